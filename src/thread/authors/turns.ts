import { fold } from '../fold.ts';
import { type MarkedLine, withDepth } from '../marks/index.ts';
import type { Message } from '../message.ts';
import type { Person } from '../person.ts';
import { MAX_LEVEL, type ReadMessage, type Turn } from '../reading/index.ts';
import { readZones } from '../zones/index.ts';
import type { Authorship } from './authorship.ts';
import { readDate } from './date.ts';

/** Missing messages, read out of the quotations of those at hand. */
export interface MissingMessages {
  readonly reads: readonly ReadMessage[];
  readonly authors: ReadonlyMap<string, readonly (Authorship | undefined)[]>;
  /** Which message each one answers, for the missing messages and those that quote them. */
  readonly parents: ReadonlyMap<string, string>;
  /** The message that each quoted turn is, at hand or missing. */
  readonly messageOf: ReadonlyMap<Turn, string>;
}

interface Candidate {
  readonly turn: Turn;
  readonly author: Person;
  /** Lines of the quoting message: the turn's own and those it quotes. */
  readonly lines: number[];
  own: number;
  /** The messages at hand that its own lines were found in. */
  readonly found: Map<string, number>;
  firstWords: string;
}

const NONE_MISSING: MissingMessages = { reads: [], authors: new Map(), parents: new Map(), messageOf: new Map() };

/** A message that is to be made of a turn. */
interface Missing {
  readonly candidate: Candidate;
  readonly date: string | undefined;
  /** The message that quotes it. */
  readonly read: ReadMessage;
}

/**
 * Makes a message of each quoted turn whose author an attribution names and whose original is missing. One that several mails quote is made
 * once, from the mail that quotes most of it. Its id is the one that References give for its level, where they do.
 */
export function readTurns(
  reads: readonly ReadMessage[],
  authors: ReadonlyMap<string, readonly (Authorship | undefined)[]>,
  parentsAtHand: ReadonlyMap<string, string>,
): MissingMessages {
  if (reads.every(({ introduced }) => introduced.size === 0)) return NONE_MISSING;
  const atHand = new Map(reads.map((read) => [read.message.id, read]));
  const messageOf = new Map<Turn, string>();
  const made = new Map<string, Missing>();
  const idByWords = new Map<string, string>();
  const parents = new Map<string, string>();
  const writtenAt = readDates(reads);
  for (const read of reads) {
    const candidates = candidatesOf(read, authors.get(read.message.id) ?? []);
    let ordinal = 0;
    for (const candidate of candidates.values()) {
      ordinal++;
      const original = mostFound(candidate);
      if (original !== undefined) {
        messageOf.set(candidate.turn, original);
        continue;
      }
      const { turn } = candidate;
      const referenced = turn.level > 0 ? read.message.parentIds[turn.level - 1] : undefined;
      const known = referenced === undefined ? undefined : atHand.get(referenced);
      if (known && referenced !== undefined && sameAuthor(known.message.author, candidate.author)) {
        messageOf.set(turn, referenced);
        continue;
      }
      const date = readDate(turn.attribution.date);
      const timed = date === undefined ? undefined : writtenAt(candidate, date, read.message.id);
      if (timed !== undefined) {
        messageOf.set(turn, timed);
        continue;
      }
      const words = `${fold(candidate.author.name ?? candidate.author.address ?? '')} ${candidate.firstWords}`;
      const id = (known ? undefined : referenced) ?? idByWords.get(words) ?? `${read.message.id}#${ordinal}`;
      idByWords.set(words, id);
      messageOf.set(turn, id);
      const other = made.get(id);
      if (!other || other.candidate.own < candidate.own) made.set(id, { candidate, date, read });
    }
    for (const { turn } of candidates.values()) {
      const id = messageOf.get(turn);
      const quoter = turn.under ? messageOf.get(turn.under) : read.message.id;
      if (id === undefined || quoter === undefined || id === quoter || parents.has(quoter) || parentsAtHand.has(quoter))
        continue;
      if (turn.under || turn.level <= 1) parents.set(quoter, id);
    }
  }
  const turnReads: ReadMessage[] = [];
  const turnAuthors = new Map<string, readonly (Authorship | undefined)[]>();
  for (const [id, missing] of made) {
    turnReads.push(messageFrom(id, missing));
    const { candidate, read } = missing;
    const ofLines = authors.get(read.message.id) ?? [];
    turnAuthors.set(
      id,
      candidate.lines.map((n) => ofLines[n]),
    );
  }
  return { reads: turnReads, authors: turnAuthors, parents, messageOf };
}

function candidatesOf(read: ReadMessage, authors: readonly (Authorship | undefined)[]): Map<Turn, Candidate> {
  const candidates = new Map<Turn, Candidate>();
  read.lines.forEach((line, n) => {
    const turn = read.turnAt[n];
    const attribution = read.attributionAt[n];
    if (read.zones[n]) return;
    const container = attribution ? read.introduced.get(attribution)?.under : (turn ?? read.aboveAt[n]);
    let levels = 0;
    for (let at = container; at && levels < MAX_LEVEL; at = at.under) {
      levels++;
      const person = at.attribution.person;
      if (!person) continue;
      let candidate = candidates.get(at);
      if (!candidate) {
        candidate = { turn: at, author: person, lines: [], own: 0, found: new Map(), firstWords: '' };
        candidates.set(at, candidate);
      }
      candidate.lines.push(n);
      if (at === turn && !line.blank && SAYS.test(line.body)) {
        candidate.own++;
        candidate.firstWords ||= fold(line.body).slice(0, 60);
        const message = authors[n]?.message;
        if (message !== undefined) candidate.found.set(message, (candidate.found.get(message) ?? 0) + 1);
      }
    }
  });
  for (const [turn, candidate] of candidates) if (candidate.own === 0) candidates.delete(turn);
  return candidates;
}

/** More than marks that an editor set among the words, or that ended a level. */
const SAYS = /[^\s>|]/;

/** The message at hand that at least a third of the turn's lines were found in. */
function mostFound(candidate: Candidate): string | undefined {
  let best: string | undefined;
  for (const [id, count] of candidate.found)
    if (count * 3 >= candidate.own && count > (candidate.found.get(best ?? '') ?? 0)) best = id;
  return best;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Zones lie so many minutes apart, or a multiple of it, and so far around the world. */
const BETWEEN_ZONES = 15;
const ALL_ZONES = 15 * 60 * MINUTE;
/** Of those whose dates may be meant, so many are looked at. */
const MOST_TIMED = 20;
/** Its first words stand so far from the start of a message at most, in characters: a header block quotes it from there. */
const OPENING = 2000;

/**
 * Tells which message at hand a quoted turn is by when it was written, for words too short to be found by: the same author and first words, and a date
 * that differs by whole zones. Outlook's header block has the reader's local time and names no zone.
 */
function readDates(
  reads: readonly ReadMessage[],
): (candidate: Candidate, date: string, quoter: string) => string | undefined {
  if (reads.length < 2) return () => undefined;
  // Most threads have no such turn.
  let byDate: ReadonlyMap<string, readonly Message[]> | undefined;
  // Thousands of turns may ask for one message.
  const openings = new Map<string, string>();
  const openingOf = ({ id, text }: Message) => {
    const opening = openings.get(id) ?? fold(text.slice(0, OPENING));
    openings.set(id, opening);
    return opening;
  };
  return ({ author, firstWords }, date, quoter) => {
    byDate ??= indexByDate(reads);
    const timed = byDate;
    const time = Date.parse(date);
    const found = [-1, 0, 1]
      .flatMap((days) => timed.get(dateKey(time, days))?.slice(0, MOST_TIMED) ?? [])
      .filter(
        (message) =>
          message.id !== quoter &&
          Math.abs(Date.parse(message.date ?? '') - time) <= ALL_ZONES &&
          sameAuthor(message.author, author) &&
          openingOf(message).includes(firstWords),
      );
    return found.length === 1 ? found[0]?.id : undefined;
  };
}

/** A day, so many days later, and the minutes that all zones share. */
function dateKey(time: number, days = 0): string {
  return `${Math.floor(time / DAY) + days} ${Math.floor(time / MINUTE) % BETWEEN_ZONES}`;
}

function indexByDate(reads: readonly ReadMessage[]): Map<string, Message[]> {
  const byDate = new Map<string, Message[]>();
  for (const { message } of reads) {
    if (message.date === undefined) continue;
    const key = dateKey(Date.parse(message.date));
    const known = byDate.get(key);
    if (known) known.push(message);
    else byDate.set(key, [message]);
  }
  return byDate;
}

function sameAuthor(a: Person, b: Person): boolean {
  const [first, second] = [fold(a.name ?? ''), fold(b.name ?? '')];
  return (
    first !== '' && (first === second || first.split(' ').some((word) => word.length > 2 && second.includes(word)))
  );
}

/** The quoted lines with the marks of the levels above taken off, read as the message they were. */
function messageFrom(id: string, { candidate, date, read }: Missing): ReadMessage {
  const { turn, author } = candidate;
  const chosen = candidate.lines;
  // Blank lines at both ends belong to who quotes.
  const isBlank = (n: number | undefined) => n !== undefined && read.lines[n]?.blank === true;
  let first = 0;
  while (isBlank(chosen[first])) first++;
  chosen.splice(0, first);
  while (isBlank(chosen.at(-1))) chosen.pop();
  const lines: MarkedLine[] = chosen.map((n) => {
    const line = read.lines[n] as MarkedLine;
    return withDepth(line, Math.max(0, line.depth - turn.level));
  });
  const raw = lines.map((line) =>
    line.depth === 0 ? line.body : `${'>'.repeat(line.depth)}${line.blank ? '' : ` ${line.body}`}`,
  );
  const mine = chosen.map((n) => read.turnAt[n] === turn && !read.attributionAt[n]);
  const message: Message = {
    medium: 'mail',
    id,
    author,
    ...(date ? { date } : {}),
    ...((turn.attribution.subject ?? read.message.subject)
      ? { subject: turn.attribution.subject ?? read.message.subject ?? '' }
      : {}),
    parentIds: [],
    text: raw.join('\n'),
    quotedIn: read.message.id,
  };
  return {
    message,
    lines,
    attributions: [],
    introduced: read.introduced,
    attributionAt: chosen.map((n) => read.attributionAt[n]),
    turnAt: chosen.map((n) => (read.turnAt[n] === turn ? undefined : read.turnAt[n])),
    aboveAt: chosen.map((n) => (read.aboveAt[n] === turn ? undefined : read.aboveAt[n])),
    zones: readZones(raw, mine, undefined, author),
  };
}
