import type { Attribution } from './attribution/index.ts';
import type { Authorship } from './authors/index.ts';
import type { Block } from './block.ts';
import type { Person } from './person.ts';
import type { ReadMessage, Turn } from './reading/index.ts';
import type { Zone } from './zones/index.ts';

/** What one line is; lines in a row that are the same make a block. */
interface Role {
  readonly kind: Block['kind'];
  readonly depth: number;
  readonly author: Person | undefined;
  readonly authorship: Authorship | undefined;
  readonly attribution: Attribution | undefined;
  readonly turn: Turn | undefined;
  readonly zone: Zone | undefined;
}

/** A quotation's block and the turn and message it belongs to, for those who link it. */
export interface Origin {
  readonly turn: Turn | undefined;
  readonly message: string | undefined;
}

/** The blocks of a message in order, and where each quotation comes from. Every line is in exactly one. */
export function blocksOf(
  read: ReadMessage,
  authors: readonly (Authorship | undefined)[],
  of: (person: Person) => Person,
  origins: Map<Block, Origin>,
): Block[] {
  const roles = rolesOf(read, authors, of);
  const blocks: Block[] = [];
  let from = 0;
  // The first line of the stretch that is not blank tells what it is.
  let telling = 0;
  for (let n = 1; n <= roles.length; n++) {
    if (n < roles.length && belongsTo(read, roles, telling, n)) {
      if (isBare(read, roles, telling)) telling = n;
      continue;
    }
    const role = roles[telling];
    if (role) {
      const block = blockOf(read, role, from, n - 1, of);
      blocks.push(block);
      origins.set(block, { turn: role.turn, message: role.authorship?.message });
    }
    from = n;
    telling = n;
  }
  return blocks;
}

/** A blank line of no kind of its own. */
function isBare(read: ReadMessage, roles: readonly Role[], n: number): boolean {
  return read.lines[n]?.blank === true && !roles[n]?.attribution;
}

/**
 * Blank lines go with what stands above them, and at a message's top with what stands below. Marked ones under an attribution line at its text's
 * depth begin the quotation.
 */
function belongsTo(read: ReadMessage, roles: readonly Role[], telling: number, n: number): boolean {
  const [above, role] = [roles[telling], roles[n]];
  if (
    above?.attribution &&
    isBare(read, roles, n) &&
    (read.lines[n]?.depth ?? 0) > 0 &&
    role?.turn?.attribution === above.attribution
  )
    return false;
  if (isBare(read, roles, n) || isBare(read, roles, telling)) return !isMarked(read, roles, telling, n);
  if (above === role && above?.kind !== 'trailer') return true;
  return (
    above !== undefined &&
    role !== undefined &&
    above.kind === role.kind &&
    above.kind !== 'trailer' &&
    above.depth === role.depth &&
    above.author === role.author &&
    above.turn === role.turn &&
    above.attribution === role.attribution &&
    above.authorship?.confidence === role.authorship?.confidence &&
    above.authorship?.message === role.authorship?.message
  );
}

/** Whether one of two lines is the sender's and the other carries quote marks, if nothing else. */
function isMarked(read: ReadMessage, roles: readonly Role[], a: number, b: number): boolean {
  const isOwn = (n: number) => roles[n]?.zone !== undefined;
  const hasMarks = (n: number) => (read.lines[n]?.depth ?? 0) > 0;
  return (isOwn(a) && hasMarks(b)) || (isOwn(b) && hasMarks(a));
}

/** What each line is. Lines in a row of which the same is known share one object. */
function rolesOf(
  read: ReadMessage,
  authors: readonly (Authorship | undefined)[],
  of: (person: Person) => Person,
): Role[] {
  const sender = of(read.message.author);
  const roles: Role[] = [];
  let before: Role | undefined;
  for (let n = 0; n < read.lines.length; n++) {
    const depth = read.lines[n]?.depth ?? 0;
    const [attribution, zone, turn, authorship] = [read.attributionAt[n], read.zones[n], read.turnAt[n], authors[n]];
    const isSame = attribution
      ? before?.attribution === attribution
      : zone
        ? before?.zone === zone
        : before?.turn === turn && before?.authorship === authorship && !before?.zone && !before?.attribution;
    if (!before || !isSame || (before.depth !== depth && !zone)) before = roleOf(read, authors, n, sender, of);
    roles.push(before);
  }
  return roles;
}

function roleOf(
  read: ReadMessage,
  authors: readonly (Authorship | undefined)[],
  n: number,
  sender: Person,
  of: (person: Person) => Person,
): Role {
  const depth = read.lines[n]?.depth ?? 0;
  const attribution = read.attributionAt[n];
  if (attribution)
    return {
      kind: 'attribution',
      depth,
      author: quoterOf(read, attribution, authors, sender, of),
      authorship: undefined,
      attribution,
      turn: undefined,
      zone: undefined,
    };
  const zone = read.zones[n];
  if (zone)
    return {
      kind: zone.kind,
      depth: 0,
      author: sender,
      authorship: undefined,
      attribution: undefined,
      turn: undefined,
      zone,
    };
  const turn = read.turnAt[n];
  const authorship = authors[n];
  return {
    kind: depth === 0 && turn?.attribution.forwarded ? 'forwarded' : 'quote',
    depth,
    author: authorship?.author && of(authorship.author),
    authorship,
    attribution: undefined,
    turn,
    zone: undefined,
  };
}

/** Who wrote an attribution line: whoever quotes there. */
function quoterOf(
  read: ReadMessage,
  attribution: Attribution,
  authors: readonly (Authorship | undefined)[],
  sender: Person,
  of: (person: Person) => Person,
): Person | undefined {
  const turn = read.introduced.get(attribution);
  if (!turn || attribution.depth === 0 || (turn.level <= 1 && !turn.under)) return sender;
  if (turn.under?.attribution.person) return of(turn.under.attribution.person);
  // Nobody introduces who quotes there: whoever wrote the next words at that depth.
  for (let n = attribution.toLine + 1; n < Math.min(read.lines.length, attribution.toLine + FARTHEST_WORDS); n++)
    if (read.lines[n]?.depth === turn.level - 1 && authors[n]?.author) return of(authors[n]?.author ?? sender);
  return undefined;
}

const FARTHEST_WORDS = 200;

function blockOf(
  read: ReadMessage,
  role: Role,
  fromLine: number,
  toLine: number,
  of: (person: Person) => Person,
): Block {
  const text = read.lines
    .slice(fromLine, toLine + 1)
    .map((line) => line.body)
    .join('\n');
  const lines = { fromLine, toLine, text, depth: role.depth, ...(role.author ? { author: role.author } : {}) };
  switch (role.kind) {
    case 'quote':
      return { kind: 'quote', ...lines, confidence: role.authorship?.confidence ?? 'unknown' };
    case 'attribution':
      return {
        kind: 'attribution',
        ...lines,
        ...(role.attribution?.person ? { introduces: of(role.attribution.person) } : {}),
      };
    case 'trailer': {
      const zone = role.zone;
      return {
        kind: 'trailer',
        ...lines,
        key: zone?.kind === 'trailer' ? zone.key : '',
        value: zone?.kind === 'trailer' ? zone.value : '',
      };
    }
    default:
      return { kind: role.kind, ...lines };
  }
}
