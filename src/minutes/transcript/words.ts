import { isBeyondAscii } from '../../thread/index.ts';
import type { Language } from '../languages/index.ts';
import { asciiWords } from './ascii-words.ts';

/** What votes without a word. */
const THUMBS_UP = /[👍✅☑✔💯👌]/u;
const THUMBS_DOWN = /[👎❌]/u;

/** A sentence as the words that cues are looked for in: lower case, plain quotes, punctuation dropped, parted as its language parts them. "+1" is a word where it votes and none before the rest of a telephone number. */
export function wordsOf(text: string, language?: Language): string[] {
  const beyondAscii = isBeyondAscii(text);
  if (beyondAscii && !/[\p{L}\p{N}]/u.test(text))
    return THUMBS_UP.test(text) ? ['+1'] : THUMBS_DOWN.test(text) ? ['-1'] : [];
  const lower = text.toLowerCase();
  const unlinked = lower.includes('://') ? lower.replace(SCHEME, ' ') : lower;
  const plain = beyondAscii || unlinked.includes('`') ? unlinked.replace(/[\u2018\u2019\u02bc`]/g, "'") : unlinked;
  const parted = language?.parted?.reduce((whole, [joint, apart]) => whole.replace(joint, apart), plain) ?? plain;
  return beyondAscii ? (parted.match(WORDS) ?? []) : asciiWords(parted);
}

/** Two links are not about the same because both begin so. */
const SCHEME = /\b(?:https?|ftp):\/\/(?:www\.)?/g;
const WORDS = /[+-]1\b(?![ .-]?\(?\d)|[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu;
