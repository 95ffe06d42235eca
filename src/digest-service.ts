import { Events } from 'discord.js';
import pLimit from 'p-limit';
import {
  type Channels,
  type Delivering,
  type DigestSource,
  type FindChanges,
  haveServer,
  MOST_THREADS,
  type ReadSource,
  type ReadThreads,
  type Runner,
  readArchive,
  type Shards,
  startDigests,
  Unreachable,
} from './digests/index.ts';
import {
  type Bot,
  ChannelClosed,
  editOwn,
  everyViewerMayRead,
  findOwn,
  holdsThreads,
  type OwnMessage,
  openForPosting,
  openPlace,
  parseDiscordLink,
  postOnce,
  readConversation,
  TooMuch,
  threadsSince,
} from './discord/index.ts';
import type { Minutes } from './minutes/index.ts';
import type { Source } from './render/index.ts';
import { type Fetcher, SourceError } from './sources/index.ts';
import { type DigestRow, knownGuilds, noteDeparture, noteReturn, type Store } from './store/index.ts';
import { languageFor, sayIn, text } from './wording/index.ts';

/** The digests of a bot: what its commands need, and their clock, which starts once the bot runs. */
export interface DigestService {
  readonly store: Store;
  readonly runNow: (digest: DigestRow) => Promise<boolean>;
  readonly start: (bot: Bot) => Promise<void>;
  /** Takes all that is due, as the clock does at each full minute. */
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How digests are made; of how long is waited, in milliseconds, tests wait less. */
export interface DigestServiceOptions {
  /** Writers of mail whom the operator lists as not to be quoted. */
  readonly unquoted?: readonly string[];
  /** Until a failed delivery is tried again. */
  readonly retryAfter?: number;
  /** Until a post that was sent to a forum is sure to stand there, if it ever will. */
  readonly settling?: number;
}

export function createDigestService(fetcher: Fetcher, store: Store, options: DigestServiceOptions = {}): DigestService {
  let running: Runner | undefined;
  const runner = () => {
    if (!running) throw new SourceError(text('digest.starting'));
    return running;
  };
  return {
    store,
    runNow: (digest) => runner().runNow(digest),
    tick: () => runner().tick(),
    async start(bot) {
      await watchDepartures(bot, store);
      const report = (error: unknown, doing: string) =>
        bot.log.warn({ doing, error: error instanceof Error ? error.message : String(error) }, 'digests');
      running = await startDigests(
        deliveringOf(bot, fetcher, store, options),
        report,
        shardsOf(bot),
        options.retryAfter,
      );
    },
    stop: async () => running?.stop(),
  };
}

/** The shards of this process, which `auto` leaves to Discord. */
function shardsOf({ client }: Bot): Shards {
  const own = [...client.ws.shards.keys()];
  return { first: Math.min(...own), last: Math.max(...own), total: client.options.shardCount ?? own.length };
}

function deliveringOf(
  bot: Bot,
  fetcher: Fetcher,
  store: Store,
  { settling, unquoted = [] }: DigestServiceOptions,
): Delivering {
  return {
    store,
    unquoted,
    now: bot.now,
    sayTo: (guild) => sayIn(languageFor(bot.client.guilds.cache.get(guild)?.preferredLocale)),
    sourceOf,
    readSource: sourceReader(bot, fetcher),
    changesFor: (guild) => changesFinder(bot, guild),
    channels: channelsOf(bot, settling),
    // Who closed their direct messages finds the reason in `/digest list`.
    tell: async (user, content) => {
      await bot.client.users
        .send(user, { content, allowedMentions: { parse: [] } })
        .catch((error: Error) => bot.log.info({ error: error.message }, 'owner not told'));
    },
  };
}

/** Where a thread of a digest can be read again: an archive, or a channel from the first message of the thread on. */
function sourceOf({ url, participants }: Minutes): Source | undefined {
  const link = url === undefined ? undefined : parseDiscordLink(url);
  if (!link) return url === undefined ? undefined : { kind: 'link', url };
  const [first] = participants.flatMap((person) => person.first ?? []).sort();
  const since = Date.parse(first ?? '');
  return {
    kind: 'channel',
    guild: link.guildId,
    channel: link.channelId,
    ...(Number.isNaN(since) ? {} : { since }),
  };
}

/**
 * Notes which servers the bot left, and which it came back to, also while it was down. A server that an outage of Discord hides is
 * still listed, as unavailable.
 */
async function watchDepartures(bot: Bot, store: Store): Promise<void> {
  const { client, log, now } = bot;
  const noted = (work: Promise<void>) =>
    work.catch((error: Error) => log.warn({ error: error.message }, 'departure not noted'));
  client.on(Events.GuildDelete, (guild) => void noted(noteDeparture(store, guild.id, now())));
  client.on(Events.GuildCreate, (guild) => void noted(noteReturn(store, guild.id)));
  const shards = shardsOf(bot);
  for (const guild of await knownGuilds(store)) {
    if (client.guilds.cache.has(guild)) await noteReturn(store, guild);
    // Another process has the servers of the other shards.
    else if (haveServer(shards, guild)) await noteDeparture(store, guild, now());
  }
}

function channelsOf({ client }: Bot, settling: number | undefined): Channels {
  const posted = ({ id, embeds }: OwnMessage) => ({
    id,
    footers: embeds.flatMap(({ footer }) => footer?.text ?? []),
  });
  return {
    post: (channel, post, posting) => reached(async () => posted(await postOnce(client, channel, post, posting))),
    edit: (channel, message, post, signal) => reached(() => editOwn(client, channel, message, post, signal)),
    find: (channel, wanted) =>
      reached(async () => {
        const found = await findOwn(client, channel, wanted, settling);
        return found && posted(found);
      }),
  };
}

async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ChannelClosed ? new Unreachable(error.reason, { cause: error }) : error;
  }
}

function sourceReader(bot: Bot, fetcher: Fetcher): ReadSource {
  return async (source, request) => {
    try {
      if (source.kind === 'channel') return await readDiscord(bot, source, request);
      const { messages, failures } = await readArchive(fetcher, source.url, request.since, {
        signal: request.signal,
        ...(request.hosts ? { hosts: request.hosts } : {}),
      });
      return {
        conversations: [messages],
        failures: failures.map(({ url, reason }) => ({ source: { kind: 'link', url }, reason })),
      };
    } catch (error) {
      request.signal.throwIfAborted();
      if (error instanceof SourceError) return { failure: error.reason };
      throw error;
    }
  };
}

/** Finds what is new beside what the server's people ask for, in turns with all others. */
function changesFinder(bot: Bot, guild: string): FindChanges {
  const computing = bot.computing.sharedBy(guild);
  return async (read, signal) => {
    try {
      return await computing.changesIn(read, signal);
    } catch (error) {
      if (error instanceof TooMuch) return { failure: error.reason };
      throw error;
    }
  };
}

/** There is no such channel for the bot, or none that it may read. */
function isUnseen(error: unknown): boolean {
  return (
    error instanceof SourceError &&
    (error.reason.key === 'access.notReadableOrMine' || error.reason.key === 'access.notReadable')
  );
}

/** How many threads of a channel or forum are read at once; the client spaces the requests as Discord wants it. */
const AT_ONCE = 4;

/**
 * What was said since then in a thread, or in a channel or forum and its public threads, if everyone who sees the digest may read it, or
 * a manager said that they may. A thread is read whole, since its minutes are those of all of it.
 */
async function readDiscord(
  bot: Bot,
  source: Extract<DigestSource, { kind: 'channel' }>,
  { since, destination, exception, signal }: Parameters<ReadSource>[1],
): Promise<ReadThreads> {
  const channel = await openPlace(bot.client, source.id, { userId: bot.client.user.id }).catch((error: unknown) => {
    // Nobody asks here who could be told that they may not read it.
    throw isUnseen(error) ? new SourceError(text('digest.post.gone')) : error;
  });
  const readers = await openForPosting(bot.client, destination).catch((error: unknown) => {
    if (error instanceof ChannelClosed) return null;
    throw error;
  });
  if (!exception && !everyViewerMayRead(channel, { channel: readers, context: null }))
    throw new SourceError(text('digest.post.notAllRead', { channel: destination }));
  if (channel.isThread()) return { conversations: [await readConversation(bot, channel, { since: 0, signal })] };
  const from = Date.parse(since);
  const changed = holdsThreads(channel) ? await threadsSince(channel, from, signal) : [];
  const threads = changed.slice(0, MOST_THREADS);
  const limit = pLimit(AT_ONCE);
  const [ofThreads, ofItself] = await Promise.all([
    limit.map(threads, (thread) => readConversation(bot, thread, { since: 0, signal })),
    channel.isThreadOnly() ? [] : readConversation(bot, channel, { since: from, signal }),
  ]);
  // What a thread was started on stands in the thread too.
  const starters = new Set(threads.map(({ id }) => id));
  const conversations = [ofItself.filter(({ id }) => !starters.has(id)), ...ofThreads];
  if (changed.length === threads.length) return { conversations };
  const reason = text('digest.post.manyThreads', { changed: changed.length, read: threads.length });
  return { conversations, failures: [{ source, reason }] };
}
