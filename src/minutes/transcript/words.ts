import { isBeyondAscii } from '../../thread/index.ts';
import type { Language } from '../languages/index.ts';

/** What votes without a word. */
const THUMBS_UP = /[👍✅☑✔💯👌]/u;
const THUMBS_DOWN = /[👎❌]/u;
/** "👍 from me", in any colour; elsewhere it may stand for anything. */
const OPENING_THUMB = /^👍[\u{1f3fb}-\u{1f3ff}]?/u;

/** A sentence as the words that cues are looked for in: lower case, plain quotes, punctuation dropped, parted as its language parts them. "+1" is a word where it votes and none before the rest of a telephone number. */
export function wordsOf(text: string, language?: Language): string[] {
  const words = isBeyondAscii(text) ? WORDS : ASCII_WORDS;
  if (words === WORDS && !/[\p{L}\p{N}]/u.test(text))
    return THUMBS_UP.test(text) ? ['+1'] : THUMBS_DOWN.test(text) ? ['-1'] : [];
  return plainly(text, language).match(words) ?? [];
}

/** The words of a sentence, by their places, before which a mark sets a clause off: a comma, colon, dash, bracket, or dots. */
export function bordersOf(text: string, language: Language): ReadonlySet<number> {
  if (!BORDER.test(text)) return NO_BORDERS;
  const borders = new Set<number>();
  const plain = plainly(text, language);
  let [place, end] = [0, 0];
  for (const { 0: word, index } of plain.matchAll(isBeyondAscii(text) ? WORDS : ASCII_WORDS)) {
    if (place > 0 && BORDER.test(plain.slice(end, index))) borders.add(place);
    place++;
    end = index + word.length;
  }
  return borders;
}

const BORDER = /[,;:!?…()–—]|\.\.| -/;
const NO_BORDERS: ReadonlySet<number> = new Set();

/** In lower case, with plain quotes, and parted as the language parts words. */
function plainly(text: string, language?: Language): string {
  const lower = text.toLowerCase().replace(OPENING_THUMB, '+1 ');
  const plain = (lower.includes('://') ? lower.replace(SCHEME, ' ') : lower).replace(/[\u2018\u2019\u02bc`]/g, "'");
  return (language?.parted ?? []).reduce((whole, [joint, apart]) => whole.replace(joint, apart), plain);
}

const SCHEME = /\b(?:https?|ftp):\/\/(?:www\.)?/g;
const WORDS = /[+-]1\b(?![ .-]?\(?\d)|[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu;
/** The same without asking Unicode what a letter is. */
const ASCII_WORDS = /[+-]1\b(?![ .-]?\(?\d)|[a-z0-9]+(?:['.-][a-z0-9]+)*/g;
