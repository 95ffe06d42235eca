import { type Correction, correct } from '../correct.ts';
import type { Minutes, Quotation, WithheldList } from '../minutes.ts';

/** What quotes people: minutes, or what is new in them. */
export type Quoting = Pick<Minutes, WithheldList | 'withheld'>;

/** Whom it quotes: the ids of their accounts. */
export function quotedIn(minutes: Quoting): Set<string> {
  return new Set(quotationsIn(minutes).flatMap(({ authorId }) => authorId ?? []));
}

/** All that it quotes. */
export function quotationsIn({
  agreed,
  openQuestions,
  answeredQuestions,
  objections,
  keyPoints,
}: Quoting): readonly Words[] {
  return [
    ...agreed.flatMap((point) => [point, ...point.evidence]),
    ...openQuestions,
    ...answeredQuestions.flatMap((question) => (question.answer ? [question, question.answer] : [question])),
    ...objections.flatMap((objection) => (objection.against ? [objection, objection.against] : [objection])),
    ...keyPoints,
  ];
}

/** What tells whether words may be shown. What an objection is against is known without its message. */
export type Words = Pick<Quotation, 'text' | 'author' | 'authorId'> & Partial<Pick<Quotation, 'message'>>;

/**
 * The minutes without any words of these people (ids of Discord accounts), who do not want to be quoted, nor of those whom the minutes
 * themselves say so of. They stay among the participants and, by name, among those who hold a point; what they said themselves is left
 * out and counted in `withheld`.
 */
export function withhold<M extends Quoting & Pick<Minutes, 'participants'>>(
  minutes: M,
  unquoted: ReadonlySet<string>,
): M {
  const names = new Set(minutes.participants.flatMap((person) => (person.unquoted ? [person.name] : [])));
  if (unquoted.size === 0 && names.size === 0) return minutes;
  return without(minutes, ({ authorId, author }) =>
    authorId === undefined ? names.has(author) : unquoted.has(authorId),
  );
}

/** The minutes without these words, which are counted in `withheld` where they were an item of their own. */
export function without<M extends Quoting>(minutes: M, isTheirs: (words: Words) => boolean): M {
  const withheld: Partial<Record<WithheldList, number>> = { ...minutes.withheld };
  const others = <T extends Quotation>(list: WithheldList, items: readonly T[]): T[] => {
    const kept = items.filter((item) => !isTheirs(item));
    if (kept.length < items.length) withheld[list] = (withheld[list] ?? 0) + items.length - kept.length;
    return kept;
  };
  const lists = {
    agreed: others('agreed', minutes.agreed).map((point) => ({
      ...point,
      evidence: point.evidence.filter((words) => !isTheirs(words)),
    })),
    openQuestions: others('openQuestions', minutes.openQuestions),
    answeredQuestions: others('answeredQuestions', minutes.answeredQuestions).map((question) => {
      const { answer, ...asked } = question;
      return answer && isTheirs(answer) ? asked : question;
    }),
    objections: others('objections', minutes.objections).map((objection) => {
      const { against, ...objected } = objection;
      return against && isTheirs(against) ? objected : objection;
    }),
    keyPoints: others('keyPoints', minutes.keyPoints),
  };
  return { ...minutes, ...lists, ...(Object.keys(withheld).length > 0 ? { withheld } : {}) };
}

/** What people want of minutes: those of items that they corrected, by the items' ids, and those who do not want to be quoted. */
export interface Wishes {
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Ids of Discord accounts, out of those that `concernedBy` gives. */
  readonly unquoted: ReadonlySet<string>;
}

/**
 * The minutes as people want them. Words are withheld before and after they are corrected: that they are somebody else's must not show the
 * words of who is not quoted, nor put words into their mouth.
 */
export function asWished<M extends Quoting & Pick<Minutes, 'participants'>>(
  minutes: M,
  { corrections, unquoted }: Wishes,
): M {
  return withhold(correct(withhold(minutes, unquoted), corrections), unquoted);
}

/** Who may have wishes about minutes: the accounts of whoever is quoted there, and takes part. */
export function concernedBy(minutes: Quoting & Pick<Minutes, 'participants'>): Set<string> {
  return new Set([...quotedIn(minutes), ...minutes.participants.flatMap(({ authorId }) => authorId ?? [])]);
}
