import type { Person } from '../../thread/index.ts';
import { ACCEPTING, acceptingIn, onlyResponds, saysMore, strengthOf as strengthOfOne } from '../acts/index.ts';
import { opensWith } from '../features.ts';
import type { Strength } from '../minutes.ts';
import { type LinearModel, probability } from '../model.ts';
import { showAcceptance } from '../shown.ts';
import {
  idOf,
  type Said,
  sharedStems,
  type Transcript,
  type Utterance,
  withoutManners,
  wordsOf,
} from '../transcript/index.ts';
import { findEndorsements, patchTakenBy } from './endorsements.ts';
import { answersFact, asksForFact, takesAsPoint } from './facts.ts';
import { proposes } from './kinds.ts';
import type { Contest } from './objections.ts';
import { LEAST_SHARE, type Ranked, type RankPoints } from './points.ts';
import { cutOutBy, MOST_CUT_OUT, showPoint } from './quotations.ts';
import { closesSequence, deniesTrouble, isOnlyGlad, movesOn, onlyCalls, returnsThanks } from './seeming-agreement.ts';

/** Rules beside the fitted models, which a measurement can switch off. */
export type Rule = 'endorsements' | 'records' | 'reversal' | 'facts';

/** A point that several hold, and what shows it. */
export interface Agreement {
  readonly point: Said;
  /** Who proposed it first. */
  readonly by: readonly Person[];
  readonly strength: Strength;
  readonly evidence: readonly Said[];
  /** How likely it is one, from 0 to 1. */
  readonly certainty: number;
  /** The sentences that the point is shown by; none where it is none that anybody wrote, as of a trailer. */
  readonly sentences: readonly Utterance[];
}

/** An utterance that may accept something, and what: each candidate with its share of the certainty, most likely first. */
export interface Acceptance {
  readonly utterance: Utterance;
  readonly certainty: number;
  readonly points: readonly Ranked[];
}

/** What is less likely than this to accept anything is not looked at further. */
const LEAST_CERTAINTY = 0.05;

/** All utterances that may accept what they were written under, in order. */
export function readAcceptances(
  transcript: Transcript,
  { bias, weights }: LinearModel,
  rankPoints: RankPoints,
): Acceptance[] {
  const acceptances: Acceptance[] = [];
  const weigh = ACCEPTING.bind(weights);
  for (const utterance of transcript.utterances) {
    if (utterance.context || utterance.records || isOnlyGlad(utterance)) continue;
    const accepting = acceptingIn(utterance, transcript);
    if (accepting.others.length === 0 || patchTakenBy(utterance, transcript)) continue;
    if (movesOn(utterance, accepting.others) || deniesTrouble(utterance, accepting.others)) continue;
    if (onlyCalls(utterance) || returnsThanks(utterance, accepting.others)) continue;
    const certainty = probability(weigh(accepting, bias));
    if (certainty < LEAST_CERTAINTY) continue;
    acceptances.push({ utterance, certainty, points: rankPoints(utterance, accepting.others) });
  }
  return acceptances;
}

/** How sure a trailer, a record or a reaction is. */
const CERTAINTY = { trailer: 0.9, record: 0.9 };

/**
 * The points that one states and another accepts, most certain first. Several acceptances of a point are one agreement; a point that
 * somebody objects to after it was accepted, and who does not take that back, is none.
 */
export function findAgreements(
  transcript: Transcript,
  acceptances: readonly Acceptance[],
  contests: readonly Contest[],
  model: LinearModel,
  without: readonly Rule[] = [],
): Agreement[] {
  const found = new Map<string, Agreement>();
  const endorsements = without.includes('endorsements') ? [] : findEndorsements(transcript);
  for (const { point, by, evidence } of endorsements) {
    const id = idOf(point);
    const known = found.get(id);
    found.set(id, {
      point,
      by: [...new Set([...(known?.by ?? []), ...by])],
      evidence: [...(known?.evidence ?? []), ...evidence],
      strength: 'tacit',
      certainty: CERTAINTY.trailer,
      sentences: [],
    });
  }
  for (const record of transcript.utterances)
    if (record.records && !without.includes('records'))
      found.set(idOf(record), {
        point: record,
        by: [record.person],
        evidence: [record],
        strength: 'explicit',
        certainty: CERTAINTY.record,
        sentences: [record],
      });
  for (const { point, accepted, certainty } of inWords(acceptances, model)) {
    const isFact = (asksForFact(point) && !accepted.some(takesAsPoint)) || answersFact(point, accepted);
    if (isFact && !without.includes('facts')) continue;
    if (closesSequence(point, accepted)) continue;
    const id = idOf(point);
    const known = found.get(id);
    const by = [...new Set([...(known?.by ?? []), ...holdersOf(point, accepted)])];
    const evidence = eachOnce([...showAcceptances(accepted), ...(known?.evidence ?? [])]);
    const strength = strengthOf(accepted, transcript);
    const { said, sentences } = showPoint(point, accepted[0]);
    found.set(id, {
      point: said,
      sentences,
      by,
      evidence,
      strength,
      certainty: Math.max(certainty, known?.certainty ?? 0),
    });
  }
  const contested = byWhatIsContested(contests.filter(({ outright }) => outright));
  const agreements = without.includes('reversal')
    ? [...found.values()]
    : [...found].flatMap(([id, agreement]) => {
        const against = contested.get(id);
        return against ? (standing(agreement, against, transcript) ?? []) : [agreement];
      });
  return withoutRepeats(agreements).sort((a, b) => b.certainty - a.certainty);
}

/** Points that are shown by sentences which another one is shown by as well are that one: nobody reads a sentence twice. */
function withoutRepeats(agreements: Agreement[]): Agreement[] {
  if (agreements.every(({ sentences }) => sentences.length < 2)) return agreements;
  const kept = new Map<Agreement, Agreement>();
  const shownBy = new Map<Utterance, Agreement>();
  for (const agreement of [...agreements].sort((a, b) => b.sentences.length - a.sentences.length)) {
    const { sentences } = agreement;
    const whole = sentences[0] && shownBy.get(sentences[0]);
    const known = whole && kept.get(whole);
    if (known && sentences.every((sentence) => shownBy.get(sentence) === whole)) {
      kept.set(whole, both(known, agreement));
      continue;
    }
    kept.set(agreement, agreement);
    for (const sentence of sentences) if (!shownBy.has(sentence)) shownBy.set(sentence, agreement);
  }
  return agreements.flatMap((agreement) => kept.get(agreement) ?? []);
}

/** One agreement of two, in the words of the first. */
function both(agreement: Agreement, other: Agreement): Agreement {
  return {
    ...agreement,
    by: [...new Set([...agreement.by, ...other.by])],
    evidence: eachOnce([...agreement.evidence, ...other.evidence]),
    strength: STRENGTHS.find((one) => one === agreement.strength || one === other.strength) ?? agreement.strength,
    certainty: Math.max(agreement.certainty, other.certainty),
  };
}

/** Who says “yes” under each of the sentences that a point is shown by has said it once, whatever marks end it. */
function eachOnce(evidence: readonly Said[]): readonly Said[] {
  const told = new Set<string>();
  return evidence.filter(({ message, text }) => {
    const words = `${message.id} ${wordsOf(text).join(' ')}`;
    return !told.has(words) && told.add(words);
  });
}

/** The strongest first: a point is as strong as the strongest of its acceptances. */
const STRENGTHS: readonly Strength[] = ['explicit', 'qualified', 'tacit'];

/** The objections to each statement, by its id. */
function byWhatIsContested(contests: readonly Contest[]): ReadonlyMap<string, readonly Contest[]> {
  const found = new Map<string, Contest[]>();
  for (const contest of contests)
    for (const id of new Set(contest.under.map(idOf))) {
      const known = found.get(id);
      if (known) known.push(contest);
      else found.set(id, [contest]);
    }
  return found;
}

/**
 * What is left of an agreement after objections to its point: those who objected after they had accepted hold it no more, and where
 * somebody objected after the last acceptance, or only the proposer is left, nothing.
 */
function standing(agreement: Agreement, contests: readonly Contest[], { orders }: Transcript): Agreement | undefined {
  const latest = (said: readonly Said[]) => Math.max(-1, ...said.map(({ message }) => orders.get(message.id) ?? -1));
  const turned = new Set(
    contests
      .filter(
        ({ at, objection: { person } }) => at >= latest(agreement.evidence.filter((one) => one.person === person)),
      )
      .map(({ objection }) => objection.person),
  );
  const evidence = agreement.evidence.filter(({ person }) => !turned.has(person));
  const by = agreement.by.filter((person) => !turned.has(person));
  if (by.length < Math.min(2, agreement.by.length)) return undefined;
  return contests.some(({ at }) => at >= latest(evidence)) ? undefined : { ...agreement, by, evidence };
}

/** The one that proposes something among all that may be accepted. */
function isOnlyProposal(point: Utterance, points: readonly Ranked[]): boolean {
  const isProposal = ({ families }: Utterance) => families.has('proposal');
  return isProposal(point) && points.every(({ candidate }) => candidate === point || !isProposal(candidate));
}

/** How likely an acceptance means what will be shown: a few sentences that were cut out, or a mail of a few, are shown together. */
function shareOf({ candidate, share }: Ranked, { utterance, points }: Acceptance): number {
  const cutOut = cutOutBy(utterance);
  if (!cutOut.includes(candidate)) return share;
  return points.reduce((sum, one) => (cutOut.includes(one.candidate) ? sum + one.share : sum), 0);
}

/** An agreement that says more than "yes" passes on what it accepts where it is so sure that it does, and that it is this. */
const SURELY_PASSES_ON = 0.15;

/** The points accepted in words, each with the sentences that accept it. */
function inWords(acceptances: readonly Acceptance[], { threshold }: LinearModel) {
  const found = new Map<Utterance, { point: Utterance; accepted: Utterance[]; certainty: number }>();
  const accepts = new Map<Utterance, { point: Utterance; sureness: number }>();
  const byPassage: Acceptance[][] = [];
  for (const acceptance of acceptances) {
    if (acceptance.certainty < threshold) continue;
    const before = byPassage.at(-1);
    if (before?.[0]?.utterance.passage === acceptance.utterance.passage) before.push(acceptance);
    else byPassage.push([acceptance]);
  }
  for (const together of byPassage.flatMap(apart)) {
    // The first sentence that accepts something stands next to what it accepts; those after it go on with that.
    const [first] = together;
    if (!first) continue;
    const joined = first.points.find(({ candidate }) => joinsIn(first.utterance, found.get(candidate)?.accepted));
    const best = joined ?? first.points.find(({ candidate }) => accepts.has(candidate) || !onlyResponds(candidate));
    if (!best) continue;
    const isSure = shareOf(best, first) >= LEAST_SHARE || isOnlyProposal(best.candidate, first.points);
    if (!joined && !isSure) continue;
    const nearest = best.candidate;
    // Whoever agrees with an agreement agrees with what that one accepted, unless it puts forward something of its own.
    const before = accepts.get(nearest);
    const isPassedOn =
      before && (!saysMore(nearest) || (before.sureness >= SURELY_PASSES_ON && !addsTo(nearest, before.point)));
    const point = isPassedOn ? before.point : nearest;
    const known = found.get(point) ?? { point, accepted: [], certainty: 0 };
    for (const { utterance, certainty, points } of together) {
      accepts.set(utterance, { point, sureness: certainty * (points[0]?.share ?? 0) });
      known.accepted.push(utterance);
      known.certainty = Math.max(known.certainty, certainty);
    }
    found.set(point, known);
  }
  return [...found.values()].filter(({ accepted }) => !accepted.every((one) => found.has(one) && !opensWithYes(one)));
}

/** Whether somebody answers a mail with a bare "+1", where another has answered it and said in words of his own what of it he accepts. */
function joinsIn(acceptance: Utterance, before: readonly Utterance[] = []): boolean {
  const answersAll = ({ passage: { placed, message } }: Utterance) => placed === 'reply' && message.medium === 'mail';
  if (acceptance.stems.length > 0 || !answersAll(acceptance)) return false;
  return before.some((one) => answersAll(one) && one.stems.length > 0);
}

/** What others can agree with beside what it accepts: a promise, a “but not that”, or what is proposed in other words than what it accepts. */
function addsTo(acceptance: Utterance, accepted: Utterance): boolean {
  const { families, stems } = acceptance;
  if (families.has('commitment') || families.has('offer') || families.has('disagreement')) return true;
  return proposes(acceptance) && sharedStems(stems, accepted.stems) === 0;
}

/** What others accept as a point is an acceptance itself only where it says so. */
function opensWithYes(utterance: Utterance): boolean {
  return opensWith(utterance, 'assent') || opensWith(utterance, 'agreement');
}

/**
 * Who answers a mail without quoting takes up one point after the other: a paragraph that surely accepts another one starts anew. A mail of
 * a few sentences is accepted as a whole. "And Jo is right about the hose" is about what Jo said, whoever was answered until then.
 */
function apart(acceptances: readonly Acceptance[]): Acceptance[][] {
  const groups: Acceptance[][] = [];
  let nearest: Utterance | undefined;
  for (const acceptance of acceptances) {
    const { passage, paragraph, named } = acceptance.utterance;
    const best = acceptance.points.find(({ candidate }) => !onlyResponds(candidate));
    const group = groups.at(-1);
    const isUnquoted = passage.message.medium === 'mail' && passage.placed !== 'fragment';
    const mayBeApart = isUnquoted && withoutManners(passage.under).length > MOST_CUT_OUT;
    const isSure = best !== undefined && best.share >= LEAST_SHARE && best.candidate !== nearest;
    const isBelow = group?.at(-1)?.utterance.paragraph !== paragraph;
    const isCredited = best && named.includes(best.candidate.person) && nearest && !named.includes(nearest.person);
    if (group && !(isSure && ((mayBeApart && isBelow) || isCredited))) {
      group.push(acceptance);
      continue;
    }
    groups.push([acceptance]);
    nearest = best?.candidate;
  }
  return groups;
}

/** In words where one acceptance is in words without reservation; tacit where all only act. */
function strengthOf(accepted: readonly Utterance[], transcript: Transcript): Strength {
  const strengths = accepted.map((acceptance) => strengthOfOne(acceptance, transcript));
  return STRENGTHS.find((one) => strengths.includes(one)) ?? 'tacit';
}

/** The sentences that accept a point as they are shown; what one is shown with is not shown again. */
function showAcceptances(accepted: readonly Utterance[]): Said[] {
  const shown = accepted.map(showAcceptance);
  return shown.filter(({ message, text }, n) => {
    const before = shown[n - 1];
    return !(before?.message === message && before.text.includes(text));
  });
}

/** Who proposed the point and who accepted it. */
function holdersOf(point: Utterance, acceptances: readonly Utterance[]): Person[] {
  return [...new Set([point.person, ...acceptances.map(({ person }) => person)])];
}
