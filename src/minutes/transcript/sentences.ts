import { isBeyondAscii } from '../../thread/index.ts';
import type { Language } from '../languages/index.ts';
import { asciiSentences } from './ascii-sentences.ts';
import { segmentsOf } from './segments.ts';
import { beginsWithLetter } from './words.ts';

/** A sentence of a text: its words as they stand there, white space folded. */
export interface Sentence {
  readonly text: string;
  /** Which paragraph or list item of the text it stands in, counted from 0. */
  readonly paragraph: number;
  /** It opens a list item. */
  readonly listed: boolean;
}

const LIST_ITEM = /^\s{0,12}(?:[-*•+]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\[\d{1,3}\])\s+(?=\S)/i;
/** The mark of a list without an order; a number may be spoken of. */
const BULLET = /^[-*•+]\s+(?=\S)/;
/** Lines drawn between paragraphs, and lines without a single letter or digit. */
const NO_WORDS = /^[^\p{L}\p{N}]*$/u;
/** A reaction typed on its own ("+1", "👍") has no letters and is a sentence all the same. */
const SIGN = /\p{Extended_Pictographic}|^\s*[+-]1\b/u;
/** Beyond this width nobody wraps by hand: each line of such a text is a paragraph of its own. */
const WIDEST_WRAP = 100;
/** In a wrapped text one line in so many may be wider: program output, a table, a citation. */
const LINES_FOR_ONE_WIDE = 8;

/**
 * The sentences of a block, in order. Lines that a mailer wrapped are joined, list items and lines that end early are not.
 * Unicode's rules (UAX 29, `Intl.Segmenter`) find the boundaries; those after an abbreviation or before a small letter are undone.
 */
export function splitSentences(text: string, language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphsOf(text, language).forEach(({ text, listed }, paragraph) => {
    segments(text, language).forEach((sentence, n) => {
      if (!saysNothing(sentence)) sentences.push({ text: sentence, paragraph, listed: listed && n === 0 });
    });
  });
  return sentences;
}

/** Whether no word stands in a text, nor a sign that stands for one. */
function saysNothing(text: string): boolean {
  return !beginsWithLetter(text) && NO_WORDS.test(text) && !SIGN.test(text);
}

/** A sentence as it is quoted outside its list: without the list's mark. */
export function withoutBullet(sentence: string): string {
  return sentence.replace(BULLET, '');
}

function paragraphsOf(text: string, language: Language): { text: string; listed: boolean }[] {
  const lines = text.includes('\n') ? singleSpaced(text.split('\n').map((line) => line.trimEnd())) : [text.trimEnd()];
  const allOver = widthOf(lines);
  let [width, uneven] = [allOver, false];
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
    if (allOver === undefined && (open === undefined || listed)) width = widthFrom(lines, at);
    else if (allOver !== undefined && open === undefined) uneven = isUneven(lines, at, allOver);
    if (
      open !== undefined &&
      last &&
      !listed &&
      (isWrapped(open, words, width) || (width !== undefined && runsOn(open, words, uneven, language)))
    )
      last.text += ` ${words}`;
    else paragraphs.push({ text: words, listed });
    open = line;
  }
  return paragraphs;
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
/** Of the width that a paragraph is wrapped at, its lines are so long at least, but the last. */
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

/** Whether a sentence may run on from one line to the next: the next line's first word had no room left, or starts small. */
function isWrapped(line: string, next: string, width: number | undefined): boolean {
  if (width === undefined || line.length > width || next.length > width) return false;
  if (goesOnSmall(line, next) || !hasRoom(line, next, width)) return true;
  return !/^\p{Lu}/u.test(next) && line.length >= 0.75 * width;
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

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language.code);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language.code, { granularity: 'sentence' });
  segmenters.set(language.code, segmenter);
  return segmenter;
}

/** A sentence's end depends on what follows it (UAX 29, SB8), so that more than a sentence has to be looked at at once. */
const SLICE = 1000;

/** No sentence ends inside: of ASCII, only these three signs end one (UAX 29, STerm and ATerm), and the segmenter need not be asked. */
const ONE_SENTENCE = /^[\x20\x22-\x2d\x2f-\x3e\x40-\x7e]+[.?!]?$/;

/** White space to fold. Most lines have none. */
const UNEVEN_SPACE = / {2}|[^\S ]/;

function segments(paragraph: string, language: Language): string[] {
  const folded = UNEVEN_SPACE.test(paragraph) ? paragraph.replace(/\s+/g, ' ') : paragraph;
  if (ONE_SENTENCE.test(folded)) return [folded];
  const sentences: string[] = [];
  // The last word of the last sentence is kept apart: to look for it in a string that grows piece by piece takes time quadratic in it ("A. A. A.").
  let ending = '';
  let glued = false;
  const found = isBeyondAscii(folded) ? segmentsOf(segmenterOf(language), folded, SLICE) : asciiSentences(folded);
  const inBrackets = bracketsIn(folded);
  let at = 0;
  for (const segment of found) {
    const text = segment.trim();
    const last = sentences.at(-1);
    // Without a blank between them, it is one word: an address with a question mark in it.
    if (last !== undefined && glued) sentences[sentences.length - 1] = `${last}${text}`;
    else if (last !== undefined && (inBrackets(at) || goesOn(ending, text, language)))
      sentences[sentences.length - 1] = `${last} ${text}`;
    else if (text) sentences.push(text);
    at += segment.length;
    const blank = text.lastIndexOf(' ');
    ending = glued && blank < 0 ? `${ending}${text}` : text.slice(blank + 1);
    glued = !segment.endsWith(' ');
  }
  return STARTS_SMALL.test(folded) ? sentences.flatMap((sentence) => uncapitalized(sentence, language)) : sentences;
}

/** An aside: brackets in the middle of a sentence, with no others in them, and no longer than one is. A smiley's, and those that a sentence begins with, are none. */
const ASIDE = /(?<=[\p{L}\p{N},"'] )\([^()]{1,200}\)/gu;

/** Tells whether a place of the text, asked for from left to right, is inside an aside: "a long time ago (two years? three?), when …" is one sentence. */
function bracketsIn(text: string): (at: number) => boolean {
  if (!text.includes('(')) return () => false;
  const asides = text.matchAll(ASIDE);
  let aside = asides.next().value;
  return (at) => {
    while (aside && aside.index + aside[0].length <= at) aside = asides.next().value;
    return aside !== undefined && aside.index < at;
  };
}

/** Who starts small writes no capital after a full stop either, by which Unicode's rules know it. */
const STARTS_SMALL = /^\P{L}{0,10}\p{Ll}/u;
/** A word and a full stop behind it. A figure may be an ordinal, a letter an initial. */
const STOPPED = /\p{L}{2}\.[)"']?$/u;

/** The sentences in what seemed to be one, where their writer leaves capitals out: "sounds good. i will bring the hose". */
function uncapitalized(sentence: string, language: Language): string[] {
  if (!sentence.includes('. ')) return [sentence];
  const sentences: string[][] = [[]];
  const words = sentence.split(' ');
  for (const [at, word] of words.entries()) {
    sentences.at(-1)?.push(word);
    const next = words[at + 1];
    if (next && STOPPED.test(word) && /^\p{Ll}/u.test(next) && !isAbbreviation(word, language)) sentences.push([]);
  }
  return sentences.map((parts) => parts.join(' '));
}

function isAbbreviation(word: string, language: Language): boolean {
  return language.abbreviations.has(word.replace(/^[("'[]+/, '').toLowerCase());
}

/** Whether a sentence goes on behind the word that seemed to end it. */
function goesOn(ending: string, after: string, language: Language): boolean {
  // An abbreviation ends in a full stop.
  if (ending.endsWith('.') && (isAbbreviation(ending, language) || /^\p{Lu}\.$/u.test(ending))) return true;
  if (/^\p{Ll}/u.test(after) && /[^?!]$/.test(ending) && !/\.\.$/.test(ending)) return true;
  return saysNothing(after);
}
