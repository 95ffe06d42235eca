import { hadNoRoom, type MarkedLine } from '../marks/index.ts';
import type { ReadMessage } from '../reading/index.ts';
import { runsBelowQuotations, wordsAbove } from './runs.ts';
import { addWords, type LineWord, SHINGLE, shingleAt, wordsOfLines } from './shingles.ts';

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
    const words = wordsOfLines(lines, wordsAbove(read, from), from);
    for (let n = from; n < to; n++) {
      const first = words.length;
      addWords(words, lines[n]?.body ?? '', n);
      if (!goOn(words, first, isFull(lines[n - 1], words[first]), said)) break;
      overflow.set(n, lines[from - 1]?.depth ?? 0);
    }
  }
  return overflow;
}

/** Whether a line ends within a sentence, and the next word had no room in it. */
function isFull(line: MarkedLine | undefined, next: LineWord | undefined): boolean {
  if (!line || !next || /[.!?:;,]$/.test(line.body.trimEnd())) return false;
  return hadNoRoom(MARK.length * line.depth + line.body.length, next.word);
}

const MARK = '> ';

/** Whether an earlier message has the words from `first` on behind those before them. */
function goOn(words: readonly LineWord[], first: number, isFull: boolean, { placesOf, isUnbroken }: Said): boolean {
  const from = first + 1 - SHINGLE;
  if (from < 0 || first === words.length) return false;
  const across = shingleAt(words, from);
  let places = placesOf(across).filter((place) => isFull || isUnbroken(across, place));
  for (let n = from + 1; n + SHINGLE <= words.length && places.length > 0; n++) {
    const next = placesOf(shingleAt(words, n));
    places = places.filter((place) => next.includes(place));
  }
  return places.length > 0;
}
