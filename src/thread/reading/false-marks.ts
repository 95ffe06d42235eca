import { type MarkedLine, markedLine, withDepth } from '../marks/index.ts';
import type { Message } from '../message.ts';
import { readInterpreterPrompts } from './interpreter-prompts.ts';
import type { StyledMessage } from './styles.ts';

/** The lines of a message without the marks that quote nothing: mailers, lists, editors and prose begin lines with `>` as well. */
export function withoutFalseMarks(
  raw: readonly string[],
  { lines, plainlyAnnounced }: StyledMessage,
  fenced: readonly boolean[],
  message: Message,
): MarkedLine[] {
  const stuffed = message.flowed !== undefined && isStuffed(raw, plainlyAnnounced);
  const prompts = readInterpreterPrompts(raw, lines);
  const quotesNobody = !plainlyAnnounced && raw.every((line) => !line.startsWith('>') || comparesNumber(line));
  return lines.map((line, n) => {
    const text = raw[n] ?? '';
    if (isEscapedFrom(raw, n) || (stuffed && STUFFED.test(text))) return unquoted(text.slice(1), false);
    if (fenced[n]) return unquoted(text, text.trim() === '');
    if (!text.startsWith('>')) return line;
    const prompt = prompts.get(n);
    if (prompt) return prompt;
    const shallower = withoutLinksBracket(lines, n) ?? withoutEscape(text, lines, n);
    if (shallower) return shallower;
    const isFalse = isOrnament(raw, n) || closesLink(raw, n) || (quotesNobody && comparesNumber(text));
    return isFalse ? unquoted(text, false) : line;
  });
}

function unquoted(body: string, blank: boolean): MarkedLine {
  return markedLine(0, body, blank);
}

/** RFC 3676 section 4.4: in format=flowed a space goes in front of a line that begins with a mark, with `From ` or with a space. */
const STUFFED = /^ (?:>|From )/;

/** Some programs say format=flowed and set quote marks behind a space all the same: believed are those that have marks without. */
function isStuffed(raw: readonly string[], announced: boolean): boolean {
  return raw.some((line) => line.startsWith('>')) || !announced;
}

/** `>From `, which mbox writers put in place of `From ` at a line's start, is no quotation unless its neighbours are. */
function isEscapedFrom(raw: readonly string[], n: number): boolean {
  return (raw[n] ?? '').startsWith('>From ') && isAlone(raw, n);
}

/** The same within a quotation: `> >From here on` as a paragraph's first line, which goes on one mark less. */
function withoutEscape(text: string, lines: readonly MarkedLine[], n: number): MarkedLine | undefined {
  const [line, above, below] = [lines[n], lines[n - 1], lines[n + 1]];
  if (!line?.body.startsWith('From ') || line.depth < 2 || !/^[> ]{1,100}>From /.test(text)) return undefined;
  const depth = line.depth - 1;
  return below?.depth === depth && !below.blank && (above?.blank !== false || above.depth === depth)
    ? withDepth(line, depth)
    : undefined;
}

/** `>>> Buy tickets <<<` between lines without marks is no quotation. */
function isOrnament(raw: readonly string[], n: number): boolean {
  const line = raw[n] ?? '';
  return line.startsWith('>>') && line.trimEnd().endsWith('<<') && isAlone(raw, n);
}

/** `>50 people came`, `>= 5 and below ten`: more than a number. A mail whose marks are all such quotes nobody. */
function comparesNumber(line: string): boolean {
  return /^>(?:= ?)?\d{1,9}(?:[.,%]\d{0,9})? ?\p{L}/u.test(line);
}

/** The `>` that ends a link or address which began in the line above. */
function closesLink(raw: readonly string[], n: number): boolean {
  if (!(raw[n] ?? '').startsWith('>') || !isAlone(raw, n)) return false;
  const above = raw[n - 1] ?? '';
  const open = above.lastIndexOf('<');
  return open >= 0 && OPEN_LINK.test(above.slice(open).trimEnd());
}

const OPEN_LINK = /^<(?:(?:https?:|mailto:|www\.)[^<>\s]{0,2000}|[^<>\s@]{1,80}@[^<>\s@]{1,160})$/;

/** The same within a quotation, where one more mark stands there than above and below; the link may have had a line of its own behind `<`. */
function withoutLinksBracket(lines: readonly MarkedLine[], n: number): MarkedLine | undefined {
  const [line, above, below] = [lines[n], lines[n - 1], lines[n + 1]];
  if (!line || !above || above.depth === 0 || line.depth !== above.depth + 1) return undefined;
  if (below && below.depth >= line.depth) return undefined;
  const link = above.body.trim();
  const isOpen = OPEN_LINK.test(link.slice(Math.max(0, link.lastIndexOf('<'))));
  const isOpenAbove = LINK.test(link) && lines[n - 2]?.body.trimEnd().endsWith('<') === true;
  return isOpen || isOpenAbove ? markedLine(above.depth, `>${line.body}`, false) : undefined;
}

const LINK = /^https?:[^<>\s]{1,2000}$/;

/** Neither the line above nor the one below begins with a mark. */
function isAlone(raw: readonly string[], n: number): boolean {
  return !(raw[n - 1] ?? '').startsWith('>') && !(raw[n + 1] ?? '').startsWith('>');
}
