import { BLOCKS, elementOf } from './element.ts';
import { type OpenElements, openElements } from './open-elements.ts';
import { gatherLines, type QuotedLines } from './quoted-lines.ts';

/** A line that Outlook's own plain text has where its HTML has a rule. */
const RULE = '_'.repeat(32);

/** What a page shows, gathered as its tags and texts come. */
export interface Page {
  text(text: string): void;
  open(tag: string, attributes: Readonly<Record<string, string>>): void;
  close(tag: string): void;
  /** Ends the page, and gives its text. */
  end(): string;
}

export function createPage(): Page {
  const elements = openElements();
  const lines = gatherLines(elements.beginLine, elements.endLine);
  return {
    text(text) {
      if (elements.hides) return;
      if (elements.preformatted) writePreformatted(lines, elements.depth, text);
      else writeFolded(lines, text);
    },
    open(tag, attributes) {
      if (tag === 'br' || tag === 'hr' || tag === 'img') openVoid(lines, elements, tag, attributes.alt ?? '');
      else openElement(lines, elements, tag, attributes);
    },
    close(tag) {
      elements.leave(tag, ({ name }) => setApart(lines, name));
    },
    end() {
      lines.end();
      return lines.text;
    },
  };
}

/** Text whose white space is only what parts its words. */
function writeFolded(lines: QuotedLines, text: string): void {
  let folded = text.replace(/[ \t\r\n\f]+/g, ' ');
  if (folded.startsWith(' ') && lines.endsInSpace) folded = folded.slice(1);
  if (folded !== '') lines.write(folded.replace(/[\u00a0\u2007\u202f]/g, ' '));
}

function writePreformatted(lines: QuotedLines, depth: number, text: string): void {
  const [first = '', ...rest] = text.replace(/\r\n?/g, '\n').split('\n');
  if (first !== '') lines.write(first);
  for (const next of rest) {
    lines.breakLine(depth);
    if (next !== '') lines.write(next);
  }
}

/** Where an element stands on lines of its own, ends the line before it. */
function setApart(lines: QuotedLines, name: string): void {
  const kind = BLOCKS.get(name);
  if (!kind) return;
  lines.end();
  if (kind === 'paragraph') lines.leaveGap();
}

/** Elements without content. */
function openVoid(lines: QuotedLines, elements: OpenElements, tag: 'br' | 'hr' | 'img', alt: string): void {
  switch (tag) {
    case 'br':
      if (!elements.hides) lines.breakLine(elements.depth, 'atMostAsBefore');
      return;
    case 'hr':
      lines.end();
      if (!elements.hides) lines.write(RULE);
      lines.end();
      return;
    case 'img':
      if (!elements.hides && alt.length <= 12 && /\p{Extended_Pictographic}/u.test(alt)) lines.write(alt);
  }
}

function openElement(
  lines: QuotedLines,
  elements: OpenElements,
  tag: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if ((tag === 'td' || tag === 'th') && !lines.endsInSpace) lines.write(' ');
  const element = elementOf(tag, attributes);
  if (!element) return;
  setApart(lines, tag);
  if (tag === 'blockquote') elements.beginBlockquote();
  const list = elements.innermost;
  elements.enter(element);
  if (tag === 'li' && !elements.hides) lines.write(list?.item === undefined ? '* ' : `${list.item++}. `);
}
