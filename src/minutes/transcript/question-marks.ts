import { isBeyondAscii } from '../../thread/index.ts';
import type { Language } from '../languages/index.ts';

/** The question marks of Chinese and Japanese, and of Arabic. */
const OTHER_MARKS = /[\uff1f\u061f]/g;

/**
 * The question marks that ask. One in an address does not, nor one that stands for a character which an archive lost ("?quoted?", "a ?crit"), nor
 * one alone in brackets, which only doubts the word before it.
 */
export function questionMarks(written: string, language?: Language): { asks: boolean; asksInside: boolean } {
  if (language?.asking?.test(written)) return { asks: true, asksInside: false };
  const text = isBeyondAscii(written) ? written.replace(OTHER_MARKS, '?') : written;
  const first = text.indexOf('?');
  // One at the end, as in most questions, asks.
  if (first < 0 || first === text.length - 1) return { asks: first > 0, asksInside: false };
  if (/(?:^|[\s(])\?\p{L}/u.test(text)) return { asks: false, asksInside: false };
  const plain = text.replace(DOUBT, '').replace(/\b(?:https?|ftp):\/\/[^\s?)>]*(?:\?[^\s?)>]+)?/g, 'link');
  const asks = withoutEnding(plain).endsWith('?') && plain.length > 1;
  return { asks, asksInside: !asks && /[\p{L}\p{N}"')\]]\?(?=[\s"')\],;:-])/u.test(plain) };
}

/** "which is ignored (?)", "in the cellar (?!)" */
const DOUBT = /\([?!]{1,3}\)/g;

const SMILEY_BEHIND = /[:;]-?[)(DPp]\s{0,3}$/;
const EMOJI_BEHIND = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f){1,12}\s{0,3}$/u;

/** Without what may stand behind the sentence's own mark: a smiley, quotation marks, brackets, further marks. */
function withoutEnding(text: string): string {
  const written = text.replace(SMILEY_BEHIND, '');
  const sentence = isBeyondAscii(written) ? written.replace(EMOJI_BEHIND, '') : written;
  let end = sentence.length;
  while (end > 0 && ' \t\n\u00a0"\')]!.'.includes(sentence[end - 1] ?? '')) end--;
  return sentence.slice(0, end);
}
