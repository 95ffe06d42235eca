import { type Minutes, takeMinutes } from '../minutes/index.ts';
import { buildThreads, type Message, type Thread } from '../thread/index.ts';
import type { DigestSource, Filters } from './digest.ts';
import { fingerprint } from './identity.ts';
import { beforeDate, beforeRecord, byActivity, isNews, newsOf, type ThreadNews } from './news.ts';
import { mergeRecords, recordOf, type ThreadRecord } from './record.ts';

/**
 * Reads a source: all messages of its threads that changed after `since` (ISO 8601), older ones of these threads included, or why it
 * cannot be read, in words to show. What it throws is worth another try.
 */
export type ReadSource = (
  source: DigestSource,
  request: { readonly since: string; readonly signal: AbortSignal },
) => Promise<readonly Message[] | { readonly failure: string }>;

/** A thread that has something to tell. */
export interface ChangedThread {
  readonly news: ThreadNews;
  readonly minutes: Minutes;
  /** ISO 8601: its last message. */
  readonly lastAt: string;
  /** How many days its open questions have waited; absent unless it went quiet just now. */
  readonly quietDays?: number;
}

/** What a digest has to tell. */
export interface Collected {
  readonly threads: readonly ChangedThread[];
  /** Sources that could not be read, each with why. */
  readonly failures: readonly { readonly source: DigestSource; readonly reason: string }[];
  /** What has been told once this is posted: the rows of the store's `seen`. */
  readonly seen: readonly { readonly thread: string; readonly record: string; readonly last_at: number }[];
}

/** What was told before, as the store has it. */
export interface Known {
  readonly thread: string;
  readonly record: ThreadRecord;
}

export interface CollectRequest {
  readonly sources: readonly DigestSource[];
  readonly filters: Filters;
  readonly known: readonly Known[];
  /** ISO 8601. Whatever is dated up to it is old; where a thread was told of, its record says what is old. */
  readonly floor: string;
  /** ISO 8601. Threads that did not change after it need not be read. */
  readonly since: string;
  readonly now: number;
  readonly signal: AbortSignal;
}

const DAY = 86_400_000;
/** A thread with open questions is told of once when nothing was said in it for so many days. */
const QUIET_DAYS = 3;
/** How far back threads are read for having gone quiet: a weekly digest must not miss one. */
export const QUIET_WINDOW_DAYS = QUIET_DAYS + 8;

/** Reads the sources and finds what is new in them, most active thread first. A source that fails leaves the others be. */
export async function collect(readSource: ReadSource, request: CollectRequest): Promise<Collected> {
  const { signal } = request;
  const results = await Promise.all(
    request.sources.map(async (source) => ({
      source,
      result: await readSource(source, { since: request.since, signal }),
    })),
  );
  const failures = results.flatMap(({ source, result }) =>
    'failure' in result ? [{ source, reason: result.failure }] : [],
  );
  const messages = results.flatMap(({ result }) => ('failure' in result ? [] : result));

  const known = knownThreads(request.known);
  const threads: ChangedThread[] = [];
  const seen = new Map<string, Collected['seen'][number]>();
  for (const thread of buildThreads(messages)) {
    const told = known(thread);
    const changed = changeOf(thread, told?.record, request);
    if (!changed || !passes(changed, thread, request.filters)) continue;
    threads.push(changed);
    const record = {
      ...recordOf(thread, changed.minutes, told?.record),
      ...(changed.quietDays === undefined ? {} : { quiet: changed.lastAt }),
    };
    const key = told?.thread ?? fingerprint(thread.root);
    seen.set(key, { thread: key, record: JSON.stringify(record), last_at: Date.parse(changed.lastAt) || request.now });
  }
  threads.sort((a, b) => byActivity(a, b));
  return { threads, failures, seen: [...seen.values()] };
}

function changeOf(
  thread: Thread,
  told: ThreadRecord | undefined,
  { floor, now }: CollectRequest,
): ChangedThread | undefined {
  const lastAt = thread.messages.reduce((last, { date = '' }) => (date > last ? date : last), '');
  const minutes = takeMinutes(thread);
  const news = newsOf(thread, minutes, told ? beforeRecord(told, floor) : beforeDate(thread, floor));
  const quietDays = Math.floor((now - Date.parse(lastAt)) / DAY);
  const quiet =
    minutes.openQuestions.length > 0 &&
    quietDays >= QUIET_DAYS &&
    quietDays < QUIET_WINDOW_DAYS &&
    // Of what was over before the digest began, nobody wants to hear.
    lastAt > floor &&
    told?.quiet !== lastAt;
  if (!quiet && !isNews(news)) return undefined;
  return { news, minutes, lastAt, ...(quiet ? { quietDays } : {}) };
}

function passes({ minutes }: ChangedThread, thread: Thread, filters: Filters): boolean {
  const has = (text: string | undefined, part: string) => text?.toLowerCase().includes(part.toLowerCase()) ?? false;
  const { subject, author, minMessages = 0, onlyOpenQuestions = false } = filters;
  return (
    (subject === undefined || has(minutes.subject, subject)) &&
    (author === undefined || thread.people.some((person) => has(person.name, author) || has(person.address, author))) &&
    minutes.stats.messages >= minMessages &&
    (!onlyOpenQuestions || minutes.openQuestions.length > 0)
  );
}

/** Finds what was told of a thread by any message of it, since its top message may have been found only later. */
function knownThreads(known: readonly Known[]) {
  const byMessage = new Map<string, Known>();
  for (const each of known) for (const message of Object.keys(each.record.messages)) byMessage.set(message, each);
  return (thread: Thread): Known | undefined => {
    const found = new Set(thread.messages.flatMap(({ id }) => byMessage.get(fingerprint(id)) ?? []));
    const [first] = found;
    const record = mergeRecords([...found].map((each) => each.record));
    return first && record ? { thread: first.thread, record } : undefined;
  };
}
