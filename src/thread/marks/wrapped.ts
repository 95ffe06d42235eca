import { strip } from '../strip.ts';
import { isPadding, type MarkedLine, withDepth } from './quote-marks.ts';

/** Mailers wrap quoted lines at a width between these, marks included (RFC 3676 asks for at most 78). */
const NARROWEST = 58;

/** Each reply wraps anew what overflows at its own depth: so many short lines may follow one long one. */
const MOST_OVERFLOWS = 3;

/**
 * Gives words that a client wrapped out of a quotation back to it: short lines one or more levels up, right below a long quoted
 * line whose overflow they are, with the quotation going on below. At a quotation's end they are given back where the mail has more such.
 */
export function rejoinWrapped(raw: readonly string[], lines: MarkedLine[]): MarkedLine[] {
  if (lines.every(({ depth }) => depth === 0)) return lines;
  if (!lines.some(isPadding)) return withSetApart(rejoin(raw, lines, false));
  const told = lines.flatMap((line, n) => (isPadding(line) ? [] : [n]));
  const joined = rejoin(
    told.map((n) => raw[n] ?? ''),
    told.map((n) => lines[n] as MarkedLine),
    true,
  );
  const result = [...lines];
  for (const [k, n] of told.entries()) result[n] = joined[k] as MarkedLine;
  // Padding between two lines of one level is of that level.
  for (let n = 1; n < result.length; n++) {
    const [above, line] = [result[n - 1], result[n]];
    if (above && line && isPadding(line) && line.depth < above.depth) {
      let next = n;
      while (next < lines.length && isPadding(lines[next] as MarkedLine)) next++;
      if ((result[next]?.depth ?? 0) < above.depth) continue;
      for (; n < next; n++) result[n] = withDepth(lines[n] as MarkedLine, above.depth);
    }
  }
  return result;
}

/**
 * The few words that Mozilla's plain text of 2005 set apart by empty lines where it had wrapped them out of an inner quotation: in the middle of a
 * sentence that goes on below. Within quotations only: the sender's own words are not at stake.
 */
function withSetApart(lines: MarkedLine[]): MarkedLine[] {
  for (let n = 2; n + 2 < lines.length; n++) {
    const [above, line, below] = [lines[n - 2], lines[n], lines[n + 2]];
    if (!line || line.blank || line.depth === 0 || !lines[n - 1]?.blank || !lines[n + 1]?.blank) continue;
    if (!above || !below || above.depth !== line.depth + 1 || below.depth !== above.depth) continue;
    if (above.body.length < NARROWEST_QUOTED || line.body.trim().length > LONGEST_OVERFLOW) continue;
    if (!isWithinSentence(above, line.body.trim(), below)) continue;
    for (let k = n - 1; k <= n + 1; k++) lines[k] = withDepth(lines[k] as MarkedLine, above.depth);
  }
  return lines;
}

/** A mail whose overflow is given back, and what tells only once all of it was looked through. */
interface Rejoining {
  readonly raw: readonly string[];
  readonly lines: readonly MarkedLine[];
  /** Whether padding was left out between the lines: then the sender's own words may have stood apart, and are left alone. */
  readonly padded: boolean;
  /** The lines as they are read so far. */
  readonly result: MarkedLine[];
  /** Short lines at a quotation's end: from, to (exclusive), and whether the quotation goes on right below. */
  readonly ends: (readonly [from: number, to: number, goesOn: boolean])[];
  /** Paragraphs of which only the first line kept its marks: from, to (exclusive). */
  readonly runs: (readonly [from: number, to: number])[];
  readonly narrow: number[];
  readonly tight: number[];
  /** How many lines are sure to be overflow. */
  wraps: number;
  /** How many lines within quotations begin where a word had no room. */
  full: number;
  /** The length of the widest quoted line, once it was asked for: few mails have lines that it decides. */
  width?: number;
}

function rejoin(raw: readonly string[], lines: readonly MarkedLine[], padded: boolean): MarkedLine[] {
  const mail: Rejoining = {
    raw,
    lines,
    padded,
    result: [...lines],
    ends: [],
    runs: [],
    narrow: [],
    tight: [],
    wraps: 0,
    full: 0,
  };
  for (let n = 1; n < lines.length; n++) n = lookAt(mail, n);
  rejoinNarrow(mail);
  rejoinTight(mail);
  if (mail.wraps > 0 || mail.full >= FEWEST_FULL) {
    rejoinEnds(mail);
    rejoinRuns(mail);
  }
  return mail.result;
}

/** Gives the lines from `from` to before `to` to a quotation so deep. */
function deepen({ lines, result }: Rejoining, from: number, to: number, depth: number): void {
  for (let n = from; n < to; n++) result[n] = withDepth(lines[n] as MarkedLine, depth);
}

/** Gives a line back where it is sure to be overflow, with those that follow it; notes what more of the mail may tell of it. Gives the last line dealt with. */
function lookAt(mail: Rejoining, n: number): number {
  const { raw, lines, padded } = mail;
  const above = mail.result[n - 1];
  const line = lines[n];
  // Whatever is given back is set less deep than what it belongs to.
  if (!above || !line || line.depth >= above.depth) return n;
  const rest = lines[n + 1]?.blank ? n + 2 : n + 1;
  if (isCutLink(line, lines[rest], above)) {
    deepen(mail, n, rest + 1, Math.max(above.depth, lines[rest + 1]?.depth ?? 0));
    return rest;
  }
  if (line.blank || above.blank) return n;
  if (padded && line.depth === 0) return n;
  noteRun(mail, n, above, line);
  const isOfLink = isBrokenLink(above, line);
  if ((isOfLink || isRestOfRule(raw[n - 1] ?? '', above, line)) && (lines[n + 1]?.depth ?? 0) >= above.depth) {
    deepen(mail, n, n + 1, above.depth);
    if (!isOfLink) mail.wraps++;
    return n;
  }
  return lookAtShort(mail, n, above, line);
}

function noteRun(mail: Rejoining, n: number, above: MarkedLine, line: MarkedLine): void {
  const end = overflowRun(mail.raw, mail.lines, n, above);
  if (end === n) return;
  mail.runs.push([n, end]);
  if (hadNoRoom(mail.raw[n - 1]?.length ?? 0, firstWord(line))) mail.full++;
}

/** The same for a line that may be words out of the middle of the quotation, and for short ones right below it. */
function lookAtShort(mail: Rejoining, n: number, above: MarkedLine, line: MarkedLine): number {
  const { lines } = mail;
  if (isLoneRest(mail, n, above, line)) {
    mail.wraps++;
    deepen(mail, n, n + 1, above.depth);
    return n;
  }
  let next = n + 1;
  while (next < n + MOST_OVERFLOWS && isShortOf(lines[next], above.depth)) next++;
  const below = lines[next];
  if (!below || below.depth < above.depth || (line.depth === 0 && below.blank)) {
    if (isShortOf(line, above.depth) && (!below || below.blank))
      mail.ends.push([n, next, (below?.depth ?? 0) >= above.depth]);
    return n;
  }
  if (isTightOverflow(above, line, below)) mail.tight.push(n);
  if (!isOverflow(mail.raw[n - 1] ?? '', above, line, below)) {
    if (next === n + 1) mail.ends.push([n, next, true]);
    if (isNarrowOverflow(above, line, below)) mail.narrow.push(n);
    return n;
  }
  mail.wraps++;
  deepen(mail, n, next, above.depth);
  return next - 1;
}

/**
 * One word in small letters, or a smiley, that had no room in the line above, with marked lines right below: nobody answers in the midst of a
 * sentence, and a smiley belongs to what it stands behind. Where lines are narrow, no room is beyond the widest that the mail quotes, and the sentence
 * must go on at the same level.
 */
function isLoneRest(mail: Rejoining, n: number, above: MarkedLine, line: MarkedLine): boolean {
  const word = line.body.trim();
  const below = mail.lines[n + 1];
  if (line.depth > 0 || !below || below.depth === 0) return false;
  const needed = (mail.raw[n - 1]?.length ?? 0) + 1 + word.length;
  if (needed <= WIDEST)
    return (
      below.depth === above.depth &&
      above.body.length >= NARROWEST_QUOTED &&
      isWithinSentence(above, word, below) &&
      needed > widthOf(mail)
    );
  if (SMILEY.test(word)) return below.depth === above.depth;
  return /^\p{Ll}[\p{L}'-]{0,15}$/u.test(word) && !/[.!?:;,]$/.test(above.body.trim());
}

const SMILEY = /^[:;]-?[()DPp]$/;

function rejoinNarrow(mail: Rejoining): void {
  if (mail.narrow.length < FEWEST_NARROW) return;
  for (const n of mail.narrow) deepen(mail, n, n + 1, mail.result[n - 1]?.depth ?? 0);
}

function rejoinTight(mail: Rejoining): void {
  const { raw, lines, tight } = mail;
  if (tight.length < FEWEST_TIGHT) return;
  const width = widthOf(mail);
  const full = tight.filter((n) => (raw[n - 1] ?? '').length + 1 + firstWord(lines[n]).length > width);
  if (full.length < FEWEST_TIGHT) return;
  for (const n of full) deepen(mail, n, n + 1, mail.result[n - 1]?.depth ?? 0);
}

function rejoinEnds(mail: Rejoining): void {
  for (const [from, to, goesOn] of mail.ends) {
    const [above, line] = [mail.result[from - 1], mail.lines[from]];
    if (mail.wraps === 0 && line?.depth === 0) continue;
    if (above && line && above.depth > line.depth && isCut(mail.raw[from - 1] ?? '', above, line, goesOn))
      deepen(mail, from, to, above.depth);
  }
}

function rejoinRuns(mail: Rejoining): void {
  for (const [from, to] of mail.runs) {
    const depth = mail.result[from - 1]?.depth ?? 0;
    for (let n = from; n < to; n++) if ((mail.result[n]?.depth ?? 0) < depth) deepen(mail, n, n + 1, depth);
  }
}

/**
 * Yahoo wrapped what it quoted at some fifty columns: in the middle of a sentence a few words stand one level up, with the quotation right
 * above and right below. Counts where the mail has several; the sender's own words are not at stake.
 */
function isNarrowOverflow(above: MarkedLine, line: MarkedLine, below: MarkedLine): boolean {
  return (
    line.depth > 0 &&
    line.depth === above.depth - 1 &&
    below.depth === above.depth &&
    !below.blank &&
    line.body.length < above.body.length &&
    above.body.length >= NARROWEST_QUOTED &&
    !/[.!?:;,]$/.test(above.body.trim())
  );
}

/**
 * The same down to the sender's own lines, where it counts only if the mail has it twice at least and each time the words had no room within the
 * widest line that the mail quotes.
 */
function isTightOverflow(above: MarkedLine, line: MarkedLine, below: MarkedLine): boolean {
  return (
    line.depth === 0 &&
    below.depth === above.depth &&
    !below.blank &&
    line.body.trim().length <= LONGEST_OVERFLOW &&
    /^[\p{Ll}(]/u.test(line.body) &&
    !/[.!?:;,]$/.test(line.body.trim()) &&
    above.body.length >= NARROWEST_QUOTED &&
    !/[.!?:;,]$/.test(above.body.trim())
  );
}

const FEWEST_TIGHT = 2;

/** The length of the longest quoted line that was wrapped at all. */
function widthOf(mail: Rejoining): number {
  if (mail.width !== undefined) return mail.width;
  let widest = 0;
  for (const [n, line] of mail.lines.entries())
    if (line.depth > 0 && /\s\S/.test(line.body.slice(0, 40))) widest = Math.max(widest, mail.raw[n]?.length ?? 0);
  mail.width = widest;
  return widest;
}

function firstWord(line: MarkedLine | undefined): string {
  return line?.body.trim().split(/\s/, 1)[0] ?? '';
}

const FEWEST_NARROW = 3;
const NARROWEST_QUOTED = 30;

/**
 * Where a paragraph ends (exclusive) of which only the first line kept its marks, because it was one long line when it was quoted; `n` where
 * none begins. Within quotations only: the sender's own words are not at stake. Counts where the mail has surer signs of such wrapping.
 */
function overflowRun(raw: readonly string[], lines: readonly MarkedLine[], n: number, above: MarkedLine): number {
  const first = lines[n];
  if (!first || first.depth === 0) return n;
  // A link goes to the next line as a whole, its bracket does not.
  if ((raw[n - 1] ?? '').length < NARROWEST && !/[(<]$/.test(above.body.trimEnd())) return n;
  if (/[.!?:;]$/.test(above.body.trim()) || !/^[\p{Ll}([]/u.test(first.body)) return n;
  let end = n;
  while (end < n + LONGEST_RUN && lines[end]?.blank === false && lines[end]?.depth === first.depth) end++;
  const below = lines[end];
  const isAllOfIt = hadNoRoom((raw[n - 1] ?? '').length, firstWord(first)) && (!below || below.blank);
  return isAllOfIt || (below && below.depth >= above.depth) ? end : n;
}

/** Whether a word had no room in a line of that length, marks included. */
export function hadNoRoom(length: number, word: string): boolean {
  return length + 1 + word.length > WIDEST;
}

const LONGEST_RUN = 8;
/** Lines that people wrap are hardly wider (RFC 3676 section 4.2: 72 leaves room for the marks of replies). */
const WIDEST = 72;
const FEWEST_FULL = 2;

/**
 * Whether a line at a quotation's end goes on in the middle of a sentence that had no room in the line above. A capital may begin it where the
 * quotation goes on right below: an answer of the sender's would stand apart from it.
 */
function isCut(rawAbove: string, above: MarkedLine, line: MarkedLine, goesOn: boolean): boolean {
  const [word = ''] = line.body.trim().split(/\s/, 1);
  return (
    rawAbove.length >= NARROWEST &&
    rawAbove.length + 1 + word.length > 70 &&
    (goesOn || /^["'(]?\p{Ll}/u.test(line.body.trim())) &&
    !/[.!?:]$/.test(above.body.trim())
  );
}

function isShortOf(line: MarkedLine | undefined, depth: number): boolean {
  return line !== undefined && !line.blank && line.depth < depth && line.body.trim().length <= LONGEST_OVERFLOW;
}

const LONGEST_OVERFLOW = 30;

/** The second part of a link that was too long for its line. */
function isBrokenLink(above: MarkedLine, line: MarkedLine): boolean {
  const last = above.body.trimEnd().split(' ').at(-1) ?? '';
  return last.length > 40 && /^[(<]?https?:/.test(last) && !/[)>]$/.test(last) && !/\s/.test(line.body.trim());
}

/**
 * A link in brackets that GroupWise set on a line of its own without marks and broke where that was full, with a mark in front of the rest:
 * `<http://…` and `> …>` in the midst of a quotation.
 */
function isCutLink(line: MarkedLine, rest: MarkedLine | undefined, above: MarkedLine): boolean {
  return (
    line.depth === 0 &&
    above.depth > 0 &&
    rest?.depth === 1 &&
    line.body.startsWith('<http') &&
    line.body.length >= NARROWEST &&
    /^[^\s<>]{1,200}>\s{0,3}$/.test(rest.body) &&
    !/[\s>]/.test(line.body.trim())
  );
}

/** The end of a rule that was longer than its line. */
function isRestOfRule(rawAbove: string, above: MarkedLine, line: MarkedLine): boolean {
  const rest = line.body.trim();
  const mark = rest[0] ?? '';
  if (!'-_=*~'.includes(mark) || rawAbove.length < NARROWEST || rest.length > LONGEST_OVERFLOW) return false;
  const rule = above.body.trim();
  return strip(rest, mark, '') === '' && rule.length > rest.length && strip(rule, mark, '') === '';
}

/** Whether a word or two stand in the middle of a sentence that neither ends above nor begins below. */
function isWithinSentence(above: MarkedLine, body: string, below: MarkedLine): boolean {
  return (
    /[\p{L}\p{N},]$/u.test(above.body.trim()) &&
    /^\p{Ll}[^\s]{0,30}(?: [^\s]{1,30})?$/u.test(body) &&
    !/[.!?:;]$/.test(body) &&
    /^["'(]?[\p{Ll}]/u.test(below.body)
  );
}

function isOverflow(rawAbove: string, above: MarkedLine, line: MarkedLine, below: MarkedLine): boolean {
  const body = line.body.trim();
  const [word = ''] = body.split(/\s/, 1);
  if (rawAbove.length < NARROWEST || body.length > LONGEST_OVERFLOW || body.length >= above.body.length) return false;
  const goesOn = (/^[\p{Ll}\p{N}(]/u.test(body) || /^\p{Ll}/u.test(below.body)) && !/[.!?:]$/.test(above.body.trim());
  const mayGoOn =
    line.depth > 0 ? goesOn : rawAbove.length + 1 + word.length > 64 && isWithinSentence(above, body, below);
  if (rawAbove.length + 1 + word.length <= 70 && !mayGoOn) return false;
  // The sender's own short answer is a sentence of its own; overflow goes on in the middle of one.
  return line.depth > 0 || goesOn;
}
