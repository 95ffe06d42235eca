import { type APIMessage, DiscordAPIError, type REST, Routes, SnowflakeUtil } from 'discord.js';
import { SourceError } from '../../sources/index.ts';
import { text } from '../../wording/index.ts';

export interface HistoryOptions {
  /** At most so many messages are read. */
  readonly limit: number;
  readonly signal?: AbortSignal;
  /** Told after every page how many messages were read. */
  readonly progress?: (messages: number) => void;
}

/** Messages as Discord's API gives them, oldest first. */
export interface History {
  readonly messages: readonly APIMessage[];
  /** Whether there are more, earlier ones of a stretch or later ones of a chain, beyond the limit. */
  readonly more: boolean;
}

const PAGE = 100;

export interface Stretch {
  /** Milliseconds since 1970. */
  readonly since?: number | undefined;
  /** The id that all are older than. */
  readonly before?: string | undefined;
  /** Whose messages are passed over: the bot's own. */
  readonly except?: string;
}

/** The last messages of a channel or thread. */
export async function readLatest(
  rest: REST,
  channelId: string,
  { limit, since = 0, before, except, signal, progress }: HistoryOptions & Stretch,
): Promise<History> {
  const from = snowflakeAt(since);
  const newestFirst: APIMessage[] = [];
  for (let cursor = before; ; ) {
    const page = await readPage(rest, channelId, cursor ? { before: cursor } : {}, signal);
    for (const message of page) {
      if (BigInt(message.id) < from) return { messages: newestFirst.reverse(), more: false };
      if (message.author.id === except) continue;
      if (newestFirst.length === limit) return { messages: newestFirst.reverse(), more: true };
      newestFirst.push(message);
    }
    progress?.(newestFirst.length);
    cursor = page.at(-1)?.id;
    if (page.length < PAGE) return { messages: newestFirst.reverse(), more: false };
  }
}

/** The last messages, back to the last one of the author's and `context` more; `spoken` is that one, if it was found within the limit. */
export async function readSinceAuthor(
  rest: REST,
  channelId: string,
  {
    author,
    before,
    context,
    limit,
  }: Pick<HistoryOptions, 'limit'> & {
    readonly author: string;
    readonly before: string;
    readonly context: number;
  },
): Promise<{ readonly messages: readonly APIMessage[]; readonly spoken?: APIMessage }> {
  const newestFirst: APIMessage[] = [];
  let spoken: APIMessage | undefined;
  for (let [cursor, most]: [string, number] = [before, limit]; newestFirst.length < most; ) {
    const page = await readPage(rest, channelId, { before: cursor });
    spoken ??= page.find((message) => message.author.id === author);
    newestFirst.push(...page);
    cursor = page.at(-1)?.id ?? cursor;
    if (spoken) most = Math.min(limit, newestFirst.findIndex(({ id }) => id === spoken?.id) + context);
    if (page.length < PAGE) break;
  }
  return { messages: newestFirst.reverse(), ...(spoken ? { spoken } : {}) };
}

/**
 * The conversation that a message belongs to by replies: up to the first message, and from there every answer to any message in it.
 * One message alone when it answers none and none answers it.
 */
export async function readReplyChain(
  rest: REST,
  channelId: string,
  start: APIMessage,
  { limit, signal, progress }: HistoryOptions,
): Promise<History> {
  const nearby = new Map<string, APIMessage>();
  const keep = (messages: readonly APIMessage[]) => {
    for (const message of messages) nearby.set(message.id, message);
  };
  const chain = new Map([[start.id, start]]);
  let top = start;
  for (let parent = parentOf(top); parent && chain.size < limit; parent = parentOf(top)) {
    // One page around it holds most of the ones further up as well.
    if (!nearby.has(parent)) keep(await readPage(rest, channelId, { around: parent }, signal));
    const message = nearby.get(parent);
    if (!message || chain.has(message.id)) break;
    chain.set(message.id, message);
    top = message;
  }
  let scanned = 0;
  for (let after = top.id; ; ) {
    const page = (await readPage(rest, channelId, { after }, signal)).reverse();
    for (const message of page) {
      const parent = parentOf(message);
      if (parent && chain.has(parent) && !chain.has(message.id)) {
        if (chain.size === limit) return { messages: inOrder(chain), more: true };
        chain.set(message.id, message);
      }
    }
    scanned += page.length;
    progress?.(scanned);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { messages: inOrder(chain), more: false };
    if (scanned >= limit) return { messages: inOrder(chain), more: true };
    after = last.id;
  }
}

/** One message; undefined when it is gone. */
export async function readMessage(rest: REST, channelId: string, messageId: string): Promise<APIMessage | undefined> {
  try {
    return (await rest.get(Routes.channelMessage(channelId, messageId))) as APIMessage;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 404) return undefined;
    throw refusedToBot(error);
  }
}

/** The message that this one replies to, in the same channel; a forward refers to one as well, but answers nothing. */
function parentOf(message: APIMessage): string | undefined {
  const reference = message.message_reference;
  if (!reference || (reference.type ?? 0) !== 0 || reference.channel_id !== message.channel_id) return undefined;
  return reference.message_id;
}

function inOrder(messages: ReadonlyMap<string, APIMessage>): APIMessage[] {
  return [...messages.values()].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
}

/** The smallest id of that moment (milliseconds since 1970); 0 for before there was Discord. */
function snowflakeAt(time: number): bigint {
  return time <= Number(SnowflakeUtil.epoch) ? 0n : (BigInt(time) - SnowflakeUtil.epoch) << 22n;
}

/** Newest first, as Discord gives them. */
async function readPage(
  rest: REST,
  channelId: string,
  cursor: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<APIMessage[]> {
  const query = new URLSearchParams({ limit: String(PAGE), ...cursor });
  try {
    return (await rest.get(Routes.channelMessages(channelId), {
      query,
      ...(signal ? { signal } : {}),
    })) as APIMessage[];
  } catch (error) {
    throw refusedToBot(error);
  }
}

/** Conversations between other people come with an interaction, but what was said in them does not. */
function refusedToBot(error: unknown): unknown {
  if (error instanceof DiscordAPIError && error.status === 403) return new SourceError(text('access.refused'));
  return error;
}
