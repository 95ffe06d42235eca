import type { AgreedPoint, AnsweredQuestion, Item, Objection, Question, Quotation } from '../minutes/index.ts';
import type { Key, Say } from '../wording/index.ts';
import { withSameAnswer } from './unshown.ts';

/** What belongs to a bullet: "agreed by" with the words of each, names alone where no words are at hand; what it answers. */
export interface Relation {
  /** What leads the names: "agreed by". */
  readonly how: string;
  readonly evidence: readonly Omit<Quotation, 'message'>[];
  readonly others: readonly string[];
}

export interface Bullet {
  readonly said: Item;
  /** What its author asked beside it in the same message, where one answer serves all of it. */
  readonly further?: readonly Item[];
  readonly relations: readonly Relation[];
}

const AGREED = {
  explicit: 'relation.explicit',
  qualified: 'relation.qualified',
  tacit: 'relation.tacit',
} as const satisfies Record<AgreedPoint['strength'], Key>;

export function agreedBullet(said: AgreedPoint, answers: readonly AnsweredQuestion[], say: Say): Bullet {
  const holders = new Set([said.author, ...said.evidence.map(({ author }) => author)]);
  const others = said.by.filter((name) => !holders.has(name));
  const relations = inAnswerTo(answers, say);
  if (said.evidence.length + others.length === 0) return { said, relations };
  const agreed = { how: say(AGREED[said.strength]), evidence: said.evidence, others };
  return { said, relations: [...relations, agreed] };
}

export function openBullet(said: Question, say: Say): Bullet {
  const others = said.alsoAskedBy ?? [];
  return { said, relations: others.length > 0 ? [{ how: say('relation.alsoAsked'), evidence: [], others }] : [] };
}

export function objectionBullet(said: Objection, say: Say): Bullet {
  const { against } = said;
  return { said, relations: against ? [{ how: say('relation.against'), evidence: [against], others: [] }] : [] };
}

/** Questions that one answer serves, in one bullet. */
export function answeredBullet(
  [first, ...further]: readonly [AnsweredQuestion, ...AnsweredQuestion[]],
  say: Say,
): Bullet {
  const { answer } = first;
  return {
    said: first,
    ...(further.length > 0 ? { further } : {}),
    relations: answer ? [{ how: say('relation.answered'), evidence: [answer], others: [] }] : [],
  };
}

export function answeredBullets(questions: readonly AnsweredQuestion[], say: Say): Bullet[] {
  return withSameAnswer(questions).map((group) => answeredBullet(group, say));
}

export function inAnswerTo(questions: readonly AnsweredQuestion[], say: Say): Relation[] {
  return questions.length > 0 ? [{ how: say('relation.inAnswerTo'), evidence: questions, others: [] }] : [];
}

/** Who says what to a bullet: what somebody said more than once in one message stands together. */
export function voicesOf(evidence: Relation['evidence']): Voice[] {
  const voices: Voice[] = [];
  for (const words of evidence) {
    const last = voices.at(-1);
    if (last && last[0].author === words.author && last[0].url === words.url) last.push(words);
    else voices.push([words]);
  }
  return voices;
}

type Voice = [Relation['evidence'][number], ...Relation['evidence'][number][]];

/** What leads the names of a relation whose words are not at hand. */
export function othersLead({ how, evidence }: Relation, say: Say): string {
  return evidence.length > 0 ? say('relation.andBy') : how;
}
