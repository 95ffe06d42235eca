import {
  type APIAttachment,
  type APIMessage,
  type BaseInteraction,
  InteractionContextType,
  MessageFlags,
  SnowflakeUtil,
} from 'discord.js';
import { POSTED_FILE, type PostedMinutes, type Source } from '../render/index.ts';
import { describeProgress, type Fetcher, fetchMessages, messageFromApi, SourceError } from '../sources/index.ts';
import type { Message } from '../thread/index.ts';
import { english, type Say, sayIn, type Text, text } from '../wording/index.ts';
import { type Asker, openChannel, type ReadableChannel } from './access.ts';
import { type AttachedFile, readAttachment } from './attachment.ts';
import type { Bot } from './bot.ts';
import type { Call } from './command.ts';
import { type History, readLatest, readMessage, readReplyChain, readSinceAuthor } from './history.ts';
import type { Material, Outcome } from './material.ts';
import { namesIn } from './names.ts';
import { minutesPost } from './post.ts';
import { readReactors } from './reactors.ts';

/** A discussion that was read, and what it comes to. */
export interface Discussion {
  readonly outcome: Outcome;
  /** Where it can be read again; absent for what was given once, as a file or pasted. */
  readonly source?: Source | undefined;
  /** The accounts that wrote Discord's messages, by the ids of these. */
  readonly users?: ReadonlyMap<string, string> | undefined;
  /** What readers should know of how it was read, a sentence each. */
  readonly notes: readonly Text[];
}

export interface ReadOptions {
  /** Milliseconds since 1970. */
  readonly since?: number | undefined;
  /** At most so many of the latest messages. */
  readonly messages?: number | undefined;
  /** Only messages older than the one with this id: the interaction's, so that nothing is read that came after the question. */
  readonly before?: string | undefined;
  /** Also what bots and webhooks wrote. */
  readonly bots?: boolean | undefined;
  readonly progress?: (shown: Text) => void;
  /** Who names a conversation that has no name of its own; in English where it is left out. */
  readonly say?: Say | undefined;
}

/** Of one discussion at most so many messages are read. */
export const MOST_MESSAGES = 5000;
/** Long pastes become a file; so many of them are read with a discussion, and none that is larger. */
const PASTES = { count: 20, bytes: 200_000 } as const;

/** Files that are mail by their name, and those that may hold some. */
const MAIL_FILE = /\.(?:eml|mbox|mbx|gz)$/i;
const TEXT_FILE = /\.(?:txt|text|log|md|json|html?)$/i;
/** The name that Discord's clients give a paste that is too long for a message. */
const LONG_PASTE = 'message.txt';

/** The latest messages of a channel, or a whole thread. Throws `SourceError` when nobody wrote anything. */
export async function readChannel(bot: Bot, channel: ReadableChannel, options: ReadOptions = {}): Promise<Discussion> {
  const { since, before, messages: most = MOST_MESSAGES, bots, progress } = options;
  needContent(bot, channel);
  const history = await readLatest(bot.client.rest, channel.id, {
    limit: Math.min(most, MOST_MESSAGES),
    since,
    before,
    except: bot.client.user.id,
    progress: (count) => progress?.(text('reading.progress', { channel: channel.id, count })),
  });
  const notes = history.more && most >= MOST_MESSAGES ? [text('reading.latest', { count: MOST_MESSAGES })] : [];
  // What comes after is read as well when it is read again, and what came before is not.
  const [first] = history.messages;
  const whole = channel.isThread() && since === undefined && options.messages === undefined;
  const from = whole || !first ? undefined : SnowflakeUtil.timestampFrom(first.id);
  const source: Source = {
    kind: 'channel',
    ...placeOf(channel),
    ...(from === undefined ? {} : { since: from }),
    ...(bots ? { bots } : {}),
  };
  return fromHistory(bot, channel, history, source, { say: options.say, notes });
}

/** The discussion that a message belongs to: the thread it is in or was started on, or its replies, up and down. */
export async function readAround(
  bot: Bot,
  channel: ReadableChannel,
  message: APIMessage,
  asker: Asker,
  options: ReadOptions = {},
): Promise<Discussion> {
  if (channel.isThread()) return readChannel(bot, channel, options);
  if (startsThread(message)) return readChannel(bot, await openChannel(bot.client, message.id, asker), options);
  const discussion = await readReplies(bot, channel, message, options);
  if (discussion.outcome.messages.length === 1) throw new SourceError(text('reading.alone'));
  return discussion;
}

/** A message with what it answers, up to the first, and all that answers any of these. */
export async function readReplies(
  bot: Bot,
  channel: ReadableChannel,
  message: APIMessage,
  options: Pick<ReadOptions, 'bots' | 'progress' | 'say'> = {},
): Promise<Discussion> {
  needContent(bot, channel);
  const history = await readReplyChain(bot.client.rest, channel.id, message, {
    limit: MOST_MESSAGES,
    progress: (count) => options.progress?.(text('reading.progress', { channel: channel.id, count })),
  });
  const source: Source = {
    kind: 'replies',
    ...placeOf(channel),
    message: message.id,
    ...(options.bots ? { bots: true } : {}),
  };
  return fromHistory(bot, channel, history, source, { say: options.say });
}

/** The message itself, to read around it. Throws `SourceError` when it is gone. */
export async function readLinked(bot: Bot, channel: ReadableChannel, messageId: string): Promise<APIMessage> {
  const message = await readMessage(bot.client.rest, channel.id, messageId);
  if (!message) throw new SourceError(text('reading.deleted'));
  return message;
}

/** A mail, mailbox, page or dump in a file. Of several threads in it, the largest. Throws `SourceError`. */
export async function readFile(bot: Bot, file: AttachedFile, source?: Source): Promise<Discussion> {
  const bytes = await readAttachment(file, bot.cdnUrl);
  return discussionIn(bot, { kind: 'file', bytes, name: file.name }, source);
}

/** A mail or the text of a discussion, pasted, which refusals call by the word of `say`. Throws `SourceError`. */
export function readText(bot: Bot, pasted: string, say: Say = english, source?: Source): Promise<Discussion> {
  const bytes = new TextEncoder().encode(pasted);
  return discussionIn(bot, { kind: 'file', bytes, name: say('file.pasted') }, source);
}

export interface LinkOptions {
  /** The hosts that may be read, a narrower list than the operator's. */
  readonly hosts?: readonly string[] | undefined;
  /** Not among the links that a person and a server may ask for in a minute: what they asked for before is only read again. */
  readonly uncounted?: boolean;
}

/** The thread that a link to an archive stands for; of several, the largest. Shows how far it is. Throws `SourceError`. */
export async function readLink(
  { interaction, answer, say, bot }: Call<{ user: { id: string }; guildId: string | null }>,
  fetcher: Fetcher,
  link: string,
  { hosts, uncounted = false }: LinkOptions = {},
): Promise<Discussion> {
  const messages = await fetchMessages(fetcher, link, {
    ...(hosts ? { hosts } : {}),
    progress: (progress) => answer.progress(`${say(describeProgress(progress))} …`),
    who: uncounted
      ? {}
      : { user: interaction.user.id, ...(interaction.guildId ? { server: interaction.guildId } : {}) },
  });
  return discussionIn(bot, { kind: 'threads', messages }, { kind: 'link', url: link });
}

/** Nobody wrote anything there. */
export class NothingSaid extends SourceError {
  override name = 'NothingSaid';
}

/** What of a message may hold a mail. */
export interface Carrier {
  readonly content: string;
  readonly files: readonly AttachedFile[];
  /** The message itself. */
  readonly source: Extract<Source, { kind: 'message' }>;
}

/** What a message carries that minutes can be taken of by itself: an attached mail, else a pasted one. Throws `SourceError`. */
export async function readCarried(bot: Bot, { content, files, source }: Carrier): Promise<Discussion | undefined> {
  for (const file of files) {
    if (file.name === POSTED_FILE) continue;
    // A file that calls itself a mail should be one, and what is wrong with it is worth telling; text may be anything.
    if (MAIL_FILE.test(file.name)) return readFile(bot, file, source);
    if (!TEXT_FILE.test(file.name)) continue;
    const found = await readFile(bot, file, source).catch(unlessUnreadable);
    if (found?.outcome.isMail) return found;
  }
  if (!content) return undefined;
  const pasted = await readText(bot, content, english, source).catch(unlessUnreadable);
  return pasted?.outcome.isMail ? pasted : undefined;
}

/** What a message, or the one that it forwards, may carry. */
export function carrierOf(
  channel: ReadableChannel,
  { id, content, attachments, message_snapshots = [] }: APIMessage,
): Carrier {
  const forwarded = message_snapshots.map(({ message }) => message);
  return {
    content: [content, ...forwarded.map((each) => each.content)].find(Boolean) ?? '',
    files: [...attachments, ...forwarded.flatMap((each) => each.attachments)].map(asFile),
    source: { kind: 'message', ...placeOf(channel), message: id },
  };
}

/** The minutes of a discussion as they travel with their post. */
export function postedOf(
  { outcome, source, users }: Discussion,
  about: Pick<PostedMinutes, 'askedBy' | 'language'>,
): PostedMinutes {
  const messages = outcome.messages.map((message) => {
    const user = users?.get(message.id);
    return user === undefined ? message : { ...message, user };
  });
  return { version: 1, ...about, threads: [{ minutes: outcome.minutes, messages, ...(source ? { source } : {}) }] };
}

/** Sends the minutes as the answer. */
export async function sendMinutes(
  { interaction, answer, say, bot }: Call<Pick<BaseInteraction, 'user' | 'guildId' | 'context'>>,
  discussion: Discussion,
): Promise<void> {
  const { language } = await bot.preferences.settingsOf(interaction.guildId);
  const speaks = language ? sayIn(language) : say;
  const posted = postedOf(discussion, { askedBy: interaction.user.id, language: speaks.language });
  const alone = answer.visibility !== 'public' || interaction.context === InteractionContextType.BotDM;
  await answer.send(
    await minutesPost(bot, interaction, posted, {
      say: speaks,
      audience: alone ? 'asker' : 'everybody',
      notes: discussion.notes.map((note) => speaks(note)),
    }),
  );
}

async function discussionIn(
  bot: Bot,
  material: Material,
  source: Source | undefined,
  notes: readonly Text[] = [],
): Promise<Discussion> {
  const outcome = await bot.computing.minutesOf(material);
  const { others } = outcome;
  const more = others === 0 ? [] : [text('reading.largest', { count: others + 1 })];
  return { outcome, source, notes: [...notes, ...more] };
}

/** Which channel it is, as a source has it. */
function placeOf(channel: ReadableChannel): { guild?: string; channel: string } {
  return { ...(channel.isDMBased() ? {} : { guild: channel.guildId }), channel: channel.id };
}

function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof SourceError)) throw error;
}

function startsThread(message: APIMessage): boolean {
  return message.thread !== undefined || ((message.flags ?? 0) & MessageFlags.HasThread) !== 0;
}

async function fromHistory(
  bot: Bot,
  channel: ReadableChannel,
  { messages: history }: History,
  source: Extract<Source, { kind: 'channel' | 'replies' }>,
  { say, notes = [] }: { readonly say: Say | undefined; readonly notes?: readonly Text[] },
): Promise<Discussion> {
  const { messages, automated } = await spokenIn(bot, channel, history, { bots: source.bots, say });
  if (messages.every((message) => message.text === ''))
    throw new NothingSaid(text(automated ? 'reading.onlyBots' : 'reading.silence'));
  const users = new Map(history.map(({ id, author }) => [id, author.id]));
  return { ...(await discussionIn(bot, { kind: 'conversation', messages }, source, notes)), users };
}

/** What was said in a channel or thread since then (milliseconds since 1970); nothing where nobody said anything. Throws `SourceError`. */
export async function readConversation(
  bot: Bot,
  channel: ReadableChannel,
  { since, signal }: { readonly since: number; readonly signal: AbortSignal },
): Promise<readonly Message[]> {
  needContent(bot, channel);
  const limits = { limit: MOST_MESSAGES, since, except: bot.client.user.id, signal };
  const { messages: history } = await readLatest(bot.client.rest, channel.id, limits);
  const { messages } = await spokenIn(bot, channel, history, { signal });
  return messages;
}

/** Of a channel so many messages before somebody's last one are read, to know what was open then. */
const CONTEXT = 100;

/**
 * What was said in a channel or thread around and since the last message of a person, and when that was (milliseconds since 1970).
 * `spokenAt` is missing when it was not found among the latest messages.
 */
export async function readSinceSpoken(
  bot: Bot,
  channel: ReadableChannel,
  { user, before, say }: { readonly user: string; readonly before: string; readonly say: Say },
): Promise<{ readonly messages: readonly Message[]; readonly spokenAt?: number }> {
  needContent(bot, channel);
  const context = channel.isThread() ? MOST_MESSAGES : CONTEXT;
  const options = { author: user, before, context, limit: MOST_MESSAGES };
  const { messages: history, spoken } = await readSinceAuthor(bot.client.rest, channel.id, options);
  if (!spoken) return { messages: [] };
  const { messages } = await spokenIn(bot, channel, history, { say });
  return { messages, spokenAt: Date.parse(spoken.timestamp) };
}

/** What people said, the channel's name with it; `automated` when bots or webhooks said something too. */
async function spokenIn(
  bot: Bot,
  channel: ReadableChannel,
  history: readonly APIMessage[],
  {
    bots = false,
    say = english,
    signal,
  }: {
    readonly bots?: boolean | undefined;
    readonly say?: Say | undefined;
    readonly signal?: AbortSignal;
  },
): Promise<{ messages: readonly Message[]; automated: boolean }> {
  const place = {
    guildId: channel.isDMBased() ? '@me' : channel.guildId,
    channelId: channel.id,
    names: await namesIn(channel, history, bot.nicknames),
    reactors: await readReactors(bot.client.rest, channel.id, history, signal),
  };
  const whole = await withLongPastes(bot, history);
  const own = bot.client.user.id;
  const read = whole
    .filter((message) => message.author.id !== own)
    .flatMap((message) => messageFromApi(message, place) ?? []);
  // A picture or a sticker says nothing that could be quoted, but whoever posts it takes part.
  const shown = new Set(
    history.filter((each) => each.attachments.length > 0 || each.sticker_items).map(({ id }) => id),
  );
  const [first, ...rest] = read
    .filter((message) => (bots || !message.automated) && (message.text !== '' || shown.has(message.id)))
    // Whoever asks for what bots wrote wants them counted among the people.
    .map(({ automated, ...message }) => message);
  const subject = channel.isDMBased()
    ? say('reading.directMessages')
    : channel.isThread()
      ? channel.name
      : `#${channel.name}`;
  return {
    messages: first ? [{ ...first, subject }, ...rest] : [],
    automated: read.some((message) => message.automated),
  };
}

/** The messages with what Discord's clients made files of, because it was too long, back in their text. */
async function withLongPastes(bot: Bot, messages: readonly APIMessage[]): Promise<APIMessage[]> {
  let left: number = PASTES.count;
  const texts = messages.map(async (message) => {
    const paste = message.attachments.find(({ filename, size }) => filename === LONG_PASTE && size <= PASTES.bytes);
    if (!paste || left-- <= 0) return message;
    const bytes = await readAttachment(asFile(paste), bot.cdnUrl).catch(unlessUnreadable);
    if (!bytes) return message;
    const pasted = new TextDecoder().decode(bytes);
    return { ...message, content: message.content ? `${message.content}\n${pasted}` : pasted };
  });
  return Promise.all(texts);
}

function asFile({ url, size, filename }: APIAttachment): AttachedFile {
  return { url, size, name: filename };
}

/** Without the Message Content intent, what people wrote in a server comes blank; that must not pass for silence. */
export function needContent(bot: Bot, channel: ReadableChannel) {
  if (bot.application.messageContent || channel.isDMBased()) return;
  throw new SourceError(text('reading.noContent'));
}
