import { changedThreads, type Fetcher, type FetchOptions, fetchMessages, SourceError } from '../sources/index.ts';
import type { Message } from '../thread/index.ts';

/** How many changed threads of one list a digest reads: the newest ones. */
const MOST_THREADS = 60;
/** How many threads are asked for at once; the fetcher spaces the requests to one host. */
const AT_ONCE = 4;

/** The threads of a list, or the one thread, that a link leads to, as far as they changed after `since` (ISO 8601). Throws SourceError. */
export async function readArchive(
  fetcher: Fetcher,
  link: string,
  since: string,
  options: FetchOptions = {},
): Promise<Message[]> {
  const changed = (await changedThreads(fetcher, link, since, options)).slice(0, MOST_THREADS);
  const byId = new Map<string, Message>();
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    const page = changed.slice(from, from + AT_ONCE);
    const threads = await Promise.all(page.map(({ url }) => readThread(fetcher, url, options)));
    for (const message of threads.flat()) byId.set(message.id, message);
  }
  return [...byId.values()];
}

/** A thread that vanished between the list and its own page is not a failure of the list. */
async function readThread(fetcher: Fetcher, url: string, options: FetchOptions): Promise<Message[]> {
  try {
    return await fetchMessages(fetcher, url, options);
  } catch (error) {
    if (error instanceof SourceError && error.reason.key === 'link.nothingThere') return [];
    throw error;
  }
}
