import stringWidth from 'string-width';
import { segmentsOf } from '../../minutes/index.ts';

/** Advance widths of DejaVu Sans, in hundredths of its size, rounded up (its `hmtx` table). Accented letters are as wide as their bare ones. */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [30, "'ijlIJ"],
  [34, ' ,./:;\\|·'],
  [42, 'f-()[]t!r'],
  [52, '"*_`sz'],
  [56, '?cL'],
  [60, 'Fkvxy'],
  [64, 'PTYaoeESbdghnpqu$0123456789{}'],
  [70, 'KAVBRXZC'],
  [79, 'UHNDG&OQ'],
  [86, 'w#+<=>^~M'],
  [100, '%mW@–…æÆœ'],
  [110, 'ЖШЩЮжшщюŒ'],
  [126, 'سشصضﺱﺲﺳﺴﺵﺶﺷﺸ'],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width / 100])));
/** Of letters that the table lacks. */
const CAPITAL = 0.87;
const OTHER = 0.8;
/** East Asian characters fill a square; so do emoji, somewhat larger. */
const WIDE = 1.1;

/** How wide a text is drawn at most, in pixels; somewhat too much for letters that the table lacks. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const segment of segmentsOf(graphemes, text)) ems += emsOf(segment);
  return ems * fontSize;
}

/** The text as it is, or its beginning and "…", in at most so many pixels. */
export function fitText(text: string, fontSize: number, most: number): string {
  if (textWidth(text, fontSize) <= most) return text;
  let room = most / fontSize - emsOf('…');
  let cut = '';
  for (const segment of segmentsOf(graphemes, text)) {
    room -= emsOf(segment);
    if (room < 0) break;
    cut += segment;
  }
  // A point before the dots would be read as a fourth of them.
  const beginning = cut.trimEnd().replace(/[.,;:]$/, '');
  // What runs from right to left ends at its left: that is where dots stand that come before it in a picture that runs from left to right.
  return RIGHT_TO_LEFT.test(beginning) ? `…${beginning}` : `${beginning}…`;
}
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function emsOf(grapheme: string): number {
  if (stringWidth(grapheme) > 1) return WIDE;
  // The first of it is the bare letter; marks above and below it take no room.
  const [letter = ''] = grapheme.normalize('NFD');
  return WIDTH_OF.get(grapheme) ?? WIDTH_OF.get(letter) ?? (/\p{Lu}/u.test(letter) ? CAPITAL : OTHER);
}
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
