import { parseHtml } from './parse-html.ts';

/** An entry of a feed. */
export interface Entry {
  readonly url: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly updated: string;
  readonly answers?: string;
}

/** The entries of an Atom feed (RFC 4287) with their threading (RFC 4685); undefined for what is none. */
export function readFeed(source: string): Entry[] | undefined {
  const atom = parseHtml(source, 'xml');
  if (atom('feed').length === 0) return undefined;
  return atom('entry')
    .toArray()
    .flatMap((element): Entry[] => {
      const entry = atom(element);
      const url = entry.children('link').attr('href');
      const time = Date.parse(entry.children('updated').text());
      if (url === undefined || Number.isNaN(time)) return [];
      const answers = entry.children('thr\\:in-reply-to').attr('href');
      const subject = entry.children('title').text();
      return [{ url, subject, updated: new Date(time).toISOString(), ...(answers ? { answers } : {}) }];
    });
}
