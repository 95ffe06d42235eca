import { Tokenizer } from 'htmlparser2';
import { gatherLines, MAX_DEPTH } from './quoted-lines.ts';
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

/** The elements that are open, and the text in them. */
function createPage() {
  const page: Element = { name: '', levels: 0, hides: false, preformatted: false, divides: false };
  const open: Element[] = [page];
  const openCount = new Map<string, number>();
  const containers: Element[] = [];
  let depth = 0;
  let hidden = 0;
  let preformatted = 0;
  let dividers = 0;
  const lines = gatherLines(
    () => {
      const container = containers.at(-1);
      if (container?.container === 'text') {
        container.container = 'done';
        container.levels++;
        depth++;
      }
      return depth;
    },
    (shown) => {
      const container = containers.at(-1);
      if (container?.container === 'attribution') container.container = afterAttribution(shown);
    },
  );

  const startBlock = (kind: 'line' | 'paragraph') => {
    lines.end();
    if (kind === 'paragraph') lines.leaveGap();
  };

  const enter = (element: Element) => {
    open.push(element);
    openCount.set(element.name, (openCount.get(element.name) ?? 0) + 1);
    depth += element.levels;
    if (element.hides) hidden++;
    if (element.preformatted) preformatted++;
    if (element.container) containers.push(element);
  };

  const leave = (element: Element) => {
    const kind = BLOCKS.get(element.name);
    if (kind) startBlock(kind);
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

  const writePreformatted = (text: string) => {
    const [first = '', ...rest] = text.replace(/\r\n?/g, '\n').split('\n');
    if (first !== '') lines.write(first);
    for (const next of rest) {
      lines.breakLine(depth);
      if (next !== '') lines.write(next);
    }
  };

  /** Elements without content. */
  const openVoid = (name: 'br' | 'hr' | 'img', alt: string) => {
    switch (name) {
      case 'br':
        if (hidden === 0) lines.breakLine(depth, 'atMostAsBefore');
        return;
      case 'hr':
        lines.end();
        if (hidden === 0) lines.write(RULE);
        lines.end();
        return;
      case 'img':
        if (hidden === 0 && alt.length <= 12 && /\p{Extended_Pictographic}/u.test(alt)) lines.write(alt);
    }
  };

  return {
    text(text: string) {
      if (hidden > 0) return;
      if (preformatted > 0) return writePreformatted(text);
      let folded = text.replace(/[ \t\r\n\f]+/g, ' ');
      if (folded.startsWith(' ') && lines.endsInSpace) folded = folded.slice(1);
      if (folded !== '') lines.write(folded.replace(/[\u00a0\u2007\u202f]/g, ' '));
    },
    open(name: string, given: Readonly<Record<string, string>>) {
      if (name === 'br' || name === 'hr' || name === 'img') return openVoid(name, given.alt ?? '');
      if ((name === 'td' || name === 'th') && !lines.endsInSpace) lines.write(' ');
      const kind = BLOCKS.get(name);
      const hides = HIDDEN.has(name) || /display:\s?none|mso-hide:\s?all/i.test(given.style ?? '');
      if (!kind && !hides) return;
      if (kind) startBlock(kind);
      const container = containers.at(-1);
      if (name === 'blockquote' && container) container.container = 'done';
      enter(elementOf(name, hides, given));
      if (name === 'li' && hidden === 0) {
        const list = open.at(-2);
        lines.write(list?.item === undefined ? '* ' : `${list.item++}. `);
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
      lines.end();
      return lines.text;
    },
  };
}

/** What a reply container awaits after a line: an attribution ends in a colon in all languages known to use one; "---------- Forwarded message" introduces no quotation. */
function afterAttribution(shown: string): Element['container'] {
  if (/[:：]$/.test(shown)) return 'text';
  return /^-/.test(shown) ? 'done' : 'attribution';
}

function elementOf(name: string, hides: boolean, given: Readonly<Record<string, string>>): Element {
  const attributes: Attributes = { id: given.id ?? '', class: given.class ?? '', style: given.style ?? '' };
  const mark = BLOCKS.has(name) ? replyMark(attributes) : undefined;
  return {
    name,
    levels: name === 'blockquote' ? 1 : 0,
    hides,
    preformatted: name === 'pre',
    divides: mark === 'divider',
    ...(mark === 'container' ? { container: 'attribution' as const } : {}),
    ...(name === 'ol' ? { item: 1 } : {}),
  };
}
