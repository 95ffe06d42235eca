import { cueFeatures, lengthFeatures } from './features.ts';
import type { CueFamily } from './languages/index.ts';
import { type Features, type LinearModel, score } from './model.ts';
import type { Transcript, Utterance } from './utterances.ts';
import { overlap } from './words.ts';

const FORMS: readonly CueFamily[] = [
  'proposal',
  'obligation',
  'request',
  'offer',
  'opinion',
  'hedge',
  'decision',
  'commitment',
  'pronounOnly',
  'conclusion',
  'thanks',
  'greeting',
  'assent',
  'agreement',
  'approval',
  'refusal',
  'disagreement',
  'openingQuestion',
  'inversion',
  'indirectQuestion',
  'contrast',
  'condition',
  'report',
  'emphasis',
  'example',
  'done',
];

/** How far back in what an acceptance stands under the point that it accepts can be. */
const FARTHEST_POINT = 40;
/** How many utterances back what a named person said, or what a shared word stands in, is looked for. */
const FARTHEST_NAMED = 80;

/**
 * The utterances that may state the point which an acceptance accepts: those that it was written under, the rest of the mail that they are
 * from, what they were written under themselves, and what the one who accepts says beside it, where he puts the point in his own words.
 */
function pointCandidates(acceptance: Utterance, transcript: Transcript): Utterance[] {
  const { passage } = acceptance;
  const others = (said: readonly Utterance[]) =>
    said.filter(
      ({ person, order, context }) =>
        person !== acceptance.person && order < acceptance.order && !(context && passage.placed !== 'fragment'),
    );
  const above = passage.under.filter((said) => said.person !== acceptance.person).slice(-FARTHEST_POINT);
  const target = above.at(-1);
  const sameMail = target ? others(transcript.byMessage.get(target.message.id) ?? []).slice(-FARTHEST_POINT) : [];
  const up = target ? others(target.passage.under).slice(-FARTHEST_POINT) : [];
  const own = passage.utterances.slice(acceptance.inPassage, acceptance.inPassage + 3);
  const before = passage.utterances.slice(Math.max(0, acceptance.inPassage - 1), acceptance.inPassage);
  const recent =
    acceptance.message.medium === 'chat' ? chatBefore(acceptance, transcript) : mailBefore(acceptance, transcript);
  return [
    ...new Set([...above, ...sameMail, ...up, ...recent, ...saidByNamed(acceptance, transcript), ...before, ...own]),
  ];
}

/** "I agree with Jo that …": what the one who is named said before, wherever that was. */
function saidByNamed({ named, order }: Utterance, { utterances }: Transcript): Utterance[] {
  if (named.length === 0) return [];
  const before = utterances.slice(Math.max(0, order - FARTHEST_NAMED), order);
  return before.filter(({ person, context }) => !context && named.includes(person)).slice(-12);
}

/** Who answers a mail as a whole may mean what others said in any of the mails before. */
function mailBefore({ passage, order, person, messageOrder }: Utterance, transcript: Transcript): Utterance[] {
  if (passage.placed === 'fragment') return [];
  return transcript.utterances
    .slice(Math.max(0, order - FARTHEST_RECENT), order)
    .filter((said) => said.person !== person && said.messageOrder !== messageOrder && !said.context);
}

/** How many utterances back the mails before are looked for. */
const FARTHEST_RECENT = 40;

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

/** Where an acceptance stands: what all its candidates are seen from. */
interface Setting {
  readonly acceptance: Utterance;
  readonly transcript: Transcript;
  /** What others wrote that it was written under. */
  readonly above: readonly Utterance[];
  readonly target?: Utterance;
  /** What the one who accepts goes on to say. */
  readonly beside: readonly Utterance[];
  /** The mail that came last before it from somebody else, where it stands under no quotation. */
  readonly lastMail?: Utterance['message'];
}

function settingOf(acceptance: Utterance, transcript: Transcript): Setting {
  const { passage, order, person, messageOrder, inPassage } = acceptance;
  const above = passage.under.filter((said) => said.person !== person);
  const target = above.at(-1);
  const before = transcript.utterances.slice(Math.max(0, order - FARTHEST_RECENT), order);
  const last =
    passage.placed === 'fragment'
      ? undefined
      : before.findLast((said) => said.person !== person && said.messageOrder !== messageOrder && !said.context);
  return {
    acceptance,
    transcript,
    above,
    beside: passage.utterances.slice(inPassage + 1, inPassage + 4),
    ...(target ? { target } : {}),
    ...(last ? { lastMail: last.message } : {}),
  };
}

/** The sentences that may state what an acceptance accepts, each with what speaks for it. */
export function pointsFor(
  acceptance: Utterance,
  transcript: Transcript,
): { candidate: Utterance; features: Features }[] {
  const setting = settingOf(acceptance, transcript);
  return pointCandidates(acceptance, transcript).map((candidate) => ({
    candidate,
    features: pointFeatures(candidate, setting),
  }));
}

function pointFeatures(candidate: Utterance, setting: Setting): Features {
  const { acceptance, transcript, above, target, beside, lastMail } = setting;
  const { passage } = acceptance;
  const { placed } = passage;
  const fromEnd = above.length - 1 - above.indexOf(candidate);
  const isAbove = fromEnd < above.length;
  const own = candidate.passage === passage;
  const sameMail = !isAbove && !own && candidate.message === target?.message;
  const up = !isAbove && !own && !sameMail && target?.passage.under.includes(candidate) === true;
  const after = candidate.passage.utterances[candidate.inPassage + 1];
  const previous = candidate.passage.utterances[candidate.inPassage - 1];
  const has = (flag: boolean) => (flag ? 1 : 0);
  return {
    ...cueFeatures(candidate, FORMS),
    ...lengthFeatures(candidate),
    'where:itself': has(candidate === acceptance),
    'where:itselfLong': has(candidate === acceptance && candidate.words.length > 10),
    'where:next': has(own && candidate.inPassage === acceptance.inPassage + 1),
    'where:afterNext': has(own && candidate.inPassage === acceptance.inPassage + 2),
    'where:before': has(own && candidate.inPassage < acceptance.inPassage),
    'where:fragment': has(isAbove && placed === 'fragment'),
    'where:fragmentLast': has(isAbove && placed === 'fragment' && fromEnd === 0),
    'where:fragmentNear': isAbove && placed === 'fragment' ? 1 / (1 + fromEnd) : 0,
    'where:fragmentFirst': has(isAbove && placed === 'fragment' && above.length > 1 && above[0] === candidate),
    'where:fragmentOnly': has(isAbove && placed === 'fragment' && above.length === 1),
    'where:reply': has(isAbove && placed === 'reply'),
    'where:replyFirst': has(isAbove && placed === 'reply' && candidate.inMessage === 0),
    'where:replyLast': has(isAbove && placed === 'reply' && fromEnd === 0),
    'where:sameMail': has(sameMail),
    'where:up': has(up),
    'where:nearby': has(!isAbove && !own && !sameMail && !up),
    'where:lastMail': has(!own && candidate.message === lastMail),
    'where:named': has(!own && acceptance.named.includes(candidate.person)),
    'where:notNamed': has(!own && acceptance.named.length > 0 && !acceptance.named.includes(candidate.person)),
    'where:notAddressed': has(!own && acceptance.addressee !== undefined && candidate.person !== acceptance.addressee),
    'place:firstInParagraph': has(!own && previous?.paragraph !== candidate.paragraph),
    'place:lastInParagraph': has(!own && after?.paragraph !== candidate.paragraph),
    'place:list': has(candidate.listed),
    'mark:asks': has(candidate.asks),
    'mark:colon': has(candidate.text.endsWith(':')),
    'mark:code': has((candidate.text.match(/[=(){}<>[\]$;|]/g)?.length ?? 0) > 2),
    'structure:answers': has(!own && candidate.passage.under.at(-1)?.asks === true),
    'words:overlap': candidate === acceptance ? 0 : overlap(candidate.stems, acceptance.stems),
    'words:shared': candidate === acceptance ? 0 : Math.min(1.5, sharedWeight(candidate, [acceptance], transcript) / 2),
    'words:sharedBeside': own ? 0 : Math.min(1, sharedWeight(candidate, beside, transcript) / 2),
    'words:content': Math.min(1, candidate.stems.size / 8),
  };
}

/** How much the words say that a candidate shares with others: a word counts the more the fewer utterances of the thread it stands in. */
function sharedWeight(
  { stems }: Utterance,
  others: readonly Utterance[],
  { stemCounts, utterances }: Transcript,
): number {
  let sum = 0;
  for (const stem of stems)
    if (others.some((other) => other.stems.has(stem)))
      sum += 1 - Math.log(stemCounts.get(stem) ?? 1) / Math.log(1 + utterances.length);
  return sum;
}

/** A sentence that may state a point, and how likely it is to be the one among all that may, from 0 to 1. */
export interface Ranked {
  readonly candidate: Utterance;
  readonly share: number;
}

/** The sentences that may state what an acceptance accepts, most likely first. */
export function rankPoints(acceptance: Utterance, transcript: Transcript, model: LinearModel): Ranked[] {
  const scored = pointsFor(acceptance, transcript).map(({ candidate, features }) => ({
    candidate,
    weight: Math.exp(score(model, features)),
  }));
  const all = scored.reduce((sum, { weight }) => sum + weight, 0);
  return scored.map(({ candidate, weight }) => ({ candidate, share: weight / all })).sort((a, b) => b.share - a.share);
}
