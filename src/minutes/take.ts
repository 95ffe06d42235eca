import type { Person, Thread } from '../thread/index.ts';
import { strengthOf } from './acts/index.ts';
import { type Agreement, findAgreements } from './agreement.ts';
import { keyFeatures, keyPointLimit, type Standing, vocabularyOf } from './key-points.ts';
import { english } from './languages/index.ts';
import type { AgreedPoint, Item, Minutes, Quotation } from './minutes.ts';
import { probability } from './model.ts';
import { findObjections } from './objections.ts';
import { findParticipants, nameOf } from './participants.ts';
import { type Asked, findQuestions } from './questions.ts';
import { type Transcript, transcribe, type Utterance } from './utterances.ts';
import { models as fitted, type Models } from './weights/index.ts';
import { stemsOf, wordsOf } from './words.ts';

export interface TakeOptions {
  /** Other weights than the ones that come with the program: for fitting and measuring. */
  readonly models?: Models;
}

/** The minutes of a thread. Pure and deterministic. */
export function takeMinutes(thread: Thread, { models = fitted }: TakeOptions = {}): Minutes {
  const transcript = transcribe(thread, english);
  const questions = findQuestions(transcript, models);
  const agreements = findAgreements(transcript, models);
  const contests = findObjections(transcript, (by, point, after) =>
    agreements.some(
      (one) => one.point === point && one.acceptances.some((said) => said.person === by && said.order > after.order),
    ),
  );
  const top = thread.messages.find((message) => message.id === thread.root);
  return {
    id: thread.root,
    subject: thread.subject,
    ...(top?.url !== undefined ? { url: top.url } : {}),
    participants: findParticipants(thread),
    agreed: agreements.map((agreement) => agreedPoint(agreement, transcript)),
    openQuestions: questions.filter(({ answer }) => !answer).map(({ question }) => asked(question)),
    answeredQuestions: questions.flatMap(({ question, answer }) =>
      answer ? [{ ...asked(question), answer: quote(answer) }] : [],
    ),
    objections: contests.map(({ objection, against }) => ({
      ...item(objection),
      against: { text: against.text, author: nameOf(against.person) },
    })),
    keyPoints: keyPoints(transcript, questions, agreements, models),
    stats: statsOf(thread),
  };
}

function quote({ text, person, message }: Utterance): Quotation {
  return {
    text,
    author: nameOf(person),
    message: message.id,
    ...(message.url !== undefined ? { url: message.url } : {}),
  };
}

function item(utterance: Utterance): Item {
  return { id: utterance.id, ...quote(utterance) };
}

function asked(question: Utterance) {
  const { date } = question.message;
  return { ...item(question), ...(date !== undefined ? { askedAt: date } : {}) };
}

function agreedPoint({ point, acceptances, by }: Agreement, transcript: Transcript): AgreedPoint {
  const strengths = acceptances.map((acceptance) => strengthOf(acceptance, transcript));
  const strength = strengths.find((s) => s === 'explicit') ?? strengths.find((s) => s === 'qualified') ?? 'tacit';
  return { ...item(point), by: by.map((person: Person) => nameOf(person)), strength, evidence: acceptances.map(quote) };
}

function keyPoints(
  transcript: Transcript,
  questions: readonly Asked[],
  agreements: readonly Agreement[],
  models: Models,
): Item[] {
  const vocabulary = vocabularyOf(transcript, stemsOf(wordsOf(transcript.thread.subject), english));
  const standing = standingOf(questions, agreements);
  const said = transcript.utterances.filter(({ context }) => !context);
  return said
    .map((utterance) => ({
      utterance,
      score: probability(models.key, keyFeatures(utterance, transcript, vocabulary, standing)),
    }))
    .sort((a, b) => b.score - a.score || a.utterance.order - b.utterance.order)
    .slice(0, keyPointLimit(said.length))
    .map(({ utterance }) => item(utterance));
}

export function standingOf(questions: readonly Asked[], agreements: readonly Agreement[]): Standing {
  return {
    asked: new Set(questions.map(({ question }) => question)),
    answers: new Set(questions.flatMap(({ answer }) => (answer ? [answer] : []))),
    agreed: new Set(agreements.map(({ point }) => point)),
    accepts: new Set(agreements.flatMap(({ acceptances }) => acceptances)),
  };
}

function statsOf(thread: Thread): Minutes['stats'] {
  const days = thread.messages.flatMap(({ date }) => (date === undefined ? [] : [Date.parse(date.slice(0, 10))]));
  const span = days.length === 0 ? 1 : (Math.max(...days) - Math.min(...days)) / 86_400_000 + 1;
  const quotedTurns = thread.messages.filter(({ quotedIn }) => quotedIn !== undefined).length;
  return {
    messages: thread.messages.length,
    people: findParticipants(thread).length,
    days: span,
    ...(quotedTurns > 0 ? { quotedTurns } : {}),
  };
}
