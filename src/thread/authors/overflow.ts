import { type MarkedLine, WIDEST } from '../marks/index.ts';
import type { ReadMessage } from '../reading/index.ts';
import { addWords, type LineWord, SHINGLE, shingleAt } from './shingles.ts';

/** Lines in a row, up to `to` (not included). */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/** So many lines of a quotation may have been wrapped out of it in a row: a paragraph that was one long line. */
const LONGEST_RUN = 12;

/** The lines that stand right below quoted ones with fewer marks: answers, mostly, else words that had no room in the line above. */
export function runsBelowQuotations(read: ReadMessage): Lines[] {
  const { lines, zones, attributionAt } = read;
  const runs: Lines[] = [];
  for (let from = 1; from < lines.length; from++) {
    const [above, first] = [lines[from - 1], lines[from]];
    if (!above || above.blank || !first || first.blank || first.depth >= above.depth) continue;
    if (zones[from - 1] || attributionAt[from - 1]) continue;
    let to = from;
    while (
      to < from + LONGEST_RUN &&
      lines[to]?.blank === false &&
      (lines[to]?.depth ?? 0) < above.depth &&
      !attributionAt[to]
    )
      to++;
    if (to > from) runs.push({ from, to });
  }
  return runs;
}

/** The first of the lines at one depth, right above a line, that have the words which lead to it. */
export function wordsAbove({ lines, zones, attributionAt }: ReadMessage, line: number): number {
  let from = line - 1;
  while (
    from > line + 1 - SHINGLE &&
    lines[from - 1]?.blank === false &&
    lines[from - 1]?.depth === lines[line - 1]?.depth &&
    !zones[from - 1] &&
    !attributionAt[from - 1]
  )
    from--;
  return from;
}

/** What the earlier messages have said. */
export interface Said {
  /** The messages, by number, that have four words in a row. */
  readonly placesOf: (shingle: string) => readonly number[];
  /** Whether the last two of the four stand on one line of that message. */
  readonly isUnbroken: (shingle: string, place: number) => boolean;
}

/**
 * The lines whose words a client wrapped out of the quotation above them, with the depth that they are quoted at: an earlier message has the last
 * quoted words and theirs in a row, and on one line where they part. Where its own line ends there, as above “Cheers,” or below a prompt
 * (`> dig(3)`), nothing was wrapped, unless a sentence that fills the line above goes on: what was quoted may have had other lines.
 *
 *     > Shall we dig the ditch before the dry weeks of June
 *     begin?
 *     ^ wrapped out of the line above
 */
export function overflowIn(read: ReadMessage, said: Said): ReadonlyMap<number, number> {
  const overflow = new Map<number, number>();
  const { lines } = read;
  for (const { from, to } of runsBelowQuotations(read)) {
    const words: LineWord[] = [];
    for (let n = wordsAbove(read, from); n < from; n++) addWords(words, lines[n]?.body ?? '', n);
    for (let n = from; n < to; n++) {
      const first = words.length;
      addWords(words, lines[n]?.body ?? '', n);
      if (!goOn(words, first, hasNoRoom(lines[n - 1], words[first]), said)) break;
      overflow.set(n, lines[from - 1]?.depth ?? 0);
    }
  }
  return overflow;
}

/** Whether a line ends within a sentence, and the next word had no room in it. */
function hasNoRoom(line: MarkedLine | undefined, next: LineWord | undefined): boolean {
  if (!line || !next || /[.!?:;,]$/.test(line.body.trimEnd())) return false;
  return MARK.length * line.depth + line.body.length + 1 + next.word.length > WIDEST;
}

const MARK = '> ';

/** Whether an earlier message has the words from `first` on behind those before them. */
function goOn(words: readonly LineWord[], first: number, hasNoRoom: boolean, { placesOf, isUnbroken }: Said): boolean {
  const from = first + 1 - SHINGLE;
  if (from < 0 || first === words.length) return false;
  const across = shingleAt(words, from);
  let places = placesOf(across).filter((place) => hasNoRoom || isUnbroken(across, place));
  for (let n = from + 1; n + SHINGLE <= words.length && places.length > 0; n++) {
    const next = placesOf(shingleAt(words, n));
    places = places.filter((place) => next.includes(place));
  }
  return places.length > 0;
}
