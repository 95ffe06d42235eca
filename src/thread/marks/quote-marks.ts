/** A line with its quote marks read: how many, and what stands behind them. */
export interface MarkedLine {
  readonly depth: number;
  /** The words behind the marks, the space that separates them taken off. */
  readonly body: string;
  /** Nothing but marks and white space. */
  readonly blank: boolean;
  /** Whose initials the innermost mark carries (`JS> text`), where it does. */
  readonly initials: string | undefined;
}

/** Every line is made here: of one form, lines are read by the engine in half the time that it takes for those of several. */
export function markedLine(depth: number, body: string, blank: boolean, initials?: string): MarkedLine {
  return { depth, body, blank, initials };
}

/** The same words so deep. */
export function withDepth({ body, blank, initials }: MarkedLine, depth: number): MarkedLine {
  return markedLine(depth, body, blank, initials);
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

export const PLAIN_STYLE: QuoteStyle = { characters: new Map(), indented: new Set(), initials: new Set() };

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
  return markedLine(depth, body, body.trim() === '', initials);
}

/** Whether it is what sets marks apart. */
export function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** Whether a character, or none, may stand behind a mark. */
export function endsMark(character: string | undefined): boolean {
  return character === undefined || character === ' ' || character === '\t' || character === '>' || character === '|';
}

/** `JS> `, `   GaGr> ` or, as The Bat! counts levels, `JS>>` at `at`: the initials, how many marks, and where they end. */
export function readInitials(line: string, at: number): { initials: string; marks: number; end: number } | undefined {
  const start = line.slice(at, at + 32);
  if (!start.includes('>')) return undefined;
  const match = /^[ \t]{0,12}(\p{L}{1,16})(>{1,9})(?![=-])/u.exec(start);
  const [all, initials, marks] = match ?? [];
  return all && initials && marks ? { initials, marks: marks.length, end: at + all.length } : undefined;
}

/** Of the marks other than `>`, those that hardly begin a word: they may stand without a space behind. */
export const UNSPACED_MARKS = '|]}';
