import type { Message } from '../message.ts';
import { readSubject } from '../subject.ts';
import { makeSets, type Sets } from './sets.ts';
import { withoutDuplicates } from './tree.ts';

/**
 * What tells threads apart, of messages that are no more at hand than need be: everything is a number, ids too, so that a million messages fit
 * into some tens of megabytes.
 */
export interface Numbered {
  /** How many ids there are, of messages at hand and of those that are only named; they are numbered from 0. */
  readonly ids: number;
  /** By message: the number of its id. A message whose id came before is a copy and counts for nothing. */
  readonly id: Uint32Array;
  /** The ids that the nth message answers, without its own: `parents` from `parentsFrom[n]` to `parentsFrom[n + 1]`, in any order. */
  readonly parents: Uint32Array;
  readonly parentsFrom: Uint32Array;
  /** By message, in milliseconds; `-Infinity` where it has no date. */
  readonly date: Float64Array;
  /** What the subject of the nth message says, as `titleNumber` has it. Asked of the top messages only. */
  readonly title: (message: number) => number;
  /** Whether the nth message is part of the channel, which is one thread. */
  readonly isChat: (message: number) => boolean;
}

export interface Grouped {
  /** By id: the number of its thread; `NO_THREAD` where no message has that id. Threads are numbered in the order of their first messages. */
  readonly threadOf: Uint32Array;
  /** By thread: how many messages it has, copies not counted. */
  readonly sizes: Uint32Array;
}

const NONE = 0xffff_ffff;

/** No subject, or one of prefixes only. */
const UNTITLED = 0;

/** A subject as a number, by the number of its base, which counts from 1 (0: there is none), and whether it has a reply prefix. */
export function titleNumber(subject: string | undefined, numberOfBase: (base: string) => number): number {
  const { base, reply } = readSubject(subject);
  return (base === '' ? UNTITLED : numberOfBase(base) + 1) * 2 + (reply ? 1 : 0);
}

/** A message's date as `Numbered` has it. */
export function dateNumber(date: string | undefined): number {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/**
 * Sorts messages into threads. Messages that name each other or a common one in References or In-Reply-To belong together, whether that one is at
 * hand or not, as notmuch has it. By subject only are joined: a tree whose top has a reply prefix, or whose parent is missing, onto
 * one with the same base subject; never two without a prefix. Chat messages are all one thread: their channel.
 */
export function groupNumbered(messages: Numbered): Grouped {
  const { ids, id, parents, parentsFrom } = messages;
  const sets = makeSets(ids);
  const holder = new Uint32Array(ids).fill(NONE);
  let channel = NONE;
  for (let n = 0; n < id.length; n++) {
    const own = id[n] as number;
    if (holder[own] !== NONE) continue;
    holder[own] = n;
    if (messages.isChat(n)) {
      if (channel !== NONE) sets.join(own, channel);
      else channel = own;
    }
    const to = parentsFrom[n + 1] as number;
    for (let at = parentsFrom[n] as number; at < to; at++) sets.join(own, parents[at] as number);
  }
  joinBySubject(messages, topsOf(messages, sets, holder), sets, holder);
  const threadOf = new Uint32Array(ids).fill(NONE);
  const numbers = new Uint32Array(ids).fill(NONE);
  const sizes = new Uint32Array(ids);
  let threads = 0;
  for (let n = 0; n < id.length; n++) {
    const own = id[n] as number;
    if (holder[own] !== n) continue;
    const top = sets.top(own);
    if (numbers[top] === NONE) numbers[top] = threads++;
    const thread = numbers[top] as number;
    threadOf[own] = thread;
    sizes[thread] = (sizes[thread] as number) + 1;
  }
  return { threadOf, sizes: sizes.slice(0, threads) };
}

/** The top message of each group, by date: the first that answers none at hand, else the earliest. */
function topsOf(messages: Numbered, sets: Sets, holder: Uint32Array): Uint32Array {
  const { ids, id, date } = messages;
  const answers = (n: number) => someParent(messages, n, (parent) => holder[parent] !== NONE);
  const topOf = new Uint32Array(ids).fill(NONE);
  const answering = new Uint8Array(ids);
  const first: number[] = [];
  for (let n = 0; n < id.length; n++) {
    const own = id[n] as number;
    if (holder[own] !== n) continue;
    const set = sets.top(own);
    const best = topOf[set] as number;
    const rank = answers(n) ? 1 : 0;
    if (best === NONE) first.push(set);
    const better =
      best === NONE ||
      (rank === answering[set] ? (date[n] as number) < (date[best] as number) : rank < (answering[set] as number));
    if (!better) continue;
    topOf[set] = n;
    answering[set] = rank;
  }
  // Of tops with one date, that of the group comes first whose first message does.
  return Uint32Array.from(first, (set) => topOf[set] as number).sort((a, b) => {
    const [one, other] = [date[a] as number, date[b] as number];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

function someParent({ parents, parentsFrom }: Numbered, n: number, is: (id: number) => boolean): boolean {
  const to = parentsFrom[n + 1] as number;
  for (let at = parentsFrom[n] as number; at < to; at++) if (is(parents[at] as number)) return true;
  return false;
}

function joinBySubject(messages: Numbered, tops: Uint32Array, sets: Sets, holder: Uint32Array): void {
  const titles = tops.map((top) => (messages.isChat(top) ? UNTITLED : messages.title(top)));
  const joins = (n: number) => {
    if ((titles[n] as number) % 2 === 1) return true;
    return someParent(messages, tops[n] as number, (parent) => holder[parent] === NONE);
  };
  const bases = titles.reduce((most, title) => Math.max(most, title >>> 1), 0) + 1;
  // By base subject: the top that the next is joined onto. What comes before the first one that joins none waits for it.
  const onto = new Uint32Array(bases).fill(NONE);
  for (const pass of ['first', 'all'] as const)
    for (let n = 0; n < tops.length; n++) {
      const base = (titles[n] as number) >>> 1;
      if (base === UNTITLED) continue;
      const known = onto[base] as number;
      const starts = !joins(n);
      if (pass === 'first') {
        if (known === NONE && starts) onto[base] = n;
      } else if (starts || known === NONE) onto[base] = n;
      else sets.join(messages.id[tops[n] as number] as number, messages.id[tops[known] as number] as number);
    }
}

/** Sorts messages into threads as `groupNumbered` does, largest first. */
export function groupIntoThreads(messages: readonly Message[]): Message[][] {
  const distinct = withoutDuplicates(messages);
  const [numbers, bases] = [new Map<string, number>(), new Map<string, number>()];
  const numberOf = (name: string) => numberIn(numbers, name);
  const id = Uint32Array.from(distinct, (message) => numberOf(message.id));
  const parents: number[] = [];
  const parentsFrom = new Uint32Array(distinct.length + 1);
  for (const [n, message] of distinct.entries()) {
    for (const parent of message.parentIds) if (parent !== message.id) parents.push(numberOf(parent));
    parentsFrom[n + 1] = parents.length;
  }
  const { threadOf, sizes } = groupNumbered({
    ids: numbers.size,
    id,
    parents: Uint32Array.from(parents),
    parentsFrom,
    date: Float64Array.from(distinct, ({ date }) => dateNumber(date)),
    title: (n) => titleNumber(distinct[n]?.subject, (base) => numberIn(bases, base)),
    isChat: (n) => distinct[n]?.medium === 'chat',
  });
  const threads = Array.from(sizes, (): Message[] => []);
  for (const [n, message] of distinct.entries()) threads[threadOf[id[n] as number] as number]?.push(message);
  return threads.sort((a, b) => b.length - a.length);
}

/** The number that the name was given when it was first seen. */
function numberIn(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
