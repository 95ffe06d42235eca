import type { Acceptance } from './agreement/index.ts';
import { cueFeatures, isChat } from './features.ts';
import type { CueFamily } from './languages/index.ts';
import { about, features, together } from './model.ts';
import type { Reading } from './questions/index.ts';
import {
  isCourtesy,
  messageLengthOf,
  overlap,
  type Passage,
  type Stems,
  sharedStems,
  type Transcript,
  type Utterance,
} from './transcript/index.ts';

/** What a sentence that tells the point of a thread says, or hardly ever does. Other cues earn nothing in cross-validation. */
const SIGNS: ReadonlySet<CueFamily> = new Set<CueFamily>([
  'proposal',
  'decision',
  'conclusion',
  'emphasis',
  'thanks',
  'greeting',
  'farewell',
]);

/** Words that a sentence to show can have before it is long, and too long to be one point. */
const LONG = 35;
const TOO_LONG = 60;

/** Two of seven sentences that tell something, begun ones counted, which is a fifth of all with greetings, thanks and signatures; between 3 and 6 of them. */
export function keyPointLimit(said: number): number {
  return Math.min(6, Math.max(3, Math.ceil((said * 2) / 7)));
}

/** How the words of a thread are spread: what its key sentences are measured against. By the numbers of stems. */
export interface Vocabulary {
  /** How common a stem is in the thread, from 0 to 1. */
  readonly commonness: readonly number[];
  /** In how many messages a stem stands. */
  readonly messages: readonly number[];
  readonly subject: Stems;
}

export function vocabularyOf({ utterances, stemCounts, subject }: Transcript): Vocabulary {
  const messages: number[] = new Array(stemCounts.length).fill(0);
  /** By stem, the last utterance that holds it. */
  const lastIn: Utterance[] = [];
  for (const utterance of utterances)
    for (const stem of utterance.stems) {
      if (lastIn[stem]?.message !== utterance.message) messages[stem] = (messages[stem] ?? 0) + 1;
      lastIn[stem] = utterance;
    }
  const most = Math.log1p(stemCounts.reduce((high, count) => Math.max(high, count), 1));
  return { commonness: stemCounts.map((count) => Math.log1p(count - 1) / most), messages, subject };
}

/** How likely each utterance asks, answers, is agreed or accepts: what the other sections know of it, from 0 to 1. */
export interface Standing {
  readonly asks: Certainties;
  readonly open: Certainties;
  readonly answers: Certainties;
  readonly agreed: Certainties;
  readonly accepts: Certainties;
}

/** By the places of the utterances; nothing for most of them. */
type Certainties = readonly (number | undefined)[];

export function standingOf(readings: readonly Reading[], acceptances: readonly Acceptance[]): Standing {
  const asks: number[] = [];
  const open: number[] = [];
  const answers: number[] = [];
  const agreed: number[] = [];
  const accepts: number[] = [];
  const raise = (certainties: number[], { order }: Utterance, certainty: number) => {
    certainties[order] = Math.max(certainties[order] ?? 0, certainty);
  };
  for (const reading of readings) {
    raise(asks, reading.question, reading.certainty);
    raise(open, reading.question, reading.open);
    if (reading.answer) raise(answers, reading.answer, reading.certainty * reading.best.certainty);
  }
  for (const { utterance, certainty, points } of acceptances) {
    raise(accepts, utterance, certainty);
    for (const { candidate, share } of points) raise(agreed, candidate, certainty * share);
  }
  return { asks, open, answers, agreed, accepts };
}

/** An utterance that may tell what the thread is about or where it ended. */
export interface Telling {
  readonly utterance: Utterance;
  readonly vocabulary: Vocabulary;
  readonly standing: Standing;
  /** The passages under quotations of it. */
  readonly inline: readonly Passage[];
  /** How many utterances its message has, and the place of the last message. */
  readonly beside: number;
  readonly last: number;
  /** Who began the thread wrote it. */
  readonly byOpener: boolean;
  /** How common its stems are in the thread, summed up, and how many of them stand in other messages. */
  readonly common: number;
  readonly shared: number;
}

export function tellingIn(transcript: Transcript, vocabulary: Vocabulary, standing: Standing) {
  const { responses, byMessage, utterances } = transcript;
  const last = byMessage.size - 1;
  const opener = utterances[0]?.person;
  return (utterance: Utterance): Telling => {
    let common = 0;
    let shared = 0;
    for (const stem of utterance.stems) {
      common += vocabulary.commonness[stem] ?? 0;
      if ((vocabulary.messages[stem] ?? 0) > 1) shared++;
    }
    return {
      utterance,
      vocabulary,
      standing,
      inline: (responses[utterance.order] ?? NOTHING).filter(({ placed }) => placed === 'fragment'),
      beside: messageLengthOf(utterance, transcript),
      last,
      byOpener: utterance.person === opener,
      common,
      shared,
    };
  };
}

const NOTHING: readonly Passage[] = [];

/** What speaks for an utterance telling what the thread is about or where it ended. */
export const TELLING = together(
  about(({ utterance }: Telling) => utterance, cueFeatures(SIGNS)),
  features<Telling>({
    'length:few': ({ utterance }) => utterance.words.length <= 3,
    'length:short': ({ utterance }) => utterance.words.length <= 8,
    'length:long': ({ utterance }) => utterance.words.length > LONG,
    'length:tooLong': ({ utterance }) => utterance.words.length > TOO_LONG,
    'length:log': ({ utterance }) => Math.min(1, Math.log2(1 + utterance.words.length) / 5),
    'length:content': ({ utterance }) => Math.min(1, utterance.stems.length / 15),
    'place:firstMessage': ({ utterance }) => utterance.messageOrder === 0,
    'place:firstMessageOpens': ({ utterance }) => utterance.messageOrder === 0 && utterance.inMessage <= 1,
    'place:firstMessageChat': ({ utterance }) => utterance.messageOrder === 0 && isChat(utterance),
    'place:lastMessage': ({ utterance, last }) => utterance.messageOrder >= last && last > 0,
    'place:late': ({ utterance, last }) => (last > 0 ? utterance.messageOrder / last : 0),
    'place:chat': ({ utterance }) => isChat(utterance),
    'place:opensMessage': ({ utterance }) => utterance.inMessage === 0,
    'place:early': ({ utterance }) => 1 / (1 + utterance.inMessage),
    'place:closesMessage': ({ utterance, beside }) => utterance.inMessage === beside - 1,
    'place:shareOfMessage': ({ beside }) => 1 / Math.max(1, beside),
    'place:opener': ({ byOpener }) => byOpener,
    'place:list': ({ utterance }) => utterance.listed,
    'clue:common': ({ common }) => Math.min(1, common / 5),
    'clue:commonMean': ({ common, utterance: { stems } }) => (stems.length > 0 ? common / stems.length : 0),
    'clue:shared': ({ shared }) => Math.min(1, shared / 8),
    'clue:subject': ({ utterance, vocabulary }) => overlap(vocabulary.subject, utterance.stems),
    'clue:above': ({ utterance }) => mostOverlap(utterance, utterance.passage.under, MOST_ABOVE),
    'clue:below': ({ utterance, inline }) =>
      inline.reduce((most, { utterances }) => Math.max(most, mostOverlap(utterance, utterances)), 0),
    'structure:responded': ({ utterance, inline }) => inline.length > 0 && !isChat(utterance),
    'structure:respondedTwice': ({ inline }) => inline.length > 1,
    'structure:respondedChat': ({ utterance, inline }) => inline.length > 0 && isChat(utterance),
    'mark:asks': ({ utterance }) => utterance.asks,
    'mark:colon': ({ utterance }) => utterance.text.endsWith(':'),
    'mark:link': ({ utterance }) => /https?:\/\//.test(utterance.text),
    'standing:asks': ({ utterance, standing }) => standing.asks[utterance.order] ?? 0,
    'standing:asksFirst': ({ utterance, standing }) =>
      utterance.messageOrder === 0 ? (standing.asks[utterance.order] ?? 0) : 0,
    'standing:open': ({ utterance, standing }) => standing.open[utterance.order] ?? 0,
    'standing:answers': ({ utterance, standing }) => standing.answers[utterance.order] ?? 0,
    'standing:agreed': ({ utterance, standing }) => standing.agreed[utterance.order] ?? 0,
    'standing:accepts': ({ utterance, standing }) => standing.accepts[utterance.order] ?? 0,
  }),
);

/** How many of the utterances that one stands under are looked at, the last ones. */
const MOST_ABOVE = 8;

/** @param last only so many of the others */
function mostOverlap({ stems }: Utterance, others: readonly Utterance[], last = others.length): number {
  let most = 0;
  for (let n = Math.max(0, others.length - last); n < others.length; n++)
    most = Math.max(most, overlap((others[n] as Utterance).stems, stems));
  return most;
}

/** How much a candidate loses for saying what a chosen sentence said: from cross-validation, where 0.3 to 0.7 do equally well. */
const REDUNDANCY = 0.5;
/** From this likeness on, two sentences say the same. */
const SAME = 0.8;

/** An utterance and what speaks for it. */
export interface Scored {
  readonly utterance: Utterance;
  readonly score: number;
}

/**
 * The best sentences that do not say the same, best first: maximal marginal relevance (Carbonell & Goldstein 1998). What only leads in to
 * something ("I see two ways:") or is too short to tell anything is left out.
 */
export function chooseKeyPoints(candidates: readonly Scored[], limit: number): Utterance[] {
  const left: Scored[] = [];
  for (const candidate of candidates) if (tellsSomething(candidate.utterance)) left.push(candidate);
  /** By place in `left`, how much each says of what a chosen one says; nothing is left of what says the same. */
  const repeated: number[] = left.map(() => 0);
  const chosen: Utterance[] = [];
  while (chosen.length < limit) {
    const latest = chosen.at(-1);
    let best: Utterance | undefined;
    let worth = Number.NEGATIVE_INFINITY;
    for (let n = 0; n < left.length; n++) {
      const { utterance, score } = left[n] as Scored;
      if (latest) {
        const like = likeness(utterance, latest);
        repeated[n] = like > SAME ? Number.POSITIVE_INFINITY : Math.max(repeated[n] as number, like);
      }
      const value = score - REDUNDANCY * (repeated[n] as number);
      if (value <= worth) continue;
      best = utterance;
      worth = value;
    }
    if (!best) break;
    chosen.push(best);
  }
  return chosen;
}

function tellsSomething(utterance: Utterance): boolean {
  return (
    !utterance.text.endsWith(':') && utterance.stems.length > 0 && utterance.words.length > 3 && !isCourtesy(utterance)
  );
}

/** The cosine of two sentences' stems. */
function likeness({ stems: a }: Utterance, { stems: b }: Utterance): number {
  const shared = sharedStems(a, b);
  return shared === 0 ? 0 : shared / Math.sqrt(a.length * b.length);
}
