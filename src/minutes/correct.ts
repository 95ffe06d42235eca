import type { AgreedPoint, Item, Minutes, Question } from './minutes.ts';

/** What can be corrected: minutes, or what is new in them. */
type Correctable = Pick<Minutes, 'agreed' | 'openQuestions' | 'answeredQuestions'>;

/** What a person can say of an item that the minutes have wrong. */
export type Verdict = 'not agreed' | 'answered' | 'not a question' | 'wrong person';

/** What can be corrected in it. */
export function correctable({ agreed, openQuestions, answeredQuestions }: Correctable): readonly Item[] {
  return [...agreed, ...openQuestions, ...answeredQuestions];
}

/** What can be said of an agreed point, and of an open question. */
export const VERDICTS = {
  agreed: ['not agreed', 'wrong person'],
  openQuestions: ['answered', 'not a question', 'wrong person'],
} as const satisfies Partial<Record<keyof Minutes, readonly Verdict[]>>;

/**
 * The minutes as people corrected them, by the items' ids. What is not agreed, or no question, is left out; what was answered moves to
 * the answered questions, without an answer; what somebody else said stays and has no author (an empty name).
 */
export function correct<M extends Correctable>(minutes: M, verdicts: ReadonlyMap<string, Verdict>): M {
  if (verdicts.size === 0) return minutes;
  const is = (verdict: Verdict) => (item: Item) => verdicts.get(item.id) === verdict;
  const not = (verdict: Verdict) => (item: Item) => verdicts.get(item.id) !== verdict;
  const asked = <T extends Question>(questions: readonly T[]) =>
    questions
      .filter(not('not a question'))
      .map((question) => (is('wrong person')(question) ? unsigned(question) : question));
  const open = asked(minutes.openQuestions);
  return {
    ...minutes,
    agreed: minutes.agreed
      .filter(not('not agreed'))
      .map((point) => (is('wrong person')(point) ? { ...unsigned(point), by: withoutProposer(point) } : point)),
    openQuestions: open.filter(not('answered')),
    answeredQuestions: [...asked(minutes.answeredQuestions), ...open.filter(is('answered'))],
  };
}

function unsigned<T extends Item>(item: T): T {
  const { authorId: _, ...rest } = item;
  return { ...rest, author: '' } as T;
}

function withoutProposer({ by, author }: AgreedPoint): readonly string[] {
  return by.filter((name) => name !== author);
}
