import { actOf } from '../acts/index.ts';
import { showObjection } from '../shown.ts';
import type { Said, Transcript, Utterance } from '../transcript/index.ts';
import { findRejections } from './endorsements.ts';

/** An objection and what it is against. */
export interface Contest {
  readonly objection: Said;
  readonly against: Said;
  /** All that it stands under, where it stands under a quotation; else what it is against. */
  readonly under: readonly Said[];
  /** The place of its message among the messages. */
  readonly at: number;
}

/** Objections stand where the answer to a point stands: in the first sentences under it. */
const LATEST_OBJECTION = 2;
/** What is put up with, so that an objection has something to be against. */
const SHORTEST_POINT = 4;

/**
 * Objections that nobody took back, by trailer and in words, each with what it is against. "No" to a question is an answer and no objection;
 * one who says later that he was wrong has withdrawn his, and so has one who accepts what he objected to, or what somebody answered him.
 */
export function findContests(transcript: Transcript, accepts: ReadonlySet<Utterance>): Contest[] {
  const contests: Contest[] = [];
  const withdrawn = new Map<Utterance['person'], number>();
  for (const { person, families, messageOrder } of transcript.utterances)
    if (families.has('withdrawal')) withdrawn.set(person, messageOrder);
  for (const { utterances, placed, under } of transcript.passages) {
    const objection = utterances.find(
      (utterance) => !utterance.context && !accepts.has(utterance) && isObjection(utterance, transcript),
    );
    const against = objection && contestedBy(objection);
    if (!against || (withdrawn.get(objection.person) ?? -1) > objection.messageOrder) continue;
    if (isConceded(objection, against, transcript, accepts)) continue;
    contests.push({
      objection: showObjection(objection),
      against,
      under: placed === 'fragment' ? under : [against],
      at: objection.messageOrder,
    });
  }
  return [...contests, ...byTrailer(transcript)];
}

/** Whether the objector later accepts what he objected to, or what others answered to his objection. */
function isConceded(
  objection: Utterance,
  against: Utterance,
  { responses }: Transcript,
  accepts: ReadonlySet<Utterance>,
): boolean {
  const answers = (responses.get(objection) ?? []).flatMap(({ utterances }) => utterances);
  return [against, ...answers].some((said) =>
    (responses.get(said) ?? []).some(({ utterances }) =>
      utterances.some((one) => one.person === objection.person && one.order > objection.order && accepts.has(one)),
    ),
  );
}

function byTrailer(transcript: Transcript): Contest[] {
  return findRejections(transcript).flatMap(({ point, evidence }) =>
    evidence.map((objection) => ({
      objection,
      against: point,
      under: [point],
      at: transcript.orders.get(objection.message.id) ?? 0,
    })),
  );
}

function isObjection(utterance: Utterance, transcript: Transcript): boolean {
  return (
    utterance.inPassage <= LATEST_OBJECTION &&
    !utterance.families.has('condition') &&
    // What only its form makes an objection ("that would be too large") takes off more points than it should: in cross-validation over 96 threads that cost 1.6 of the recall of agreed points.
    utterance.families.has('objection') &&
    actOf(utterance, transcript).kind === 'objection'
  );
}

function contestedBy({ passage, person }: Utterance): Utterance | undefined {
  const others = passage.under.filter((said) => said.person !== person && said.words.length >= SHORTEST_POINT);
  const last = others.at(-1);
  if (!last || passage.under.at(-1)?.asks) return undefined;
  return others.findLast((said) => said.families.has('proposal') && !said.asks) ?? last;
}
