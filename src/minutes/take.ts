import type { Thread } from '../thread/index.ts';
import { isPolar } from './acts/index.ts';
import {
  type Agreement,
  findAgreements,
  findContests,
  pointRanker,
  proposes,
  type Rule,
  readAcceptances,
} from './agreement/index.ts';
import {
  chooseKeyPoints,
  keyPointLimit,
  type Standing,
  standingOf,
  TELLING,
  tellingIn,
  vocabularyOf,
} from './key-points.ts';
import { isUnread } from './languages/index.ts';
import type { AgreedPoint, Item, Minutes, Quotation } from './minutes.ts';
import { findParticipants, nameOf } from './participants.ts';
import { type Asked, chooseQuestions, rankOpen, readQuestions } from './questions/index.ts';
import { showAnswer, showQuestion } from './shown.ts';
import { idOf, isCourtesy, type Said, type Transcript, transcribe, withoutBullet } from './transcript/index.ts';
import { models as fitted, type Models } from './weights/index.ts';

export interface TakeOptions {
  /** Other weights than the ones that come with the program: for fitting and measuring. */
  readonly models?: Models;
  /** Rules to switch off: for measuring what they earn. */
  readonly without?: readonly Rule[];
}

/** The minutes of a thread. Pure and deterministic. */
export function takeMinutes(thread: Thread, { models = fitted, without = [] }: TakeOptions = {}): Minutes {
  return minutesOf(transcribe(thread), models, without);
}

function minutesOf(transcript: Transcript, models: Models, without: readonly Rule[]): Minutes {
  const { thread } = transcript;
  const readings = readQuestions(transcript, models);
  const rankPoints = pointRanker(transcript, models.point);
  const acceptances = readAcceptances(transcript, models.acceptance, rankPoints);
  const questions = chooseQuestions(readings, models);
  const accepts = new Set(
    acceptances.filter(({ certainty }) => certainty >= models.acceptance.threshold).map(({ utterance }) => utterance),
  );
  const contests = findContests(transcript, accepts, rankPoints);
  const agreements = findAgreements(transcript, acceptances, contests, models.acceptance, without);
  const agreed = new Set(agreements.map(({ point }) => idOf(point)));
  const shownAsAgreed = new Set(agreements.flatMap(({ point, sentences }) => [point, ...sentences].map(idOf)));
  const top = thread.messages.find((message) => message.id === thread.root);
  const participants = findParticipants(thread);
  return {
    id: thread.root,
    subject: thread.subject,
    ...(top?.url !== undefined ? { url: top.url } : {}),
    participants,
    agreed: agreements.map(agreedPoint),
    ...questionLists(
      questions.map((one) => settledIn(agreements, one, transcript)),
      transcript,
    ),
    objections: contests
      // What was agreed after it settles an objection, and so does the objection's being agreed itself.
      .filter(
        ({ objection, against }) => !shownAsAgreed.has(idOf(objection)) && !(against && agreed.has(idOf(against))),
      )
      .map(({ objection, against }) => ({
        ...item(objection),
        ...(against ? { against: opposed(quote(against)) } : {}),
      })),
    keyPoints: keyPoints(transcript, standingOf(readings, acceptances), models),
    ...(isUnread(transcript.language) ? { unreadLanguage: transcript.language.code } : {}),
    stats: statsOf(thread, participants.length),
  };
}

/** "Should we drop it?" – "Sounds good.": what was proposed by asking and agreed to is open no more, and who accepted it first answered it. */
function settledIn(agreements: readonly Agreement[], one: Asked, transcript: Transcript): Asked {
  const { question } = one;
  if (one.answer || !isPolar(question) || !proposes(question)) return one;
  const agreed = agreements.find(({ sentences }) => sentences.length === 1 && sentences[0] === question);
  const accepting = agreed?.evidence.find(({ person }) => person !== question.person);
  const said = accepting && transcript.byMessage.get(accepting.message.id);
  const answer = said?.find(
    ({ text, order, families }) =>
      order > question.order && accepting?.text.startsWith(text) && !families.has('noAnswer'),
  );
  return answer ? { ...one, answer } : one;
}

export function questionLists(
  questions: readonly Asked[],
  transcript: Transcript,
): Pick<Minutes, 'openQuestions' | 'answeredQuestions'> {
  return {
    openQuestions: rankOpen(questions, transcript).map(asked),
    answeredQuestions: questions.flatMap((question) =>
      question.answer ? [Object.assign(asked(question), { answer: quote(showAnswer(question.answer)) })] : [],
    ),
  };
}

function quote({ text, person, message }: Said): Quotation {
  return {
    text: withoutBullet(text),
    author: nameOf(person),
    ...(message.authorId !== undefined ? { authorId: message.authorId } : {}),
    message: message.id,
    ...(message.url !== undefined ? { url: message.url } : {}),
  };
}

function opposed({ text, author, authorId }: Quotation) {
  return { text, author, ...(authorId !== undefined ? { authorId } : {}) };
}

function item(said: Said): Item {
  return Object.assign({ id: idOf(said) }, quote(said));
}

function asked({ question, again }: Asked) {
  const { date } = question.message;
  const shown = item(showQuestion(question));
  const dated = date === undefined ? shown : Object.assign(shown, { askedAt: date });
  if (again.length === 0) return dated;
  const others = new Set(again.map(({ person }) => nameOf(person)));
  others.delete(nameOf(question.person));
  return others.size === 0 ? dated : Object.assign(dated, { alsoAskedBy: [...others] });
}

export function agreedPoint({ point, by, strength, evidence }: Agreement): AgreedPoint {
  return Object.assign(item(point), { by: by.map(nameOf), strength, evidence: evidence.map(quote) });
}

function keyPoints(transcript: Transcript, standing: Standing, models: Models): Item[] {
  const vocabulary = vocabularyOf(transcript);
  const said = transcript.utterances.filter(({ context }) => !context);
  const { bias, weights } = models.key;
  const weigh = TELLING.bind(weights);
  const tellingOf = tellingIn(transcript, vocabulary, standing);
  const scored = said.map((utterance) => ({ utterance, score: weigh(tellingOf(utterance), bias) }));
  return chooseKeyPoints(scored, keyPointLimit(said.filter((utterance) => !isCourtesy(utterance)).length)).map(item);
}

const DAY = 86_400_000;

function statsOf(thread: Thread, people: number): Minutes['stats'] {
  let first: string | undefined;
  let last: string | undefined;
  let quotedTurns = 0;
  for (const { date, quotedIn } of thread.messages) {
    if (quotedIn !== undefined) quotedTurns++;
    if (date === undefined) continue;
    const day = date.slice(0, 10);
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  const span = first && last ? (Date.parse(last) - Date.parse(first)) / DAY + 1 : 1;
  return {
    messages: thread.messages.length,
    people,
    days: span,
    ...(quotedTurns > 0 ? { quotedTurns } : {}),
  };
}
