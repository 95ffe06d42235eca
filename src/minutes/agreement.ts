import type { Person } from '../thread/index.ts';
import { acceptanceFeatures } from './acts/index.ts';
import { type LinearModel, probability } from './model.ts';
import { pointCandidates, pointFeatures } from './points.ts';
import type { Transcript, Utterance } from './utterances.ts';

/** A point and the utterances that accept it. */
export interface Agreement {
  readonly point: Utterance;
  readonly acceptances: Utterance[];
  /** Who proposed it first. */
  readonly by: Person[];
  /** How likely it is one, from 0 to 1. */
  readonly certainty: number;
}

export interface AgreementModels {
  readonly acceptance: LinearModel;
  readonly point: LinearModel;
}

/** The points that one states and another accepts, in the order in which they were accepted. */
export function findAgreements(transcript: Transcript, models: AgreementModels): Agreement[] {
  const found = new Map<Utterance, Agreement & { certainty: number }>();
  const byPassage = new Map<Utterance['passage'], Agreement & { certainty: number }>();
  for (const utterance of transcript.utterances) {
    if (utterance.context || !utterance.passage.under.some((said) => said.person !== utterance.person)) continue;
    const certainty = probability(models.acceptance, acceptanceFeatures(utterance, transcript));
    if (certainty < models.acceptance.threshold) continue;
    const same = byPassage.get(utterance.passage);
    if (same) {
      // Two sentences of one passage that accept what it stands under accept the same thing.
      same.acceptances.push(utterance);
      same.certainty = Math.max(same.certainty, certainty);
      continue;
    }
    const point = bestPoint(utterance, transcript, models.point);
    if (!point) continue;
    const known = found.get(point);
    if (known) {
      known.acceptances.push(utterance);
      known.certainty = Math.max(known.certainty, certainty);
      addHolder(known.by, utterance.person);
      byPassage.set(utterance.passage, known);
      continue;
    }
    const proposer =
      point.person === utterance.person
        ? utterance.passage.under.findLast((said) => said.person !== utterance.person)?.person
        : point.person;
    const by = proposer ? [proposer] : [];
    addHolder(by, utterance.person);
    const agreement = { point, acceptances: [utterance], by, certainty };
    found.set(point, agreement);
    byPassage.set(utterance.passage, agreement);
  }
  return [...found.values()];
}

function addHolder(by: Person[], person: Person): void {
  if (!by.includes(person)) by.push(person);
}

export function bestPoint(acceptance: Utterance, transcript: Transcript, model: LinearModel): Utterance | undefined {
  let best: Utterance | undefined;
  let most = -1;
  for (const candidate of pointCandidates(acceptance, transcript)) {
    const certainty = probability(model, pointFeatures(candidate, acceptance));
    if (certainty > most) {
      most = certainty;
      best = candidate;
    }
  }
  return best;
}
