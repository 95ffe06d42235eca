import type { Message } from '../../thread/index.ts';
import { text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';
import { type ChangedThread, changedSince } from './archives/index.ts';
import type { Fetcher } from './fetcher.ts';
import { opened } from './links.ts';
import { type FetchOptions, withSession } from './session.ts';

/**
 * The messages of the thread that a link stands for: a URL, `mid:…` or a bare `<Message-ID>`. A month or a file gives all that it has.
 * Each message carries the address where it can be read. Throws `SourceError` with what to do; an abort rejects with the signal's reason.
 */
export async function fetchMessages(fetcher: Fetcher, link: string, options: FetchOptions = {}): Promise<Message[]> {
  const { source, place } = opened(fetcher, link);
  fetcher.count(options.who ?? {});
  return withSession(fetcher, options, async (session) => {
    const messages = await source.fetch(place, session);
    if (messages.length === 0) throw new SourceError(text('link.empty', { link }));
    return messages;
  });
}

/**
 * What changed since a time (ISO 8601 in UTC) in a list, category, repository or month; of a single thread, whether it did.
 * Newest first. Throws as `fetchMessages` does.
 */
export async function changedThreads(
  fetcher: Fetcher,
  link: string,
  since: string,
  options: FetchOptions = {},
): Promise<ChangedThread[]> {
  const { source, place } = opened(fetcher, link);
  fetcher.count(options.who ?? {});
  return withSession(fetcher, options, async (session) => {
    const changed = await source.feed?.(place, since, session);
    return changed ?? changedSince(await source.fetch(place, session), since);
  });
}
