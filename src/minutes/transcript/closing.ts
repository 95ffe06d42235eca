import type { Person } from '../../thread/index.ts';
import { type Entry, isOf } from './lexicon.ts';
import { isOpenPattern, type Pattern } from './phrase-book.ts';
import { endOf } from './phrases.ts';

/** How many comments may follow what is said: "Makes sense right now, though, thanks". */
const MOST_BEHIND = 3;
/** No adverbial that a sentence closes with has more words: "as of right now". */
const LONGEST_ADVERBIAL = 5;

/**
 * The word with which begins what only comments, thanks, addresses somebody or says when, behind all that is said: "Makes sense, to be honest", "Done,
 * Ada", "No idea right now"; without any the number of words.
 */
export function closingOf(
  words: readonly string[],
  entries: readonly (Entry | undefined)[],
  opening: number,
  borders: ReadonlySet<number>,
  names: ReadonlyMap<string, Person>,
): number {
  let closing = entries.length;
  for (let n = 0; n < MOST_BEHIND; n++) {
    const from =
      setOffBefore(closing, words, entries, opening, borders, names) ?? adverbialBefore(closing, entries, opening);
    if (from === undefined) break;
    closing = from;
  }
  return closing;
}

/** Where what stands behind the last mark begins, if it only comments. */
function setOffBefore(
  closing: number,
  words: readonly string[],
  entries: readonly (Entry | undefined)[],
  opening: number,
  borders: ReadonlySet<number>,
  names: ReadonlyMap<string, Person>,
): number | undefined {
  let from: number | undefined;
  for (const border of borders) if (border > opening && border < closing) from = border;
  if (from === undefined) return undefined;
  const said = entries.slice(from, closing);
  const [first] = said;
  const only =
    names.has(words.slice(from, closing).join(' ')) ||
    fills(first?.disjuncts, said) ||
    fills(first?.afterthoughts, said) ||
    said.every((entry) => entry && (isOf(entry.kinds, 'interjections') || isOf(entry.kinds, 'exclamations')));
  return only ? from : undefined;
}

/** Where an adverbial begins with which it closes. */
function adverbialBefore(
  closing: number,
  entries: readonly (Entry | undefined)[],
  opening: number,
): number | undefined {
  for (let from = Math.max(opening + 1, closing - LONGEST_ADVERBIAL); from < closing; from++) {
    const adverbials = entries[from]?.closingAdverbials;
    if (adverbials && fills(adverbials, entries.slice(from, closing))) return from;
  }
  return undefined;
}

/** Whether some words are one of these and no more. So open a comment as "in that case" is none. */
function fills(patterns: readonly Pattern[] | undefined, said: readonly (Entry | undefined)[]): boolean {
  return patterns?.some((pattern) => !isOpenPattern(pattern) && endOf(pattern, said, 0) === said.length) ?? false;
}
