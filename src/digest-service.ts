import { Events, ShardClientUtil } from 'discord.js';
import {
  type Channels,
  type Delivering,
  type DigestSource,
  type ReadSource,
  type Runner,
  readArchive,
  startDigests,
  Unreachable,
} from './digests/index.ts';
import {
  type Bot,
  ChannelClosed,
  editOwn,
  everyViewerMayRead,
  findOwn,
  openChannel,
  openForPosting,
  postOnce,
  readConversation,
} from './discord/index.ts';
import { type Fetcher, SourceError } from './sources/index.ts';
import { type DigestRow, guildsWithDigests, noteDeparture, noteReturn, type Store } from './store/index.ts';

/** The digests of a bot: what its commands need, and their clock, which starts once the bot runs. */
export interface DigestService {
  readonly store: Store;
  readonly runNow: (digest: DigestRow) => Promise<boolean>;
  readonly start: (bot: Bot) => Promise<void>;
  /** Takes all that is due, as the clock does at each full minute. */
  readonly tick: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** `retryAfter`: milliseconds until a failed delivery is tried again. */
export function createDigestService(fetcher: Fetcher, store: Store, retryAfter?: number): DigestService {
  let running: Runner | undefined;
  const runner = () => {
    if (!running) throw new SourceError('I am still starting. Try again in a minute.');
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
      running = await startDigests(deliveringOf(bot, fetcher, store), report, retryAfter);
    },
    stop: async () => running?.stop(),
  };
}

function deliveringOf(bot: Bot, fetcher: Fetcher, store: Store): Delivering {
  return {
    store,
    now: bot.now,
    readSource: sourceReader(bot, fetcher),
    channels: channelsOf(bot),
    // Who closed their direct messages finds the reason in `/digest list`.
    tell: async (user, text) => {
      await bot.client.users
        .send(user, { content: text, allowedMentions: { parse: [] } })
        .catch((error: Error) => bot.log.info({ error: error.message }, 'owner not told'));
    },
  };
}

/**
 * Notes which servers the bot left, and which it came back to, also while it was down. A server that an outage of Discord hides is
 * still listed, as unavailable.
 */
async function watchDepartures({ client, log, now }: Bot, store: Store): Promise<void> {
  const noted = (work: Promise<void>) =>
    work.catch((error: Error) => log.warn({ error: error.message }, 'departure not noted'));
  client.on(Events.GuildDelete, (guild) => void noted(noteDeparture(store, guild.id, now())));
  client.on(Events.GuildCreate, (guild) => void noted(noteReturn(store, guild.id)));
  const shards = client.ws.shards;
  for (const guild of await guildsWithDigests(store)) {
    if (client.guilds.cache.has(guild)) await noteReturn(store, guild);
    // Another process has the servers of the other shards.
    else if (shards.has(ShardClientUtil.shardIdForGuildId(guild, client.options.shardCount ?? shards.size)))
      await noteDeparture(store, guild, now());
  }
}

function channelsOf({ client }: Bot): Channels {
  const posted = ({ id, embeds }: Awaited<ReturnType<typeof postOnce>>) => ({
    id,
    footers: embeds.flatMap(({ footer }) => footer?.text ?? []),
  });
  return {
    post: (channel, post, { nonce, signal }) =>
      reached(async () => posted(await postOnce(client, channel, post, nonce, signal))),
    edit: (channel, message, post, signal) => reached(() => editOwn(client, channel, message, post, signal)),
    find: (channel, mark, since, signal) =>
      reached(async () => {
        const found = await findOwn(client, channel, mark, since, signal);
        return found && posted(found);
      }),
  };
}

async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ChannelClosed ? new Unreachable(error.message, { cause: error }) : error;
  }
}

function sourceReader(bot: Bot, fetcher: Fetcher): ReadSource {
  return async (source, request) => {
    try {
      return source.kind === 'link'
        ? [await readArchive(fetcher, source.url, request.since, { signal: request.signal })]
        : [await readDiscord(bot, source, request)];
    } catch (error) {
      request.signal.throwIfAborted();
      if (error instanceof SourceError) return { failure: error.message };
      throw error;
    }
  };
}

/** What was said in a channel or thread since then, if everyone who sees the digest may read it, or a manager said that they may. */
async function readDiscord(
  bot: Bot,
  source: Extract<DigestSource, { kind: 'channel' }>,
  { since, destination, exception, signal }: Parameters<ReadSource>[1],
) {
  const channel = await openChannel(bot.client, source.id, { userId: bot.client.user.id });
  const readers = await openForPosting(bot.client, destination).catch(() => null);
  if (!exception && !everyViewerMayRead(channel, { channel: readers, context: null }))
    throw new SourceError(`not everyone who sees <#${destination}> may read it`);
  // A thread is read whole, since its minutes are those of all of it.
  return readConversation(bot, channel, { since: channel.isThread() ? 0 : Date.parse(since), signal });
}
