import { mailBefore, targetsOf } from '../acts/index.ts';
import { cueFeatures, isChat, LENGTH, once, previousOf, sharedWeight } from '../features.ts';
import type { CueFamily } from '../languages/index.ts';
import { type Features, features, type LinearModel, together } from '../model.ts';
import {
  isAmong,
  isBareLink,
  isOf,
  overlap,
  type Passage,
  type Spread,
  sharedStems,
  spreadAmong,
  type Transcript,
  tellsNothing,
  type Utterance,
} from '../transcript/index.ts';
import { FORWARD_FORMS, ofItsKind, proposes } from './kinds.ts';

const FORMS: ReadonlySet<CueFamily> = new Set<CueFamily>([
  'proposal',
  'obligation',
  'opinion',
  'decision',
  'conclusion',
  'indirectQuestion',
  'assent',
  'thanks',
  'greeting',
]);

/** How far back in what an acceptance stands under the point that it accepts can be. */
const FARTHEST_POINT = 40;
/** How many utterances back what a named person said, or what a shared word stands in, is looked for. */
const FARTHEST_NAMED = 80;
/** So many of the last sentences of who is named are looked at. */
const MOST_NAMED = 12;
/** So many sentences somebody may write in a row, in chat, to make one point. */
const LONGEST_TURN = 6;

/**
 * The utterances that may state the point which an acceptance accepts: those that it was written under, the rest of the mail that they are
 * from, what they were written under themselves, and what was said before it. What the accepter says himself is evidence and not the point:
 * among the places to look in it was right once in seventeen times.
 */
function pointCandidates({ acceptance, above, target, transcript }: Accepted): Utterance[] {
  const { passage } = acceptance;
  const lastOfOthers = (said: readonly Utterance[]) =>
    lastThat(
      said,
      ({ person, order, context }) =>
        person !== acceptance.person && order < acceptance.order && !(context && passage.placed !== 'fragment'),
    );
  const sameMail = target ? lastOfOthers(transcript.byMessage.get(target.message.id) ?? []) : [];
  const up = target ? lastOfOthers(target.passage.under) : [];
  const recent = recentBefore(acceptance, transcript);
  const all = above.slice(-FARTHEST_POINT);
  // Few and bounded: a set takes longer than to look through them.
  for (const more of [sameMail, up, recent, saidByNamed(acceptance, transcript)])
    for (const said of more) if (!all.includes(said)) all.push(said);
  const said = all.filter((one) => !tellsNothing(one));
  const stating = said.filter(states);
  return ofItsKind(acceptance, stating.length > 0 ? stating : said, above);
}

/**
 * "Any objections?" asks about what was said before it, "Of course I may be wrong" qualifies that, and in chat "(typed on a phone)" is said in
 * passing, and a link alone only points to something.
 */
function states(said: Utterance): boolean {
  const { forms, text } = said;
  const isBeside = isChat(said) && (ASIDE.test(text) || isBareLink(text));
  return !forms.has('call') && !forms.has('concession') && !isBeside;
}

/** All of it stands in brackets. */
const ASIDE = /^\(.*\)[.!]?$/s;

/** The last `FARTHEST_POINT` that are such, in their order: a mail may be long, and thousands of acceptances look back into it. */
function lastThat(said: readonly Utterance[], isSuch: (said: Utterance) => boolean): Utterance[] {
  const found: Utterance[] = [];
  for (let at = said.length - 1; at >= 0 && found.length < FARTHEST_POINT; at--) {
    const utterance = said[at];
    if (utterance && isSuch(utterance)) found.push(utterance);
  }
  return found.reverse();
}

/** "I agree with Jo that …": what the one who is named said before, wherever that was. */
function saidByNamed({ named, order }: Utterance, { utterances }: Transcript): Utterance[] {
  if (named.length === 0) return [];
  const before = utterances.slice(Math.max(0, order - FARTHEST_NAMED), order);
  return before.filter(({ person, context }) => !context && named.includes(person)).slice(-MOST_NAMED);
}

function recentBefore(acceptance: Utterance, transcript: Transcript): Utterance[] {
  const { message, passage } = acceptance;
  if (message.medium === 'chat') return chatBefore(acceptance, transcript);
  return passage.placed === 'fragment' || passage.quotes ? [] : mailBefore(acceptance, transcript);
}

/** In chat, what others said last before it, and what the one it answers said just before that. */
function chatBefore(acceptance: Utterance, transcript: Transcript): Utterance[] {
  const target = acceptance.passage.under.at(-1);
  const found: Utterance[] = [];
  for (let at = acceptance.order - 1; at >= 0 && at >= acceptance.order - 6; at--) {
    const said = transcript.utterances[at];
    if (said && said.person === target?.person) found.push(said);
  }
  return found.reverse();
}

/** What a chat message's writer wrote in a row up to it. */
function turnUpTo(last: Utterance | undefined, transcript: Transcript): Utterance[] {
  const turn: Utterance[] = [];
  for (let said = last; said && isChat(said) && turn.length < LONGEST_TURN; said = previousOf(said, transcript))
    turn.push(said);
  return turn.reverse();
}

/** What speaks for a sentence being a point, whatever accepts it. */
const ALONE = together(
  cueFeatures(FORMS),
  LENGTH,
  features<Utterance>({
    'word:weShould': ({ families, kinds }) => families.has('proposal') && isOf(kinds, 'together'),
    'act:putsForward': ({ forms }) => FORWARD_FORMS.some((form) => forms.has(form)),
    'act:asksFor': (said) => said.asks && proposes(said),
    'mark:asks': ({ asks }) => asks,
    'mark:colon': ({ text }) => text.endsWith(':'),
    'mark:code': ({ text }) => /[=(){}<>[\]$;|].*[=(){}<>[\]$;|].*[=(){}<>[\]$;|]/.test(text),
    'words:content': ({ stems }) => Math.min(1, stems.length / 8),
  }),
);

/** An acceptance and what its candidates are looked at beside. */
interface Accepted {
  readonly acceptance: Utterance;
  readonly transcript: Transcript;
  /** What it stands under, and the last of that. */
  readonly above: readonly Utterance[];
  readonly target: Utterance | undefined;
  /** The last mail before it, where nothing tells which one it answers. */
  readonly lastMail: Utterance['message'] | undefined;
  /** In chat, what the one it answers wrote in a row up to that. */
  readonly turn: readonly Utterance[];
  /** The stems of its passage. */
  readonly inPassage: Spread;
}

/** A sentence that may state the point which an acceptance accepts. */
export interface Candidate {
  readonly candidate: Utterance;
  readonly accepted: Accepted;
  /** How many sentences stand between it and the acceptance, where it stands above that. */
  readonly fromEnd: number;
  /** How the acceptance stands under it; else whether it is in the mail that this is in, above what it stands under, or elsewhere. */
  readonly where: 'fragment' | 'reply' | 'none' | 'sameMail' | 'up' | 'nearby';
  readonly isAbove: boolean;
}

function candidateOf(candidate: Utterance, accepted: Accepted): Candidate {
  const { acceptance, above, target } = accepted;
  const at = above.lastIndexOf(candidate);
  const where =
    at >= 0
      ? acceptance.passage.placed
      : candidate.message === target?.message
        ? 'sameMail'
        : target?.passage.under.includes(candidate)
          ? 'up'
          : 'nearby';
  return { candidate, accepted, fromEnd: above.length - 1 - at, where, isAbove: at >= 0 };
}

/** Whether somebody agrees without doing anything: what can be agreed with so is what another holds. */
function onlyAgrees({ families }: Utterance): boolean {
  const agrees = families.has('agreement') || families.has('assent');
  return agrees && !families.has('commitment') && !families.has('done');
}

/** What speaks for a candidate stating the point that an acceptance accepts, beside what it says alone. */
const STATING = features<Candidate>({
  'where:fragment': ({ where }) => where === 'fragment',
  'where:fragmentLast': ({ where, fromEnd }) => where === 'fragment' && fromEnd === 0,
  'where:fragmentNear': ({ where, fromEnd }) => (where === 'fragment' ? 1 / (1 + fromEnd) : 0),
  'where:fragmentOnly': ({ where, accepted }) => where === 'fragment' && accepted.above.length === 1,
  'where:reply': ({ where }) => where === 'reply',
  'where:replyFirst': ({ where, candidate }) => where === 'reply' && candidate.inMessage === 0,
  'where:replyLast': ({ where, fromEnd }) => where === 'reply' && fromEnd === 0,
  'where:sameMail': ({ where }) => where === 'sameMail',
  'where:up': ({ where }) => where === 'up',
  'where:nearby': ({ where }) => where === 'nearby',
  'where:untold': ({ isAbove, accepted }) => isAbove && accepted.acceptance.passage.untold,
  'where:untoldBefore': ({ isAbove, candidate, accepted: { acceptance, lastMail } }) =>
    !isAbove && acceptance.passage.untold && candidate.message === lastMail,
  'where:untoldEarlier': ({ isAbove, candidate, accepted: { acceptance, lastMail } }) =>
    !isAbove && acceptance.passage.untold && candidate.message !== lastMail,
  // What takes several messages is stated in the first of them; those after it give reasons.
  'turn:opens': ({ candidate, accepted: { target, turn } }) =>
    target !== undefined && turn.length > 1 && turn[0] === candidate,
  'turn:goesOn': ({ candidate, accepted: { turn } }) =>
    turn.indexOf(candidate) > 0 && candidate.opening > 0 && !candidate.language.verbLast,
  'where:named': ({ candidate, accepted: { acceptance } }) => acceptance.named.includes(candidate.person),
  'where:notNamed': ({ candidate, accepted: { acceptance } }) =>
    acceptance.named.length > 0 && !acceptance.named.includes(candidate.person),
  'where:notAddressed': ({ candidate, accepted: { acceptance } }) =>
    acceptance.addressee !== undefined && candidate.person !== acceptance.addressee,
  'act:heldTrue': ({ candidate, accepted: { acceptance } }) =>
    candidate.families.has('opinion') && onlyAgrees(acceptance),
  'words:several': ({ candidate, accepted: { acceptance } }) => sharedStems(candidate.stems, acceptance.stems) > 1,
  'words:overlap': ({ candidate, accepted: { acceptance } }) => overlap(candidate.stems, acceptance.stems),
  'words:shared': ({ candidate, accepted: { acceptance, transcript } }) =>
    Math.min(1, sharedWeight(candidate, acceptance.stems, transcript) / 2),
  'words:sharedRest': ({ candidate, accepted: { acceptance, inPassage, transcript } }) => {
    let sum = 0;
    for (const stem of candidate.stems) {
      const isBeside =
        isAmong(stem, inPassage.repeated) || (isAmong(stem, inPassage.all) && !isAmong(stem, acceptance.stems));
      if (isBeside) sum += transcript.stemWeights[stem] ?? 0;
    }
    return Math.min(1, sum / 3);
  },
});

/** What speaks for a candidate stating the point, by name. */
export function pointFeatures(candidate: Candidate): Features {
  return { ...ALONE.tell(candidate.candidate), ...STATING.tell(candidate) };
}

/** Finds the sentences that may state the point of an acceptance, whose targets are given. What is known of a passage alone is found once. */
export function pointFinder(transcript: Transcript) {
  // A passage may hold thousands of acceptances.
  const spreadIn = once(({ utterances }: Passage) => spreadAmong(utterances));
  return (acceptance: Utterance, above: readonly Utterance[] = targetsOf(acceptance, transcript)): Candidate[] => {
    const accepted: Accepted = {
      acceptance,
      transcript,
      above,
      target: above.at(-1),
      turn: turnUpTo(above.at(-1), transcript),
      lastMail: acceptance.passage.untold ? mailBefore(acceptance, transcript).at(-1)?.message : undefined,
      inPassage: spreadIn(acceptance.passage),
    };
    return pointCandidates(accepted).map((candidate) => candidateOf(candidate, accepted));
  };
}

/** A sentence that may state a point, and how likely it is to be the one among all that may, from 0 to 1. */
export interface Ranked {
  readonly candidate: Utterance;
  readonly share: number;
}

/**
 * What is accepted or objected to must have this share of the certainty: with less it could be anything, and is better not said than said wrongly.
 * Of an acceptance, it may also be the only proposal.
 */
export const LEAST_SHARE = 0.3;

/** The sentences that may state what an acceptance accepts, written under those above it, most likely first. */
export type RankPoints = (acceptance: Utterance, above: readonly Utterance[]) => readonly Ranked[];

/** Ranks the points of a transcript; what it finds out of a sentence it keeps for the next acceptance. */
export function pointRanker(transcript: Transcript, { bias, weights }: LinearModel): RankPoints {
  const candidatesFor = pointFinder(transcript);
  const weighAlone = ALONE.bind(weights);
  const weighBeside = STATING.bind(weights);
  const alone = once((candidate: Utterance) => ({ weight: weighAlone(candidate, bias) }));
  return (acceptance, above) => {
    let all = 0;
    const ranked = candidatesFor(acceptance, above).map((one) => {
      const weight = Math.exp(weighBeside(one, alone(one.candidate).weight));
      all += weight;
      return { candidate: one.candidate, share: weight };
    });
    for (const one of ranked) one.share /= all;
    return ranked.sort((a, b) => b.share - a.share);
  };
}
