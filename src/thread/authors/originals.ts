import { fold } from '../fold.ts';
import { type ReadMessage, readWithOverflow } from '../reading/index.ts';
import { overflowIn, type Said } from './overflow.ts';
import { ownParagraphs, quotedRuns, runsBelowQuotations, wordsAbove } from './runs.ts';
import {
  addWordNumbers,
  addWords,
  type LineWord,
  type NumberSieve,
  numberSieve,
  SHINGLE,
  shingleAt,
  shingleNumber,
  wordsOfLines,
} from './shingles.ts';

/** A phrase that stands in more messages than this tells nothing. */
const MOST_PLACES = 8;

/**
 * Finds quoted lines in the messages that they were taken from: an index of every four words in a row that each message's own lines carry
 * looks past re-wrapping, marks and lost accents. Gives for each message, by line, the id of the original. Linear in the thread's text.
 * @param reads the thread's messages, each after the one it answers: originals are looked for in earlier ones
 * @param lineage the ids of a message's ancestors, nearest first; where a line stands in several messages, the nearest ancestor has it
 */
export function findOriginals(reads: readonly ReadMessage[], lineage: (id: string) => readonly string[]): Originals {
  const echoes = findEchoes(reads);
  if (echoes === 'none') return { reads, of: new Map() };
  const index = new Map<string, number[]>();
  const found = new Map<string, (string | undefined)[]>();
  const result: ReadMessage[] = [];
  const unbroken = new Map<number, ReadonlySet<string>>();
  const said: Said = {
    placesOf: (shingle) => index.get(shingle) ?? [],
    isUnbroken: (shingle, place) => {
      const known = unbroken.get(place) ?? unbrokenShingles(result[place] as ReadMessage);
      unbroken.set(place, known);
      return known.has(shingle);
    },
  };
  reads.forEach((message, number) => {
    const whole = index.size === 0 ? message : withOverflow(message, said);
    const read = echoes === 'all' ? withoutPasted(whole, reads, index) : whole;
    result.push(read);
    found.set(read.message.id, originalsIn(read, reads, index, lineage(read.message.id)));
    if (number + 1 < reads.length) addOwnWords(read, number, index, echoes);
  });
  return { reads: result, of: found };
}

/**
 * A first look by numbers: which shingles may stand in quoted lines and in an earlier message's own. Mostly there are none, else only those need be
 * indexed; `all` of them where a paragraph may have been pasted, which is told from all its words.
 */
function findEchoes(reads: readonly ReadMessage[]): 'none' | 'all' | NumberSieve {
  if (reads.length < 2) return 'none';
  const expected = reads.reduce((sum, { message }) => sum + message.text.length, 0) / LETTERS_OF_A_WORD;
  const said = numberSieve(expected);
  let echoes: NumberSieve | undefined;
  for (const [number, read] of reads.entries()) {
    if (number > 0) {
      for (const { from, to } of quotedRuns(read)) {
        const quoted = wordNumbers(read, from, to);
        for (let n = 0; n + SHINGLE <= quoted.length; n++) {
          const shingle = shingleNumber(quoted, n);
          if (!said.mayHave(shingle)) continue;
          echoes ??= numberSieve(expected);
          echoes.add(shingle);
        }
      }
      for (const { from, to } of runsBelowQuotations(read)) {
        const words = [
          ...wordNumbers(read, wordsAbove(read, from), from).slice(1 - SHINGLE),
          ...wordNumbers(read, from, to),
        ];
        if (!said.mayHave(shingleNumber(words, 0))) continue;
        echoes ??= numberSieve(expected);
        for (let n = 0; n + SHINGLE <= words.length; n++) echoes.add(shingleNumber(words, n));
      }
      if (ownParagraphs(read).some(({ from, to }) => mayBePasted(wordNumbers(read, from, to), said))) return 'all';
    }
    if (number + 1 === reads.length) break;
    const own = saidNumbers(read);
    for (let n = 0; n + SHINGLE <= own.length; n++) said.add(shingleNumber(own, n));
  }
  return echoes ?? 'none';
}

/** With the blank behind it. */
const LETTERS_OF_A_WORD = 6;

/** The numbers of the words of lines, up to `to` (not included). */
function wordNumbers(read: ReadMessage, from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let n = from; n < to; n++) addWordNumbers(numbers, read.lines[n]?.body ?? '');
  return numbers;
}

/** Whether nine of ten runs of words were said before, as far as their numbers tell. */
function mayBePasted(words: readonly number[], said: NumberSieve): boolean {
  if (words.length < FEWEST_PASTED) return false;
  const all = words.length - SHINGLE + 1;
  let elsewhere = 0;
  for (let n = 0; n < all; n++) if (!said.mayHave(shingleNumber(words, n)) && ++elsewhere * 10 > all) return false;
  return true;
}

export interface Originals {
  /** The messages, with the paragraphs that somebody else wrote taken out of the sender's words, though nothing marks them. */
  readonly reads: readonly ReadMessage[];
  /** By message and line, the id of the original. */
  readonly of: ReadonlyMap<string, readonly (string | undefined)[]>;
}

/** The message read anew where words of an earlier one were wrapped out of its quotations. */
function withOverflow(read: ReadMessage, said: Said): ReadMessage {
  const overflow = overflowIn(read, said);
  return overflow.size > 0 ? readWithOverflow(read.message, overflow) : read;
}

/** Those shingles of what a message's sender put there whose last two words stand on one line. */
function unbrokenShingles(read: ReadMessage): ReadonlySet<string> {
  const words = saidWords(read);
  const unbroken = new Set<string>();
  for (let n = 0; n + SHINGLE <= words.length; n++)
    if (words[n + SHINGLE - 2]?.line === words[n + SHINGLE - 1]?.line) unbroken.add(shingleAt(words, n));
  return unbroken;
}

/** A paragraph with fewer words may be written twice by chance. */
const FEWEST_PASTED = 15;

/** Takes paragraphs out of the sender's zones whose words nearly all stand in a row in a message of somebody else: they were pasted without marks. */
function withoutPasted(
  read: ReadMessage,
  reads: readonly ReadMessage[],
  index: ReadonlyMap<string, readonly number[]>,
): ReadMessage {
  if (index.size === 0) return read;
  const zones = [...read.zones];
  for (const { from, to } of ownParagraphs(read)) {
    const words = wordsOfLines(read.lines, from, to);
    if (words.length >= FEWEST_PASTED && isOfAnother(read, reads, index, words)) zones.fill(undefined, from, to);
  }
  return { ...read, zones };
}

/** Whether nine of ten runs of words stand in one message of another author. */
function isOfAnother(
  read: ReadMessage,
  reads: readonly ReadMessage[],
  index: ReadonlyMap<string, readonly number[]>,
  words: readonly LineWord[],
): boolean {
  const all = words.length - SHINGLE + 1;
  const places = new Map<number, number>();
  let elsewhere = 0;
  for (let n = 0; n < all; n++) {
    const found = index.get(shingleAt(words, n));
    // Nearly every paragraph is told to be its writer's by its first words.
    if (!found && ++elsewhere * 10 > all) return false;
    for (const place of found ?? []) places.set(place, (places.get(place) ?? 0) + 1);
  }
  const sender = fold(read.message.author.name ?? read.message.author.address ?? '');
  for (const [place, count] of places) {
    const author = reads[place]?.message.author;
    if (count * 10 >= all * 9 && fold(author?.name ?? author?.address ?? '') !== sender) return true;
  }
  return false;
}

function shingles(words: readonly LineWord[]): { key: string; from: number; to: number }[] {
  const list: { key: string; from: number; to: number }[] = [];
  for (let n = 0; n + SHINGLE <= words.length; n++)
    list.push({ key: shingleAt(words, n), from: words[n]?.line ?? 0, to: words[n + SHINGLE - 1]?.line ?? 0 });
  return list;
}

function addOwnWords(
  read: ReadMessage,
  number: number,
  index: Map<string, number[]>,
  echoes: 'all' | NumberSieve,
): void {
  const words = saidWords(read);
  const numbers = echoes === 'all' ? [] : saidNumbers(read);
  for (let n = 0; n + SHINGLE <= words.length; n++) {
    if (echoes !== 'all' && !echoes.mayHave(shingleNumber(numbers, n))) continue;
    const key = shingleAt(words, n);
    const places = index.get(key);
    if (!places) index.set(key, [number]);
    else if (places.at(-1) !== number && places.length < MOST_PLACES) places.push(number);
  }
}

/** The words that a message's sender put there. */
function saidWords(read: ReadMessage): LineWord[] {
  const words: LineWord[] = [];
  read.lines.forEach(({ body }, n) => {
    if (isSaid(read, n)) addWords(words, body, n);
  });
  return words;
}

/** The same as numbers. */
function saidNumbers(read: ReadMessage): number[] {
  const numbers: number[] = [];
  read.lines.forEach(({ body }, n) => {
    if (isSaid(read, n)) addWordNumbers(numbers, body);
  });
  return numbers;
}

/** Whether a line is the sender's words, whatever they are. */
function isSaid({ zones }: ReadMessage, n: number): boolean {
  return zones[n] !== undefined && zones[n]?.kind !== 'footer';
}

function originalsIn(
  read: ReadMessage,
  reads: readonly ReadMessage[],
  index: ReadonlyMap<string, readonly number[]>,
  ancestors: readonly string[],
): (string | undefined)[] {
  const result: (string | undefined)[] = new Array(read.lines.length).fill(undefined);
  if (index.size === 0) return result;
  const rank = new Map(ancestors.map((id, n) => [id, n]));
  for (const { from, to } of quotedRuns(read)) {
    const words = wordsOfLines(read.lines, from, to);
    const votes = new Map<number, Map<number, number>>();
    for (const { key, from: first, to: last } of shingles(words))
      for (const place of index.get(key) ?? [])
        for (const line of first === last ? [first] : [first, last]) {
          const ofLine = votes.get(line) ?? new Map<number, number>();
          ofLine.set(place, (ofLine.get(place) ?? 0) + 1);
          votes.set(line, ofLine);
        }
    const inRun = new Map<number, number>();
    for (const ofLine of votes.values())
      for (const [place, count] of ofLine) inRun.set(place, (inRun.get(place) ?? 0) + count);
    for (const [line, ofLine] of votes) {
      const [best] = [...ofLine].sort(
        ([a, votesA], [b, votesB]) =>
          votesB - votesA ||
          (rank.get(reads[a]?.message.id ?? '') ?? 99) - (rank.get(reads[b]?.message.id ?? '') ?? 99) ||
          (inRun.get(b) ?? 0) - (inRun.get(a) ?? 0) ||
          a - b,
      );
      if (best) result[line] = reads[best[0]]?.message.id;
    }
  }
  return result;
}
