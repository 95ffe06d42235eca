import { type CheerioAPI, load } from 'cheerio/slim';
import { DomHandler, Parser } from 'htmlparser2';
import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';

/** More than any page of an archive has; the index of a busy month is about one megabyte. */
const MOST_CHARACTERS = 5_000_000;
/** Deeper than any page nests. What walks a tree does so by calling itself, and some of it looks at a node once for each level. */
const MOST_LEVELS = 300;

/**
 * A page, or with `fragment` a part of one, as a tree. Nothing in it is run or loaded. Throws `SourceError` for a page that is larger
 * or more deeply nested than any archive's: such a page is made to keep a parser busy.
 */
export function parseHtml(source: string, kind: 'page' | 'fragment' | 'xml' = 'page'): CheerioAPI {
  const tree = source.length > MOST_CHARACTERS ? undefined : treeOf(source, kind === 'xml');
  if (!tree) throw new SourceError(text('link.pageTooLarge'));
  return kind === 'xml' ? load(tree, { xml: true }) : load(tree, {}, kind === 'page');
}

/** Undefined where elements stand deeper within each other than `MOST_LEVELS`: the parser stops there, since building a deep tree takes long. */
function treeOf(source: string, xmlMode: boolean): DomHandler['root'] | undefined {
  let levels = 0;
  let deep = false;
  const handler = new DomHandler(null, { xmlMode });
  const [open, close] = [handler.onopentag.bind(handler), handler.onclosetag.bind(handler)];
  handler.onopentag = (name, attributes) => {
    open(name, attributes);
    if (++levels <= MOST_LEVELS) return;
    deep = true;
    parser.pause();
  };
  handler.onclosetag = () => {
    levels--;
    close();
  };
  const parser = new Parser(handler, { xmlMode });
  parser.end(source);
  return deep ? undefined : handler.root;
}
