import type { AgreedPoint, AnsweredQuestion, Item, Quotation } from '../minutes/index.ts';
import { holders, listed, textsWithin } from './contained.ts';

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
  const texts = holders();
  for (const { message, text } of longer) texts.add(message, text);
  return ({ message, text }) => texts.hold(message, text);
}

/** The questions that are shown whole, answer and all, by a point that was agreed: "Would a tuple be better? …", agreed: "Good point." */
export function shownByPoints(points: readonly AgreedPoint[]): (question: AnsweredQuestion) => boolean {
  const texts = holders();
  const key = (message: string, words: Quotation) => `${message}\n${statementKey(words)}`;
  for (const { message, text, evidence } of points) for (const words of evidence) texts.add(key(message, words), text);
  return ({ message, text, answer }) => answer !== undefined && texts.hold(key(message, answer), text);
}

type Group = [AnsweredQuestion, ...AnsweredQuestion[]];

/** What questions of one message that the same words answer have in common. */
function groupKey({ message, author, answer, id }: AnsweredQuestion): string {
  return answer ? [message, author, statementKey(answer)].join('\n') : id;
}

/** Questions of one message that the same words answer stand together, where the first of them does. */
export function withSameAnswer(questions: readonly AnsweredQuestion[]): Group[] {
  const groups = new Map<string, Group>();
  for (const question of questions) {
    const group = groups.get(groupKey(question));
    if (group) group.push(question);
    else groups.set(groupKey(question), [question]);
  }
  return [...groups.values()];
}

/** Answered questions that no section has shown yet. */
export interface Unshown {
  /** The question that this is, else those that it answers. */
  about(said: Item): readonly AnsweredQuestion[];
  /** The question and what else stands together with it. */
  beside(question: AnsweredQuestion): Group;
  /** From now on these are shown. */
  show(questions: readonly AnsweredQuestion[]): void;
  left(): readonly AnsweredQuestion[];
}

export function unshownQuestions(questions: readonly AnsweredQuestion[]): Unshown {
  const left = new Set(questions);
  const order = new Map(questions.map((question, place) => [question, place]));
  const inOrder = (some: readonly AnsweredQuestion[]) =>
    some.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const byId = new Map(questions.map((question) => [question.id, question]));
  const groups = new Map(withSameAnswer(questions).map((group) => [groupKey(group[0]), group]));
  const byAnswer = new Map<string, AnsweredQuestion[]>();
  for (const question of questions) if (question.answer) listed(byAnswer, statementKey(question.answer), question);
  const answersWithin = textsWithin(
    questions.flatMap(({ answer }) => (answer ? [{ key: answer.message, text: answer.text }] : [])),
  );
  return {
    about: (said) => {
      const own = byId.get(said.id);
      if (own) return left.has(own) ? [own] : [];
      const answers = answersWithin(said.message, said.text);
      const asked = answers.flatMap((text) => byAnswer.get(statementKey({ ...said, text })) ?? []);
      return inOrder(asked.filter((question) => left.has(question)));
    },
    beside: (question) => {
      const [first, ...others] = (groups.get(groupKey(question)) ?? []).filter((other) => left.has(other));
      return first ? [first, ...others] : [question];
    },
    show: (shown) => {
      for (const question of shown) left.delete(question);
    },
    left: () => questions.filter((question) => left.has(question)),
  };
}
