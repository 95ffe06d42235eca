import { type Attribution, endsForwarded } from '../attribution/index.ts';
import type { MarkedLine } from '../marks/index.ts';
import { localPart, nameWords, type Person } from '../person.ts';
import { strip } from '../strip.ts';

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
  /** Nobody introduced a level that has words: once, and for each line of its first run (at most `MOST_LINES`). */
  unknownLevel: 1.2,
  unknownLine: 0.12,
  /** Nobody introduced it, but the header block above says whom it was sent to. */
  impliedLevel: 0.3,
  /** The one who wrote the attribution line is unknown: the level that quotes was never introduced. */
  unknownQuoter: 1.5,
  /** An attribution of which nothing is quoted before the next takes its level. */
  nothingQuoted: 2.5,
  /** The same where the next one stands at its text's depth: then who quotes it has no words at all. */
  overwritten: 4,
  /** Text of the attribution's own depth follows one that introduces deeper text, or the other way round. */
  otherDepthFollows: 1.6,
  /** Text several levels deeper follows and is what is introduced: a client marked the levels again. */
  levelsSkipped: 3.2,
  /** A sentence at its text's depth (phones, Apple Mail). Nearly all others put it one less. */
  sentenceAtOwnDepth: 0.9,
  /** The same again by the same person: people mostly keep to one client. */
  ownDepthAgain: 0.2,
  /** The other way than the same person's attribution before. */
  otherHabit: 0.5,
  /** A header block one less than its text: mailers that mark quotations seldom write one, Outlook does not mark them. */
  headersAbove: 0.3,
  /** Somebody quotes himself. */
  quotesSelf: 0.8,
  /** The id that References give for the level has somebody else's account in it. */
  writtenByAnother: 3,
  /** A header block at its text's depth, though what stands right below it, with no line between, is marked deeper. */
  headersOnMarks: 1.6,
  /** A header block whose text has marks, though unmarked text further down ends in the name of whom it introduces. */
  signedWithoutMarks: 6,
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
  /** Levels that nobody introduced and that were paid for. */
  readonly unknown: readonly (true | undefined)[];
  /** Where the last few people who quote put their attribution lines, the latest first. */
  readonly habits: readonly Habit[];
  readonly choices: Choices | undefined;
}
interface Habit {
  readonly quoter: string;
  readonly atOwnDepth: boolean;
}
interface Choices {
  readonly turn: Turn;
  readonly before: Choices | undefined;
}

type Event =
  | {
      readonly kind: 'attribution';
      readonly attribution: Attribution;
      /** The depth of the next line with words, and whether it is another attribution. */
      readonly next: { readonly depth: number; readonly attribution: boolean } | undefined;
      readonly markedLater: boolean;
      /** What stands right below, with no line between, is marked deeper. */
      readonly onMarks: boolean;
      /** Below, without marks, stands the name of whom it introduces, alone on a line as at the end of a mail. */
      readonly signedBelow: boolean;
    }
  | { readonly kind: 'run'; readonly depth: number; readonly lines: number }
  | { readonly kind: 'end'; readonly depth: number }
  | { readonly kind: 'endOfPasted'; readonly pasted: Attribution };

/** What a mail's headers tell of who may have written what. */
export interface Headers {
  /** The sender's name, else address, in small letters. */
  readonly sender: string;
  /** Who wrote each level, the first at index 0, where the id that References give for it tells. */
  readonly writers: readonly (Person | undefined)[];
}

/**
 * Reads all attributions of a mail together: each introduces text at its own depth or one deeper, and the whole chain's cheapest consistent
 * reading wins. Gives the turn that each line belongs to, absent for the sender's lines and those nobody introduced, and the turn that
 * quotes it. Time is linear in lines and attributions.
 */
export function readChain(lines: readonly MarkedLine[], attributions: readonly Attribution[], headers: Headers): Chain {
  if (attributions.length === 0) return assign(lines, []);
  const events = eventsOf(lines, attributions);
  let readings: Reading[] = [{ cost: 0, levels: [], waiting: [], unknown: [], habits: [], choices: undefined }];
  for (const event of events) readings = after(readings, event, headers);
  const best = readings.reduce((a, b) =>
    b.cost + b.waiting.length * COST.nothingQuoted < a.cost + a.waiting.length * COST.nothingQuoted ? b : a,
  );
  const turns: Turn[] = [];
  for (let choice = best.choices; choice; choice = choice.before) turns.push(choice.turn);
  return assign(lines, turns.reverse());
}

function after(readings: readonly Reading[], event: Event, headers: Headers): Reading[] {
  switch (event.kind) {
    case 'run':
      return readings.map((reading) => afterRun(reading, event.depth, event.lines));
    case 'end':
      return readings.map((reading) => ({ ...reading, levels: reading.levels.slice(0, event.depth) }));
    case 'endOfPasted':
      return readings.map((reading) => ({ ...reading, levels: withoutPasted(reading.levels, event.pasted) }));
    case 'attribution': {
      const levels = possibleLevels(event);
      const steps: Step[] = [];
      for (const reading of readings) for (const level of levels) steps.push(weigh(reading, event, level, headers));
      const cheapest = steps.sort((a, b) => a.cost - b.cost).slice(0, READINGS);
      return cheapest.map((step) => afterAttribution(step, event.attribution));
    }
  }
}

/** By line: the turn whose words it carries, and the innermost shallower one; and the turn that each attribution introduces. */
export interface Chain {
  readonly introduced: ReadonlyMap<Attribution, Turn>;
  readonly turnAt: readonly (Turn | undefined)[];
  readonly aboveAt: readonly (Turn | undefined)[];
}

function clamp(depth: number): number {
  return Math.min(depth, MAX_LEVEL);
}

function eventsOf(lines: readonly MarkedLine[], attributions: readonly Attribution[]): Event[] {
  const lastMarked = lines.findLastIndex((line) => line.depth > 0 && !line.blank);
  const events: Event[] = [];
  let n = 0;
  let pasted: Attribution | undefined;
  let run: { kind: 'run'; depth: number; lines: number } | undefined;
  const close = () => {
    if (run) events.push(run);
    run = undefined;
  };
  for (const [index, attribution] of [...attributions, undefined].entries()) {
    for (; n < (attribution?.fromLine ?? lines.length); n++) {
      const line = lines[n];
      if (pasted?.endsAt !== undefined && n > pasted.endsAt) {
        close();
        events.push({ kind: 'endOfPasted', pasted });
        pasted = undefined;
      }
      if (!line || line.blank) continue;
      const depth = clamp(line.depth);
      if (endsForwarded(line.body)) {
        close();
        events.push({ kind: 'end', depth });
        continue;
      }
      if (run?.depth === depth) run.lines++;
      else {
        close();
        run = { kind: 'run', depth, lines: 1 };
      }
    }
    close();
    if (!attribution) break;
    n = attribution.toLine + 1;
    const next = nextWords(lines, n, attributions[index + 1]?.fromLine);
    events.push({
      kind: 'attribution',
      attribution,
      next,
      markedLater: lastMarked >= n && attribution.endsAt === undefined,
      onMarks: lines[n]?.blank === false && (lines[n]?.depth ?? 0) > attribution.depth,
      signedBelow: isSignedBelow(lines, attribution, attributions[index + 1]?.fromLine ?? lines.length),
    });
    if (attribution.endsAt !== undefined) pasted = attribution;
  }
  return events;
}

/** Whether the unmarked lines up to the next attribution have the name of whom a header block introduces, alone and no greeting. */
function isSignedBelow(
  lines: readonly MarkedLine[],
  { form, depth, person, toLine }: Attribution,
  end: number,
): boolean {
  if (form !== 'headers' || depth !== 0 || !person?.name) return false;
  const [first = '', ...others] = nameWords(person.name);
  for (let n = toLine + 1; n < Math.min(end, toLine + FARTHEST_SIGNATURE); n++) {
    const line = lines[n];
    if (!line || line.blank || line.depth > 0 || line.body.length > 60 || /[,:;?!]\s{0,3}$/.test(line.body)) continue;
    const words = nameWords(strip(line.body.trim(), '-–—~* ', '.* '));
    if (words[0] === first && words.slice(1).every((word) => others.includes(word))) return true;
  }
  return false;
}

const FARTHEST_SIGNATURE = 300;

/** The next line with words; none within the reach of an eye means that nothing follows. */
function nextWords(
  lines: readonly MarkedLine[],
  from: number,
  nextAttribution: number | undefined,
): { depth: number; attribution: boolean } | undefined {
  let snipped: { depth: number; attribution: boolean } | undefined;
  for (let n = from; n < Math.min(from + 6, lines.length); n++) {
    const line = lines[n];
    if (!line || line.blank) continue;
    const words = { depth: clamp(line.depth), attribution: n === nextAttribution };
    // Dots in place of what was cut out are whoever's; what follows them tells.
    if (snipped || !SNIPPED.test(line.body)) return !snipped || words.depth > snipped.depth ? words : snipped;
    snipped = words;
  }
  return snipped;
}

/** `...`, `[...]`, `[snip]`, `<snipped>`. */
const SNIPPED = /^\s{0,8}(?:[[<({]?\s?(?:\.{2,60}|…|snip(?:ped)?|snipp|gekürzt|coupé)\s?[\])>}]?)\s{0,8}$/i;

function afterRun(reading: Reading, depth: number, count: number): Reading {
  const turn = reading.levels[depth];
  const waiting =
    turn && reading.waiting.includes(turn) ? reading.waiting.filter((each) => each !== turn) : reading.waiting;
  if (depth === 0 || turn) return waiting === reading.waiting ? reading : { ...reading, waiting };
  const implied = reading.levels[depth - 1]?.attribution.to !== undefined;
  const first = reading.unknown[depth] ? 0 : implied ? COST.impliedLevel : COST.unknownLevel;
  const unknown = [...reading.unknown];
  unknown[depth] = true;
  const perLine = implied || reading.unknown[depth] ? 0 : COST.unknownLine;
  const cost = reading.cost + first + perLine * Math.min(count, MOST_LINES);
  return { ...reading, cost, waiting, unknown };
}

/** The turns after the end of what was pasted in: at its depth whoever wrote the words around it goes on. */
function withoutPasted(levels: readonly (Turn | undefined)[], pasted: Attribution): (Turn | undefined)[] {
  const depth = clamp(pasted.depth);
  const kept = levels.slice(0, depth);
  let turn = levels[depth];
  while (turn && turn.attribution !== pasted && turn.under?.level === depth) turn = turn.under;
  if (turn?.attribution === pasted && turn.under?.level === depth) kept[depth] = turn.under;
  return kept;
}

/** The levels that an attribution's words may have: one deeper, its own, or, where text still deeper follows, that. */
function possibleLevels({ attribution, next }: Event & { kind: 'attribution' }): number[] {
  const depth = clamp(attribution.depth);
  if (attribution.endsAt !== undefined) return [depth];
  const levels = depth < MAX_LEVEL ? [depth + 1, depth] : [depth];
  return next && next.depth > depth + 1 ? [...levels, next.depth] : levels;
}

/** A reading with the level that the next attribution's words may have, and what the two cost together. */
interface Step {
  readonly reading: Reading;
  readonly level: number;
  readonly under: Turn | undefined;
  readonly quoter: string | undefined;
  readonly cost: number;
}

function weigh(reading: Reading, event: Event & { kind: 'attribution' }, level: number, headers: Headers): Step {
  const { attribution, next } = event;
  const depth = clamp(attribution.depth);
  let cost = reading.cost;
  // Without marks of its own, what follows was quoted by whoever wrote the words before it at that depth.
  const under =
    (level === depth ? reading.levels[level] : undefined) ??
    reading.levels.slice(0, level).findLast((each) => each !== undefined);
  const quoter =
    !under && level <= 1 ? headers.sender : under && under.level >= level - 1 ? nameOf(under.attribution) : undefined;
  const habit = quoter === undefined ? undefined : reading.habits.find((each) => each.quoter === quoter);
  if (attribution.form === 'sentence' && habit && habit.atOwnDepth !== (level === depth)) cost += COST.otherHabit;
  if (level === depth) {
    if (attribution.form === 'sentence') cost += habit?.atOwnDepth ? COST.ownDepthAgain : COST.sentenceAtOwnDepth;
    else if (event.onMarks) cost += COST.headersOnMarks;
    if (depth === 0 && attribution.form === 'sentence' && event.markedLater && !reading.levels[0])
      cost += COST.unmarkedAmongMarked;
    if (depth > 1 && !reading.levels[depth - 1]) cost += COST.unknownQuoter;
  } else {
    if (attribution.form !== 'sentence') cost += event.signedBelow ? COST.signedWithoutMarks : COST.headersAbove;
    if (level > depth + 1) cost += COST.levelsSkipped;
    if (depth > 0 && !reading.levels[depth]) cost += COST.unknownQuoter;
  }
  // Another attribution stands at the depth of this one's words or, at its own text's depth, one deeper.
  if (next && next.depth !== level && !(next.attribution && next.depth === level + 1)) cost += COST.otherDepthFollows;
  if (quoter && quoter === nameOf(attribution)) cost += COST.quotesSelf;
  if (isSurelyAnother(attribution.person, headers.writers[level - 1])) cost += COST.writtenByAnother;
  for (const waiting of attribution.endsAt === undefined ? reading.waiting : [])
    if (waiting.level >= level && !isAuthorOfPatch(attribution, waiting))
      cost += waiting.level === level && level === depth ? COST.overwritten : COST.nothingQuoted;
  return { reading, level, under, quoter, cost };
}

function afterAttribution({ reading, level, under, quoter, cost }: Step, attribution: Attribution): Reading {
  const turn: Turn = under ? { attribution, level, under } : { attribution, level };
  const levels = reading.levels.slice(0, level);
  levels[level] = turn;
  return {
    cost,
    levels,
    waiting:
      attribution.endsAt === undefined
        ? [...reading.waiting.filter((waiting) => waiting.level < level), turn]
        : reading.waiting,
    unknown: reading.unknown.slice(0, level),
    habits: withHabit(reading.habits, quoter, attribution.form, level === clamp(attribution.depth)),
    choices: { turn, before: reading.choices },
  };
}

const MOST_HABITS = 8;

function withHabit(
  habits: readonly Habit[],
  quoter: string | undefined,
  form: Attribution['form'],
  atOwnDepth: boolean,
): readonly Habit[] {
  if (quoter === undefined || form !== 'sentence') return habits;
  return [{ quoter, atOwnDepth }, ...habits.filter((each) => each.quoter !== quoter)].slice(0, MOST_HABITS);
}

/** A From line alone at the top of what an attribution introduces: there git-format-patch names whose patch the mail brings. */
function isAuthorOfPatch({ form, depth, fromLine, toLine }: Attribution, { attribution, level }: Turn): boolean {
  return form === 'headers' && fromLine === toLine && level === clamp(depth) && fromLine === attribution.toLine + 1;
}

/** Whether two people are sure to be two: their accounts differ, and no word of the one's name stands in the other's name, else in his address. */
function isSurelyAnother(a: Person | undefined, b: Person | undefined): boolean {
  if (!a?.name || !b || (a.address && b.address && localPart(a.address) === localPart(b.address))) return false;
  if (!b.name && !a.address) return false;
  const words = b.name ? nameWords(b.name) : undefined;
  const address = (b.address ?? '').toLowerCase();
  return !nameWords(a.name).some((word) => words?.includes(word) ?? address.includes(word));
}

function nameOf({ person }: Attribution): string | undefined {
  return person ? (person.name ?? person.address)?.toLowerCase() : undefined;
}

/** Goes through the lines once more with the readings chosen. */
function assign(lines: readonly MarkedLine[], turns: readonly Turn[]): Chain {
  const turnAt: (Turn | undefined)[] = new Array(lines.length).fill(undefined);
  const aboveAt: (Turn | undefined)[] = new Array(lines.length).fill(undefined);
  let levels: (Turn | undefined)[] = [];
  let next = 0;
  let pasted: Attribution | undefined;
  for (let n = 0; n < lines.length; n++) {
    const turn = turns[next];
    if (pasted?.endsAt !== undefined && n > pasted.endsAt) {
      levels = withoutPasted(levels, pasted);
      pasted = undefined;
    }
    if (turn && n === turn.attribution.fromLine) {
      if (turn.attribution.endsAt !== undefined) pasted = turn.attribution;
      levels.length = Math.min(levels.length, turn.level);
      levels[turn.level] = turn;
      aboveAt.fill(turn.under, n, turn.attribution.toLine + 1);
      n = turn.attribution.toLine;
      next++;
      continue;
    }
    const line = lines[n];
    const depth = clamp(line?.depth ?? 0);
    turnAt[n] = levels[depth];
    if (line && endsForwarded(line.body)) levels.length = Math.min(levels.length, depth);
    for (let level = depth - 1; level >= 0 && !aboveAt[n]; level--) aboveAt[n] = levels[level];
  }
  return { introduced: new Map(turns.map((turn) => [turn.attribution, turn])), turnAt, aboveAt };
}
