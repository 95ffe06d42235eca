import type { Confidence } from './block.ts';
import type { Turn } from './chain.ts';
import type { Person } from './person.ts';
import type { ReadMessage } from './read.ts';

/** Who wrote the words of a line, and how that was found. */
export interface Authorship {
  readonly author?: Person;
  readonly confidence: Confidence;
  /** The message of the thread that the words were found in or that the level stands for. */
  readonly message?: string;
}

/** What is known of the messages that a mail answers: `[0]` the parent, `[1]` its parent. */
export interface Ancestor {
  readonly id: string;
  readonly author?: Person;
}

const SURE: ReadonlySet<Confidence> = new Set(['original', 'attribution']);
const UNKNOWN: Authorship = { confidence: 'unknown' };

/**
 * Who wrote each line that is not the sender's: the attribution's person, else the ancestor at hand whose level it is, else what the headers of a
 * mail alone tell, else the one before last, since two people take turns.
 */
export function readAuthors(
  read: ReadMessage,
  ancestors: readonly Ancestor[],
  originals: readonly (Ancestor | undefined)[] = [],
): (Authorship | undefined)[] {
  const { lines, turnAt, zones, attributionAt, message } = read;
  const memory = new Map<string, Authorship>();
  const levels: (Person | undefined)[] = [message.author];
  const result: (Authorship | undefined)[] = new Array(lines.length).fill(undefined);
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    if (!line || zones[n] || attributionAt[n] || (line.depth === 0 && !turnAt[n])) continue;
    const turn = turnAt[n];
    const named = turn ? ofTurn(turn, message.author, message.to ?? [], ancestors) : undefined;
    const original = originals[n];
    const authorship: Authorship = original?.author
      ? { author: original.author, confidence: 'original', message: original.id }
      : named?.author
        ? named
        : ofLevel(line.depth, turn, read, ancestors, levels);
    result[n] = authorship;
    if (authorship.author && !line.blank && line.depth < 64) levels[line.depth] = authorship.author;
    const key = keyOf(line.body);
    if (key && named?.author && !memory.has(key)) memory.set(key, named);
  }
  // A line quoted twice in one mail, once without an attribution: the other tells.
  for (let n = 0; n < lines.length; n++) {
    const found = result[n];
    if (!found || SURE.has(found.confidence)) continue;
    const known = memory.get(keyOf(lines[n]?.body ?? '') ?? '');
    if (known) spread(result, read, n, known);
  }
  return result;
}

/** The whole run of lines of one depth that a line stands in was written by one person. */
function spread(result: (Authorship | undefined)[], read: ReadMessage, at: number, known: Authorship): void {
  const depth = read.lines[at]?.depth;
  for (const step of [-1, 1])
    for (
      let n = step < 0 ? at : at + 1;
      read.lines[n]?.depth === depth && result[n] && !SURE.has(result[n]?.confidence ?? 'unknown');
      n += step
    )
      result[n] = known;
}

/** Enough letters to tell a line from others. */
function keyOf(body: string): string | undefined {
  const key = body.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return key.length >= 16 ? key : undefined;
}

function ofTurn(turn: Turn, sender: Person, to: readonly Person[], ancestors: readonly Ancestor[]): Authorship {
  const { attribution } = turn;
  if (attribution.person) return { author: attribution.person, confidence: 'attribution' };
  const depth = Math.max(1, turn.level);
  if (attribution.addressee && turn.under) {
    const under = turn.under.attribution;
    if (under.to) return { author: under.to, confidence: 'headers' };
    if (!turn.under.under) return { author: sender, confidence: 'alternation' };
  }
  const ancestor = ancestors[depth - 1];
  if (ancestor?.author) return { author: ancestor.author, confidence: 'parent', message: ancestor.id };
  const [first] = to;
  return depth === 1 && first ? { author: first, confidence: 'headers' } : UNKNOWN;
}

function ofLevel(
  depth: number,
  turn: Turn | undefined,
  read: ReadMessage,
  ancestors: readonly Ancestor[],
  levels: readonly (Person | undefined)[],
): Authorship {
  const level = Math.max(1, turn?.level ?? depth);
  const ancestor = ancestors[level - 1];
  if (ancestor?.author) return { author: ancestor.author, confidence: 'parent', message: ancestor.id };
  if (level === 1) {
    const [to] = read.message.to ?? [];
    return to ? { author: to, confidence: 'headers' } : UNKNOWN;
  }
  const before = levels[level - 2];
  return before ? { author: before, confidence: 'alternation' } : UNKNOWN;
}
