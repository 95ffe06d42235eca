import { takeMinutes, type Unquoted } from '../minutes/index.ts';
import type { News } from '../render/index.ts';
import type { Thread } from '../thread/index.ts';
import { beforeDate, byActivity, isNews, newsOf, quotableNews } from './news.ts';

/** What is new in threads since a date, for somebody of whom nothing is recorded. */
export interface DigestSince {
  /** ISO 8601. */
  readonly since: string;
  /** Those with something new, most active first. */
  readonly threads: readonly News[];
}

/**
 * What is dated strictly after `since` (ISO 8601 as `Date.prototype.toISOString` writes it) in these threads, without the words of who does
 * not want to be quoted.
 */
export function digestSince(threads: Iterable<Thread>, since: string, unquoted: Unquoted = {}): DigestSince {
  const changed: { news: News; lastAt: string }[] = [];
  for (const thread of threads) {
    const news = quotableNews(thread, newsOf(thread, takeMinutes(thread), beforeDate(thread, since)), unquoted);
    const lastAt = thread.messages.reduce((last, { date = '' }) => (date > last ? date : last), '');
    if (isNews(news)) changed.push({ news, lastAt });
  }
  return { since, threads: changed.sort(byActivity).map(({ news }) => news) };
}
