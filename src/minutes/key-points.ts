import type { Acceptance } from './agreement.ts';
import { isCourtesy } from './courtesy.ts';
import { cueFeatures, isChat } from './features.ts';
import type { CueFamily } from './languages/index.ts';
import type { FeatureParts } from './model.ts';
import { type Reading, sentenceToShow } from './questions.ts';
import type { Transcript, Utterance } from './utterances.ts';
import { overlap } from './words.ts';

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

/** A quarter of what is said, which is a fifth of all sentences with greetings and sign-offs, and between 3 and 6 of them. */
export function keyPointLimit(said: number): number {
  return Math.min(6, Math.max(3, Math.round(said / 4)));
}

/** How the words of a thread are spread: what its key sentences are measured against. */
export interface Vocabulary {
  /** In how many messages a stem stands. */
  readonly messages: ReadonlyMap<string, number>;
  /** How many utterances a stem stands in. */
  readonly utterances: ReadonlyMap<string, number>;
  readonly subject: ReadonlySet<string>;
  readonly most: number;
}

export function vocabularyOf(transcript: Transcript, subject: ReadonlySet<string>): Vocabulary {
  const messages = new Map<string, number>();
  const utterances = new Map<string, number>();
  for (const said of transcript.byMessage.values()) {
    const here = new Set<string>();
    for (const { stems } of said) {
      for (const stem of stems) {
        utterances.set(stem, (utterances.get(stem) ?? 0) + 1);
        here.add(stem);
      }
    }
    for (const stem of here) messages.set(stem, (messages.get(stem) ?? 0) + 1);
  }
  let most = 1;
  for (const count of utterances.values()) most = Math.max(most, count);
  return { messages, utterances, subject, most };
}

/** How likely each utterance asks, answers, is agreed or accepts: what the other sections know of it, from 0 to 1. */
export interface Standing {
  readonly asks: ReadonlyMap<Utterance, number>;
  readonly open: ReadonlyMap<Utterance, number>;
  readonly answers: ReadonlyMap<Utterance, number>;
  readonly agreed: ReadonlyMap<Utterance, number>;
  readonly accepts: ReadonlyMap<Utterance, number>;
}

export function standingOf(readings: readonly Reading[], acceptances: readonly Acceptance[]): Standing {
  const asks = new Map<Utterance, number>();
  const open = new Map<Utterance, number>();
  const answers = new Map<Utterance, number>();
  const agreed = new Map<Utterance, number>();
  const accepts = new Map<Utterance, number>();
  const raise = (map: Map<Utterance, number>, utterance: Utterance, certainty: number) =>
    map.set(utterance, Math.max(map.get(utterance) ?? 0, certainty));
  for (const reading of readings) {
    raise(asks, reading.question, reading.certainty);
    raise(open, reading.question, reading.open);
    if (reading.best.passage)
      raise(answers, sentenceToShow(reading.best.passage), reading.certainty * reading.best.certainty);
  }
  for (const { utterance, certainty, points } of acceptances) {
    raise(accepts, utterance, certainty);
    for (const { candidate, share } of points) raise(agreed, candidate, certainty * share);
  }
  return { asks, open, answers, agreed, accepts };
}

/** What speaks for an utterance telling what the thread is about or where it ended. */
export function keyFeatures(
  utterance: Utterance,
  transcript: Transcript,
  vocabulary: Vocabulary,
  standing: Standing,
): FeatureParts {
  const { stems, passage, inMessage, messageOrder } = utterance;
  const responses = transcript.responses.get(utterance) ?? [];
  const inline = responses.filter((response) => response.placed === 'fragment');
  const said = transcript.byMessage.get(utterance.message.id) ?? [];
  const last = transcript.byMessage.size - 1;
  const opener = transcript.utterances[0]?.person;
  const has = (flag: boolean) => (flag ? 1 : 0);
  let common = 0;
  let shared = 0;
  for (const stem of stems) {
    common += Math.log1p((vocabulary.utterances.get(stem) ?? 0) - 1) / Math.log1p(vocabulary.most);
    if ((vocabulary.messages.get(stem) ?? 0) > 1) shared++;
  }
  const above = Math.max(0, ...passage.under.slice(-8).map((other) => overlap(other.stems, stems)));
  const below = Math.max(
    0,
    ...inline.map((response) => Math.max(0, ...response.utterances.map((other) => overlap(other.stems, stems)))),
  );
  return [
    cueFeatures(utterance, SIGNS),
    {
      'length:few': utterance.words.length <= 3 ? 1 : 0,
      'length:short': utterance.words.length <= 8 ? 1 : 0,
      'length:long': utterance.words.length > LONG ? 1 : 0,
      'length:tooLong': utterance.words.length > TOO_LONG ? 1 : 0,
      'length:log': Math.min(1, Math.log2(1 + utterance.words.length) / 5),
      'length:content': Math.min(1, stems.size / 15),
      'place:firstMessage': has(messageOrder === 0),
      'place:firstMessageOpens': has(messageOrder === 0 && inMessage <= 1),
      'place:firstMessageChat': has(messageOrder === 0 && isChat(utterance)),
      'place:lastMessage': has(messageOrder >= last && last > 0),
      'place:late': last > 0 ? messageOrder / last : 0,
      'place:chat': has(isChat(utterance)),
      'place:opensMessage': has(inMessage === 0),
      'place:early': 1 / (1 + inMessage),
      'place:closesMessage': has(inMessage === said.length - 1),
      'place:shareOfMessage': 1 / Math.max(1, said.length),
      'place:opener': has(utterance.person === opener),
      'place:list': has(utterance.listed),
      'clue:common': Math.min(1, common / 5),
      'clue:commonMean': stems.size > 0 ? common / stems.size : 0,
      'clue:shared': Math.min(1, shared / 8),
      'clue:subject': overlap(vocabulary.subject, stems),
      'clue:above': above,
      'clue:below': below,
      'structure:responded': has(inline.length > 0 && !isChat(utterance)),
      'structure:respondedTwice': has(inline.length > 1),
      'structure:respondedChat': has(inline.length > 0 && isChat(utterance)),
      'mark:asks': has(utterance.asks),
      'mark:colon': has(/:$/.test(utterance.text)),
      'mark:link': has(/https?:\/\//.test(utterance.text)),
      'standing:asks': standing.asks.get(utterance) ?? 0,
      'standing:asksFirst': messageOrder === 0 ? (standing.asks.get(utterance) ?? 0) : 0,
      'standing:open': standing.open.get(utterance) ?? 0,
      'standing:answers': standing.answers.get(utterance) ?? 0,
      'standing:agreed': standing.agreed.get(utterance) ?? 0,
      'standing:accepts': standing.accepts.get(utterance) ?? 0,
    },
  ];
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
  const left = new Set(candidates.filter(({ utterance }) => tellsSomething(utterance)));
  const lost = new Map<Scored, number>();
  const chosen: Utterance[] = [];
  while (chosen.length < limit) {
    let best: Scored | undefined;
    let worth = Number.NEGATIVE_INFINITY;
    for (const candidate of left) {
      const value = candidate.score - REDUNDANCY * (lost.get(candidate) ?? 0);
      if (value <= worth) continue;
      best = candidate;
      worth = value;
    }
    if (!best) break;
    left.delete(best);
    chosen.push(best.utterance);
    for (const candidate of left) {
      const like = likeness(candidate.utterance, best.utterance);
      if (like > SAME) left.delete(candidate);
      else lost.set(candidate, Math.max(lost.get(candidate) ?? 0, like));
    }
  }
  return chosen;
}

function tellsSomething(utterance: Utterance): boolean {
  return (
    !utterance.text.endsWith(':') && utterance.stems.size > 0 && utterance.words.length > 3 && !isCourtesy(utterance)
  );
}

/** The cosine of two sentences' stems. */
function likeness({ stems: a }: Utterance, { stems: b }: Utterance): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
}
