import { fold, spellings } from '../fold.ts';
import { endingIn } from '../phrases.ts';
import { keyOf, type Word } from './word.ts';
import { WROTE, WROTE_UNSPACED } from './words.ts';

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases by their first word, the longest first, in every spelling that archives leave of them. */
export function phrases(list: readonly string[]): Phrases {
  const map = new Map<string, string[][]>();
  for (const phrase of list)
    for (const spelling of spellings(phrase)) {
      const words = spelling.split(' ').map(keyOf);
      const [first = ''] = words;
      map.set(first, [...(map.get(first) ?? []), words]);
    }
  for (const all of map.values()) all.sort((a, b) => b.length - a.length);
  return map;
}

/** How many words from `at` on are one of the phrases; 0 for none. */
export function readPhrase(words: readonly Word[], at: number, among: Phrases): number {
  for (const phrase of among.get(words[at]?.key ?? '') ?? [])
    if (phrase.every((word, n) => words[at + n]?.key === word)) return phrase.length;
  return 0;
}

/** Where the last of the phrases stands among the words; of several that end there, the longest. */
export function findVerb(words: readonly Word[], among: Phrases): { from: number; to: number } | undefined {
  for (let n = words.length - 1; n >= 0; n--) {
    const length = readPhrase(words, n, among);
    if (length > 0) {
      // "a écrit" ends in "écrit": the longer phrase may begin earlier.
      for (let m = Math.max(0, n - 2); m < n; m++)
        if (m + readPhrase(words, m, among) >= n + length) return { from: m, to: m + readPhrase(words, m, among) };
      return { from: n, to: n + length };
    }
  }
  return undefined;
}

/** The verb at the end of languages that write it without a blank: “…写道:”. */
export function readUnspacedVerb(words: readonly Word[]): { from: number; to: number } | undefined {
  const last = words.at(-1)?.key ?? '';
  const ending = UNSPACED.find((verb) => last.endsWith(verb) && last !== 'wrote');
  return ending ? { from: words.length - (last === ending ? 1 : 0), to: words.length } : undefined;
}

const UNSPACED = WROTE_UNSPACED.map(fold);

const ENDING_VERB = new RegExp(
  `(?:^|[^\\p{L}])(?:${[...WROTE].flatMap(spellings).map(escapeRegExp).join('|')})$|(?:${WROTE_UNSPACED.map(escapeRegExp).join('|')})$`,
  'u',
);

const mayEndInVerb = endingIn([...WROTE.flatMap(spellings), ...WROTE_UNSPACED]);

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Whether a text ends in a verb of writing. */
export function endsInVerb(text: string): boolean {
  return mayEndInVerb(text) && ENDING_VERB.test(fold(text));
}
