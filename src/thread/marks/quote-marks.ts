import { isProse } from '../code.ts';

/** A line with its quote marks read: how many, and what stands behind them. */
export interface MarkedLine {
  readonly depth: number;
  /** The words behind the marks, the space that separates them taken off. */
  readonly body: string;
  /** Nothing but marks and white space. */
  readonly blank: boolean;
  /** Whose initials the innermost mark carries (`JS> text`), where it does. */
  readonly initials?: string;
}

/**
 * Nothing but marks and a row of spaces, which Thunderbird of 2007 to 2011 put around what it wrapped out of a quotation
 * (`>>>       `): the words go on below.
 */
export function isPadding({ blank, depth, body }: MarkedLine): boolean {
  return blank && depth > 0 && body.length >= NARROWEST_PADDING && !/[^ ]/.test(body);
}

const NARROWEST_PADDING = 3;

/**
 * How a message marks its quotations. Rules that assume one client's style fail on other mail (Lampert, Dale and Paris 2009), so all
 * but `>` is accepted only where the message itself shows that it is used as a mark.
 */
export interface QuoteStyle {
  /** Other characters used as marks (`|`, `:`), by the depth that they stand at. */
  readonly characters: ReadonlyMap<number, string>;
  /** Depths at which marks may stand further in, as converters from HTML and supercite write them. */
  readonly indented: ReadonlySet<number>;
  /** Initials in front of `>` as supercite and its kin write them. */
  readonly initials: ReadonlySet<string>;
}

const PLAIN_STYLE: QuoteStyle = { characters: new Map(), indented: new Set(), initials: new Set() };

/** Marks may be set apart by a space; some mailers write two. */
const SPACES_BETWEEN = 2;
/** A line is quoted, not code, with at most this many spaces before its first mark. */
const SPACES_BEFORE = 1;
const SPACES_INDENTED = 12;

/** Reads the marks of one line in the style of its message. Linear in the line's length. */
export function readMarks(line: string, style: QuoteStyle = PLAIN_STYLE): MarkedLine {
  let depth = 0;
  let at = 0;
  let initials: string | undefined;
  for (;;) {
    let next = at;
    const allowed = style.indented.has(depth) ? SPACES_INDENTED : depth === 0 ? SPACES_BEFORE : SPACES_BETWEEN;
    while (next - at < allowed && isSpace(line[next])) next++;
    const character = line[next];
    if (character === '>') {
      depth++;
      at = next + 1;
      initials = undefined;
      continue;
    }
    if (
      character !== undefined &&
      style.characters.get(depth)?.includes(character) &&
      (UNSPACED_MARKS.includes(character) || endsMark(line[next + 1]))
    ) {
      depth++;
      at = next + 1;
      initials = undefined;
      continue;
    }
    const marked = style.initials.size > 0 ? readInitials(line, at) : undefined;
    if (marked && style.initials.has(marked.initials)) {
      depth += marked.marks;
      at = marked.end;
      initials = marked.initials;
      continue;
    }
    break;
  }
  const body = line[at] === ' ' && depth > 0 ? line.slice(at + 1) : line.slice(at);
  const blank = body.trim() === '';
  return initials ? { depth, body, blank, initials } : { depth, body, blank };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function endsMark(character: string | undefined): boolean {
  return character === undefined || character === ' ' || character === '\t' || character === '>' || character === '|';
}

/** `JS> `, `   GaGr> ` or, as The Bat! counts levels, `JS>>` at `at`: the initials, how many marks, and where they end. */
function readInitials(line: string, at: number): { initials: string; marks: number; end: number } | undefined {
  const start = line.slice(at, at + 32);
  if (!start.includes('>')) return undefined;
  const match = /^[ \t]{0,12}(\p{L}{1,16})(>{1,9})(?![=-])/u.exec(start);
  const [all, initials, marks] = match ?? [];
  return all && initials && marks ? { initials, marks: marks.length, end: at + all.length } : undefined;
}

/** Of these, those that hardly begin a word: they may stand without a space behind. */
const UNSPACED_MARKS = '|]}';

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

/**
 * Reads the style of a message from its lines: a run of lines that begin with the same character right below an attribution line, or
 * initials in front of `>` that fit a name.
 * @param marked the lines with their marks read as `known` has them
 * @param introduces whether a line (its marks off) is an attribution
 * @param endsAttribution the depth of the attribution whose last line has this number, if any has
 * @param names everyone whose initials may stand there
 * @param addressed "you wrote" or an Emacs attribution stands above a quotation, so initials may be those of somebody whom the mail does not name
 * @param known what an earlier reading showed: marks behind such marks are seen only then
 */
export function readStyle(
  lines: readonly string[],
  marked: readonly MarkedLine[],
  introduces: (body: string) => boolean,
  endsAttribution: (line: number) => number | undefined,
  names: readonly string[],
  addressed: boolean,
  known: QuoteStyle = PLAIN_STYLE,
): QuoteStyle {
  const characters = new Map(known.characters);
  const indented = new Set(known.indented);
  // The last line with words. Whether it is an attribution is asked only where another mark stands below.
  let above: MarkedLine | undefined;
  let secondAbove: MarkedLine | undefined;
  let aboveDepth = 0;
  let aboveEnds = false;
  const begun = new Set(known.initials);
  const isIntroduced = () =>
    above !== undefined &&
    (aboveEnds ||
      introduces(above.body) ||
      // "X wrote in" and "<id>:" below it
      (above.body.trimEnd().endsWith('>:') &&
        secondAbove !== undefined &&
        introduces(`${secondAbove.body.trim()} ${above.body.trim()}`)));
  for (let n = 0; n < marked.length; n++) {
    const line = marked[n];
    if (!line || line.blank) continue;
    const rest = line.body.trimStart();
    const mark = rest[0] ?? '';
    if (
      OTHER_MARKS.includes(mark) &&
      (endsMark(rest[1]) || (UNSPACED_MARKS.includes(mark) && marked[n + 1]?.body.trimStart().startsWith(mark))) &&
      !(mark === ':' && rest.trim().length === 1) &&
      above &&
      (aboveDepth === line.depth || aboveDepth === line.depth + 1) &&
      isIntroduced() &&
      !isBullet(marked, n, line.depth, mark)
    )
      characters.set(line.depth, (characters.get(line.depth) ?? '') + mark);
    // The Bat's "GP> text" right below "you wrote:", however short the quotation
    const first = aboveEnds ? readInitials(line.body, 0)?.initials : undefined;
    if (first && /^\p{Lu}{2,4}$/u.test(first) && !PROMPTS.has(first)) begun.add(first);
    // What is quoted within a quotation as `| text`, with nobody to introduce it, is prose and no table or drawing.
    if (
      mark === '|' &&
      line.depth > 0 &&
      !characters.has(line.depth) &&
      isBarred(line) &&
      isBarred(marked[n + 1], line.depth)
    )
      characters.set(line.depth, mark);
    // A header block quoted with the mark: "|-----Original Message-----"
    if (mark === '|' && introduces(rest.slice(1)))
      characters.set(line.depth, (characters.get(line.depth) ?? '') + mark);
    if (mark === '>' && rest.length < line.body.length) {
      // An attribution line that is quoted with its mark far in, or one right above, shows that marks stand there.
      const inner = readMarks(rest);
      if (introduces(inner.body) || (above && aboveDepth === line.depth && isIntroduced())) indented.add(line.depth);
    }
    const depth = endsAttribution(n);
    secondAbove = above;
    above = line;
    aboveDepth = depth ?? line.depth;
    aboveEnds = depth !== undefined;
  }
  const isNew = characters.size > 0 || indented.size > 0 || known.initials.size > 0;
  const style = { characters, indented, initials: NO_INITIALS };
  const restyled = isNew ? lines.map((line) => readMarks(line, style)) : marked;
  const initials = readInitialsStyle(restyled, names, addressed ? 2 : 3);
  for (const text of begun) initials.add(text);
  if (initials.size > 0)
    for (const text of lines) {
      const line = readMarks(text, style);
      if (isSpace(line.body[0]) && readInitials(line.body, 0)) indented.add(line.depth);
    }
  return { characters, indented, initials };
}

function isBarred(line: MarkedLine | undefined, depth = line?.depth): boolean {
  if (!line || line.depth !== depth || !line.body.startsWith('| ')) return false;
  const words = line.body.slice(2).trim();
  return words.length > SHORTEST_BARRED && !words.includes('|') && isProse(words);
}

const SHORTEST_BARRED = 20;

const NO_INITIALS: ReadonlySet<string> = new Set();

/** A list below "X wrote:" is no quotation: quoted paragraphs have lines that begin with the mark, one after the other. */
function isBullet(marked: readonly MarkedLine[], at: number, depth: number, mark: string): boolean {
  if (mark === '|' || mark === ':' || mark === '}') return false;
  const next = marked[at + 1];
  return (next?.depth ?? 0) !== depth || (next?.body ?? '').trimStart()[0] !== mark;
}

function readInitialsStyle(marked: readonly MarkedLine[], names: readonly string[], fewest: number): Set<string> {
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
  for (const [text, count] of counts) {
    const fits = known.has(text.toLowerCase()) && text.length > 1;
    const looksSo =
      count >= fewest && /^\p{Lu}(?:\p{L}{1,4}|\p{Ll}{5,11})$/u.test(text) && !PROMPTS.has(text.toUpperCase());
    const isLetter = SINGLE_LETTER.test(text) && count >= 3 && (inProse.get(text) ?? 0) >= 2 && !PROMPTS.has(text);
    if (fits || looksSo || isLetter) initials.add(text);
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
