import { type Minutes, takeMinutes, type Unquoted, withholdIn } from '../minutes/index.ts';
import { type News, type PostedMessage, type PostedNews, postedNews, replyTree } from '../render/index.ts';
import { buildThread, buildThreads, type Message, type Thread } from '../thread/index.ts';
import type { Filters } from './digest.ts';
import { fingerprint } from './identity.ts';
import { beforeDate, beforeRecord, isNews, newsOf, quotableNews } from './news.ts';
import { mergeRecords, recordOf, type ThreadRecord } from './record.ts';

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

/** What was told before, as the store has it. */
export interface Known {
  readonly thread: string;
  readonly record: ThreadRecord;
}

/** What was read, and what is known of it already. It can be handed to another thread as it is. */
export interface ReadMessages {
  /** Each is a conversation of chat, or mails of any number of threads. */
  readonly conversations: readonly (readonly Message[])[];
  readonly filters: Filters;
  readonly known: readonly Known[];
  /** ISO 8601. Whatever is dated up to it is old; where a thread was told of, its record says what is old. */
  readonly floor: string;
  readonly now: number;
  readonly unquoted: Unquoted;
}

/** What is new in it. */
export interface Changes {
  readonly threads: readonly ChangedThread[];
  /** What has been told of each once this is posted: the rows of the store's `seen`. */
  readonly seen: readonly { readonly thread: string; readonly record: string; readonly last_at: number }[];
}

const DAY = 86_400_000;
/** A thread with open questions is told of once when nothing was said in it for so many days. */
const QUIET_DAYS = 3;
/** How far back threads are read for having gone quiet: a weekly digest must not miss one. */
export const QUIET_WINDOW_DAYS = QUIET_DAYS + 8;

/** Takes the minutes of all threads that were read, and finds what is new in them. */
export function findChanges(read: ReadMessages): Changes {
  const known = knownThreads(read.known);
  const threads: ChangedThread[] = [];
  const seen = new Map<string, Changes['seen'][number]>();
  for (const thread of read.conversations.flatMap(threadsOf)) {
    const told = known(thread);
    const changed = changeOf(thread, told?.record, read);
    if (!changed || !passes(changed, thread, read.filters)) continue;
    threads.push(changed);
    const record = {
      ...recordOf(thread, changed.minutes, told?.record),
      ...(changed.quietDays === undefined ? {} : { quiet: changed.lastAt }),
    };
    const key = told?.thread ?? fingerprint(thread.root);
    seen.set(key, { thread: key, record: JSON.stringify(record), last_at: Date.parse(changed.lastAt) || read.now });
  }
  return { threads, seen: [...seen.values()] };
}

function threadsOf(messages: readonly Message[]): Thread[] {
  if (messages.length === 0) return [];
  return messages[0]?.medium === 'chat' ? [buildThread(messages)] : buildThreads(messages);
}

function changeOf(
  thread: Thread,
  told: ThreadRecord | undefined,
  { floor, now, unquoted }: ReadMessages,
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
