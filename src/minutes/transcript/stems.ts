import { type Entry, isOf } from './lexicon.ts';

/** Words are told apart by their first letters, which is as much stemming as overlap needs in any language with suffixes. */
const STEM_LENGTH = 6;

/** Stems by their numbers in the thread: they are counted and compared all over it, and never read. */
export type Stems = ReadonlySet<number>;

/** Gives the stems of the words that carry content, in the numbers of one thread. `entries` are what the words' language knows of them. */
export function stemReader(): (words: readonly string[], entries: readonly (Entry | undefined)[]) => Stems {
  const numbers = new Map<string, number>();
  return (words, entries) => {
    const stems = new Set<number>();
    for (const [n, word] of words.entries()) {
      if (word.length < 3 || isOf(entries[n]?.kinds ?? 0, 'stopWords') || ONLY_DIGITS.test(word)) continue;
      const suffix = word.endsWith("'s") ? 2 : word.endsWith('s') ? 1 : 0;
      const stem = word.slice(0, Math.min(STEM_LENGTH, word.length - suffix));
      let number = numbers.get(stem);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(stem, number);
      }
      stems.add(number);
    }
    return stems;
  };
}

const ONLY_DIGITS = /^\d+$/;

/** In how many of the utterances each stem stands, by its number. */
export function countStems(utterances: readonly { readonly stems: Stems }[]): readonly number[] {
  const counts: number[] = [];
  for (const { stems } of utterances) for (const stem of stems) counts[stem] = (counts[stem] ?? 0) + 1;
  return counts;
}

/** The stems of several utterances. */
export function stemsAmong(utterances: readonly { readonly stems: Stems }[]): Stems {
  const [first] = utterances;
  if (first && utterances.length === 1) return first.stems;
  const all = new Set<number>();
  for (const { stems } of utterances) for (const stem of stems) all.add(stem);
  return all;
}

/** How many stems are in both sets. */
export function sharedStems(a: Stems, b: Stems): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared++;
  return shared;
}

/** How much of the smaller set is in the other one, from 0 to 1. */
export function overlap(a: Stems, b: Stems): number {
  return sharedStems(a, b) / Math.max(1, Math.min(a.size, b.size));
}
