import { type CheerioAPI, load } from 'cheerio/slim';
import { text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';

/** More than any page of an archive has; the index of a busy month is about one megabyte. */
const MOST_CHARACTERS = 5_000_000;
/** Deeper than any page nests. What walks a tree does so by calling itself, and some of it looks at a node once for each level. */
const MOST_LEVELS = 300;

/** Elements that end by themselves (HTML Living Standard, 13.1.2.4), or have no end at all. */
const UNCLOSED = new Set([
  ...['li', 'p', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'option', 'html', 'head', 'body'],
  ...['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'],
]);

/**
 * A page, or with `fragment` a part of one, as a tree. Nothing in it is run or loaded. Throws `SourceError` for a page that is larger
 * or more deeply nested than any archive's, before it is parsed: such a page is made to keep a parser busy.
 */
export function parseHtml(source: string, kind: 'page' | 'fragment' | 'xml' = 'page'): CheerioAPI {
  if (source.length > MOST_CHARACTERS || levels(source) > MOST_LEVELS) {
    throw new SourceError(text('link.pageTooLarge'));
  }
  return kind === 'xml' ? load(source, { xml: true }) : load(source, {}, kind === 'page');
}

/** How many elements stand within each other, about: where an end is missing its element counts as open to the end of the page. */
function levels(source: string): number {
  let open = 0;
  let most = 0;
  for (const [, slash, name = '', rest] of source.matchAll(/<(\/?)([a-z][\w:-]*)([^<>]*)/gi)) {
    if (UNCLOSED.has(name.toLowerCase()) || rest?.endsWith('/')) continue;
    open = slash ? Math.max(0, open - 1) : open + 1;
    most = Math.max(most, open);
  }
  return most;
}
