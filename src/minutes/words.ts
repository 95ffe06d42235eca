import { isBeyondAscii } from '../thread/index.ts';
import type { Language } from './languages/index.ts';

/** What votes without a word. */
const THUMBS_UP = /[👍✅☑✔💯👌]/u;
const THUMBS_DOWN = /[👎❌]/u;

/** A sentence as the words that cues are looked for in: lower case, plain quotes, punctuation dropped, parted as its language parts them. "+1" is a word where it votes and none before the rest of a telephone number. */
export function wordsOf(text: string, language?: Language): string[] {
  const words = isBeyondAscii(text) ? WORDS : ASCII_WORDS;
  if (words === WORDS && !/[\p{L}\p{N}]/u.test(text))
    return THUMBS_UP.test(text) ? ['+1'] : THUMBS_DOWN.test(text) ? ['-1'] : [];
  const plain = text.toLowerCase().replace(/[\u2018\u2019\u02bc`]/g, "'");
  return (
    (language?.parted ?? []).reduce((whole, [joint, apart]) => whole.replace(joint, apart), plain).match(words) ?? []
  );
}

const WORDS = /[+-]1\b(?![ .-]?\(?\d)|[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu;
/** The same without asking Unicode what a letter is. */
const ASCII_WORDS = /[+-]1\b(?![ .-]?\(?\d)|[a-z0-9]+(?:['.-][a-z0-9]+)*/g;

/** Words are told apart by their first letters, which is as much stemming as overlap needs in any language with suffixes. */
const STEM_LENGTH = 6;

/** The stems of the words that carry content. */
export function stemsOf(words: readonly string[], language: Language): Set<string> {
  const stems = new Set<string>();
  for (const word of words) {
    if (word.length < 3 || language.stopWords.has(word) || /^\d+$/.test(word)) continue;
    const suffix = word.endsWith("'s") ? 2 : word.endsWith('s') ? 1 : 0;
    stems.add(word.slice(0, Math.min(STEM_LENGTH, word.length - suffix)));
  }
  return stems;
}

/** How much of the smaller set is in the other one, from 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared++;
  return shared / small.size;
}
