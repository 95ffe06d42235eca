import { setMaxListeners } from 'node:events';
import { readServerSettings } from '../settings/index.ts';
import {
  type AttemptRow,
  attemptsOf,
  beginAttempt,
  changeDigest,
  type DeliveryRow,
  type DigestRow,
  findDelivery,
  findDigest,
  finishDelivery,
  guildSettings,
  type Outcome,
  optedOutAmong,
  type Store,
  seenBy,
} from '../store/index.ts';
import type { Say } from '../wording/index.ts';
import { type SourceOf, withButtons } from './buttons.ts';
import { type Changes, QUIET_WINDOW_DAYS } from './changes.ts';
import { type Channels, type Posted, Unreachable } from './channels.ts';
import { collect, type FindChanges, type ReadSource } from './collect.ts';
import { composeDigest, composeInPlace, lookOf } from './compose.ts';
import { readSettings, type Settings } from './digest.ts';
import { heed } from './heed.ts';
import { fingerprint } from './identity.ts';
import { storeReason } from './reason.ts';
import { readRecord } from './record.ts';

/** Another process is still at this digest. */
class StillHeld extends Error {
  override name = 'StillHeld';
}

export interface Delivering {
  readonly store: Store;
  /** Writers of mail whom no digest quotes, beside those of the server's own list. */
  readonly unquoted?: readonly string[];
  readonly readSource: ReadSource;
  readonly changesFor: (guild: string) => FindChanges;
  readonly channels: Channels;
  /** Tells somebody something in private, if they take it. */
  readonly tell: (user: string, message: string) => Promise<void>;
  /** Who says our words to a server, in its own language. */
  readonly sayTo: (guild: string) => Say;
  readonly sourceOf: SourceOf;
  readonly now: () => number;
}

/** So many tries that find the channel closed pause the digest. */
const TRIES_BEFORE_PAUSE = 3;
/** Clocks of ours and of Discord may differ, and the search for our post must not start too late. */
const CLOCK_DIFFERENCE = 5 * 60_000;
const DAY = 86_400_000;
/** What is told of a thread is kept so long after its last message; see `forgetOld`. */
export const MEMORY = 180 * DAY;

/**
 * Delivers what is due, once, however often and wherever it is called. Before a post is sent, an attempt is written down with what the
 * post tells; whoever comes after a crash looks for the post in the channel, and where it is there records just what it told. The post
 * says which attempt it is of, so that a late one is known for what it is.
 * Throws where trying again may help.
 */
export async function deliver(delivering: Delivering, delivery: string, signal: AbortSignal): Promise<void> {
  const waiting = await findDelivery(delivering.store, delivery);
  if (waiting?.state !== 'due') return;
  const hold = await delivering.store.hold(waiting.digest_id);
  if (!hold) throw new StillHeld('another process is delivering this digest');
  try {
    const ended = AbortSignal.any([signal, hold.lost]);
    // Each of the sources listens to it, and Node takes more than ten listeners for a leak.
    setMaxListeners(0, ended);
    await deliverHeld(delivering, delivery, ended);
  } finally {
    await hold.release();
  }
}

async function deliverHeld(delivering: Delivering, id: string, signal: AbortSignal): Promise<void> {
  const { store, now } = delivering;
  // Again, since another process may have ended it while this one waited.
  const delivery = await findDelivery(store, id);
  const digest = delivery && (await findDigest(store, delivery.digest_id));
  if (!digest || delivery.state !== 'due') return;
  try {
    const outcome = await outcomeOf(delivering, digest, delivery, signal);
    await finishDelivery(store, delivery, { ...outcome, at: now() });
  } catch (error) {
    if (error instanceof Unreachable) await noteMiss(delivering, digest, delivery, error);
    throw error;
  }
}

/** Posts what is new, where there is anything and it was not posted already. */
async function outcomeOf(
  delivering: Delivering,
  digest: DigestRow,
  delivery: DeliveryRow,
  signal: AbortSignal,
): Promise<Omit<Outcome, 'at'>> {
  const attempts = await attemptsOf(delivering.store, delivery.id);
  const earlier = await findPosted(delivering, digest, attempts, signal);
  if (earlier) return postedOutcome(earlier.posted, attempts, earlier.channel);
  if (digest.state === 'paused') return { state: 'dropped', reason: 'paused' };

  const news = await gather(delivering, digest, signal);
  const { settings, collected, failing } = news;
  const told = { told_at: news.at, misses: 0, failing };
  if (isSilent(news, digest)) return { state: 'empty', digest: told };
  const live = settings.inPlace ? digest.live_message_id : null;
  // Editing twice leaves what editing once does, so that it needs no attempt.
  if (live !== null && (await delivering.channels.edit(digest.channel_id, live, news.postMarked(delivery.id), signal)))
    return { state: 'posted', channel: digest.channel_id, message: live, seen: collected.seen, digest: told };

  const attempt: AttemptRow = {
    delivery_id: delivery.id,
    number: (attempts.at(-1)?.number ?? 0) + 1,
    channel_id: digest.channel_id,
    started_at: news.at,
    record: JSON.stringify({ seen: collected.seen, failing, inPlace: settings.inPlace } satisfies AttemptRecord),
  };
  const post = news.postMarked(`${delivery.id}·${attempt.number}`);
  await beginAttempt(delivering.store, attempt);
  signal.throwIfAborted();
  const posted = await delivering.channels.post(digest.channel_id, post, {
    nonce: delivery.id,
    title: settings.inPlace ? digest.name : `${digest.name}, ${dayOf(digest, news.at, news.say)}`,
    signal,
  });
  return postedOutcome(posted, [...attempts, attempt], digest.channel_id);
}

/** What there is to tell, as the server wants to be told of it. */
async function gather(delivering: Delivering, digest: DigestRow, signal: AbortSignal) {
  const { store, unquoted = [], sourceOf } = delivering;
  const settings = readSettings(digest);
  const server = readServerSettings(await guildSettings(store, digest.guild_id));
  const request = {
    ...(await requestOf(delivering, digest, settings, signal)),
    hosts: server.archives,
    unquotedAmong: async (accounts: ReadonlySet<string>) => ({
      accounts: [...(await optedOutAmong(store, accounts))],
      writers: [...unquoted, ...server.unquoted],
    }),
  };
  const found = await collect(delivering.readSource, delivering.changesFor(digest.guild_id), request);
  const collected = { ...found, threads: await heed(store, digest.guild_id, found.threads) };
  const look = lookOf(server, delivering.sayTo(digest.guild_id));
  const compose = settings.inPlace ? composeInPlace : composeDigest;
  const shown = { say: look.say, tells: settings.inPlace ? 'minutes' : 'news', sourceOf } as const;
  return {
    settings,
    collected,
    at: request.now,
    say: look.say,
    /** What of the sources cannot be read, as a hash. */
    failing: collected.failures.length > 0 ? fingerprint(JSON.stringify(collected.failures)) : null,
    /** The post that bears the mark by which it is known again. */
    postMarked: (mark: string) => withButtons(compose(digest.name, settings, collected, mark, look), collected, shown),
  };
}

/** A source that keeps failing is told of once, unless there is something else to tell. */
function isSilent({ settings, collected, failing }: Awaited<ReturnType<typeof gather>>, digest: DigestRow): boolean {
  if (collected.threads.length > 0) return false;
  return settings.inPlace || (!settings.tellNothingNew && (failing === null || failing === digest.failing));
}

/** The day as the digest's readers count it: "4 May 2026". */
function dayOf({ time_zone }: DigestRow, at: number, { language }: Say): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeZone: time_zone,
  }).format(at);
}

/** What stands in `AttemptRow.record`. */
interface AttemptRecord {
  readonly seen: Changes['seen'];
  readonly failing: string | null;
  readonly inPlace: boolean;
}

async function findPosted(
  { channels, now }: Delivering,
  digest: DigestRow,
  attempts: readonly AttemptRow[],
  signal: AbortSignal,
): Promise<{ posted: Posted; channel: string } | undefined> {
  for (const channel of new Set(attempts.map((attempt) => attempt.channel_id))) {
    const there = attempts.filter((attempt) => attempt.channel_id === channel);
    const [first, last] = [there[0] as AttemptRow, there.at(-1) as AttemptRow];
    const since = first.started_at - CLOCK_DIFFERENCE;
    const sentAgo = now() - last.started_at;
    try {
      const posted = await channels.find(channel, { mark: first.delivery_id, since, sentAgo, signal });
      if (posted) return { posted, channel };
    } catch (error) {
      // The digest was moved elsewhere, and what nobody can read there need not be found.
      if (!(error instanceof Unreachable) || channel === digest.channel_id) throw error;
    }
  }
  return undefined;
}

/** The outcome of the attempt whose mark the post carries. */
function postedOutcome(posted: Posted, attempts: readonly AttemptRow[], channel: string): Omit<Outcome, 'at'> {
  const attempt =
    attempts.find(({ delivery_id, number }) =>
      posted.footers.some((footer) => footer.endsWith(`${delivery_id}·${number}`)),
    ) ?? attempts.at(-1);
  if (!attempt) throw new Error(`the post ${posted.id} is of no attempt of ours`);
  const { seen, failing, inPlace } = JSON.parse(attempt.record) as AttemptRecord;
  return {
    state: 'posted',
    channel,
    message: posted.id,
    seen,
    digest: { told_at: attempt.started_at, misses: 0, failing, ...(inPlace ? { live_message_id: posted.id } : {}) },
  };
}

async function requestOf({ store, now }: Delivering, digest: DigestRow, settings: Settings, signal: AbortSignal) {
  const at = now();
  // A message that is kept up to date tells of the whole thread, however old.
  const floor = settings.inPlace ? 0 : Math.max(digest.created_at, at - MEMORY);
  const rows = await seenBy(store, digest.id);
  const last = Math.min(digest.told_at ?? floor, at - QUIET_WINDOW_DAYS * DAY);
  return {
    destination: digest.channel_id,
    exception: settings.exceptionBy !== undefined,
    sources: settings.sources,
    filters: settings.filters,
    known: rows.map(({ thread, record }) => ({ thread, record: readRecord(record) })),
    floor: new Date(floor).toISOString(),
    since: new Date(Math.max(floor, last)).toISOString(),
    now: at,
    signal,
  };
}

async function noteMiss(
  { store, tell, now, sayTo }: Delivering,
  digest: DigestRow,
  delivery: DeliveryRow,
  unreachable: Unreachable,
): Promise<void> {
  const misses = digest.misses + 1;
  const reason = storeReason(unreachable);
  if (misses < TRIES_BEFORE_PAUSE) return changeDigest(store, digest.id, { misses });
  await changeDigest(store, digest.id, { misses: 0, state: 'paused', paused_because: reason, next_at: null });
  await finishDelivery(store, delivery, { state: 'failed', at: now(), reason });
  await tell(
    digest.owner_id,
    sayTo(digest.guild_id)('digest.told.paused', {
      name: digest.name,
      channel: digest.channel_id,
      reason: unreachable.reason,
    }),
  );
}
