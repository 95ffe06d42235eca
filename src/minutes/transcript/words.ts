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
  if (isBeyond && !/[\p{L}\p{N}]/u.test(text))
    return THUMBS_UP.test(text) ? ['+1'] : THUMBS_DOWN.test(text) ? ['-1'] : [];
  return plainly(text, isBeyond, language).match(isBeyond ? WORDS : ASCII_WORDS) ?? [];
}

/** Whether a text begins with a letter of ASCII. Most do, and need not be asked whether they begin with anything else. */
export function beginsWithLetter(text: string): boolean {
  const small = text.charCodeAt(0) | 0x20;
  return small >= SMALL_A && small <= SMALL_Z;
}

const [SMALL_A, SMALL_Z] = [0x61, 0x7a];

/** The words of a sentence, by their places, before which a mark sets a clause off: a comma, colon, dash, bracket, or dots. */
export function bordersOf(text: string, language: Language): ReadonlySet<number> {
  return placesBehind(BORDER, text, language);
}

/** Those of them behind a mark where another sentence might begin: a semicolon or a dash, "Nope - that breaks the build". */
export function breaksOf(text: string, language: Language): ReadonlySet<number> {
  return BREAK.test(text) ? placesBehind(BREAK, text, language) : NOWHERE;
}

/** Those behind which chat turns from what was done to what is said of it: a comma, a semicolon, a dash, or dots. Behind a colon it goes on with the same. */
export function turnsOf(text: string, language: Language): ReadonlySet<number> {
  return TURN.test(text) ? placesBehind(TURN, text, language) : NOWHERE;
}

function placesBehind(mark: RegExp, text: string, language: Language): ReadonlySet<number> {
  const isBeyond = isBeyondAscii(text);
  const plain = plainly(text, isBeyond, language);
  if (!mark.test(plain)) return NOWHERE;
  const places = new Set<number>();
  let [place, end] = [0, 0];
  for (const { 0: word, index } of plain.matchAll(isBeyond ? WORDS : ASCII_WORDS)) {
    if (place > 0 && mark.test(plain.slice(end, index))) places.add(place);
    place++;
    end = index + word.length;
  }
  return places;
}

const BORDER = /[,;:!?…()–—、]|\.\.| -/;
const BREAK = /[;–—]| -/;
const TURN = /[,;…–—、]|\.\.| -/;
const NOWHERE: ReadonlySet<number> = new Set();

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
