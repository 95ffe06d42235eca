import { fold } from './fold.ts';
import type { ReadMessage } from './read.ts';

/** This many words in a row are hardly written twice by two people. */
const SHINGLE = 4;
/** A phrase that stands in more messages than this tells nothing. */
const MOST_PLACES = 8;

/**
 * Finds quoted lines in the messages that they were taken from: an index of every four words in a row that each message's own lines carry
 * looks past re-wrapping, marks and lost accents. Gives for each message, by line, the id of the original. Linear in the thread's text.
 * @param reads the thread's messages, each after the one it answers: originals are looked for in earlier ones
 * @param lineage the ids of a message's ancestors, nearest first; where a line stands in several messages, the nearest ancestor has it
 */
export function findOriginals(reads: readonly ReadMessage[], lineage: (id: string) => readonly string[]): Originals {
  const index = new Map<string, number[]>();
  const found = new Map<string, (string | undefined)[]>();
  const result: ReadMessage[] = [];
  reads.forEach((message, number) => {
    const read = withoutPasted(message, reads, index);
    result.push(read);
    found.set(read.message.id, originalsIn(read, reads, index, lineage(read.message.id)));
    if (number + 1 < reads.length) addOwnWords(read, number, index);
  });
  return { reads: result, of: found };
}

export interface Originals {
  /** The messages, with the paragraphs that somebody else wrote taken out of the sender's words, though nothing marks them. */
  readonly reads: readonly ReadMessage[];
  /** By message and line, the id of the original. */
  readonly of: ReadonlyMap<string, readonly (string | undefined)[]>;
}

/** A paragraph with fewer words may be written twice by chance. */
const FEWEST_PASTED = 15;

/** Takes paragraphs out of the sender's zones whose words nearly all stand in a row in a message of somebody else: they were pasted without marks. */
function withoutPasted(
  read: ReadMessage,
  reads: readonly ReadMessage[],
  index: ReadonlyMap<string, readonly number[]>,
): ReadMessage {
  if (read.message.medium !== 'mail' || index.size === 0) return read;
  const zones = [...read.zones];
  for (let from = 0; from < zones.length; from++) {
    const isWords = (n: number) => zones[n]?.kind === 'own' && read.lines[n]?.blank === false;
    if (!isWords(from)) continue;
    let to = from;
    while (isWords(to + 1)) to++;
    const words: LineWord[] = [];
    for (let n = from; n <= to; n++) addWords(words, read.lines[n]?.body ?? '', n);
    if (words.length >= FEWEST_PASTED && isOfAnother(read, reads, index, words)) zones.fill(undefined, from, to + 1);
    from = to;
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
    const found = index.get(keyAt(words, n));
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

interface LineWord {
  readonly word: string;
  readonly line: number;
}

function addWords(words: LineWord[], body: string, line: number): void {
  for (const word of body.toLowerCase().match(/[a-z0-9\u0400-\u9fff\uac00-\ud7af]+/g) ?? []) words.push({ word, line });
}

function shingles(words: readonly LineWord[]): { key: string; from: number; to: number }[] {
  const list: { key: string; from: number; to: number }[] = [];
  for (let n = 0; n + SHINGLE <= words.length; n++)
    list.push({ key: keyAt(words, n), from: words[n]?.line ?? 0, to: words[n + SHINGLE - 1]?.line ?? 0 });
  return list;
}

function keyAt(words: readonly LineWord[], n: number): string {
  let key = '';
  for (let m = n; m < n + SHINGLE; m++) key += `${words[m]?.word} `;
  return key;
}

function addOwnWords(read: ReadMessage, number: number, index: Map<string, number[]>): void {
  const words: LineWord[] = [];
  read.lines.forEach((line, n) => {
    const zone = read.zones[n]?.kind;
    if (zone && zone !== 'footer') addWords(words, line.body, n);
  });
  for (let n = 0; n + SHINGLE <= words.length; n++) {
    const key = keyAt(words, n);
    const places = index.get(key);
    if (!places) index.set(key, [number]);
    else if (places.at(-1) !== number && places.length < MOST_PLACES) places.push(number);
  }
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
  for (let from = 0; from < read.lines.length; from++) {
    if (!isQuoted(read, from)) continue;
    const depth = read.lines[from]?.depth;
    const words: LineWord[] = [];
    let to = from;
    for (; to < read.lines.length && isQuoted(read, to) && read.lines[to]?.depth === depth; to++)
      addWords(words, read.lines[to]?.body ?? '', to);
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
    from = to - 1;
  }
  return result;
}

function isQuoted(read: ReadMessage, n: number): boolean {
  return !read.zones[n] && !read.attributionAt[n];
}
