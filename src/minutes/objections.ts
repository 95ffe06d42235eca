import type { Person } from '../thread/index.ts';
import type { Transcript, Utterance } from './utterances.ts';

export interface Contest {
  readonly objection: Utterance;
  readonly against: Utterance;
}

/** Objections stand where the answer to a point stands: in the first sentences under it. */
const LATEST_OBJECTION = 2;
/** What is put up with, so that an objection has something to be against. */
const SHORTEST_POINT = 4;

/**
 * Objections that nobody took back, in order, each with what it is against. "No" to a question is an answer and no objection;
 * one who later accepts the same point, or says that he was wrong, has withdrawn his.
 */
export function findObjections(
  transcript: Transcript,
  accepted: (by: Person, point: Utterance, after: Utterance) => boolean,
): Contest[] {
  const contests: Contest[] = [];
  for (const utterance of transcript.utterances) {
    if (utterance.context || !isObjection(utterance)) continue;
    const against = contestedBy(utterance);
    if (!against || accepted(utterance.person, against, utterance) || isWithdrawn(utterance, transcript)) continue;
    if (contests.some(({ objection }) => objection.passage === utterance.passage)) continue;
    contests.push({ objection: utterance, against });
  }
  return contests;
}

export function isObjection(utterance: Utterance): boolean {
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

function isWithdrawn(objection: Utterance, transcript: Transcript): boolean {
  return transcript.utterances
    .slice(objection.order + 1)
    .some(
      (later) =>
        later.person === objection.person &&
        later.families.has('withdrawal') &&
        later.messageOrder > objection.messageOrder,
    );
}
