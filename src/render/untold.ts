import type { AgreedPoint, AnsweredQuestion, Item, Quotation } from '../minutes/index.ts';

/** Words that say little without the question that they answer: "it should be pre-karmic", "On Tuesday." */
const SHORT = 12;

export function isShort({ text }: Quotation): boolean {
  return text.split(' ').length <= SHORT;
}

/** What a statement is known by across the lists of minutes. */
export function statementKey({ message, text }: Quotation): string {
  return `${message}\n${text}`;
}

/** Tells whether something is quoted already as a part of one of these. */
export function partOf(longer: readonly Quotation[]): (said: Quotation) => boolean {
  const texts = byMessage(longer, ({ message }) => message);
  return ({ message, text }) => texts.get(message)?.some((other) => other.text.includes(text)) ?? false;
}

/** The questions that are told whole, answer and all, by a point that was agreed: "Would a tuple be better? …", agreed: "Good point." */
export function toldByPoints(points: readonly AgreedPoint[]): (question: AnsweredQuestion) => boolean {
  const told = byMessage(points, ({ message }) => message);
  return ({ message, text, answer }) =>
    told
      .get(message)
      ?.some(
        (point) =>
          point.text.includes(text) &&
          point.evidence.some((words) => answer && statementKey(words) === statementKey(answer)),
      ) ?? false;
}

type Group = [AnsweredQuestion, ...AnsweredQuestion[]];

/** Questions of one message that the same words answer stand together, where the first of them does. */
export function withSameAnswer(questions: readonly AnsweredQuestion[]): Group[] {
  const groups = new Map<string, Group>();
  for (const question of questions) {
    const { message, author, answer, id } = question;
    const key = answer ? [message, author, statementKey(answer)].join('\n') : id;
    const group = groups.get(key);
    if (group) group.push(question);
    else groups.set(key, [question]);
  }
  return [...groups.values()];
}

/** Answered questions that no section has told yet. */
export interface Untold {
  /** The question that this is, else those that it answers. */
  about(said: Item): readonly AnsweredQuestion[];
  /** The question and what else stands together with it. */
  beside(question: AnsweredQuestion): Group;
  /** From now on these are told. */
  tell(questions: readonly AnsweredQuestion[]): void;
  left(): readonly AnsweredQuestion[];
}

export function untoldQuestions(questions: readonly AnsweredQuestion[]): Untold {
  const left = new Set(questions);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const answeredIn = byMessage(questions, ({ answer }) => answer?.message);
  return {
    about: (said) => {
      const own = byId.get(said.id);
      if (own) return left.has(own) ? [own] : [];
      const there = answeredIn.get(said.message) ?? [];
      return there.filter(
        (question) => left.has(question) && question.answer && said.text.includes(question.answer.text),
      );
    },
    beside: (question) =>
      withSameAnswer((answeredIn.get(question.answer?.message) ?? []).filter((other) => left.has(other))).find(
        (group) => group.includes(question),
      ) ?? [question],
    tell: (told) => {
      for (const question of told) left.delete(question);
    },
    left: () => questions.filter((question) => left.has(question)),
  };
}

function byMessage<T>(items: readonly T[], messageOf: (item: T) => string | undefined): Map<string | undefined, T[]> {
  const groups = new Map<string | undefined, T[]>();
  for (const item of items) {
    const message = messageOf(item);
    const group = groups.get(message);
    if (group) group.push(item);
    else groups.set(message, [item]);
  }
  return groups;
}
