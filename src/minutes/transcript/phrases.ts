import type { CueFamily, Form } from '../languages/index.ts';
import { type Entry, isOf, kindsAmong, type WordKind } from './lexicon.ts';
import type { Pattern, Step } from './phrase-book.ts';

/** A cue found in a sentence, from word `from` up to word `to` (not included). */
export interface Cue {
  readonly family: CueFamily;
  readonly from: number;
  readonly to: number;
  /** A negator reaches it: "I don't agree", "not a good idea". */
  readonly negated: boolean;
  /** The sentence turns to it behind a border, where responses may begin. */
  readonly turns: boolean;
}

/** What a sentence opens with to comment on the rest, set off by a mark, from word `from` up to word `to` (not included): "As far as I'm concerned, …" */
export interface Comment {
  readonly from: number;
  readonly to: number;
}

/** How a sentence is put together beside its borders, by the places of its words. */
export interface Outline {
  /** What of it only comments on the rest, before it. */
  readonly comment?: Comment | undefined;
  /** The first word of what comments behind, where what is said has its end: "Makes sense, to be honest". */
  readonly closing?: number;
  /** Behind which marks another sentence might begin. */
  readonly breaks?: ReadonlySet<number> | undefined;
  /** Where it may turn to a response: "Read it on the train, sounds good". What asks does not: "Sounds good, right?" */
  readonly turns?: ReadonlySet<number> | undefined;
}

/** How many words before a phrase a negator still reaches it ("I do not really agree"). */
const NEGATION_REACH = 3;
/** How many, where it denies a verb of opinion ("I don't think that this would be a good idea"). */
const RAISED_REACH = 8;
/** How many words behind a phrase a negator still reaches it, where it may stand there ("Das gefällt mir so gar nicht"). */
const REACH_BEHIND = 3;

/** So many words of a response tell that it is one even where it goes on: "…, that would break everybody who …". */
const TELLING = 3;

/**
 * The cues in a sentence and the forms that hold in it, given as what its language knows of its words. `opening` is the last word
 * with which the sentence can be said to open: a phrase that must stand at the opening may start there or before, and one that responds also where the
 * sentence turns, if it is all that follows or long enough. None starts inside the comment before, and the sentence ends for it where the comment
 * behind begins. One pass for all phrases, linear in the words, since a phrase has a few at most. `borders` are the words that marks set off from those
 * before them: what denies one clause does not reach into the next (Quirk et al. 1985, §10.64).
 */
export function readPhrases(
  entries: readonly (Entry | undefined)[],
  opening: number,
  borders: ReadonlySet<number> = NO_BORDERS,
  { comment, closing = entries.length, breaks = NO_BORDERS, turns = NO_BORDERS }: Outline = {},
): { cues: readonly Cue[]; forms: ReadonlySet<Form> } {
  const cues: Cue[] = [];
  let forms: Set<Form> | undefined;
  // Where the clause begins that a word stands in.
  let clause = opening;
  // In most sentences no word denies any.
  const kinds = kindsAmong(entries);
  const denies = isOf(kinds, 'negators');
  const deniesBehind = isOf(kinds, 'negatorsBehind');
  for (let from = 0; from < entries.length; from++) {
    const before = clause;
    if (borders.has(from)) clause = from;
    const starts = entries[from]?.starts;
    if (!starts || (comment && from > comment.from && from < comment.to)) continue;
    const turnsHere = from > opening && from < closing && turns.has(from) && !isJoined(entries, before, from);
    const find = from <= opening || turnsHere ? starts.opening : starts.inside;
    for (const phrase of find(entries, from + 1)) {
      const onlyTurns = turnsHere && phrase.opening;
      if (onlyTurns && !phrase.responds) continue;
      const ends = phrase.responds ? breaks : NO_BORDERS;
      const to = endOf(phrase, entries, from, closing, ends);
      if (to === undefined) continue;
      if (onlyTurns && to - from < TELLING && !endsAt(to, entries, closing, ends)) continue;
      const { family, form } = phrase;
      const negated =
        !phrase.denying &&
        ((denies && isNegated(entries, from, borders)) ||
          (deniesBehind && phrase.deniedBehind && isNegatedBehind(entries, to, borders)));
      if (family !== undefined) cues.push({ family, from, to, negated, turns: turnsHere && phrase.responds });
      // "We should not": what comes right after a form denies it too.
      else if (phrase.denying || !(negated || (denies && is(entries[to], 'negators')))) {
        forms ??= new Set();
        forms.add(form);
      }
    }
  }
  return { cues, forms: forms ?? NO_FORMS };
}

const NO_BORDERS: ReadonlySet<number> = new Set();
const NO_FORMS: ReadonlySet<Form> = new Set();

/** Whether a clause only leads up to the next ("If that holds, …", "Even when …"), or that one only goes on with it ("…, and …"). */
function isJoined(entries: readonly (Entry | undefined)[], clause: number, next: number): boolean {
  return (
    is(entries[clause], 'subordinators') ||
    is(entries[clause + 1], 'subordinators') ||
    is(entries[next], 'coordinators')
  );
}

function isNegated(entries: readonly (Entry | undefined)[], from: number, borders: ReadonlySet<number>): boolean {
  for (let at = from - 1; at >= 0 && at >= from - RAISED_REACH; at--) {
    if (!is(entries[at], 'negators')) continue;
    const isRaised = (is(entries[at + 1], 'raising') && at + 1 < from) || is(entries[at - 1], 'raising');
    if (at < from - NEGATION_REACH && !isRaised) continue;
    if (!endsBetween(entries, at + 1, from, borders)) return true;
  }
  return false;
}

function isNegatedBehind(entries: readonly (Entry | undefined)[], to: number, borders: ReadonlySet<number>): boolean {
  for (let at = to; at < to + REACH_BEHIND; at++)
    if (is(entries[at], 'negatorsBehind') && !endsBetween(entries, to, at, borders)) return true;
  return false;
}

/**
 * Whether a clause ends between two words: a mark sets off what follows, or a conjunction opens a clause. Two marks only enclose something ("I do
 * not, however, agree"), and a clause that the denied verb is about belongs to it: "Ich glaube nicht, dass …".
 */
function endsBetween(
  entries: readonly (Entry | undefined)[],
  from: number,
  to: number,
  borders: ReadonlySet<number>,
): boolean {
  let marks = 0;
  for (let at = from; at <= to; at++) {
    if (is(entries[at], 'clauseOpeners')) return true;
    if (borders.has(at) && !is(entries[at], 'complementizers')) marks++;
  }
  return marks % 2 === 1;
}

function is(entry: Entry | undefined, kind: WordKind): boolean {
  return entry !== undefined && isOf(entry.kinds, kind);
}

/**
 * Where a phrase ends when it stands at `from`, whose word may begin it: the word behind it. What is said ends before the word `closing`, and may
 * end before each of `breaks`.
 */
export function endOf(
  pattern: Pattern,
  entries: readonly (Entry | undefined)[],
  from: number,
  closing = entries.length,
  breaks = NO_BORDERS,
): number | undefined {
  if (pattern.plain) return matchPlain(pattern, entries, from);
  const first = pattern.steps[0];
  // The word is one of its first step unless that may be left out.
  return first && !first.optional && !first.barred
    ? matchSteps(pattern, 1, entries, from + 1, closing, breaks)
    : matchSteps(pattern, 0, entries, from, closing, breaks);
}

/** The same for a plain one, with whose first step the word at `from` is known to agree. */
function matchPlain({ steps }: Pattern, entries: readonly (Entry | undefined)[], from: number): number | undefined {
  const end = from + steps.length;
  if (end > entries.length) return undefined;
  for (let n = 1; n < steps.length; n++) if (!takes(steps[n] as Step, entries[from + n])) return undefined;
  return end;
}

/** Whether what is said may end before a place. */
function endsAt(
  at: number,
  entries: readonly (Entry | undefined)[],
  closing: number,
  breaks: ReadonlySet<number>,
): boolean {
  return at >= entries.length || at === closing || breaks.has(at);
}

/** Whether a word is one of a step's. */
function takes({ any, words }: Step, entry: Entry | undefined): boolean {
  return any || (entry !== undefined && words.has(entry.number));
}

/** Where the phrase ends when its step `first` stands at `start`. Optional words are tried first. */
function matchSteps(
  phrase: Pattern,
  first: number,
  entries: readonly (Entry | undefined)[],
  start: number,
  closing: number,
  breaks: ReadonlySet<number>,
): number | undefined {
  const { steps } = phrase;
  let at = start;
  for (let n = first; n < steps.length; n++) {
    const step = steps[n] as Step;
    const isTaken = at < entries.length && takes(step, entries[at]);
    if (step.barred) {
      if (isTaken) return undefined;
      continue;
    }
    const mayBeLeftOut = step.optional || (step.closes && endsAt(at, entries, closing, breaks));
    if (isTaken) {
      if (mayBeLeftOut) {
        const end = matchSteps(phrase, n + 1, entries, at + 1, closing, breaks);
        if (end !== undefined) return end;
      } else at++;
    } else if (!mayBeLeftOut) return undefined;
  }
  return at;
}
