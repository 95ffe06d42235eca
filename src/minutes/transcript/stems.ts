import { type Entry, isOf } from './lexicon.ts';

/** Words are told apart by their first letters, which is as much stemming as overlap needs in any language with suffixes. */
const STEM_LENGTH = 5;

/** Stems by their numbers in the thread, each once and in ascending order: they are counted and compared all over it, and never read. */
export type Stems = readonly number[];

/**
 * Gives the stems of the words that carry content, in the numbers of one thread, `from` one of them on. `entries` are what the words' language knows of
 * them.
 */
export function stemReader(): (
  words: readonly string[],
  entries: readonly (Entry | undefined)[],
  from?: number,
) => Stems {
  const numbers = new Map<string, number>();
  /** By stem, in which of the sentences read it stood last. */
  const lastIn: number[] = [];
  let read = 0;
  return (words, entries, from = 0) => {
    const stems: number[] = [];
    read++;
    let isAscending = true;
    for (let n = from; n < words.length; n++) {
      const word = words[n] as string;
      if (isShort(word) || isOf(entries[n]?.kinds ?? 0, 'stopWords') || isFigure(word)) continue;
      const suffix = !word.endsWith('s') ? 0 : word.endsWith("'s") ? 2 : 1;
      const stem = word.slice(0, Math.min(STEM_LENGTH, word.length - suffix));
      let number = numbers.get(stem);
      if (number === undefined) {
        number = lastIn.length;
        numbers.set(stem, number);
      }
      if (lastIn[number] === read) continue;
      lastIn[number] = read;
      if (stems.length > 0 && number < (stems[stems.length - 1] as number)) isAscending = false;
      stems.push(number);
    }
    return isAscending ? stems : inOrder(stems);
  };
}

/** Whether a word is too short to carry content: of two letters, or of one character where a character is a word or half of one. */
function isShort(word: string): boolean {
  return word.length < 3 && word.charCodeAt(0) < FIRST_KATAKANA;
}

const FIRST_KATAKANA = 0x30a1;

/** Whether a word is digits alone. Nearly all begin with a letter. */
function isFigure(word: string): boolean {
  return word.charCodeAt(0) <= NINE && /^\d+$/.test(word);
}

const NINE = 0x39;

/** In how many of the utterances each stem stands, by its number. */
export function countStems(utterances: readonly { readonly stems: Stems }[]): readonly number[] {
  const counts: number[] = [];
  for (const { stems } of utterances) for (const stem of stems) counts[stem] = (counts[stem] ?? 0) + 1;
  return counts;
}

/** The stems of several utterances, of those from one up to another. */
export function stemsAmong(utterances: readonly { readonly stems: Stems }[], from = 0, to = utterances.length): Stems {
  if (to - from < 2) return utterances[from]?.stems ?? [];
  const middle = (from + to) >> 1;
  return eitherOf(stemsAmong(utterances, from, middle), stemsAmong(utterances, middle, to));
}

/** The stems of several utterances, and those that stand in more than one of them. */
export interface Spread {
  readonly all: Stems;
  readonly repeated: Stems;
}

export function spreadAmong(
  utterances: readonly { readonly stems: Stems }[],
  from = 0,
  to = utterances.length,
): Spread {
  if (to - from < 2) return { all: stemsAmong(utterances, from, to), repeated: [] };
  const middle = (from + to) >> 1;
  const [above, below] = [spreadAmong(utterances, from, middle), spreadAmong(utterances, middle, to)];
  const inBoth = above.all.filter((stem) => isAmong(stem, below.all));
  return {
    all: eitherOf(above.all, below.all),
    repeated: eitherOf(inBoth, eitherOf(above.repeated, below.repeated)),
  };
}

/** In ascending order. Few are put into their places faster than the engine sorts them, which makes lists of its own for it. */
function inOrder(stems: number[]): Stems {
  if (stems.length > FEW) return stems.sort((a, b) => a - b);
  for (let n = 1; n < stems.length; n++) {
    const stem = stems[n] as number;
    let at = n;
    for (; at > 0 && (stems[at - 1] as number) > stem; at--) stems[at] = stems[at - 1] as number;
    stems[at] = stem;
  }
  return stems;
}

const FEW = 24;

function eitherOf(a: Stems, b: Stems): Stems {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all: number[] = [];
  let [inA, inB] = [0, 0];
  while (inA < a.length && inB < b.length) {
    const [one, other] = [a[inA] as number, b[inB] as number];
    all.push(Math.min(one, other));
    if (one <= other) inA++;
    if (other <= one) inB++;
  }
  while (inA < a.length) all.push(a[inA++] as number);
  while (inB < b.length) all.push(b[inB++] as number);
  return all;
}

/** Whether a stem is among others. */
export function isAmong(stem: number, stems: Stems): boolean {
  let [low, high] = [0, stems.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stems[middle] as number) < stem) low = middle + 1;
    else high = middle;
  }
  return stems[low] === stem;
}

/** How many stems are in both. */
export function sharedStems(a: Stems, b: Stems): number {
  let [inA, inB, shared] = [0, 0, 0];
  while (inA < a.length && inB < b.length) {
    const [one, other] = [a[inA] as number, b[inB] as number];
    if (one === other) shared++;
    if (one <= other) inA++;
    if (other <= one) inB++;
  }
  return shared;
}

/** How much of the smaller number of stems is among the others, from 0 to 1. */
export function overlap(a: Stems, b: Stems): number {
  return sharedStems(a, b) / Math.max(1, Math.min(a.length, b.length));
}
