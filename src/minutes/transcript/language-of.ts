import { isBeyondAscii } from '../../thread/index.ts';
import { type CueFamily, LANGUAGES, type Language, UNREAD, votesByScript } from '../languages/index.ts';

/**
 * How many function words of each language stand in a text, in the order of `TOLD`; behind that, of each two languages that are read (`pairOf`), how many
 * are of both.
 */
export type Votes = readonly number[];

/** All languages that are told from each other, those first that are understood. */
const TOLD: readonly Language[] = [...LANGUAGES, ...UNREAD];

/** More of a text than this many words tells no more about its language. */
const HEARD = 400;
/** A lead of fewer votes than this may be chance: "die", "on" and "an" are words of several languages. */
const LEAD = 2;
/** With so many votes one word more is lead enough over a language that has no word for itself: "Je me demande si la pompe" is no Spanish. */
const SURE = 3;
/** Of a language that is only told, too few words are listed to lead by chance; neighbours share a good part of theirs: "de", "que", "la". */
const UNREAD_LEAD = 2;
const UNREAD_SHARE = 0.15;

/**
 * Counts the function words of a text by language: they make up some half of any text, and no two languages share many of them
 * (Grefenstette 1995, "Comparing two language identification schemes": by 15 words they are as sure as letter trigrams).
 */
export function votesOf(text: string): Votes {
  const counts = noVotes();
  const lower = text.toLowerCase();
  const vote = (word: string) => {
    for (const place of SPEAKING.get(word) ?? NOBODY) counts[place] = (counts[place] ?? 0) + 1;
  };
  if (!isBeyondAscii(text)) eachAsciiWord(lower, vote);
  else {
    const words = lower.split(/[^\p{L}\p{N}]+/u, HEARD + 1);
    // What stands before the first word is no word.
    const from = words[0] === '' ? 1 : 0;
    words.slice(from, from + HEARD).forEach(vote);
    for (const [code, votes] of votesByScript(text))
      counts[TOLD.findIndex((language) => language.code === code)] = votes;
  }
  return counts;
}

/**
 * The words of a text of ASCII in small letters, as far as they are heard and not longer than function words are. The letters between the figures of a hash are
 * no words: "9e54a" is no "e" and no "a".
 */
function eachAsciiWord(text: string, hear: (word: string) => void): void {
  for (let at = 0, heard = 0; at < text.length && heard < HEARD; at++) {
    if (!isAlphanumeric(text.charCodeAt(at))) continue;
    const from = at;
    do at++;
    while (isAlphanumeric(text.charCodeAt(at)));
    heard++;
    if (at - from <= LONGEST) hear(text.slice(from, at));
  }
}

/** Whether it is a small letter or a figure of ASCII; not the NaN behind the end of a text. */
function isAlphanumeric(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

const NOBODY: readonly number[] = [];

function noVotes(): number[] {
  return new Array(TOLD.length + (LANGUAGES.length * (LANGUAGES.length - 1)) / 2).fill(0);
}

/** Where it is counted what two languages that are read have in common. */
function pairOf(one: number, other: number): number {
  const [first, second] = one < other ? [one, other] : [other, one];
  return TOLD.length + (second * (second - 1)) / 2 + first;
}

/** The places that each function word counts at: of the languages that it is of, and of each two of them that are read. */
const SPEAKING = new Map<string, number[]>();
for (const [n, { stopWords }] of TOLD.entries())
  for (const word of stopWords) {
    const known = SPEAKING.get(word) ?? [];
    const pairs = n < LANGUAGES.length ? known.filter((place) => place < n).map((place) => pairOf(place, n)) : [];
    SPEAKING.set(word, [...known, n, ...pairs]);
  }

/** How many letters a function word has at most. */
const LONGEST = Math.max(...[...SPEAKING.keys()].map((word) => word.length));

/** The language with the most votes; `otherwise` where none leads clearly, as in "Ja." or "+1". */
export function languageOf(votes: Votes, otherwise: Language = LANGUAGES[0]): Language {
  return toldBy(votes) ?? otherwise;
}

function toldBy(votes: Votes): Language | undefined {
  let [first, most] = [0, 0];
  for (let n = 1; n < TOLD.length; n++) {
    if (votesFor(n, votes) > votesFor(most, votes)) most = n;
    if (n < LANGUAGES.length && votesFor(n, votes) > votesFor(first, votes)) first = n;
  }
  const [count, ahead] = [votesFor(first, votes), votesFor(most, votes) - votesFor(first, votes)];
  if (ahead >= UNREAD_LEAD + UNREAD_SHARE * count) return TOLD[most];
  return LANGUAGES.some((_, n) => n !== first && contends(n, first, votes)) ? undefined : TOLD[first];
}

function votesFor(language: number, votes: Votes): number {
  return votes[language] ?? 0;
}

/** Whether a text may as well be in another language as in the one with the most votes. */
function contends(other: number, first: number, votes: Votes): boolean {
  const lead = votesFor(first, votes) - votesFor(other, votes);
  if (lead >= LEAD) return false;
  const own = votesFor(other, votes) - votesFor(pairOf(first, other), votes);
  return lead < 1 || own > 0 || votesFor(first, votes) < SURE;
}

/** A text of so few words is often only a yes or no ("Einverstanden.", "D'accord, merci."), without function words that would tell. */
const BRIEF = 6;
/** What such a text is made of. */
const YES_OR_NO: readonly CueFamily[] = [
  'assent',
  'agreement',
  'approval',
  'refusal',
  'disagreement',
  'objection',
  'thanks',
];
const REPLIES: readonly ReadonlySet<string>[] = LANGUAGES.map(
  ({ cues, stopWords, interjections, negators }) =>
    new Set([
      ...wordsIn(YES_OR_NO.flatMap((family) => cues[family]).join(' ')),
      ...stopWords,
      ...interjections,
      ...negators,
    ]),
);

/**
 * The language of a message: that of its function words; where they do not tell and it is brief, the one language of which it has the most
 * words that say yes or no, if they are half of it; else `otherwise`.
 */
export function languageOfMessage(text: string, votes: Votes, otherwise: Language): Language {
  const told = toldBy(votes);
  if (told) return told;
  const words = wordsIn(text.slice(0, 20 * BRIEF));
  if (words.length > BRIEF) return otherwise;
  const known = REPLIES.map((reply) => words.filter((word) => reply.has(word)).length);
  const most = Math.max(...known);
  const [language, another] = LANGUAGES.filter((_, n) => known[n] === most);
  return language && !another && 2 * most >= words.length ? language : otherwise;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** The votes of several texts together. */
export function sumOf(all: readonly Votes[]): Votes {
  const sums = noVotes();
  for (const votes of all) for (let n = 0; n < sums.length; n++) sums[n] = (sums[n] ?? 0) + (votes[n] ?? 0);
  return sums;
}
