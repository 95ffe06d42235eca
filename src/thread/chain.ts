import type { Attribution } from './attribution/find.ts';
import type { MarkedLine } from './quote-marks.ts';

/**
 * A turn of the conversation that a mail quotes: what one attribution introduces. `level` is the depth of its words, `under` the turn
 * that quotes it (absent for the sender's own message).
 */
export interface Turn {
  readonly attribution: Attribution;
  readonly level: number;
  readonly under?: Turn;
}

/** Depths beyond this are read as this deep: nobody quotes so far, and it bounds the work on hostile input. */
export const MAX_LEVEL = 48;

/** The prices of what an unlikely reading has to assume. Only their order matters much; they were not fitted to any mail. */
const COST = {
  /** A line's author is unknown, per line (at most `MOST_LINES` a run) and once a run. */
  unknownRun: 1.2,
  unknownLine: 0.15,
  /** The one who wrote the attribution line is unknown: the level that quotes was never introduced. */
  unknownQuoter: 1.5,
  /** An attribution of which nothing is quoted before the next takes its level. */
  nothingQuoted: 2.5,
  /** Text of the attribution's own depth follows one that introduces deeper text, or the other way round. */
  otherDepthFollows: 1.6,
  /** A sentence at its text's depth (phones, Apple Mail). Nearly all others put it one less. */
  sentenceAtOwnDepth: 0.9,
  /** A header block one less than its text: mailers that mark quotations seldom write one, Outlook does not mark them. */
  headersAbove: 0.3,
  /** Somebody quotes himself. */
  quotesSelf: 0.8,
  /** At depth 0, a sentence above unmarked text although marked text follows later. */
  unmarkedAmongMarked: 4,
} as const;
const MOST_LINES = 12;
/** How many readings are kept; two choices an attribution, and what is wrong shows within a few lines. */
const READINGS = 12;

interface Reading {
  readonly cost: number;
  /** The turn that each level's lines belong to; index 0 is absent unless unmarked text of somebody else was reached. */
  readonly levels: readonly (Turn | undefined)[];
  /** Turns introduced and not yet followed by a line of theirs. */
  readonly waiting: readonly Turn[];
  readonly choices: Choices | undefined;
}
interface Choices {
  readonly turn: Turn;
  readonly before: Choices | undefined;
}

type Event =
  | {
      readonly kind: 'attribution';
      readonly attribution: Attribution;
      readonly next: number | undefined;
      readonly markedLater: boolean;
    }
  | { readonly kind: 'run'; readonly depth: number; readonly lines: number };

/**
 * Reads all attributions of a mail together: each introduces text at its own depth or one deeper, and the whole chain's cheapest consistent
 * reading wins. Gives the turn that each line belongs to, by line; absent for the sender's lines, blank ones, and those nobody introduced.
 * Time is linear in lines and attributions.
 */
export function readChain(
  lines: readonly MarkedLine[],
  attributions: readonly Attribution[],
  sender: string,
): (Turn | undefined)[] {
  const events = eventsOf(lines, attributions);
  let readings: Reading[] = [{ cost: 0, levels: [], waiting: [], choices: undefined }];
  for (const event of events)
    readings =
      event.kind === 'run'
        ? readings.map((reading) => afterRun(reading, event.depth, event.lines))
        : readings
            .flatMap((reading) => [1, 0].map((deeper) => afterAttribution(reading, event, deeper, sender)))
            .sort((a, b) => a.cost - b.cost)
            .slice(0, READINGS);
  const best = readings.reduce((a, b) =>
    b.cost + b.waiting.length * COST.nothingQuoted < a.cost + a.waiting.length * COST.nothingQuoted ? b : a,
  );
  const turns: Turn[] = [];
  for (let choice = best.choices; choice; choice = choice.before) turns.push(choice.turn);
  return assign(lines, turns.reverse());
}

function clamp(depth: number): number {
  return Math.min(depth, MAX_LEVEL);
}

function eventsOf(lines: readonly MarkedLine[], attributions: readonly Attribution[]): Event[] {
  const lastMarked = lines.findLastIndex((line) => line.depth > 0 && !line.blank);
  const events: Event[] = [];
  let n = 0;
  let run: { kind: 'run'; depth: number; lines: number } | undefined;
  const close = () => {
    if (run) events.push(run);
    run = undefined;
  };
  for (const attribution of [...attributions, undefined]) {
    for (; n < (attribution?.fromLine ?? lines.length); n++) {
      const line = lines[n];
      if (!line || line.blank) continue;
      const depth = clamp(line.depth);
      if (run?.depth === depth) run.lines++;
      else {
        close();
        run = { kind: 'run', depth, lines: 1 };
      }
    }
    close();
    if (!attribution) break;
    n = attribution.toLine + 1;
    const next = nextDepth(lines, n);
    events.push({ kind: 'attribution', attribution, next, markedLater: lastMarked >= n });
  }
  return events;
}

/** The depth of the next line with words; none within the reach of an eye means that nothing follows. */
function nextDepth(lines: readonly MarkedLine[], from: number): number | undefined {
  for (let n = from; n < Math.min(from + 6, lines.length); n++) {
    const line = lines[n];
    if (line && !line.blank) return clamp(line.depth);
  }
  return undefined;
}

function afterRun(reading: Reading, depth: number, count: number): Reading {
  if (depth === 0) return { ...reading, waiting: reading.waiting.filter((turn) => turn.level !== 0) };
  const turn = reading.levels[depth];
  const cost = turn ? 0 : COST.unknownRun + COST.unknownLine * Math.min(count, MOST_LINES);
  return { ...reading, cost: reading.cost + cost, waiting: reading.waiting.filter((waiting) => waiting !== turn) };
}

function afterAttribution(
  reading: Reading,
  event: Event & { kind: 'attribution' },
  deeper: number,
  sender: string,
): Reading {
  const { attribution, next } = event;
  const depth = clamp(attribution.depth);
  const level = Math.min(depth + deeper, MAX_LEVEL);
  let cost = reading.cost;
  if (deeper === 0) {
    if (attribution.form === 'sentence') cost += COST.sentenceAtOwnDepth;
    if (depth === 0 && attribution.form === 'sentence' && event.markedLater) cost += COST.unmarkedAmongMarked;
    if (next !== undefined && next !== depth) cost += COST.otherDepthFollows;
    if (depth > 1 && !reading.levels[depth - 1]) cost += COST.unknownQuoter;
  } else {
    if (attribution.form !== 'sentence') cost += COST.headersAbove;
    if (next !== undefined && next !== depth + 1) cost += COST.otherDepthFollows;
    if (depth > 0 && !reading.levels[depth]) cost += COST.unknownQuoter;
  }
  const under = reading.levels[level - 1];
  const turn: Turn = { attribution, level, ...(under ? { under } : {}) };
  const quoter = level === 1 && !under ? sender : nameOf(under);
  if (quoter && quoter === nameOf(turn)) cost += COST.quotesSelf;
  const levels = reading.levels.slice(0, level);
  levels[level] = turn;
  const replaced = reading.waiting.filter((waiting) => waiting.level >= level);
  cost += replaced.filter((waiting) => waiting.level === level).length * COST.nothingQuoted;
  return {
    cost,
    levels,
    waiting: [...reading.waiting.filter((waiting) => waiting.level < level), turn],
    choices: { turn, before: reading.choices },
  };
}

function nameOf(turn: Turn | undefined): string | undefined {
  const person = turn?.attribution.person;
  return person ? (person.name ?? person.address)?.toLowerCase() : undefined;
}

/** Goes through the lines once more with the readings chosen. */
function assign(lines: readonly MarkedLine[], turns: readonly Turn[]): (Turn | undefined)[] {
  const result: (Turn | undefined)[] = new Array(lines.length).fill(undefined);
  const levels: (Turn | undefined)[] = [];
  let next = 0;
  for (let n = 0; n < lines.length; n++) {
    const turn = turns[next];
    if (turn && n === turn.attribution.fromLine) {
      levels.length = Math.min(levels.length, turn.level);
      levels[turn.level] = turn;
      n = turn.attribution.toLine;
      next++;
      continue;
    }
    const line = lines[n];
    if (line) result[n] = levels[clamp(line.depth)];
  }
  return result;
}
