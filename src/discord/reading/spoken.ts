import type { APIMessage } from 'discord.js';
import { bridgesAmong, messageFromApi, SourceError } from '../../sources/index.ts';
import type { Message } from '../../thread/index.ts';
import { english, type Say, text } from '../../wording/index.ts';
import type { ReadableChannel } from '../access.ts';
import type { Bot } from '../bot.ts';
import { asFile, readAttachment, unlessUnreadable } from './attachment.ts';
import { readLatest, readSinceAuthor } from './history.ts';
import { namesIn } from './names.ts';
import { readReactors } from './reactors.ts';

/** Of one discussion at most so many messages are read. */
export const MOST_MESSAGES = 5000;
/** Long pastes become a file; so many of them are read with a discussion, and none that is larger. */
const PASTES = { count: 20, bytes: 200_000 } as const;

/** The name that Discord's clients give a paste that is too long for a message. */
const LONG_PASTE = 'message.txt';

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
export async function spokenIn(
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
    bridges: bridgesAmong(history),
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

/** Without the Message Content intent, what people wrote in a server comes blank; that must not pass for silence. */
export function needContent(bot: Bot, channel: ReadableChannel) {
  if (bot.application.messageContent || channel.isDMBased()) return;
  throw new SourceError(text('reading.noContent'));
}
