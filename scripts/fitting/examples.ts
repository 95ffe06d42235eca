import { ACCEPTING, ASKING, acceptingIn, askingIn, mayAsk, targetsOf } from '../../src/minutes/acts/index.ts';
import { pointFeatures, pointFinder } from '../../src/minutes/agreement/points.ts';
import { type Standing, TELLING, tellingIn, vocabularyOf } from '../../src/minutes/key-points.ts';
import { type LinearModel, probability } from '../../src/minutes/model.ts';
import { answerFeatures, readAnswers } from '../../src/minutes/questions/answers.ts';
import { bestAnswerFinder, LEFT_OPEN, leftOpen } from '../../src/minutes/questions/questions.ts';
import type { Transcript, Utterance } from '../../src/minutes/transcript/utterances.ts';
import { samePassage } from '../evaluation/compare.ts';
import type { Gold, Passage } from '../evaluation/gold.ts';
import type { Example } from './logistic.ts';

/** A thread with its annotations, read once. */
export interface Annotated {
  readonly id: string;
  /** The list that it is from. */
  readonly list: string;
  readonly transcript: Transcript;
  readonly gold: Gold;
}

/** What only one of the two annotators marked counts half. */
const weightOf = (marks: readonly { marked: number }[]) =>
  marks.length > 0 && marks.every(({ marked }) => marked === 1) ? 0.5 : 1;

function isSame(utterance: Utterance, passage: Passage): boolean {
  return (
    utterance.message.id === passage.message &&
    samePassage({ text: utterance.text, message: utterance.message.id }, passage)
  );
}
function isAmong(utterance: Utterance, passages: readonly Passage[] = []): boolean {
  return passages.some((passage) => isSame(utterance, passage));
}
function ownOf({ utterances }: Transcript): Utterance[] {
  return utterances.filter(({ context }) => !context);
}
function askedIn({ open, answered }: Gold) {
  return [...open.map((item) => ({ ...item, answer: [] })), ...answered];
}

/** Passages that may answer the annotated questions, and whether they do. */
export function answerExamples({ transcript, gold }: Annotated): Example[] {
  const examples: Example[] = [];
  const { answersTo } = readAnswers(transcript);
  for (const question of ownOf(transcript)) {
    for (const { sents, answer = [] } of askedIn(gold)) {
      if (!isAmong(question, sents)) continue;
      for (const candidate of answersTo(question).candidates) {
        const { passage } = candidate.saying;
        const right = passage.utterances.some((utterance) => isAmong(utterance, answer));
        // The rest of the message that answers is no wrong place to look.
        if (!right && answer.some(({ message }) => message === passage.message.id)) continue;
        examples.push({
          features: answerFeatures(candidate),
          label: right ? 1 : 0,
          weight: 1,
        });
      }
    }
  }
  return examples;
}

/** Sentences that may ask, and whether they do. Of several that ask together, the one with the question mark is the one to find. */
export function questionExamples({ transcript, gold }: Annotated): Example[] {
  const examples: Example[] = [];
  for (const utterance of ownOf(transcript)) {
    if (!mayAsk(utterance)) continue;
    const items = askedIn(gold).filter(({ sents }) => isAmong(utterance, sents));
    const unmarked = !utterance.asks && !utterance.asksInside;
    if (unmarked && items.some(({ sents }) => sents.some(({ text }) => text.includes('?')))) continue;
    examples.push({
      features: ASKING.tell(askingIn(utterance, transcript)),
      label: items.length > 0 ? 1 : 0,
      weight: weightOf(items),
    });
  }
  return examples;
}

/** The annotated questions, and whether they stay open. What hardly asks at all stands nowhere near the threshold and is left out. */
export function openExamples({ transcript, gold }: Annotated, answer: LinearModel, question: LinearModel): Example[] {
  const examples: Example[] = [];
  const answers = readAnswers(transcript);
  const findBest = bestAnswerFinder(answers, answer);
  const weigh = ASKING.bind(question.weights);
  for (const utterance of ownOf(transcript)) {
    if (!mayAsk(utterance)) continue;
    const items = askedIn(gold).filter(({ sents }) => isAmong(utterance, sents));
    if (items.length === 0) continue;
    const best = findBest(utterance);
    if (probability(weigh(askingIn(utterance, transcript), question.bias)) < 0.2) continue;
    examples.push({
      features: LEFT_OPEN.tell(leftOpen(utterance, transcript, best, answers)),
      label: gold.open.some(({ sents }) => isAmong(utterance, sents)) ? 1 : 0,
      weight: weightOf(items),
    });
  }
  return examples;
}

/** Sentences written under somebody else's words, and whether they accept them. */
export function acceptanceExamples({ transcript, gold }: Annotated): Example[] {
  const examples: Example[] = [];
  for (const utterance of ownOf(transcript)) {
    if (targetsOf(utterance, transcript).length === 0) continue;
    const accepted = gold.agreed.filter(({ support }) => isAmong(utterance, support));
    if (accepted.length === 0 && gold.agreed.some(({ statement }) => isAmong(utterance, statement))) continue;
    examples.push({
      features: ACCEPTING.tell(acceptingIn(utterance, transcript)),
      label: accepted.length > 0 ? 1 : 0,
      weight: weightOf(accepted),
    });
  }
  return examples;
}

/** For each annotated acceptance the sentences that may state its point, and which do. */
export function pointExamples({ transcript, gold }: Annotated): Example[][] {
  const sets: Example[][] = [];
  const candidatesFor = pointFinder(transcript);
  for (const utterance of ownOf(transcript)) {
    for (const { statement, support } of gold.agreed) {
      if (!isAmong(utterance, support)) continue;
      sets.push(
        candidatesFor(utterance).map((candidate) => ({
          features: pointFeatures(candidate),
          label: isAmong(candidate.candidate, statement) ? 1 : 0,
          weight: 1,
        })),
      );
    }
  }
  return sets;
}

/** Every sentence of a thread and how many annotators chose it. A thread counts as much as the handful of choices made in it. */
export function keyExamples({ transcript, gold }: Annotated, standing: Standing): Example[][] {
  const own = ownOf(transcript);
  const vocabulary = vocabularyOf(transcript);
  const tellingOf = tellingIn(transcript, vocabulary, standing);
  return [
    own.map((utterance) => ({
      features: TELLING.tell(tellingOf(utterance)),
      label: Math.max(0, ...gold.key.filter((one) => isSame(utterance, one)).map((one) => one.votes)),
      weight: gold.keyLimit,
    })),
  ];
}
