import type { Person } from '../thread/index.ts';
import { mayAsk, questionFeatures } from './acts/index.ts';
import { answerCandidates, answerFeatures } from './answers.ts';
import { isCourtesy } from './courtesy.ts';
import { once } from './features.ts';
import { type FeatureParts, type LinearModel, probability } from './model.ts';
import type { Passage, Transcript, Utterance } from './utterances.ts';

export interface Asked {
  readonly question: Utterance;
  /** How likely it is a question that wants an answer, from 0 to 1. */
  readonly certainty: number;
  /** The sentence to show as its answer, where it has one. */
  readonly answer?: Utterance;
}

/** The passage that answers a question best, and how likely it does. */
export interface BestAnswer {
  readonly passage?: Passage;
  readonly certainty: number;
}

export interface QuestionModels {
  readonly question: LinearModel;
  readonly answer: LinearModel;
  readonly open: LinearModel;
}

/** A sentence that may ask, with what the models say of it. */
export interface Reading {
  readonly question: Utterance;
  readonly best: BestAnswer;
  readonly certainty: number;
  /** How likely it is left open, from 0 to 1. */
  readonly open: number;
}

/** All sentences that may ask, in order. */
export function readQuestions(transcript: Transcript, models: QuestionModels): Reading[] {
  const readings: Reading[] = [];
  for (const question of transcript.utterances) {
    if (question.context || !mayAsk(question)) continue;
    const best = findBestAnswer(question, transcript, models.answer);
    const certainty = probability(models.question, questionFeatures(question, transcript, best.certainty));
    const open = probability(models.open, openFeatures(question, transcript, certainty, best));
    readings.push({ question, best, certainty, open });
  }
  return readings;
}

/** The questions that want an answer, and their answers. Leaves out what hardly asks, and what is neither answered well enough nor surely open: most of that is rhetorical. */
export function chooseQuestions(readings: readonly Reading[], models: QuestionModels): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { question, best, certainty, open } of readings) {
    if (certainty < models.question.threshold) continue;
    // Who repeats a question in one message asks once, and an answer to either is one to both.
    const known = asked.get(question.id);
    if (known?.answer) continue;
    if (open < models.open.threshold && best.passage && best.certainty >= models.answer.threshold)
      asked.set(question.id, { question, certainty, answer: sentenceToShow(best.passage) });
    else if (open >= models.open.threshold && !known) asked.set(question.id, { question, certainty });
  }
  return [...asked.values()];
}

export function findBestAnswer(question: Utterance, transcript: Transcript, model: LinearModel): BestAnswer {
  let best: BestAnswer = { certainty: 0 };
  for (const passage of answerCandidates(question, transcript)) {
    const certainty = probability(model, answerFeatures(question, passage, transcript));
    if (certainty > best.certainty) best = { passage, certainty };
  }
  return best;
}

/**
 * Gives how many messages after that of an utterance hold words of others than who said it. Counted once for all: a thread may ask on each of its
 * lines.
 */
const laterMessages = once(({ utterances }: Transcript): ((utterance: Utterance) => number) => {
  const speakers = new Map<number, Set<Person>>();
  for (const { messageOrder, person } of utterances)
    speakers.set(messageOrder, (speakers.get(messageOrder) ?? new Set()).add(person));
  const orders = [...speakers.keys()].sort((a, b) => a - b);
  /** The messages in which somebody alone speaks. */
  const alone = new Map<Person, number[]>();
  for (const order of orders) {
    const [person, ...others] = speakers.get(order) ?? [];
    if (!person || others.length > 0) continue;
    const own = alone.get(person);
    if (own) own.push(order);
    else alone.set(person, [order]);
  }
  return ({ messageOrder, person }) =>
    countAbove(orders, messageOrder) - countAbove(alone.get(person) ?? [], messageOrder);
});

/** How many of the numbers, which rise, are greater: by halving. */
function countAbove(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return numbers.length - low;
}

/** What speaks for a question being left open at the end of the thread. */
export function openFeatures(
  question: Utterance,
  transcript: Transcript,
  certainty: number,
  best: BestAnswer,
): FeatureParts {
  const has = (flag: boolean) => (flag ? 1 : 0);
  const responses = transcript.responses.get(question) ?? [];
  const others = responses.filter(({ utterances }) => utterances[0]?.person !== question.person);
  const last = transcript.utterances.at(-1)?.messageOrder ?? 0;
  const messagesAfter = laterMessages(transcript)(question);
  const answerStarts = best.passage?.utterances[0];
  const isUnder = best.passage?.under.includes(question) === true;
  const inline = others.filter(({ placed }) => placed === 'fragment');
  const logit = (p: number) => Math.max(-4, Math.min(4, Math.log((p + 1e-6) / (1 - p + 1e-6)))) / 4;
  return [
    {
      'left:question': logit(certainty),
      'left:answer': logit(best.certainty),
      'left:noCandidate': has(best.passage === undefined),
      'left:lastMessage': has(question.messageOrder === last),
      'left:nobodyReplied': has(others.length === 0),
      'left:replied': has(others.some(({ placed }) => placed === 'reply')),
      'left:underIt': has(others.some(({ placed, under }) => placed === 'fragment' && under.at(-1) === question)),
      'left:answerUnderQuotation': has(isUnder && best.passage?.placed === 'fragment'),
      'left:answerElsewhere': has(best.passage !== undefined && !isUnder),
      'left:deferred': has(best.passage?.utterances.some(({ families }) => families.has('deferral')) === true),
      'left:askedBack': has(best.passage?.utterances.every(({ asks }) => asks) === true),
      'left:fewWords': has(best.passage?.utterances.length === 1 && (answerStarts?.words.length ?? 0) < 5),
      'left:answerNext': has(answerStarts?.messageOrder === question.messageOrder + 1),
      'left:leftOut': has(inline.length === 0 && isLeftOut(question, transcript)),
      'left:nobodyAfter': has(messagesAfter === 0),
      'left:fewAfter': 1 / (1 + messagesAfter),
      'left:unmarked': has(!question.asks),
      'left:request': has(question.families.has('request')),
      'left:rhetorical': has(question.families.has('rhetorical')),
      'left:proposal': has(question.families.has('proposal')),
      'left:tag': has(question.families.has('tag')),
      'left:addressed': has(question.addressee !== undefined),
      'left:you': has(question.words.some((word) => question.language.second.has(word))),
      'left:chat': has(question.message.medium === 'chat'),
      'left:firstMessage': has(question.messageOrder === 0),
      'left:underOthers': has(question.passage.placed === 'fragment'),
    },
  ];
}

/** The messages of which others quote parts and write under them. */
const quotedInParts = once((passages: Transcript['passages']) => {
  const fragments = passages.filter(({ placed }) => placed === 'fragment');
  return new Set(
    fragments.flatMap(({ under, message: reply }) =>
      under.map(({ message }) => message).filter((message) => message !== reply),
    ),
  );
});

/** Whether somebody quotes other parts of the question's message, writes under them, and leaves the question out. */
function isLeftOut({ message }: Utterance, { passages }: Transcript): boolean {
  return quotedInParts(passages).has(message);
}

/** The first sentence of the passage that says something: no manners, no question, and nothing that only leads in to what follows. */
export function sentenceToShow({ utterances }: Passage): Utterance {
  const [first] = utterances;
  if (!first) throw new RangeError('a passage holds at least one sentence');
  const telling = utterances.filter((utterance) => !isCourtesy(utterance));
  const statements = telling.filter(({ asks }) => !asks);
  return statements.find(({ text }) => !text.endsWith(':')) ?? statements[0] ?? telling[0] ?? first;
}
