import { type CueFamily, DENYING, type Form } from '../languages/index.ts';
import { type Entry, isOf, type WordKind } from './lexicon.ts';
import type { Phrase, Step } from './phrase-book.ts';

/** A cue found in a sentence, from word `from` up to word `to` (not included). */
export interface Cue {
  readonly family: CueFamily;
  readonly from: number;
  readonly to: number;
  /** A negator reaches it: "I don't agree", "not a good idea". */
  readonly negated: boolean;
}

/** How many words before a phrase a negator still reaches it ("I do not really agree"). */
const NEGATION_REACH = 3;
/** How many, where it denies a verb of opinion ("I don't think that this would be a good idea"). */
const RAISED_REACH = 8;
/** How many words behind a phrase a negator still reaches it, where it may stand there ("Das gefällt mir so gar nicht"). */
const REACH_BEHIND = 3;
/** What a negator behind it turns around: welcomes and promises ("Das mache ich sicher nicht"). */
const DENIED_BEHIND: ReadonlySet<CueFamily | Form> = new Set<CueFamily | Form>([
  'agreement',
  'approval',
  'praise',
  'success',
  'commitment',
  'done',
  'deed',
]);

/**
 * The cues in a sentence and the forms that hold in it, given as words in lower case with what its language knows of them. `opening` is the last word
 * with which the sentence can be said to open: a phrase that must stand at the opening may start there or before. One pass for all phrases, linear in
 * the words, since a phrase has a few at most. `borders` are the words that marks set off from those before them: what denies one clause does not
 * reach into the next (Quirk et al. 1985, §10.64).
 */
export function readPhrases(
  words: readonly string[],
  entries: readonly (Entry | undefined)[],
  opening: number,
  borders: ReadonlySet<number> = NO_BORDERS,
): { cues: readonly Cue[]; forms: ReadonlySet<Form> } {
  const cues: Cue[] = [];
  let forms: Set<Form> | undefined;
  for (let from = 0; from < words.length; from++) {
    const starts = entries[from]?.starts;
    if (!starts) continue;
    const phrases = (from <= opening ? starts.opening : starts.inside)(words[from + 1]);
    for (const phrase of phrases) {
      const to = phrase.plain ? matchPlain(phrase, words, from) : matchSteps(phrase, 0, words, from);
      if (to === undefined) continue;
      const negated = isNegated(entries, from, borders);
      const { meaning } = phrase;
      if (meaning.kind === 'cue') {
        const { family } = meaning;
        cues.push({
          family,
          from,
          to,
          negated: negated || (DENIED_BEHIND.has(family) && isNegatedBehind(entries, to, borders)),
        });
      }
      // "We should not": what comes right after a form denies it too.
      else if (
        DENYING.has(meaning.form) ||
        !(
          negated ||
          is(entries[to], 'negators') ||
          (DENIED_BEHIND.has(meaning.form) && isNegatedBehind(entries, to, borders))
        )
      ) {
        forms ??= new Set();
        forms.add(meaning.form);
      }
    }
  }
  return { cues, forms: forms ?? NO_FORMS };
}

const NO_BORDERS: ReadonlySet<number> = new Set();
const NO_FORMS: ReadonlySet<Form> = new Set();

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

/** Where a plain phrase ends when it stands at `from`, with whose word one of its own begins. */
function matchPlain({ steps }: Phrase, words: readonly string[], from: number): number | undefined {
  const end = from + steps.length;
  if (end > words.length) return undefined;
  for (let n = 1; n < steps.length; n++) {
    const step = steps[n] as Step;
    if (!step.any && !step.words.has(words[from + n] as string)) return undefined;
  }
  return end;
}

/** Where the phrase ends when it stands at `at`. Optional words are tried first. */
function matchSteps(phrase: Phrase, n: number, words: readonly string[], at: number): number | undefined {
  const step = phrase.steps[n];
  if (!step) return at;
  const word = words[at];
  if (step.barred) return word !== undefined && step.words.has(word) ? undefined : matchSteps(phrase, n + 1, words, at);
  if (word !== undefined && (step.any || step.words.has(word))) {
    const end = matchSteps(phrase, n + 1, words, at + 1);
    if (end !== undefined) return end;
  }
  if (word === undefined && step.closes) return matchSteps(phrase, n + 1, words, at);
  return step.optional ? matchSteps(phrase, n + 1, words, at) : undefined;
}
