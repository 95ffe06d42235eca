import { isBeyondAscii } from '../../thread/index.ts';
import type { Language } from '../languages/index.ts';
import { asciiSentences } from './ascii-sentences.ts';
import { paragraphsOf, saysNothing } from './paragraphs.ts';
import { segmentsOf } from './segments.ts';
import { beginsWithCapital, wordsOf } from './words.ts';

/** A sentence of a text: its words as they stand there, white space folded. */
export interface Sentence {
  readonly text: string;
  /** Which paragraph or list item of the text it stands in, counted from 0. */
  readonly paragraph: number;
  /** It opens a list item. */
  readonly listed: boolean;
}

/** The mark of a list without an order; a number may be spoken of. */
const BULLET = /^[-*•+]\s+(?=\S)/;

/**
 * The sentences of a block, in order, paragraph by paragraph.
 * Unicode's rules (UAX 29, `Intl.Segmenter`) find the boundaries; those after an abbreviation or before a small letter are undone.
 * @param typed its lines end where its writer ended them, as in chat
 */
export function splitSentences(text: string, language: Language, typed = false): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphsOf(text, language, typed).forEach(({ text, listed }, paragraph) => {
    segments(text, language).forEach((sentence, n) => {
      if (!saysNothing(sentence)) sentences.push({ text: sentence, paragraph, listed: listed && n === 0 });
    });
  });
  return sentences;
}

/** A sentence as it is quoted outside its list: without the list's mark. */
export function withoutBullet(sentence: string): string {
  return sentence.replace(BULLET, '');
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

/**
 * Behind what people end a sentence with in place of a full stop, where a capital follows: "Sorry :-) I will do it", "Fertig 🙂 Morgen mehr". One that
 * closes a bracket as well ends none: "(you guessed it :) Bo".
 */
const BEHIND_SMILEY =
  /(?<=[\p{L}\p{N}.,!?)"'] (?:[:;]-?[()DPp]|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)?))(?<!\([^()]{0,200}\)) (?=\p{Lu})/u;

function segments(paragraph: string, language: Language): string[] {
  const folded = UNEVEN_SPACE.test(paragraph) ? paragraph.replace(/\s+/g, ' ') : paragraph;
  const mayHaveSmiley = folded.includes(' :') || folded.includes(' ;') || isBeyondAscii(folded);
  if (!mayHaveSmiley || !BEHIND_SMILEY.test(folded)) return segmentsIn(folded, language);
  return folded.split(BEHIND_SMILEY).flatMap((part) => segmentsIn(part, language));
}

function segmentsIn(folded: string, language: Language): string[] {
  if (ONE_SENTENCE.test(folded)) return [folded];
  const sentences: string[] = [];
  // The last word of the last sentence is kept apart: to look for it in a string that grows piece by piece takes time quadratic in it ("A. A. A.").
  let ending = '';
  // And so are its last two characters: to look at the end of such a string takes as long.
  let tail = '';
  let glued = false;
  const found = isBeyondAscii(folded) ? segmentsOf(segmenterOf(language), folded, SLICE) : asciiSentences(folded);
  const inBrackets = bracketsIn(folded);
  let at = 0;
  for (const segment of found) {
    const text = segment.trim();
    const last = sentences.at(-1);
    // Without a blank between them, it is mostly one word: an address with a question mark in it.
    const isWord = glued && !isStopped(tail, text);
    if (last !== undefined && (isWord || inBrackets(at) || goesOn(ending, text, language)))
      sentences[sentences.length - 1] = glued ? `${last}${text}` : `${last} ${text}`;
    else if (text) sentences.push(text);
    at += segment.length;
    const blank = text.lastIndexOf(' ');
    ending = isWord && blank < 0 ? `${ending}${text}` : text.slice(blank + 1);
    tail = (tail + text.slice(-2)).slice(-2);
    glued = !segment.endsWith(' ');
  }
  return STARTS_SMALL.test(folded) ? sentences.flatMap((sentence) => uncapitalized(sentence, language)) : sentences;
}

const STOPPED_BEYOND = /[。！？][」』）)]?$/u;
/** What quotes the sentence before it: "「いいですね。」と言いました". */
const GOES_ON_BEHIND = /^(?:と|って|という|の|は|が|を|に)/u;

/** Whether a sentence ends with these two characters though the next text stands right behind them: Chinese and Japanese set no blank behind a full stop. */
function isStopped(end: string, next: string): boolean {
  return STOPPED_BEYOND.test(end) ? !GOES_ON_BEHIND.test(next) : /[!?]$/.test(end) && isBeyondAscii(next.charAt(0));
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

const INITIAL = /^\p{Lu}\.$/u;

/** Whether a sentence goes on behind the word that seemed to end it. */
function goesOn(ending: string, after: string, language: Language): boolean {
  // An abbreviation ends in a full stop.
  if (ending.endsWith('.') && (isAbbreviation(ending, language) || INITIAL.test(ending))) return true;
  // So most sentences begin, and need not be asked further.
  if (beginsWithCapital(after)) return false;
  if (/^\p{Ll}/u.test(after) && /[^?!。]$/.test(ending) && !/\.\.$/.test(ending)) return true;
  return saysNothing(after) || isOrnament(after);
}

/** "🙂" behind a sentence; a thumb votes. */
function isOrnament(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) && wordsOf(text).length === 0;
}
