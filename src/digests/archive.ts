import { changedThreads, type Fetcher, type FetchOptions, fetchMessages, SourceError } from '../sources/index.ts';
import type { Message } from '../thread/index.ts';
import { text } from '../wording/index.ts';

/** How many changed threads of one list, channel or forum a digest reads: the newest ones. */
export const MOST_THREADS = 60;
/** How many threads are asked for at once; the fetcher spaces the requests to one host. */
const AT_ONCE = 4;

/** What was read of a link. */
export interface ReadArchive {
  readonly messages: readonly Message[];
  /** What of a list was too much to read, each with why: the rest is told of all the same. */
  readonly failures: readonly { readonly url: string; readonly reason: SourceError['reason'] }[];
}

/** The threads of a list, or the one thread, that a link leads to, as far as they changed after `since` (ISO 8601). Throws SourceError. */
export async function readArchive(
  fetcher: Fetcher,
  link: string,
  since: string,
  options: FetchOptions = {},
): Promise<ReadArchive> {
  const all = await changedThreads(fetcher, link, since, options);
  const changed = all.slice(0, MOST_THREADS);
  const byId = new Map<string, Message>();
  const failures: ReadArchive['failures'][number][] = [];
  if (all.length > MOST_THREADS) {
    failures.push({ url: link, reason: text('digest.post.manyThreads', { changed: all.length, read: MOST_THREADS }) });
  }
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    const page = changed.slice(from, from + AT_ONCE);
    const threads = await Promise.all(page.map(({ url }) => readThread(fetcher, url, options)));
    for (const [i, thread] of threads.entries()) {
      if ('reason' in thread) failures.push({ url: page[i]?.url ?? link, reason: thread.reason });
      else for (const message of thread) byId.set(message.id, message);
    }
  }
  return { messages: [...byId.values()], failures };
}

const TOO_MUCH: ReadonlySet<string> = new Set([
  'link.tooMany',
  'link.tooManyPages',
] satisfies SourceError['reason']['key'][]);

/** A thread that vanished between the list and its own page is not a failure of the list, nor is one that is too long. */
async function readThread(
  fetcher: Fetcher,
  url: string,
  options: FetchOptions,
): Promise<readonly Message[] | { readonly reason: SourceError['reason'] }> {
  try {
    return await fetchMessages(fetcher, url, options);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (error.reason.key === 'link.nothingThere') return [];
    if (TOO_MUCH.has(error.reason.key)) return { reason: error.reason };
    throw error;
  }
}
