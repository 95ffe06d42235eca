import type { IncomingHttpHeaders } from 'node:http';
import { languageAmong, type Say, sayIn } from '../wording/index.ts';

/** Who says our words to a request: in the language that its address names (`?lang=de`), else in the first that the browser prefers and we speak. */
export function sayerFor(url: URL, headers: IncomingHttpHeaders): Say {
  const chosen = url.searchParams.get('lang');
  return sayIn(languageAmong([...(chosen === null ? [] : [chosen]), ...preferred(headers['accept-language'])]));
}

/** The languages of an `Accept-Language`, the most wanted first; RFC 9110, section 12.5.4. One with `q=0` is not wanted. */
function preferred(header = ''): string[] {
  return header
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
