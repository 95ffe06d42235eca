import { ASKING, askingIn, asksByMarkAlone, isPolar, mayAsk } from '../acts/index.ts';
import { opensWith } from '../features.ts';
import { features, type LinearModel, probability } from '../model.ts';
import {
  isCourtesy,
  isOf,
  keepsHouse,
  messageLengthOf,
  type Passage,
  sharedStems,
  type Transcript,
  type Utterance,
} from '../transcript/index.ts';
import { type AnswerReader, answering, askedBy, readAnswers } from './answers.ts';
import { sameQuestionFinder } from './same-question.ts';
import { directsWith, leavesUnanswered, saysNoAnswer } from './saying.ts';

export interface Asked {
  readonly question: Utterance;
  /** How likely it is a question that wants an answer, from 0 to 1. */
  readonly certainty: number;
  /** How likely it is a question and left open, from 0 to 1. */
  readonly open: number;
  /** The sentence to show as its answer, where it has one. */
  readonly answer?: Utterance;
  /** Where others, or the asker again, ask the same. */
  readonly again: readonly Utterance[];
}

/** The passage that answers a question best, how likely it does, and how likely any passage does. */
export interface BestAnswer {
  readonly passage: Passage | undefined;
  readonly certainty: number;
  readonly answered: number;
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
  /** The sentence to show of the best answer, where there is one. */
  readonly answer: Utterance | undefined;
  readonly certainty: number;
  /** How likely it is a question and left open, from 0 to 1. */
  readonly open: number;
}

/** All sentences that may ask, in order. */
export function readQuestions(transcript: Transcript, models: QuestionModels): Reading[] {
  const readings: Reading[] = [];
  const answers = readAnswers(transcript);
  const findBest = bestAnswerFinder(answers, models.answer);
  const weighQuestion = ASKING.bind(models.question.weights);
  const weighOpen = LEFT_OPEN.bind(models.open.weights);
  for (const question of transcript.utterances) {
    if (question.context || !mayAsk(question)) continue;
    const best = findBest(question);
    const asking = askingIn(question, transcript);
    const left = leftOpen(question, transcript, best, answers);
    const certainty = probability(weighQuestion(asking, models.question.bias));
    const open = certainty * probability(weighOpen(left, models.open.bias));
    const answer = best.passage && sentenceToShow(best.passage, question);
    readings.push({ question, best, answer, certainty, open });
  }
  return readings;
}

/** The questions that want an answer, and their answers. Leaves out what hardly asks, and what is neither answered well enough nor surely open: most of that is rhetorical. */
export function chooseQuestions(readings: readonly Reading[], models: QuestionModels): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { question, best, answer, certainty, open } of readings) {
    if (certainty < models.question.threshold) continue;
    // Who repeats a question in one message asks once, and an answer to either is one to both.
    const id = `${question.message.id}\n${question.text}`;
    const known = asked.get(id);
    if (known?.answer) continue;
    if (open < models.open.threshold && answer && best.certainty >= models.answer.threshold)
      asked.set(id, { question, certainty, open, answer, again: [] });
    else if (open >= models.open.threshold && !known) asked.set(id, { question, certainty, open, again: [] });
  }
  return together([...asked.values()]);
}

/**
 * The questions with those that ask the same as one, in the words of who asked first. Who asks again after the answer was given wants another,
 * so that question stays its own.
 */
function together(asked: readonly Asked[]): Asked[] {
  const earlierOf = sameQuestionFinder<Asked>();
  const merged = new Map<Utterance, Asked>();
  for (const one of asked) {
    const earlier = earlierOf(one);
    const known = earlier && merged.get(earlier.question);
    if (!known || (known.answer && known.answer.order < one.question.order)) {
      merged.set(one.question, one);
      continue;
    }
    const answer = known.answer ?? one.answer;
    merged.set(known.question, {
      ...known,
      ...(answer ? { answer } : {}),
      again: [...known.again, one.question],
    });
  }
  return [...merged.values()];
}

/** What lateness, being spoken to somebody, and standing at a mail's end add to how likely a question is left open: little beside it. */
const URGENCY = 0.1;
/** How many sentences end a mail, a farewell with them. */
const END_OF_MAIL = 3;

/**
 * The open questions, most pressing first: by how many asked, then by how likely they are left open, how late they were asked and how directed:
 * to somebody, or where a mail ends. Being surely a question is no reason: those are mostly answered.
 */
export function rankOpen(asked: readonly Asked[], transcript: Transcript): Asked[] {
  const askers = ({ question, again }: Asked) =>
    again.length === 0 ? 1 : new Set([question, ...again].map(({ person }) => person)).size;
  const pressing = ({ question, again, open }: Asked) => {
    const late = (again.at(-1) ?? question).messageOrder / Math.max(1, transcript.thread.messages.length - 1);
    const directed = question.addressee || isOf(question.kinds, 'second');
    const atEnd = question.inMessage >= messageLengthOf(question, transcript) - END_OF_MAIL;
    return open + URGENCY * (late + (directed ? 1 : 0) + (atEnd ? 1 : 0));
  };
  const ranked = asked
    .filter(({ answer }) => !answer)
    .map((one) => ({ one, askers: askers(one), pressing: pressing(one) }));
  return ranked.sort((a, b) => b.askers - a.askers || b.pressing - a.pressing).map(({ one }) => one);
}

/** "I got it to work", written by the asker below his own question before anybody else wrote under it, closes it: the models learn from too few of these. */
const CLOSED = 0.9;
/** What others wrote before he found it himself is shown as the answer where it is as likely one. */
const SURELY_ANSWERED = 0.5;

export function bestAnswerFinder(answers: AnswerReader, model: LinearModel): (question: Utterance) => BestAnswer {
  const certaintyOf = answering(model);
  return (question) => {
    const { candidates, closing, foundLater } = answers.answersTo(question);
    if (closing) return { passage: closing, certainty: CLOSED, answered: CLOSED };
    let passage: Passage | undefined;
    let most = 0;
    let unanswered = 1;
    for (const candidate of candidates) {
      const certainty = certaintyOf(candidate);
      unanswered *= 1 - certainty;
      if (certainty <= most) continue;
      passage = candidate.saying.passage;
      most = certainty;
    }
    if (foundLater) {
      unanswered *= 1 - CLOSED;
      if (most < SURELY_ANSWERED) [passage, most] = [foundLater, CLOSED];
    }
    return { passage, certainty: most, answered: 1 - unanswered };
  };
}

/** A question at the end of its thread. */
export interface LeftOpen {
  readonly question: Utterance;
  readonly best: BestAnswer;
  /** Somebody else wrote something under it that does not leave it unanswered. */
  readonly isReplied: boolean;
  readonly inLastMessage: boolean;
  /** It is asked of somebody who writes no more after it. */
  readonly askedHasLeft: boolean;
}

export function leftOpen(
  question: Utterance,
  { responses, utterances }: Transcript,
  best: BestAnswer,
  { sayingOf, lastMessageOf }: AnswerReader,
): LeftOpen {
  const isReplied = (responses[question.order] ?? []).some((response) => {
    const saying = sayingOf(response);
    return saying.first.person !== question.person && !leavesUnanswered(saying, question);
  });
  const asked = askedBy(question);
  return {
    question,
    best,
    isReplied,
    inLastMessage: question.messageOrder === utterances.at(-1)?.messageOrder,
    askedHasLeft: asked !== undefined && lastMessageOf(asked) <= question.messageOrder,
  };
}

/** What speaks for a question being left open at the end of the thread. */
export const LEFT_OPEN = features<LeftOpen>({
  'left:answer': ({ best: { answered } }) =>
    Math.max(-1, Math.min(1, Math.log((answered + 1e-6) / (1 - answered + 1e-6)) / 4)),
  'left:lastMessage': ({ inLastMessage }) => inLastMessage,
  'left:askedHasLeft': ({ askedHasLeft }) => askedHasLeft,
  'left:nobodyReplied': ({ isReplied }) => !isReplied,
  'left:markAlone': ({ question }) => asksByMarkAlone(question),
  'left:request': ({ question }) => question.families.has('request'),
});

/** A yes or no further on answers something else. */
const DIRECT_WITHIN = 3;
/** How many sentences of a passage are looked through for each question that it answers: it may be as long as they are many. */
const SHOWN_WITHIN = 50;

/**
 * The sentence of a passage that answers a question, out of those that say something: no manners, no “good question”, no thanks for the answer, no
 * question, no gladness of news, nothing of who gets the mail, and nothing that only leads in to what follows. Under that question alone it is the
 * first, or the one that says the yes or no that was asked for ("This comes up each spring. Yes, you may."); elsewhere the one that shares most words
 * with the question.
 */
function sentenceToShow({ utterances: said, placed, under }: Passage, question: Utterance): Utterance {
  const [first] = said;
  if (!first) throw new RangeError('a passage holds at least one sentence');
  let telling: Utterance | undefined;
  let statement: Utterance | undefined;
  let matter: Utterance | undefined;
  const complete: Utterance[] = [];
  for (let n = 0; n < said.length && n < SHOWN_WITHIN; n++) {
    const utterance = said[n] as Utterance;
    if (isCourtesy(utterance) || saysNoAnswer(utterance)) continue;
    telling ??= utterance;
    if (utterance.asks) continue;
    statement ??= utterance;
    if (opensWith(utterance, 'thanks') || keepsHouse(utterance) || isGladNews(utterance)) continue;
    matter ??= utterance;
    if (!utterance.text.endsWith(':')) complete.push(utterance);
  }
  const isAlone = placed === 'fragment' && !under.some((other) => other.asks && other !== question);
  const direct = isAlone && isPolar(question) ? complete.slice(0, DIRECT_WITHIN).find(directsWith) : undefined;
  const shown = direct ?? (isAlone ? complete[0] : closestTo(question, complete));
  return shown ?? matter ?? statement ?? telling ?? first;
}

/** Longer than this, who is glad also tells something. */
const GLAD_WORDS = 6;

function isGladNews({ forms, words }: Utterance): boolean {
  return forms.has('gladness') && words.length <= GLAD_WORDS;
}

/** The sentence that shares most stems with the question, the first of them. */
function closestTo({ stems }: Utterance, said: readonly Utterance[]): Utterance | undefined {
  let closest: { readonly utterance: Utterance; readonly shared: number } | undefined;
  for (const utterance of said) {
    const shared = sharedStems(stems, utterance.stems);
    if (!closest || shared > closest.shared) closest = { utterance, shared };
  }
  return closest?.utterance;
}
