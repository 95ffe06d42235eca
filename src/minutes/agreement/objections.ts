import { type Act, actOf, onlyResponds } from '../acts/index.ts';
import { once, opensWith } from '../features.ts';
import { showObjection } from '../shown.ts';
import type { Passage, Said, Transcript, Utterance } from '../transcript/index.ts';
import { findRejections } from './endorsements.ts';
import { asksForFact, hangsOnFact } from './facts.ts';
import { LEAST_SHARE, type Ranked, type RankPoints } from './points.ts';

/** An objection and what it is against. */
export interface Contest {
  readonly objection: Said;
  /** Absent where it objects to a mail of which it could be any sentence. */
  readonly against?: Said;
  /** All that it stands under, where it stands under a quotation; else what it is against, if that is known. */
  readonly under: readonly Said[];
  /** The place of its message among the messages. */
  readonly at: number;
  /** It leaves no doubt, so that what was agreed before is agreed no more. */
  readonly outright: boolean;
}

/** Objections stand where the answer to a point stands: in the first sentences under it. */
const LATEST_OBJECTION = 4;
/** What is put up with, so that an objection has something to be against. */
const SHORTEST_POINT = 4;

/**
 * Objections that nobody took back, by trailer and in words, each with what it is against. "No" to a question is an answer and no objection;
 * one who says later that he was wrong has withdrawn his, and so has one who accepts what he objected to, or what somebody answered him.
 */
export function findContests(
  transcript: Transcript,
  accepts: ReadonlySet<Utterance>,
  rankPoints: RankPoints,
): Contest[] {
  const contests: Contest[] = [];
  const withdrawn = new Map<Utterance['person'], number>();
  for (const { person, families, messageOrder } of transcript.utterances)
    if (families.has('withdrawal')) withdrawn.set(person, messageOrder);
  const acceptedUnder = once((said: Utterance) => lastAcceptances(transcript.responses[said.order] ?? [], accepts));
  for (const { utterances, placed, under } of transcript.passages) {
    const objections = utterances.filter(
      (utterance) =>
        !accepts.has(utterance) && isObjection(utterance, transcript) && !goesOnAgreeing(utterance, accepts),
    );
    const objection = objections.find(isOutright) ?? objections[0];
    const contested = objection && contestedBy(objection, rankPoints);
    if (!contested || (withdrawn.get(objection.person) ?? -1) > objection.messageOrder) continue;
    const answers = (transcript.responses[objection.order] ?? []).flatMap((passage) => passage.utterances);
    if ([contested.candidate, ...answers].some((said) => concedes(objection, acceptedUnder(said)))) continue;
    const isKnown = placed === 'fragment' || contested.share >= LEAST_SHARE;
    contests.push({
      objection: showObjection(objection),
      ...(isKnown ? { against: contested.candidate } : {}),
      under: placed === 'fragment' ? under : isKnown ? [contested.candidate] : [],
      at: objection.messageOrder,
      outright: isOutright(objection),
    });
  }
  return [...contests, ...byTrailer(transcript)];
}

/** The last sentence with which each person accepts something in some passages. */
function lastAcceptances(
  passages: readonly Passage[],
  accepts: ReadonlySet<Utterance>,
): ReadonlyMap<Utterance['person'], Utterance> {
  const found = new Map<Utterance['person'], Utterance>();
  for (const { utterances } of passages) for (const one of utterances) if (accepts.has(one)) found.set(one.person, one);
  return found;
}

/** Whether the objector later accepts what he objected to, or what others answered to his objection. What he says in one breath with it is no concession. */
function concedes(objection: Utterance, accepted: ReadonlyMap<Utterance['person'], Utterance>): boolean {
  const last = accepted.get(objection.person);
  return last !== undefined && last.order > objection.order && last.passage !== objection.passage;
}

function byTrailer(transcript: Transcript): Contest[] {
  return findRejections(transcript).flatMap(({ point, evidence }) =>
    evidence.map((objection) => ({
      objection,
      against: point,
      under: [point],
      at: transcript.orders.get(objection.message.id) ?? 0,
      outright: true,
    })),
  );
}

/** "I completely agree that we should not. No way." says once more what it agrees with. */
function goesOnAgreeing(utterance: Utterance, accepts: ReadonlySet<Utterance>): boolean {
  const before = utterance.passage.utterances[utterance.inPassage - 1];
  return (
    before !== undefined &&
    accepts.has(before) &&
    opensWith(utterance, 'refusal') &&
    !utterance.families.has('contrast')
  );
}

// What only its form makes an objection ("that would be too large") is none: in cross-validation over 96 threads it cost 1.6 of the recall of agreed points.
function isObjection(utterance: Utterance, transcript: Transcript): boolean {
  const { families, toldBefore, context } = utterance;
  return (
    !context &&
    toldBefore <= LATEST_OBJECTION &&
    (families.has('objection') || families.has('dissent')) &&
    !isConditional(utterance) &&
    speaksAgainst(actOf(utterance, transcript))
  );
}

/** Who asks for show objects: "Why on earth would we want that?" (Koshik 2005: such questions convey that there is no reason). */
function speaksAgainst(act: Act): boolean {
  return act.kind === 'objection' || (act.kind === 'question' && act.form === 'rhetorical');
}

/** Whether it holds only on a condition. The "if" of what is preferred makes none: "I'd prefer it if we waited." */
function isConditional({ cues }: Utterance): boolean {
  return cues.some(
    ({ family, from, negated }) =>
      family === 'condition' &&
      !negated &&
      !cues.some((other) => other.family === 'dissent' && other.from <= from && from < other.to),
  );
}

/** What only values a plan low ("I'd keep it as it is") takes nothing off the agreed points: in cross-validation that cost 0.8 of their recall. */
function isOutright({ families }: Utterance): boolean {
  return families.has('objection');
}

/**
 * What an objection is against: what an acceptance in its place would most likely accept. "No" under a question answers it; "That is not a good
 * idea" objects to what it suggests.
 */
function contestedBy(objection: Utterance, rankPoints: RankPoints): Ranked | undefined {
  const { passage, person } = objection;
  const last = passage.under.at(-1);
  const refuses = opensWith(objection, 'refusal');
  if (last?.asks && (refuses || asksForFact(last))) return undefined;
  if (last && refuses && hangsOnFact(last)) return undefined;
  const others = passage.under.filter((said) => said.person !== person && said.words.length >= SHORTEST_POINT);
  const stating = others.filter((said) => !onlyResponds(said));
  const may = new Set(stating.length > 0 ? stating : others);
  return rankPoints(objection, passage.under).find(({ candidate }) => may.has(candidate));
}
