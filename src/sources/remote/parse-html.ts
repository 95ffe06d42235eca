import { type CheerioAPI, load } from 'cheerio/slim';
import { Parser } from 'htmlparser2';
import { text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';

/** More than any page of an archive has; the index of a busy month is about one megabyte. */
const MOST_CHARACTERS = 5_000_000;
/** Deeper than any page nests. What walks a tree does so by calling itself, and some of it looks at a node once for each level. */
const MOST_LEVELS = 300;

/**
 * A page, or with `fragment` a part of one, as a tree. Nothing in it is run or loaded. Throws `SourceError` for a page that is larger
 * or more deeply nested than any archive's, before it is parsed: such a page is made to keep a parser busy.
 */
export function parseHtml(source: string, kind: 'page' | 'fragment' | 'xml' = 'page'): CheerioAPI {
  if (source.length > MOST_CHARACTERS || nestsDeeper(source, kind === 'xml')) {
    throw new SourceError(text('link.pageTooLarge'));
  }
  const page = kind === 'xml' ? load(source, { xml: true }) : load(source, {}, kind === 'page');
  if (isDeep(page)) throw new SourceError(text('link.pageTooLarge'));
  return page;
}

/** Whether the tree is deeper than `MOST_LEVELS`. Looked at level by level, since what calls itself runs out of stack on such a tree. */
function isDeep(page: CheerioAPI): boolean {
  let level: readonly object[] = page.root().toArray();
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((node) => ('children' in node ? (node.children as object[]) : []));
  }
  return false;
}

/**
 * Whether elements stand deeper within each other than `MOST_LEVELS`, told before a tree is built, since building a deep one takes long.
 * Cheerio's own version of the parser may see a few more.
 */
function nestsDeeper(source: string, xmlMode: boolean): boolean {
  let open = 0;
  let deep = false;
  const parser = new Parser(
    {
      onopentagname() {
        open++;
        if (open <= MOST_LEVELS) return;
        deep = true;
        parser.pause();
      },
      onclosetag() {
        open--;
      },
    },
    { xmlMode },
  );
  parser.end(source);
  return deep;
}
