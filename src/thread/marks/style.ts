import { isProse } from '../code.ts';
import {
  endsMark,
  isSpace,
  type MarkedLine,
  PLAIN_STYLE,
  type QuoteStyle,
  readInitials,
  readMarks,
  UNSPACED_MARKS,
} from './quote-marks.ts';

/** Characters that some mail and news readers let their users choose as quote mark. */
const OTHER_MARKS = '|:}#%+=!~*]$›»';

/** Prompts that look like initials or names: consoles of databases, shells, debuggers and routers. */
const PROMPTS = new Set([
  'SQL',
  'PS',
  'C',
  'D',
  'DB',
  'IDL',
  'GDB',
  'IN',
  'OUT',
  'CMD',
  'TTY',
  'ROM',
  'OK',
  'ROUTER',
  'SWITCH',
  'PROMPT',
]);

/** What is known of a message's attributions: they introduce quotations, whatever marks these have. */
interface Introductions {
  /** Whether a line (its marks off) is an attribution. */
  readonly introduces: (body: string) => boolean;
  /** The depth of the attribution whose last line has this number, if any has. */
  readonly endsAttribution: (line: number) => number | undefined;
  /** Everyone whose initials may stand in front of `>`. */
  readonly names: readonly string[];
  /** "You wrote" or an Emacs attribution stands above a quotation, so initials may be those of somebody whom the mail does not name. */
  readonly addressed: boolean;
}

/** Whether anything in a mail may be a mark of a style of its own. In most of the short ones nothing is. */
export function mayHaveStyle(lines: readonly string[]): boolean {
  return lines.some(
    (line) => line.includes('>') || line.includes(' == ') || OTHER_MARKS.includes(line.trimStart()[0] ?? ' '),
  );
}

/**
 * Reads the style of a message from its lines: a run of lines that begin with the same character right below an attribution line, or
 * initials in front of `>` that fit a name.
 * @param marked the lines with their marks read as `known` has them
 * @param known what an earlier reading showed: marks behind such marks are seen only then
 */
export function readStyle(
  lines: readonly string[],
  marked: readonly MarkedLine[],
  introductions: Introductions,
  known: QuoteStyle = PLAIN_STYLE,
): QuoteStyle {
  const { characters, indented, begun, introduced } = readSigns(marked, introductions, known);
  const isNew = characters.size > 0 || indented.size > 0 || known.initials.size > 0;
  const style = { characters, indented, initials: known.initials };
  const restyled = isNew ? lines.map((line) => readMarks(line, style)) : marked;
  const initials = readInitialsStyle(restyled, introductions.names, introductions.addressed ? 2 : 3, introduced);
  for (const text of begun) initials.add(text);
  if (initials.size > 0)
    for (const text of lines) {
      const line = readMarks(text, style);
      if (isSpace(line.body[0]) && readInitials(line.body, 0)) indented.add(line.depth);
    }
  return { characters, indented, initials };
}

/** What single lines have shown of a message's style. */
interface Signs {
  readonly characters: Map<number, string>;
  readonly indented: Set<number>;
  /** Initials that begin quotations. */
  readonly begun: Set<string>;
  /** Small letters that stand where those would, as gateways made them of an address ("jslu> text" of jane.smith@lee.uni.example). */
  readonly introduced: Set<string>;
}

/** The last line with words above another. */
interface Above {
  readonly line: MarkedLine;
  readonly before: MarkedLine | undefined;
  readonly depth: number;
  readonly endsAttribution: boolean;
}

function readSigns(marked: readonly MarkedLine[], introductions: Introductions, known: QuoteStyle): Signs {
  const signs: Signs = {
    characters: new Map(known.characters),
    indented: new Set(known.indented),
    begun: new Set(known.initials),
    introduced: new Set(),
  };
  let above: Above | undefined;
  for (let n = 0; n < marked.length; n++) {
    const line = marked[n];
    if (!line || line.blank) continue;
    const rest = line.body.trimStart();
    const mark = rest[0] ?? '';
    if (OTHER_MARKS.includes(mark)) noteCharacter(signs, marked, n, rest, above, introductions);
    if (above?.endsAttribution) noteInitials(signs, line);
    if (mark === '|') noteBar(signs, line, rest, marked[n + 1], introductions);
    if (mark === '>' && rest.length < line.body.length) noteIndented(signs, line, rest, above, introductions);
    const depth = introductions.endsAttribution(n);
    above = { line, before: above?.line, depth: depth ?? line.depth, endsAttribution: depth !== undefined };
  }
  return signs;
}

/** Whether what stands above is an attribution; asked only where another mark stands below. */
function isAttribution({ line, before, endsAttribution }: Above, { introduces }: Introductions): boolean {
  return (
    endsAttribution ||
    introduces(line.body) ||
    // "X wrote in" and "<id>:" below it
    (line.body.trimEnd().endsWith('>:') &&
      before !== undefined &&
      introduces(`${before.body.trim()} ${line.body.trim()}`))
  );
}

/** Another character right below an attribution, where it begins no list. */
function noteCharacter(
  { characters }: Signs,
  marked: readonly MarkedLine[],
  n: number,
  rest: string,
  above: Above | undefined,
  introductions: Introductions,
): void {
  const mark = rest[0] ?? '';
  const depth = marked[n]?.depth ?? 0;
  if (
    (endsMark(rest[1]) || (UNSPACED_MARKS.includes(mark) && marked[n + 1]?.body.trimStart().startsWith(mark))) &&
    !(mark === ':' && rest.trim().length === 1) &&
    above &&
    (above.depth === depth || above.depth === depth + 1) &&
    isAttribution(above, introductions) &&
    !isBullet(marked, n, depth, mark)
  )
    addCharacter(characters, depth, mark);
}

function addCharacter(characters: Map<number, string>, depth: number, mark: string): void {
  characters.set(depth, (characters.get(depth) ?? '') + mark);
}

/** The Bat's "GP> text" right below "you wrote:", however short the quotation */
function noteInitials({ begun, introduced }: Signs, line: MarkedLine): void {
  const first = readInitials(line.body, 0)?.initials;
  if (first && /^\p{Lu}{2,4}$/u.test(first) && !PROMPTS.has(first)) begun.add(first);
  if (first && /^\p{Ll}{2,6}$/u.test(first)) introduced.add(first);
}

/** `| text` quoted within a quotation, with nobody to introduce it, where it is prose and no table or drawing; and a header block quoted so: "|-----Original Message-----". */
function noteBar(
  { characters }: Signs,
  line: MarkedLine,
  rest: string,
  below: MarkedLine | undefined,
  { introduces }: Introductions,
): void {
  if (line.depth > 0 && !characters.has(line.depth) && isBarred(line) && isBarred(below, line.depth))
    characters.set(line.depth, '|');
  if (introduces(rest.slice(1))) addCharacter(characters, line.depth, '|');
}

/** An attribution line that is quoted with its mark far in, or one right above, shows that marks stand there. */
function noteIndented(
  { indented }: Signs,
  line: MarkedLine,
  rest: string,
  above: Above | undefined,
  introductions: Introductions,
): void {
  const inner = readMarks(rest);
  if (
    introductions.introduces(inner.body) ||
    (above && above.depth === line.depth && isAttribution(above, introductions))
  )
    indented.add(line.depth);
}

function isBarred(line: MarkedLine | undefined, depth = line?.depth): boolean {
  if (!line || line.depth !== depth || !line.body.startsWith('| ')) return false;
  const words = line.body.slice(2).trim();
  return words.length > SHORTEST_BARRED && !words.includes('|') && isProse(words);
}

const SHORTEST_BARRED = 20;

/** A list below "X wrote:" is no quotation: quoted paragraphs have lines that begin with the mark, one after the other. */
function isBullet(marked: readonly MarkedLine[], at: number, depth: number, mark: string): boolean {
  if (mark === '|' || mark === ':' || mark === '}') return false;
  const next = marked[at + 1];
  return (next?.depth ?? 0) !== depth || (next?.body ?? '').trimStart()[0] !== mark;
}

/** @param introduced what stands in front of a mark right below an attribution */
function readInitialsStyle(
  marked: readonly MarkedLine[],
  names: readonly string[],
  fewest: number,
  introduced: ReadonlySet<string>,
): Set<string> {
  const counts = new Map<string, number>();
  const initials = new Set<string>();
  const declared: string[] = [];
  const inProse = new Map<string, number>();
  for (const { body } of marked) {
    const found = readInitials(body, 0);
    if (found) counts.set(found.initials, (counts.get(found.initials) ?? 0) + 1);
    if (found && isProse(body.slice(found.end))) inProse.set(found.initials, (inProse.get(found.initials) ?? 0) + 1);
    const named = body.includes(' == ') ? INITIALS_DECLARED.exec(body.slice(0, 40)) : null;
    if (named?.[1]) declared.push(named[1]);
  }
  const known = new Set(counts.size === 0 ? [] : names.map(initialsOf));
  const fitsName = (text: string) => known.has(text.toLowerCase()) && text.length > 1;
  // Who marks one person's words so marks another's so, too.
  const least = [...counts.keys()].some(fitsName) ? Math.min(2, fewest) : fewest;
  for (const [text, count] of counts) {
    const looksSo =
      count >= least && /^\p{Lu}(?:\p{L}{1,4}|\p{Ll}{5,11})$/u.test(text) && !PROMPTS.has(text.toUpperCase());
    const isRepeated = count >= 3 && (inProse.get(text) ?? 0) >= 2 && !PROMPTS.has(text.toUpperCase());
    if (fitsName(text) || looksSo || (isRepeated && (SINGLE_LETTER.test(text) || introduced.has(text))))
      initials.add(text);
  }
  for (const text of declared) initials.add(text);
  return initials;
}

/** `R> text` of those who set the first letter of a name; questions and answers are marked so in lists of them. */
const SINGLE_LETTER = /^(?![QA]$)\p{Lu}$/u;

/** "js" of "Jane Smith". */
export function initialsOf(name: string): string {
  return (name.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toLowerCase();
}

/** `"JS" == Jane Smith <…> writes:`, as Emacs's supercite and VM introduce a quotation. */
const INITIALS_DECLARED = /(?:^|[\s>])"?([\p{L}\p{N}]{1,16})"? == \p{Lu}/u;
