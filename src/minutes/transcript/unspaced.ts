import type { Language } from '../languages/index.ts';
import { vocabularyOf } from './lexicon.ts';

/**
 * A text of a language that is written without blanks, with blanks between its words: where a word that the language knows begins or ends, the longest
 * first, and where the script changes ("サーバを直しました" is サーバ, を, 直し, ました). Other dictionaries part it more finely, and each version of them
 * otherwise; this one parts it as the phrases are written. Letters and figures of full width count as those of ASCII.
 */
export function partUnspaced(text: string, language: Language): string {
  return partLetters(text.normalize('NFKC').replace(WRAPPED, ''), wordsByStart(language));
}

/** Where a line was wrapped inside such a text. */
const WRAPPED = /(?<=[\u3041-\u30ff\u3400-\u9fff、]) (?=[\u3041-\u30ff\u3400-\u9fff])/g;

function partLetters(text: string, known: ReadonlyMap<string, readonly string[]>): string {
  let parted = '';
  /** The letters that no known word was found in yet, all of one script, and where they begin. */
  let from = 0;
  let script: Script = 'other';
  let at = 0;
  const flush = (to: number) => {
    if (to > from) parted += script === 'other' ? text.slice(from, to) : ` ${text.slice(from, to)} `;
    from = to;
  };
  let isBehindWord = false;
  while (at < text.length) {
    const next = scriptOf(text.charCodeAt(at));
    if (next !== script) {
      if (script !== 'hiragana') isBehindWord = script !== 'other' || WORD.test(text.charAt(at - 1));
      flush(at);
      script = next;
    }
    const word = next === 'other' ? undefined : wordAt(text, at, known, next);
    // One letter of hiragana is a particle behind a word, and any syllable inside another.
    if (word === undefined || (word.length === 1 && next === 'hiragana' && !(at === from && isBehindWord))) {
      at++;
      isBehindWord = false;
      continue;
    }
    flush(at);
    at += word.length;
    parted += ` ${word} `;
    from = at;
    isBehindWord = true;
  }
  flush(at);
  return parted;
}

/** A letter or figure of another script, or what closes a quotation of it. */
const WORD = /[\p{L}\p{N})」』"`]/u;

/** Of these a word has one, but for kanji with its ending in hiragana, which is a word that is known or none. */
type Script = 'hiragana' | 'katakana' | 'kanji' | 'other';

function scriptOf(code: number): Script {
  if (code < 0x3005) return 'other';
  if (code >= 0x3041 && code <= 0x309f) return 'hiragana';
  // The mark of a long vowel is among them, the dot between names is not.
  if (code >= 0x30a1 && code <= 0x30ff && code !== 0x30fb) return 'katakana';
  return code === 0x3005 || (code >= 0x3400 && code <= 0x9fff) ? 'kanji' : 'other';
}

/** The longest known word that stands at a place; a word of katakana, mostly one of another language, only as a whole. */
function wordAt(
  text: string,
  at: number,
  known: ReadonlyMap<string, readonly string[]>,
  script: Script,
): string | undefined {
  const found = known.get(text.charAt(at))?.find((word) => text.startsWith(word, at));
  if (found === undefined || script !== 'katakana') return found;
  const before = at > 0 && scriptOf(text.charCodeAt(at - 1)) === 'katakana';
  const end = at + found.length;
  const after = end < text.length && scriptOf(text.charCodeAt(end)) === 'katakana';
  return before || (after && scriptOf(found.charCodeAt(found.length - 1)) === 'katakana') ? undefined : found;
}

const byStart = new Map<Language, ReadonlyMap<string, readonly string[]>>();

/** The words of a language by their first letter, the longest first. */
function wordsByStart(language: Language): ReadonlyMap<string, readonly string[]> {
  const known = byStart.get(language);
  if (known) return known;
  const words = new Map<string, string[]>();
  for (const word of vocabularyOf(language)) {
    const start = word.charAt(0);
    const others = words.get(start);
    if (others) others.push(word);
    else words.set(start, [word]);
  }
  for (const others of words.values()) others.sort((a, b) => b.length - a.length);
  byStart.set(language, words);
  return words;
}
