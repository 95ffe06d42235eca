import { isBeyondAscii } from '../../thread/index.ts';
import type { Language } from '../languages/index.ts';
import { partUnspaced } from './unspaced.ts';

/** What votes without a word. */
const THUMBS_UP = /[👍✅☑✔💯👌]/u;
const THUMBS_DOWN = /[👎❌]/u;
/** "👍 from me", in any colour; elsewhere it may stand for anything. */
const OPENING_THUMB = /^👍[\u{1f3fb}-\u{1f3ff}]?/u;

/** A sentence as the words that cues are looked for in: lower case, plain quotes, punctuation dropped, parted as its language parts them. "+1" is a word where it votes and none before the rest of a telephone number. */
export function wordsOf(text: string, language?: Language): string[] {
  const isBeyond = isBeyondAscii(text);
  return thumbOf(text, isBeyond) ?? matchWords(plainly(text, isBeyond, language), isBeyond);
}

/** What a text without letters and figures votes. */
function thumbOf(text: string, isBeyond: boolean): string[] | undefined {
  if (!isBeyond || /[\p{L}\p{N}]/u.test(text)) return undefined;
  return THUMBS_UP.test(text) ? ['+1'] : THUMBS_DOWN.test(text) ? ['-1'] : [];
}

function matchWords(plain: string, isBeyond: boolean): string[] {
  return plain.match(isBeyond ? WORDS : ASCII_WORDS) ?? [];
}

/** Whether a text begins with a letter of ASCII. Most do, and need not be asked whether they begin with anything else. */
export function beginsWithLetter(text: string): boolean {
  const small = text.charCodeAt(0) | 0x20;
  return small >= SMALL_A && small <= SMALL_Z;
}

/** Whether it begins with a capital letter of ASCII. */
export function beginsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= CAPITAL_A && code <= CAPITAL_Z;
}

const [CAPITAL_A, CAPITAL_Z, SMALL_A, SMALL_Z] = [0x41, 0x5a, 0x61, 0x7a];

/** Before which words of a sentence, by their places, what marks stand. */
export interface Marks {
  /** One that sets a clause off: a comma, colon, dash, bracket, or dots. */
  readonly borders: ReadonlySet<number>;
  /** Of these a semicolon or a dash, behind which another sentence might begin: "Nope - that breaks the build". */
  readonly breaks: ReadonlySet<number>;
  /**
   * Of these a comma, a semicolon, a dash, or dots, behind which chat turns from what was done to what is said of it. Behind a colon it goes on with the
   * same.
   */
  readonly turns: ReadonlySet<number>;
}

/** The words of a sentence and the marks between them. */
export interface Parted extends Marks {
  readonly words: readonly string[];
}

/** The same words as `wordsOf`, and before which of them marks stand. */
export function partSentence(text: string, language: Language): Parted {
  const isBeyond = isBeyondAscii(text);
  const thumb = thumbOf(text, isBeyond);
  if (thumb) return { words: thumb, ...NO_MARKS };
  const plain = plainly(text, isBeyond, language);
  const words = matchWords(plain, isBeyond);
  // Most sentences have no such mark.
  let borders: Set<number> | undefined;
  let breaks: Set<number> | undefined;
  let turns: Set<number> | undefined;
  let end = plain.indexOf(words[0] ?? '') + (words[0]?.length ?? 0);
  for (let place = 1; place < words.length; place++) {
    const word = words[place] as string;
    // No letter or figure stands between words, so that a word is found where it first stands again.
    const start = plain.indexOf(word, end);
    const between = plain.slice(end, start);
    end = start + word.length;
    if (between === ' ' || !BORDER.test(between)) continue;
    borders = (borders ?? new Set()).add(place);
    if (BREAK.test(between)) breaks = (breaks ?? new Set()).add(place);
    if (TURN.test(between)) turns = (turns ?? new Set()).add(place);
  }
  return { words, borders: borders ?? NONE, breaks: breaks ?? NONE, turns: turns ?? NONE };
}

const BORDER = /[,;:!?…()–—、]|\.\.| -/;
const BREAK = /[;–—]| -/;
const TURN = /[,;…–—、]|\.\.| -/;
const NONE: ReadonlySet<number> = new Set();
const NO_MARKS: Marks = { borders: NONE, breaks: NONE, turns: NONE };

/** In lower case, with plain quotes, and parted as the language parts words. All but one of the quotes are beyond ASCII, and so is a thumb. */
function plainly(text: string, isBeyond: boolean, language?: Language): string {
  let plain = text.toLowerCase();
  if (isBeyond) plain = plain.replace(OPENING_THUMB, '+1 ');
  if (plain.includes('://')) plain = plain.replace(SCHEME, ' ');
  if (isBeyond || plain.includes('`')) plain = plain.replace(/[\u2018\u2019\u02bc`]/g, "'");
  if (isBeyond && language?.unspaced) plain = partUnspaced(plain, language);
  for (const [joint, apart] of language?.parted ?? []) plain = plain.replace(joint, apart);
  return plain;
}

const SCHEME = /\b(?:https?|ftp):\/\/(?:www\.)?/g;
const WORDS = /[+-]1\b(?![ .-]?\(?\d)|[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu;
/** The same without asking Unicode what a letter is. */
const ASCII_WORDS = /[+-]1\b(?![ .-]?\(?\d)|[a-z0-9]+(?:['.-][a-z0-9]+)*/g;
