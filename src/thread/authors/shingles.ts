import { isBeyondAscii } from '../fold.ts';

/** This many words in a row are hardly written twice by two people. */
export const SHINGLE = 4;

/** A word in lower case, and the number of the line that it stands in. */
export interface LineWord {
  readonly word: string;
  readonly line: number;
}

export function addWords(words: LineWord[], body: string, line: number): void {
  for (const word of body.toLowerCase().match(WORD) ?? []) words.push({ word, line });
}

/** The words of lines, up to `to` (not included). */
export function wordsOfLines(lines: readonly { readonly body: string }[], from: number, to: number): LineWord[] {
  const words: LineWord[] = [];
  for (let n = from; n < to; n++) addWords(words, lines[n]?.body ?? '', n);
  return words;
}

/** The shingle that begins with the nth word. */
export function shingleAt(words: readonly LineWord[], n: number): string {
  let key = '';
  for (let m = n; m < n + SHINGLE; m++) key += `${words[m]?.word} `;
  return key;
}

/** What counts as a word of a line in lower case: digits, letters of ASCII, and those of scripts whose letters have no accents. */
const WORD = /[a-z0-9\u0400-\u9fff\uac00-\ud7af]+/g;

/**
 * Adds the words of a line as numbers, which different words have in common by chance only: for a first look that needs no string for each word.
 * Linear in the line.
 */
export function addWordNumbers(numbers: number[], body: string): void {
  const text = isBeyondAscii(body) ? body.toLowerCase() : body;
  let number = 0;
  let isOpen = false;
  for (let at = 0; at < text.length; at++) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter !== 0) {
      number = (Math.imul(number, MULTIPLIER) + letter) | 0;
      isOpen = true;
    } else if (isOpen) {
      numbers.push(number);
      number = 0;
      isOpen = false;
    }
  }
  if (isOpen) numbers.push(number);
}

/** The number of the shingle that begins with the nth word. */
export function shingleNumber(numbers: readonly number[], n: number): number {
  let number = 0;
  for (let at = n; at < n + SHINGLE; at++) number = (Math.imul(number, MULTIPLIER) ^ (numbers[at] ?? 0)) | 0;
  return number ^ (number >>> 15);
}

/** A prime whose bits are spread (Knuth, "The Art of Computer Programming", 6.4). */
const MULTIPLIER = 0x9e3779b1 | 0;

/** The code of a character in lower case, 0 where it is part of no word. */
function letterOf(code: number): number {
  if (code < 128) return ASCII[code] ?? 0;
  return (code >= 0x400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af) ? code : 0;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});

/** A set of numbers that takes a bit for each and may hold others beside those that were put into it, but never lacks one (Bloom 1970, with one hash). */
export interface NumberSieve {
  readonly add: (number: number) => void;
  readonly mayHave: (number: number) => boolean;
}

/** @param expected about how many numbers: with as many, some one in thirty others passes */
export function numberSieve(expected: number): NumberSieve {
  const size = 2 ** Math.min(28, Math.max(10, Math.ceil(Math.log2(32 * expected))));
  const bits = new Int32Array(size / 32);
  const last = size - 1;
  return {
    add: (number) => {
      const at = number & last;
      bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
    },
    mayHave: (number) => ((bits[(number & last) >>> 5] ?? 0) & (1 << (number & 31))) !== 0,
  };
}
