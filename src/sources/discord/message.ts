import type { APIMessage, APIMessageSnapshotFields, APIPoll, APIReaction, APIUser } from 'discord-api-types/v10';
import type { Message, Person, Poll, Reaction } from '../../thread/index.ts';
import { isoDate } from '../date.ts';
import { bridgedIn } from './bridges.ts';

/** Where the messages come from, and the names that their mentions stand for. */
export interface DiscordPlace {
  /** The guild's id, `@me` for direct messages; without it messages have no link. */
  readonly guildId?: string;
  /** For messages that do not say their channel themselves. */
  readonly channelId?: string;
  /** What the conversation is called: a thread's or post's name, a channel's with its `#`. */
  readonly subject?: string;
  /** Names by id of what a message may mention: members as they are called in this guild, roles, channels. */
  readonly names?: ReadonlyMap<string, string>;
  /** Webhooks of bridges, whose messages are people's (`bridgesAmong`). */
  readonly bridges?: ReadonlySet<string>;
  /** Who reacted, by the message's id and the emoji of its `reactions`; what is missing stays a count. */
  readonly reactors?: ReadonlyMap<string, ReadonlyMap<APIReaction['emoji'], readonly APIUser[]>>;
}

/**
 * Message types (https://discord.com/developers/docs/resources/message#message-object-message-types) that hold somebody's words: Default, Reply,
 * ChatInputCommand, ContextMenuCommand. All others are Discord's own notes, such as "Ann pinned a message". Numbers, because the enum would
 * make `discord-api-types` a dependency at run time.
 */
const WORDS = new Set<number>([0, 19, 20, 23]);
/** The first message of a thread that grew from a channel message: it is empty and refers to that message. */
const THREAD_STARTER = 21;
/** `message_reference.type` of a forwarded message. */
const FORWARD = 1;

/**
 * An API message object as a message of a thread; undefined for Discord's own notes. Mentions and custom emoji are written as people see them; a forwarded
 * message is a quotation (`> `); the text of a poll is its question. Stickers and attachments have no text.
 */
export function messageFromApi(message: APIMessage, place: DiscordPlace = {}): Message | undefined {
  if (message.type === THREAD_STARTER) {
    const started = message.referenced_message;
    return started && started.type !== THREAD_STARTER ? messageFromApi(started, place) : undefined;
  }
  if (!WORDS.has(message.type)) return undefined;
  const forwarded = message.message_reference?.type === FORWARD;
  const parent = forwarded ? undefined : message.message_reference?.message_id;
  const channel = message.channel_id ?? place.channelId;
  const guild = (message as { guild_id?: string }).guild_id ?? place.guildId;
  const mentions = (message.mentions ?? []).map((user) => personFromUser(user, place));
  const named = bridgedIn(message);
  const isBridged = named !== undefined || place.bridges?.has(message.webhook_id ?? '') === true;
  const automated =
    !isBridged && (message.author.bot === true || message.author.system === true || message.webhook_id !== undefined);
  return {
    medium: 'chat',
    id: message.id,
    // A bridge's account is nobody's.
    ...(message.author.id && !isBridged ? { authorId: message.author.id } : {}),
    author: named
      ? { name: named.name }
      : personFromUser(message.author, place, (message as { member?: { nick?: string | null } }).member?.nick),
    ...(isoDate(message.timestamp) ? { date: isoDate(message.timestamp) } : {}),
    ...(place.subject ? { subject: place.subject } : {}),
    parentIds: parent ? [parent] : [],
    text: textOf(named ? { ...message, content: named.content } : message, place),
    ...(guild && channel ? { url: `https://discord.com/channels/${guild}/${channel}/${message.id}` } : {}),
    ...(automated ? { automated } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(message.reactions?.length
      ? { reactions: message.reactions.map((each) => reactionFrom(each, message.id, place)) }
      : {}),
    ...(message.poll ? { poll: pollFrom(message.poll) } : {}),
  };
}

/** Somebody as this guild shows them. The account's name, unique in all Discord, is the address. */
function personFromUser(user: APIUser, place: DiscordPlace, nick?: string | null): Person {
  const account =
    user.discriminator && user.discriminator !== '0' && user.discriminator !== '0000'
      ? `${user.username}#${user.discriminator}`
      : user.username;
  const name = nick || place.names?.get(user.id) || user.global_name || user.username || user.id;
  return { name, ...(account ? { address: account } : {}) };
}

function textOf(message: APIMessage, place: DiscordPlace): string {
  const own = readable(message.content ?? '', message.mentions ?? [], place) || (message.poll?.question?.text ?? '');
  const forwarded = (message.message_snapshots ?? [])
    .map(({ message: snapshot }) => quoted(snapshot, place))
    .filter((text) => text !== '');
  return [own, ...forwarded].filter((text) => text !== '').join('\n');
}

function quoted(snapshot: APIMessageSnapshotFields, place: DiscordPlace): string {
  const text = readable(snapshot.content ?? '', snapshot.mentions ?? [], place);
  return text === ''
    ? ''
    : text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
}

/** https://discord.com/developers/docs/reference#message-formatting */
const MARKUP = /<(?:@!?(\d{1,20})|@&(\d{1,20})|#(\d{1,20})|a?:(\w{1,40}):\d{1,20}|\/([\w -]{1,100}):\d{1,20})>/g;

/** Message text as Discord shows it: `<@123>` is `@Ann`, `<:yes:456>` is `:yes:`. What nobody knows the name of stays. */
function readable(content: string, mentions: readonly APIUser[], place: DiscordPlace): string {
  const text = content.replace(/\r\n?/g, '\n');
  if (!text.includes('<')) return text;
  const users = new Map(mentions.map((user) => [user.id, personFromUser(user, place).name]));
  return text.replace(MARKUP, (markup, user, role, channel, emoji, command) => {
    if (emoji) return `:${emoji}:`;
    if (command) return `/${command}`;
    const name = user ? (users.get(user) ?? place.names?.get(user)) : place.names?.get(role ?? channel);
    return name ? `${channel ? '#' : '@'}${name}` : markup;
  });
}

function reactionFrom({ emoji, count }: APIReaction, messageId: string, place: DiscordPlace): Reaction {
  const by = place.reactors?.get(messageId)?.get(emoji);
  return {
    emoji: emoji.name ?? emoji.id ?? '',
    count,
    ...(by ? { by: by.map((user) => personFromUser(user, place)) } : {}),
  };
}

function pollFrom(poll: APIPoll): Poll {
  const votes = new Map(poll.results?.answer_counts.map(({ id, count }) => [id, count]) ?? []);
  return {
    question: poll.question.text ?? '',
    options: poll.answers.map(({ answer_id, poll_media }) => ({
      text: poll_media.text ?? poll_media.emoji?.name ?? '',
      votes: votes.get(answer_id) ?? 0,
    })),
    closed: poll.results?.is_finalized ?? false,
  };
}
