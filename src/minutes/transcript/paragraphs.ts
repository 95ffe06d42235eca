import type { Language } from '../languages/index.ts';
import { beginsWithLetter } from './words.ts';

const LIST_ITEM = /^\s{0,12}(?:[-*•+]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[\d{1,3}\])\s+(?=\S)/i;
/** Lines drawn between paragraphs, and lines without a single letter or digit. */
const NO_WORDS = /^[^\p{L}\p{N}]*$/u;
/** A reaction typed on its own ("+1", "👍") has no letters and is a sentence all the same. */
const SIGN = /\p{Extended_Pictographic}|^\s*[+-]1\b/u;
/** Beyond this width nobody wraps by hand: each line of such a text is a paragraph of its own. */
const WIDEST_WRAP = 100;
/** In a wrapped text one line in so many may be wider: program output, a table, a citation. */
const LINES_FOR_ONE_WIDE = 8;

/** A paragraph or list item of a text, its lines joined. */
export interface Paragraph {
  readonly text: string;
  readonly listed: boolean;
}

/** How a paragraph's lines were wrapped: at which width, and whether most of those that end early go on all the same. */
interface Wrapping {
  readonly width: number;
  readonly uneven: boolean;
}

/**
 * The paragraphs and list items of a text, in order. Lines that a mailer wrapped are joined, list items and lines that end early are not.
 * @param typed its lines end where its writer ended them, as in chat; only such as are full all the same were wrapped somewhere else
 */
export function paragraphsOf(text: string, language: Language, typed = false): Paragraph[] {
  const lines = text.includes('\n') ? singleSpaced(text.split('\n').map((line) => line.trimEnd())) : [text.trimEnd()];
  const width = typed ? undefined : widthOf(lines);
  let wrapping: Wrapping | undefined;
  const paragraphs: { text: string; listed: boolean }[] = [];
  let open: string | undefined;
  for (const [at, line] of lines.entries()) {
    const words = line.trim();
    if (saysNothing(words)) {
      open = undefined;
      continue;
    }
    const last = paragraphs.at(-1);
    const listed = LIST_ITEM.test(line) && !(open !== undefined && closesBracket(open, words));
    if (open === undefined || (listed && width === undefined)) wrapping = wrappingFrom(lines, at, width);
    const joins = open !== undefined && !listed && mayGoOn(open, words, wrapping, typed, language);
    if (joins && last) last.text += ` ${words}`;
    else paragraphs.push({ text: words, listed });
    open = line;
  }
  return paragraphs;
}

/** How the paragraph or list item that begins at a line was wrapped, in a text that is wrapped at a width or at none; undefined where it was not. */
function wrappingFrom(lines: readonly string[], at: number, width: number | undefined): Wrapping | undefined {
  if (width !== undefined) return { width, uneven: isUneven(lines, at, width) };
  const own = widthFrom(lines, at);
  return own === undefined ? undefined : { width: own, uneven: false };
}

/** Whether a sentence may run on to the next line, in a text whose lines were wrapped, or typed one by one. */
function mayGoOn(line: string, next: string, wrapping: Wrapping | undefined, typed: boolean, language: Language) {
  return wrapping ? goesOn(line, next, wrapping, language) : typed && runsOn(line, next, false, language);
}

/** Whether a sentence may run on from one wrapped line to the next. */
function goesOn(line: string, next: string, { width, uneven }: Wrapping, language: Language): boolean {
  if (language.ending?.test(line)) return false;
  return isWrapped(line, next, width) || runsOn(line, next, uneven, language);
}

/** Whether no word stands in a text, nor a sign that stands for one. */
export function saysNothing(text: string): boolean {
  return !beginsWithLetter(text) && NO_WORDS.test(text) && !SIGN.test(text);
}

/** So many lines with a blank one behind each tell that all are set so. */
const FEWEST_DOUBLE_SPACED = 4;

/** Outlook's text, and some archives', has a blank line behind each line, wrapped ones too: without one of those, where sentences run on over them. */
function singleSpaced(lines: readonly string[]): readonly string[] {
  let filled = 0;
  let runsOn = false;
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    if (lines[at + 1]) return lines;
    filled++;
    runsOn ||= /[\p{L}\p{N},]$/u.test(line) && /^\p{Ll}/u.test(lines[at + 2] ?? '');
  }
  return runsOn && filled >= FEWEST_DOUBLE_SPACED
    ? lines.filter((line, at) => line !== '' || lines[at - 1] === '')
    : lines;
}

/** The width that a text is wrapped at; none where its paragraphs are not wrapped. A word that is itself too long, such as a link, tells nothing. */
function widthOf(lines: readonly string[]): number | undefined {
  let width = 0;
  let wide = 0;
  let filled = 0;
  for (const line of lines) {
    if (line === '') continue;
    filled++;
    if (line.length <= WIDEST_WRAP) width = Math.max(width, line.length);
    else if (line.length - longestWord(line) > WIDEST_WRAP) wide++;
  }
  return wide * LINES_FOR_ONE_WIDE > filled ? undefined : width;
}

/** Narrower lines are not wrapped, but typed one by one. */
const NARROWEST_WRAP = 60;
/** Of the width that a paragraph is wrapped at, its lines are mostly so long at least, but the last. */
const FULL = 0.75;

/**
 * The width that a paragraph or list item is wrapped at, in a text of which others are not: wrapped text that was pasted, or a mailer's that wraps
 * what it quotes. None where its lines are not all full.
 */
function widthFrom(lines: readonly string[], from: number): number | undefined {
  let [widest, narrowest] = [0, Number.POSITIVE_INFINITY];
  for (let at = from; lines[at]; at++) {
    const length = (lines[at] as string).length;
    const next = lines[at + 1];
    const isLast = !next || LIST_ITEM.test(next);
    widest = Math.max(widest, length);
    if (!isLast) narrowest = Math.min(narrowest, length);
    if (widest > WIDEST_WRAP) return undefined;
    if (isLast) break;
  }
  return widest >= NARROWEST_WRAP && narrowest >= FULL * widest ? widest : undefined;
}

function longestWord(line: string): number {
  let longest = 0;
  for (let from = 0; from < line.length; ) {
    const blank = line.indexOf(' ', from);
    const to = blank < 0 ? line.length : blank;
    longest = Math.max(longest, to - from);
    from = to + 1;
  }
  return longest;
}

/** Whether the next line's first word had no room left, or starts small. */
function isWrapped(line: string, next: string, width: number): boolean {
  if (line.length > width || next.length > width) return false;
  if (goesOnSmall(line, next) || !hasRoom(line, next, width)) return true;
  return !/^\p{Lu}/u.test(next) && line.length >= FULL * width;
}

/** A word, as it may stand at the end of a line, and one with a capital, as at the start of the next. */
const WORD = /^[("'“‘]?(\p{L}[\p{L}'’]*)$/u;
const CAPITALIZED = /^[("'“‘]?(\p{Lu}[\p{L}'’]*)/u;
/** "*close the tap", "8.Tap": an item whose sign has no blank behind it. */
const ITEM = /^(?:[*#]|\d+\.)\S/;

/**
 * Whether a sentence runs on over an end of a line that had room for more, though a capital follows: behind a word that ends no sentence, or in a
 * paragraph of uneven lines before what begins none.
 */
function runsOn(line: string, next: string, uneven: boolean, { openEnded, stopWords }: Language): boolean {
  const last = lastWord(line)?.toLowerCase();
  if (last === undefined) return false;
  if (openEnded.has(last)) return true;
  const first = CAPITALIZED.exec(next)?.[1]?.toLowerCase();
  return uneven && !(first && stopWords.has(first)) && !ITEM.test(next);
}

/** The word that a line ends in; nothing where it ends in a mark or a figure. */
function lastWord(line: string): string | undefined {
  return WORD.exec(line.slice(line.lastIndexOf(' ') + 1))?.[1];
}

/**
 * Whether a paragraph's lines end early and go on all the same, most of them: what was wrapped at one width, and again at a smaller one, has a few
 * words on each second line. In an address most begin with a capital.
 */
function isUneven(lines: readonly string[], from: number, width: number): boolean {
  let [small, capital] = [0, 0];
  for (let at = from; lines[at] && lines[at + 1]; at++) {
    const [line, next] = [lines[at] as string, (lines[at + 1] as string).trim()];
    if (!hasRoom(line, next, width)) continue;
    if (goesOnSmall(line, next)) small++;
    else if (lastWord(line)) capital++;
  }
  return small > 0 && small >= capital;
}

/** Whether the first word of the next line, and a little more, had room on a line. */
function hasRoom(line: string, next: string, width: number): boolean {
  const blank = next.indexOf(' ');
  return (blank < 0 ? next.length : blank) + 8 < width - line.length - 1;
}

function goesOnSmall(line: string, next: string): boolean {
  return /^[("'“‘]?\p{Ll}/u.test(next) && !/[.!?:]$/.test(line);
}

/** "… one uses f(x ~", "1) and gets it": the sign of a list's item ends a bracket of the line above. */
function closesBracket(above: string, line: string): boolean {
  return above.lastIndexOf('(') > above.lastIndexOf(')') && /^\w{1,2}\)/.test(line);
}
