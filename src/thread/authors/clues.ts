import type { Attribution } from '../attribution/index.ts';
import { isBeyondAscii } from '../fold.ts';
import { isList, peopleAmong } from '../lists.ts';
import { isSamePerson, type Person } from '../person.ts';
import type { ReadMessage, Turn } from '../reading/index.ts';
import type { Ancestor, Authorship } from './authorship.ts';

/** What a mail tells of people beside its attributions. */
export interface Clues {
  readonly ancestors: readonly Ancestor[];
  /** Lines that stand elsewhere in the same mail with their author known. */
  readonly memory: ReadonlyMap<string, Authorship>;
  /** Everyone the mail names, lists left out. */
  readonly known: readonly Person[];
  /** The first lines of the sender's words (`undefined`) and of each turn. */
  readonly openings: ReadonlyMap<Turn | undefined, readonly string[]>;
  /** Who wrote a turn whose attribution does not say. */
  readonly found: Map<Turn, Person>;
  /** Who wrote the first words of each level that was asked for. */
  readonly atLevel: Map<number, Person | undefined>;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** Whether the mail may be between two people: it is sent to no list and names nobody else. On lists the third mail is mostly a third person's. */
  readonly mayBeAlone: boolean;
}

/** @param authors those that are known, by line */
export function readClues(
  read: ReadMessage,
  ancestors: readonly Ancestor[],
  authors: readonly (Authorship | undefined)[],
): Clues {
  const { message, attributions } = read;
  const to = peopleAmong(message.to ?? [], message);
  const cc = peopleAmong(message.cc ?? [], message);
  const answered = message.answered ? [message.answered] : [];
  const known = differentAmong([message.author, ...peopleIn(attributions), ...to, ...cc, ...answered]);
  const openings = new Map<Turn | undefined, string[]>();
  read.lines.forEach((line, n) => {
    if (line.blank || read.attributionAt[n] || (!read.zones[n] && !read.turnAt[n])) return;
    const opening = openings.get(read.turnAt[n]);
    if (!opening) openings.set(read.turnAt[n], [line.body]);
    else if (opening.length < 2) opening.push(line.body);
  });
  const mayBeAlone =
    known.length <= 2 &&
    message.lists === undefined &&
    [...(message.to ?? []), ...(message.cc ?? [])].every((person) => !isList(person, message));
  return {
    ancestors,
    memory: remember(read, authors),
    known,
    openings,
    found: new Map(),
    atLevel: new Map(),
    to,
    cc,
    mayBeAlone,
  };
}

/** More are a crowd, in which a name tells nothing. */
const MOST_KNOWN = 100;

/** Each of several people once; the first of a crowd. */
function differentAmong(people: readonly Person[]): Person[] {
  const seen = new Set<string>();
  const known: Person[] = [];
  for (const person of people) {
    const spelling = `${person.name ?? ''} <${person.address ?? ''}>`;
    if (seen.has(spelling)) continue;
    seen.add(spelling);
    if (!known.some((other) => isSamePerson(other, person))) known.push(person);
    if (known.length === MOST_KNOWN) break;
  }
  return known;
}

/** The lines whose authors are known, by what they say. */
function remember(read: ReadMessage, known: readonly (Authorship | undefined)[]): Map<string, Authorship> {
  const memory = new Map<string, Authorship>();
  for (const [n, authorship] of known.entries()) {
    const key = authorship && keyOf(read.lines[n]?.body ?? '');
    if (key && !memory.has(key)) memory.set(key, authorship);
  }
  return memory;
}

/** Enough letters to tell a line from others. */
export function keyOf(body: string): string | undefined {
  const lower = body.toLowerCase();
  const key = isBeyondAscii(lower) ? lower.replace(/[^\p{L}\p{N}]+/gu, '') : lower.replace(/[^a-z0-9]+/g, '');
  return key.length >= 16 ? key : undefined;
}

/** Whom attributions name: who wrote, and to whom. */
export function peopleIn(attributions: readonly Attribution[]): Person[] {
  return attributions.flatMap(({ person, to, recipients = [] }) => [person, to, ...recipients].filter(isDefined));
}

const isDefined = (person: Person | undefined): person is Person => person !== undefined;
