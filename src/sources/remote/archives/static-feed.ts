import { groupIntoThreads, type Message } from '../../../thread/index.ts';
import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import type { IndexEntry, ListPlace } from '../pages/index.ts';
import { periodsSince } from './periods.ts';
import type { ChangedThread, Session } from './source.ts';
import { readPage } from './static-link.ts';
import { newestFirst } from './threads.ts';

/** Periods that are looked through at most: two years by the month. */
const MOST_PERIODS = 24;
/** Threads whose newest mails are read at once; when all of these are old, so are the others. */
const AT_ONCE = 8;

/**
 * The threads of a list with mails since a time, newest first, from its indexes: they say which messages there are, and who answers whom,
 * but not reliably when. Messages are numbered as they come, so the newest of each thread is read until they are old. Not more pages than
 * the session allows are read; where that is not enough, the threads that changed last are had.
 */
export async function changedInList(place: ListPlace, since: string, session: Session): Promise<ChangedThread[]> {
  const pages = { left: session.limits.pages };
  const entries: IndexEntry[] = [];
  for (const index of await indexesOf(place, since, pages, session)) {
    entries.push(...(await entriesOf(index, pages, session)).sort((a, b) => byNumber(a.url, b.url)));
  }
  const newest = newestOfThreads(entries);
  const changed: ChangedThread[] = [];
  for (let from = 0; from < newest.length && pages.left > 0; from += AT_ONCE) {
    const some = newest.slice(from, from + Math.min(AT_ONCE, pages.left));
    pages.left -= some.length;
    const found = await Promise.all(some.map((url) => readPage(url, session)));
    const recent = found.flatMap((each) => {
      const { url, date, subject = '' } = each?.page.message ?? {};
      return url !== undefined && date !== undefined && date > since ? [{ url, subject, updated: date }] : [];
    });
    changed.push(...recent);
    if (recent.length === 0) break;
  }
  return newestFirst(changed);
}

/** The indexes that list the messages since a time, oldest first. */
async function indexesOf(
  { page, isPeriod }: ListPlace,
  since: string,
  pages: { left: number },
  session: Session,
): Promise<string[]> {
  if (isPeriod) return [page.href];
  pages.left--;
  const response = await session.get(page);
  const { url } = response;
  const periods = await session.read('periods', response);
  if (periods.length === 0) {
    const { entries, threads } = await session.read('index', response);
    // All in one folder.
    if (entries.length > 0 || threads) return [url.href];
    throw new SourceError(text('link.noMailOnPage', { host: url.host }));
  }
  return periodsSince(periods, since)
    .slice(-MOST_PERIODS)
    .map(({ index }) => index);
}

/** All that an index lists, over as many pages as it has. Where the index is another one, that of threads is read instead. */
async function entriesOf(start: string, pages: { left: number }, session: Session): Promise<IndexEntry[]> {
  const entries: IndexEntry[] = [];
  const seen = new Set<string>();
  for (let wanted = [start]; wanted.length > 0; ) {
    const [next = '', ...others] = wanted;
    wanted = others;
    if (seen.has(next) || pages.left <= 0) continue;
    seen.add(next);
    pages.left--;
    const response = await session.find(next);
    if (!response) continue;
    const index = await session.read('index', response);
    if (index.threads !== undefined && !seen.has(index.threads)) {
      const threads = await entriesOf(index.threads, pages, session);
      if (threads.length > 0) return threads;
    }
    entries.push(...index.entries);
    wanted.push(...index.further);
  }
  return entries;
}

/** Within a folder. */
const { compare: byNumber } = new Intl.Collator('en', { numeric: true });

/** The newest message of each thread, the thread that changed last first. The entries stand as they came. */
function newestOfThreads(entries: readonly IndexEntry[]): string[] {
  const place = new Map(entries.map(({ url }, i) => [url, i]));
  return groupIntoThreads(entries.map(asMessage))
    .map((thread) => thread.reduce((newest, { id }) => Math.max(newest, place.get(id) ?? 0), 0))
    .sort((a, b) => b - a)
    .map((newest) => entries[newest]?.url ?? '');
}

/** An entry as far as it is known, for grouping. */
function asMessage({ url, subject, answers }: IndexEntry): Message {
  return { medium: 'mail', id: url, author: {}, subject, parentIds: answers ? [answers] : [], text: '', url };
}
