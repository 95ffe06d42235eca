import { LANGUAGES, type Language } from './languages/index.ts';

/** How many function words of each language stand in a text, in the order of `LANGUAGES`. */
export type Votes = readonly number[];

/** More of a text than this many words tells no more about its language. */
const HEARD = 400;
/** A lead of fewer votes than this may be chance: "die", "on" and "an" are words of several languages. */
const LEAD = 2;

/**
 * Counts the function words of a text by language: they make up some half of any text, and no two languages share many of them
 * (Grefenstette 1995, "Comparing two language identification schemes": by 15 words they are as sure as letter trigrams).
 */
export function votesOf(text: string): Votes {
  const counts = LANGUAGES.map(() => 0);
  let heard = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (++heard > HEARD) break;
    LANGUAGES.forEach(({ stopWords }, n) => {
      if (stopWords.has(word)) counts[n] = (counts[n] ?? 0) + 1;
    });
  }
  return counts;
}

/** The language with the most votes; `otherwise` where none leads clearly, as in "Ja." or "+1". */
export function languageOf(votes: Votes, otherwise: Language = LANGUAGES[0]): Language {
  const [first = 0, second = 0] = [...votes].sort((a, b) => b - a);
  return first - second < LEAD ? otherwise : (LANGUAGES[votes.indexOf(first)] ?? otherwise);
}

/** The votes of several texts together. */
export function sumOf(all: readonly Votes[]): Votes {
  return LANGUAGES.map((_, n) => all.reduce((sum, votes) => sum + (votes[n] ?? 0), 0));
}
