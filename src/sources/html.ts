import { Tokenizer } from 'htmlparser2';
import { type Attributes, replyMark } from './reply-containers.ts';

/** Elements that stand on lines of their own; `paragraph` with an empty line around them. Others are part of a line. */
const BLOCKS: ReadonlyMap<string, 'line' | 'paragraph'> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'pre', 'figure'].map(
    (name) => [name, 'paragraph'] as const,
  ),
  ...[
    'div',
    'blockquote',
    'table',
    'tbody',
    'thead',
    'tr',
    'li',
    'dt',
    'dd',
    'center',
    'address',
    'article',
    'section',
    'header',
    'footer',
  ].map((name) => [name, 'line'] as const),
  ...['main', 'nav', 'aside', 'form', 'fieldset', 'body', 'html', 'caption', 'details', 'summary'].map(
    (name) => [name, 'line'] as const,
  ),
]);
/** Elements whose content is not shown. */
const HIDDEN = new Set(['style', 'script', 'title', 'template', 'object', 'select', 'textarea']);
/** Deeper quotations are shown at this depth: nobody reads on, and every level costs two characters a line. */
const MAX_DEPTH = 30;
/** A line that Outlook's own plain text has where its HTML has a rule. */
const RULE = '_'.repeat(32);

interface Element {
  readonly name: string;
  /** Quotation levels that begin with this element, or after a divider in it, and end with it. */
  levels: number;
  readonly hides: boolean;
  readonly preformatted: boolean;
  readonly divides: boolean;
  /** A reply container: at first its attribution line is awaited, then the text that it introduces. */
  container?: 'attribution' | 'text' | 'done';
  /** The number of the next item of an ordered list. */
  item?: number;
}

/**
 * The text that a reader of HTML mail sees, its quotations marked with `> ` at each level: blockquotes, and what stands in the reply
 * containers of Gmail, Outlook and Yahoo. Links show their text; pictures nothing, unless they stand for an emoji. Takes time in
 * proportion to the length whatever the nesting, which no renderer that builds a tree does.
 */
export function htmlToText(html: string): string {
  const page = createPage();
  let tag = '';
  let attribute = '';
  let value = '';
  let attributes: Record<string, string> = {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => page.text(html.slice(start, end)),
      ontextentity: (codepoint) => page.text(String.fromCodePoint(codepoint)),
      onopentagname: (start, end) => {
        tag = html.slice(start, Math.min(end, start + 40)).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, Math.min(end, start + 40)).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        if (value.length < 500) value += html.slice(start, Math.min(end, start + 500));
      },
      onattribentity: (codepoint) => {
        if (value.length < 500) value += String.fromCodePoint(codepoint);
      },
      onattribend: () => {
        if (attribute === 'id' || attribute === 'class' || attribute === 'style' || attribute === 'alt')
          attributes[attribute] ??= value;
      },
      onopentagend: () => page.open(tag, attributes),
      onselfclosingtag: () => page.open(tag, attributes),
      onclosetag: (start, end) => page.close(html.slice(start, Math.min(end, start + 40)).toLowerCase()),
      oncomment() {},
      oncdata() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return page.end();
}

function createPage() {
  const lines: string[] = [];
  const page: Element = { name: '', levels: 0, hides: false, preformatted: false, divides: false };
  const open: Element[] = [page];
  const openCount = new Map<string, number>();
  const containers: Element[] = [];
  let line: string[] = [];
  let blank = true;
  let endsInSpace = true;
  let lineDepth = 0;
  let lastDepth = 0;
  let depth = 0;
  let hidden = 0;
  let preformatted = 0;
  let gap = false;
  let dividers = 0;

  const marks = (levels: number) => '> '.repeat(Math.min(levels, MAX_DEPTH));
  const blankLine = (levels: number) => {
    const blank = marks(levels).trimEnd();
    if (lines.length > 0 && lines.at(-1) !== blank) lines.push(blank);
  };
  const endLine = () => {
    const shown = line.join('').trimEnd();
    line = [];
    blank = true;
    endsInSpace = true;
    if (shown === '') return false;
    if (gap) blankLine(Math.min(lastDepth, lineDepth));
    gap = false;
    lines.push(marks(lineDepth) + shown);
    lastDepth = lineDepth;
    const container = containers.at(-1);
    // An attribution ends in a colon in all languages known to use one; "---------- Forwarded message" introduces no quotation.
    if (container?.container === 'attribution')
      container.container = /[:：]$/.test(shown) ? 'text' : /^-/.test(shown) ? 'done' : 'attribution';
    return true;
  };
  const startLine = () => {
    const container = containers.at(-1);
    if (container?.container === 'text') {
      container.container = 'done';
      container.levels++;
      depth++;
    }
    lineDepth = depth;
  };
  const write = (text: string) => {
    // Space alone, such as what stands between an attribution and its blockquote, starts no quotation.
    if (blank && text.trim() !== '') {
      startLine();
      blank = false;
    }
    line.push(text);
    endsInSpace = text.endsWith(' ');
  };

  const leave = (element: Element) => {
    const kind = BLOCKS.get(element.name);
    if (kind) {
      endLine();
      gap ||= kind === 'paragraph';
    }
    openCount.set(element.name, (openCount.get(element.name) ?? 1) - 1);
    depth -= element.levels;
    if (element.hides) hidden--;
    if (element.preformatted) preformatted--;
    if (element.container && containers.at(-1) === element) containers.pop();
    if (element.divides && hidden === 0 && ++dividers <= MAX_DEPTH) {
      // What follows belongs to the answered message, up to the end of the quotation or page that this header block stands in.
      const scope = open.findLast(({ name }) => name === 'blockquote') ?? page;
      scope.levels++;
      depth++;
    }
  };

  return {
    text(text: string) {
      if (hidden > 0) return;
      if (preformatted > 0) {
        const [first = '', ...rest] = text.replace(/\r\n?/g, '\n').split('\n');
        if (first !== '') write(first);
        for (const next of rest) {
          if (!endLine()) blankLine(depth);
          if (next !== '') write(next);
        }
        return;
      }
      let folded = text.replace(/[ \t\r\n\f]+/g, ' ');
      if (folded.startsWith(' ') && endsInSpace) folded = folded.slice(1);
      if (folded !== '') write(folded.replace(/[\u00a0\u2007\u202f]/g, ' '));
    },
    open(name: string, given: Readonly<Record<string, string>>) {
      const attributes: Attributes = { id: given.id ?? '', class: given.class ?? '', style: given.style ?? '' };
      if (name === 'br') {
        if (hidden === 0 && !endLine()) blankLine(Math.min(depth, lastDepth));
        return;
      }
      if (name === 'hr') {
        endLine();
        if (hidden === 0) write(RULE);
        endLine();
        return;
      }
      if (name === 'img') {
        const alt = given.alt ?? '';
        if (hidden === 0 && alt.length <= 12 && /\p{Extended_Pictographic}/u.test(alt)) write(alt);
        return;
      }
      if ((name === 'td' || name === 'th') && !endsInSpace) write(' ');
      const kind = BLOCKS.get(name);
      const hides = HIDDEN.has(name) || /display:\s?none|mso-hide:\s?all/i.test(attributes.style);
      if (!kind && !hides) return;
      if (kind) {
        endLine();
        gap ||= kind === 'paragraph';
      }
      const mark = kind ? replyMark(attributes) : undefined;
      const isQuote = name === 'blockquote';
      const container = containers.at(-1);
      if (isQuote && container && container.container !== 'done') container.container = 'done';
      const element: Element = {
        name,
        levels: isQuote ? 1 : 0,
        hides,
        preformatted: name === 'pre',
        divides: mark === 'divider',
        ...(mark === 'container' ? { container: 'attribution' as const } : {}),
        ...(name === 'ol' ? { item: 1 } : {}),
      };
      open.push(element);
      openCount.set(name, (openCount.get(name) ?? 0) + 1);
      depth += element.levels;
      if (hides) hidden++;
      if (element.preformatted) preformatted++;
      if (element.container) containers.push(element);
      if (name === 'li' && hidden === 0) {
        const list = open.at(-2);
        write(list?.item === undefined ? '* ' : `${list.item++}. `);
      }
    },
    close(name: string) {
      if (!openCount.get(name)) return;
      for (let element = open.pop(); element; element = open.pop()) {
        leave(element);
        if (element.name === name) return;
      }
    },
    end() {
      endLine();
      return lines.join('\n').trimEnd();
    },
  };
}
