import { fold, isBeyondAscii } from '../fold.ts';
import { strip, stripEnd } from '../strip.ts';

/** Signs that stand around a word. */
const OPENING = '"\'“„«([*_<>~-';
const CLOSING = '"\'”»)]*_<>:;,.~-';

/** A word of a line that may be an attribution. */
export interface Word {
  readonly raw: string;
  readonly key: string;
  /** A number, a time, a numeric date, an ordinal, a zone. */
  readonly numeric: boolean;
}

/** The words of a line, signs that stand alone at either end left out. */
export function splitWords(text: string): Word[] {
  let line = text;
  if (isBeyondAscii(line)) line = line.replace(/[，、،]/g, ', ').replace(/：/g, ':');
  // "Mon,4 Mar 2024,Jane"
  if (/\d,[^\s\d]|[^\s\d],\d/.test(line)) line = line.replace(/(?<=\p{L}),(?=\d)|(?<=\d),(?=\p{L})/gu, ', ');
  if (/[<>]/.test(line)) line = line.replace(/<(?=\S)/g, ' <').replace(/>(?=\S)/g, '> ');
  const raws = line.trim().split(/\s+/);
  const words: Word[] = [];
  for (let n = 0; n < raws.length; n++) {
    const raw = raws[n] ?? '';
    if (MARK.test(raw)) {
      const end = endOfMarks(raws, n);
      if (end - n > 1 && raws.slice(n, end).some((mark) => mark.includes('>'))) {
        n = end - 1;
        continue;
      }
    }
    const key = keyOf(raw);
    if (key !== '' || (n > 0 && n < raws.length - 1 && raw !== '-'))
      words.push({ raw, key, numeric: isNumeric(raw, key) });
  }
  return words;
}

/** Where the marks end that an editor filled along with the words of a quotation: "Ann Lee <address> | >>> on Tue,". */
function endOfMarks(raws: readonly string[], from: number): number {
  let end = from;
  while (end < raws.length && MARK.test(raws[end] ?? '')) end++;
  return end;
}

const MARK = /^[|>]+$/;

/** A word as the tables have it: folded, the signs around it taken off. */
export function keyOf(raw: string): string {
  // Of ASCII, folding leaves nothing to do but the capitals.
  if (!isBeyondAscii(raw)) return strip(raw, OPENING, CLOSING).toLowerCase();
  return stripEnd(fold(strip(raw, OPENING, '')), CLOSING);
}

/** A number, a time, a numeric date, an ordinal, a zone: digits with few letters. */
function isNumeric(raw: string, key: string): boolean {
  if (key === '' || !/\d/.test(key) || /[@<]/.test(raw) || NAME_OF_FIRM.test(raw) || HEXADECIMAL.test(key))
    return false;
  return (
    key.length <= 32 &&
    !/[a-z]{5}/.test(key) &&
    /^\d|^(?:ב-)?[+\-~#]?(?:gmt|utc)?[+-]?(?:\d|\p{Script=Han}|\p{Script=Hangul}|[(])/u.test(key)
  );
}

/** "2B", "3M", and not an hour ("8A", "9P", "10H"), a zone ("0900Z") or an ordinal ("2nd", "3E" of French). */
const NAME_OF_FIRM = /^\d[BCDFGI-ORU-Y]$/;

/** "0xC0FFEE", as programmers call themselves. */
const HEXADECIMAL = /^0x[\da-f]{2,16}$/;

/** The words as they stand in the line, without brackets and marks around them. */
export function textOf(words: readonly Word[]): string {
  return strip(words.map((word) => word.raw).join(' '), '[(, ', ',;:])');
}
