import { type Minutes, takeMinutes, type Unquoted, withholdIn } from '../minutes/index.ts';
import { type News, type PostedMessage, type PostedNews, postedNews, replyTree } from '../render/index.ts';
import { buildThread, buildThreads, type Message, type Thread } from '../thread/index.ts';
import type { Refusal } from '../wording/index.ts';
import type { DigestSource, Filters } from './digest.ts';
import { fingerprint } from './identity.ts';
import { beforeDate, beforeRecord, byActivity, isNews, newsOf, quotableNews } from './news.ts';
import { mergeRecords, recordOf, type ThreadRecord } from './record.ts';

/** What a source is read for. */
export interface ReadRequest {
  /** ISO 8601. */
  readonly since: string;
  /** The channel that will quote it. */
  readonly destination: string;
  /** Whether a manager allowed quoting there what not all its readers may read. */
  readonly exception: boolean;
  /** The hosts of archives that the server reads, where that is a narrower list than the operator's. */
  readonly hosts?: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/**
 * Reads a source: all messages of its threads that changed after `since`, older ones of these threads included, or why it cannot be
 * read, in words to show. Each list is a conversation of chat, or mails of any number of threads. What it throws is worth another try.
 */
export type ReadSource = (
  source: DigestSource,
  request: ReadRequest,
) => Promise<readonly (readonly Message[])[] | { readonly failure: Refusal['reason'] }>;

/** A thread that has something to tell. */
export interface ChangedThread {
  readonly news: News;
  readonly minutes: Minutes;
  /** The minutes as they travel with the post: as they were found, whatever was corrected. */
  readonly carried: Minutes;
  /** What is new, as it travels with them. */
  readonly carriedNews: PostedNews;
  /** Who answers whom. */
  readonly messages: readonly PostedMessage[];
  /** ISO 8601: its last message. */
  readonly lastAt: string;
  /** How many days its open questions have waited; absent unless it went quiet just now. */
  readonly quietDays?: number;
}

/** What a digest has to tell. */
export interface Collected {
  readonly threads: readonly ChangedThread[];
  /** Sources that could not be read, each with why. */
  readonly failures: readonly { readonly source: DigestSource; readonly reason: Refusal['reason'] }[];
  /** What has been told once this is posted: the rows of the store's `seen`. */
  readonly seen: readonly { readonly thread: string; readonly record: string; readonly last_at: number }[];
}

/** What was told before, as the store has it. */
export interface Known {
  readonly thread: string;
  readonly record: ThreadRecord;
}

export interface CollectRequest extends ReadRequest {
  readonly sources: readonly DigestSource[];
  readonly filters: Filters;
  readonly known: readonly Known[];
  /** ISO 8601. Whatever is dated up to it is old; where a thread was told of, its record says what is old. */
  readonly floor: string;
  readonly now: number;
  /** Who does not want to be quoted, of the accounts that wrote something and of those who write mail. */
  readonly unquotedAmong?: (accounts: ReadonlySet<string>) => Promise<Unquoted>;
}

const DAY = 86_400_000;
/** A thread with open questions is told of once when nothing was said in it for so many days. */
const QUIET_DAYS = 3;
/** How far back threads are read for having gone quiet: a weekly digest must not miss one. */
export const QUIET_WINDOW_DAYS = QUIET_DAYS + 8;

/** Reads the sources and finds what is new in them, most active thread first. A source that fails leaves the others be. */
export async function collect(readSource: ReadSource, request: CollectRequest): Promise<Collected> {
  const results = await Promise.all(
    request.sources.map(async (source) => ({
      source,
      result: await readSource(source, request),
    })),
  );
  const failures = results.flatMap(({ source, result }) =>
    'failure' in result ? [{ source, reason: result.failure }] : [],
  );
  const conversations = results.flatMap(({ result }) => ('failure' in result ? [] : result));

  const accounts = new Set(conversations.flat().flatMap(({ authorId }) => authorId ?? []));
  const unquoted = (await request.unquotedAmong?.(accounts)) ?? {};
  const known = knownThreads(request.known);
  const threads: ChangedThread[] = [];
  const seen = new Map<string, Collected['seen'][number]>();
  for (const thread of conversations.flatMap(threadsOf)) {
    const told = known(thread);
    const changed = changeOf(thread, told?.record, unquoted, request);
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

function threadsOf(messages: readonly Message[]): Thread[] {
  if (messages.length === 0) return [];
  return messages[0]?.medium === 'chat' ? [buildThread(messages)] : buildThreads(messages);
}

function changeOf(
  thread: Thread,
  told: ThreadRecord | undefined,
  unquoted: Unquoted,
  { floor, now }: CollectRequest,
): ChangedThread | undefined {
  const lastAt = thread.messages.reduce((last, { date = '' }) => (date > last ? date : last), '');
  const found = takeMinutes(thread);
  const minutes = withholdIn(thread, found, unquoted);
  const news = quotableNews(
    thread,
    newsOf(thread, found, told ? beforeRecord(told, floor) : beforeDate(thread, floor)),
    unquoted,
  );
  const quietDays = Math.floor((now - Date.parse(lastAt)) / DAY);
  const quiet =
    minutes.openQuestions.length > 0 &&
    quietDays >= QUIET_DAYS &&
    quietDays < QUIET_WINDOW_DAYS &&
    // Of what was over before the digest began, nobody wants to hear.
    lastAt > floor &&
    told?.quiet !== lastAt;
  if (!quiet && !isNews(news)) return undefined;
  return {
    news,
    minutes,
    carried: minutes,
    carriedNews: { ...postedNews(news), ...(quiet ? { quietDays } : {}) },
    messages: replyTree(thread),
    lastAt,
    ...(quiet ? { quietDays } : {}),
  };
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
