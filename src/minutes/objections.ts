import { findRejections } from './endorsements.ts';
import type { Said, Transcript, Utterance } from './utterances.ts';

/** An objection and what it is against. */
export interface Contest {
  readonly objection: Utterance;
  readonly against: Utterance;
}

/** Objections stand where the answer to a point stands: in the first sentences under it. */
const LATEST_OBJECTION = 2;
/** What is put up with, so that an objection has something to be against. */
const SHORTEST_POINT = 4;

/**
 * Objections in words that nobody took back, in order, each with what it is against. "No" to a question is an answer and no objection;
 * one who says later that he was wrong, or who accepts something in a later passage under the same words, has withdrawn his.
 */
export function findContests(transcript: Transcript, accepts: ReadonlySet<Utterance>): Contest[] {
  const contests: Contest[] = [];
  const withdrawn = new Map<Utterance['person'], number>();
  for (const { person, families, messageOrder } of transcript.utterances)
    if (families.has('withdrawal')) withdrawn.set(person, messageOrder);
  for (const { utterances } of transcript.passages) {
    const objection = utterances.find(
      (utterance) => !utterance.context && !accepts.has(utterance) && isObjection(utterance),
    );
    const against = objection && contestedBy(objection);
    if (!against || (withdrawn.get(objection.person) ?? -1) > objection.messageOrder) continue;
    const accepted = (transcript.responses.get(against) ?? []).some(({ utterances: later }) =>
      later.some((one) => one.person === objection.person && one.order > objection.order && accepts.has(one)),
    );
    if (!accepted) contests.push({ objection, against });
  }
  return contests;
}

/** What is objected to by trailer. */
export function findTrailerObjections(transcript: Transcript): { objection: Said; against: Said }[] {
  return findRejections(transcript).flatMap(({ point, evidence }) =>
    evidence.map((objection) => ({ objection, against: point })),
  );
}

function isObjection(utterance: Utterance): boolean {
  return (
    !utterance.asks &&
    utterance.families.has('objection') &&
    utterance.inPassage <= LATEST_OBJECTION &&
    !utterance.families.has('condition')
  );
}

function contestedBy({ passage, person }: Utterance): Utterance | undefined {
  const others = passage.under.filter((said) => said.person !== person && said.words.length >= SHORTEST_POINT);
  const last = others.at(-1);
  if (!last || passage.under.at(-1)?.asks) return undefined;
  return others.findLast((said) => said.families.has('proposal') && !said.asks) ?? last;
}
