import type { Written } from '../message-ids.ts';
import type { Person } from '../person.ts';
import type { ReadMessage, Turn } from '../reading/index.ts';
import { type Authorship, DEEPEST } from './authorship.ts';
import type { Clues } from './clues.ts';

/** Words that nobody introduces, and what stands around them. */
export interface Unintroduced {
  readonly read: ReadMessage;
  readonly clues: Clues;
  /** The authors that are known, by line. */
  readonly authors: readonly (Authorship | undefined)[];
  /** The lines of these words. */
  readonly region: readonly number[];
  readonly level: number;
  /** The turn of which they are, where its attribution names nobody. */
  readonly turn: Turn | undefined;
  /** The turn that quotes them. */
  readonly above: Turn | undefined;
  readonly authorOf: (turn: Turn | undefined) => Person | undefined;
  /** Who quotes them. */
  readonly quoter: Person | undefined;
  /** Who wrote the level that the one who quotes them answers. */
  readonly before: Person | undefined;
  /** The id that References give for their level. */
  readonly reference: string | undefined;
}

/** Gathers what stands around words that no attribution introduces. `authors` are those that are known, by line. */
export function unintroduced(
  read: ReadMessage,
  region: readonly number[],
  depth: number,
  authors: readonly (Authorship | undefined)[],
  clues: Clues,
): Unintroduced {
  const [first = 0] = region;
  const turn = read.turnAt[first];
  const above = turn ? turn.under : read.aboveAt[first];
  const level = Math.max(1, turn?.level ?? depth);
  const authorOf = (of: Turn | undefined) => of && (of.attribution.person ?? clues.found.get(of));
  const isRightAbove = above?.level === level - 1;
  const quoter = isRightAbove ? authorOf(above) : quoterOf(read, first, level, authors);
  const sender = level === 2 ? read.message.author : undefined;
  const before = isRightAbove && above.under ? authorOf(above.under) : sender;
  const reference = read.message.parentIds[level - 1];
  return { read, clues, authors, region, level, turn, above, authorOf, quoter, before, reference };
}

/** The words themselves, by line, without quote marks. */
export function bodiesOf({ read, region }: Unintroduced): string[] {
  return region.map((n) => read.lines[n]?.body ?? '');
}

/** Who wrote the levels that enclose a quotation, where that is known. */
export function authorsAbove(
  above: Turn | undefined,
  authorOf: (turn: Turn | undefined) => Person | undefined,
): ReadonlyMap<number, Person> {
  const found = new Map<number, Person>();
  for (let turn = above; turn && found.size < DEEPEST; turn = turn.under) {
    const author = authorOf(turn);
    if (author) found.set(turn.level, author);
  }
  return found;
}

/** The mail itself, and the messages that the levels above stand for. */
export function writtenBy({ read: { message }, above, authorOf }: Unintroduced): Written[] {
  const written = [{ id: message.id, author: message.author }];
  for (let turn = above; turn; turn = turn.under) {
    const [id, author] = [message.parentIds[turn.level - 1], authorOf(turn)];
    if (id !== undefined && author) written.push({ id, author });
  }
  return written;
}

/** The last words one level up, else the next: below what they quote. */
function quoterOf(
  read: ReadMessage,
  first: number,
  level: number,
  result: readonly (Authorship | undefined)[],
): Person | undefined {
  if (level === 1) return read.message.author;
  for (let n = first - 1; n >= 0 && n > first - 40; n--)
    if (read.lines[n]?.depth === level - 1 && result[n]?.author) return result[n]?.author;
  for (let n = first + 1; n < first + 40; n++) {
    const depth = read.lines[n]?.depth ?? 0;
    if (depth < level - 1) break;
    if (depth === level - 1 && result[n]?.author) return result[n]?.author;
  }
  return undefined;
}

/** Who wrote the first words of a level further out, where that is known; each level is looked through once. */
export function authorAt(
  level: number,
  read: ReadMessage,
  result: readonly (Authorship | undefined)[],
  known: Map<number, Person | undefined>,
): Person | undefined {
  if (!known.has(level)) {
    const first = read.lines.findIndex((line, n) => line.depth === level && result[n]?.author !== undefined);
    known.set(level, result[first]?.author);
  }
  return known.get(level);
}
