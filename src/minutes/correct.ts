import type { AgreedPoint, Item, Minutes, Participant, Question } from './minutes.ts';

/** What can be corrected: minutes, or what is new in them. */
type Correctable = Pick<Minutes, 'agreed' | 'openQuestions' | 'answeredQuestions' | 'participants'> &
  Partial<Pick<Minutes, 'keyPoints'>>;

/** What a person can say of an item that the minutes have wrong. */
export type Verdict = 'not agreed' | 'answered' | 'not a question' | 'wrong person';

/** What a person said of an item. */
export interface Correction {
  readonly verdict: Verdict;
  /** Of the wrong person's words: whose they are, as `speakerId` has it. Absent for somebody who is none of the participants. */
  readonly speaker?: string | undefined;
}

/** Corrections by the ids of their items, of what was kept of them; without those that only another version of the program knows. */
export function readCorrections(
  kept: Iterable<{ readonly statement: string; readonly verdict: string; readonly speaker: string | null }>,
): ReadonlyMap<string, Correction> {
  const corrections = new Map<string, Correction>();
  for (const { statement, verdict, speaker } of kept)
    if (isVerdict(verdict)) corrections.set(statement, { verdict, ...(speaker === null ? {} : { speaker }) });
  return corrections;
}

/** What can be corrected in it. */
export function correctable({
  agreed,
  openQuestions,
  answeredQuestions,
}: Omit<Correctable, 'participants'>): readonly Item[] {
  return [...agreed, ...openQuestions, ...answeredQuestions];
}

/** What can be said of an agreed point, and of an open question. */
export const VERDICTS = {
  agreed: ['not agreed', 'wrong person'],
  openQuestions: ['answered', 'not a question', 'wrong person'],
} as const satisfies Partial<Record<keyof Minutes, readonly Verdict[]>>;

function isVerdict(word: string): word is Verdict {
  return Object.values(VERDICTS).some((verdicts) => (verdicts as readonly string[]).includes(word));
}

/**
 * What a participant is known by in corrections, so that no name need be kept: their account on Discord, else their first message in the
 * thread. Undefined in minutes of older versions.
 */
export function speakerId({ authorId, message }: Participant): string | undefined {
  return authorId ?? message;
}

/**
 * The minutes as people corrected them, by the items' ids. What is not agreed, or no question, is left out; what was answered moves to
 * the answered questions, without an answer; what somebody else said stays, in the name of whoever it was, or without a name (an empty
 * one) where that is not known.
 */
export function correct<M extends Correctable>(minutes: M, corrections: ReadonlyMap<string, Correction>): M {
  if (corrections.size === 0) return minutes;
  const is = (verdict: Verdict) => (item: Item) => corrections.get(item.id)?.verdict === verdict;
  const not = (verdict: Verdict) => (item: Item) => corrections.get(item.id)?.verdict !== verdict;
  const speakerOf = ({ id }: Item) => {
    const speaker = corrections.get(id)?.speaker;
    return speaker === undefined ? undefined : minutes.participants.find((each) => speakerId(each) === speaker);
  };
  const attributed = <T extends Item>(item: T) => (is('wrong person')(item) ? signed(item, speakerOf(item)) : item);
  const asked = <T extends Question>(questions: readonly T[]) =>
    questions.filter(not('not a question')).map(attributed);
  const open = asked(minutes.openQuestions);
  return {
    ...minutes,
    agreed: minutes.agreed
      .filter(not('not agreed'))
      .map((point) => (is('wrong person')(point) ? proposed(point, speakerOf(point)) : point)),
    openQuestions: open.filter(not('answered')),
    answeredQuestions: [...asked(minutes.answeredQuestions), ...open.filter(is('answered'))],
    ...(minutes.keyPoints ? { keyPoints: minutes.keyPoints.map(attributed) } : {}),
  };
}

/** The item as that person's words, or nobody's. */
function signed<T extends Item>(item: T, speaker: Participant | undefined): T {
  const { authorId: _, ...rest } = item;
  const authorId = speaker?.authorId;
  return { ...rest, author: speaker?.name ?? '', ...(authorId === undefined ? {} : { authorId }) } as T;
}

/** The point as that person's proposal, to which the others agreed: nobody accepts their own. */
function proposed(point: AgreedPoint, speaker: Participant | undefined): AgreedPoint {
  const others = point.by.filter((name) => name !== point.author && name !== speaker?.name);
  return {
    ...signed(point, speaker),
    by: [...(speaker ? [speaker.name] : []), ...others],
    evidence: point.evidence.filter(({ author }) => author !== speaker?.name),
  };
}
