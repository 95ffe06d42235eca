import { cueFeatures, lengthFeatures } from './features.ts';
import type { CueFamily } from './languages/index.ts';
import type { Features } from './model.ts';
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

/** How many utterances before the end of what an acceptance stands under can be what it accepts. */
const FARTHEST_POINT = 12;

/**
 * The utterances that may state the point which an acceptance accepts: those that it was written under, the acceptance itself
 * and what follows it, where the one who accepts says the point in his own words.
 */
export function pointCandidates(acceptance: Utterance, transcript: Transcript): Utterance[] {
  const { passage } = acceptance;
  const above = passage.under.filter((said) => said.person !== acceptance.person).slice(-FARTHEST_POINT);
  const own = passage.utterances.slice(acceptance.inPassage, acceptance.inPassage + 3);
  const before = passage.utterances.slice(Math.max(0, acceptance.inPassage - 1), acceptance.inPassage);
  const recent =
    acceptance.message.medium === 'chat' ? chatBefore(acceptance, transcript) : mailBefore(acceptance, transcript);
  return [...new Set([...above, ...recent, ...saidByNamed(acceptance, transcript), ...before, ...own])];
}

/** "I agree with Jo that …": what the one who is named said before, wherever that was. */
function saidByNamed({ named, order }: Utterance, { utterances }: Transcript): Utterance[] {
  if (named.length === 0) return [];
  const before = utterances.slice(Math.max(0, order - FARTHEST_NAMED), order);
  return before.filter(({ person, context }) => !context && named.includes(person)).slice(-FARTHEST_POINT);
}

/** How many utterances back what a named person said is looked for. */
const FARTHEST_NAMED = 80;

/**
 * Who answers without quoting mostly answers the mail before, whatever his client says: what others said last, and what the one he addresses
 * by name said last.
 */
function mailBefore(
  { passage, order, person, addressee, messageOrder }: Utterance,
  transcript: Transcript,
): Utterance[] {
  if (passage.placed === 'fragment' || passage.quotes) return [];
  const found: Utterance[] = [];
  let from: Utterance['message'] | undefined;
  for (let at = order - 1; at >= 0 && at >= order - FARTHEST_RECENT; at--) {
    const said = transcript.utterances[at];
    if (!said || said.person === person || said.messageOrder === messageOrder || said.context) continue;
    if (addressee && said.person !== addressee) continue;
    from ??= said.message;
    if (said.message !== from || found.length >= FARTHEST_POINT) break;
    found.push(said);
  }
  return found.reverse();
}

/** How many utterances back the mail before is looked for. */
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

/** What speaks for a candidate stating the point that an acceptance accepts. */
export function pointFeatures(candidate: Utterance, acceptance: Utterance): Features {
  const { passage } = acceptance;
  const above = passage.under.filter((said) => said.person !== acceptance.person);
  const fromEnd = above.length - 1 - above.indexOf(candidate);
  const isAbove = above.includes(candidate);
  const own = candidate.passage === passage;
  const has = (flag: boolean) => (flag ? 1 : 0);
  const placed = passage.placed;
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
    'where:fragmentOnly': has(isAbove && placed === 'fragment' && above.length === 1),
    'where:reply': has(isAbove && placed === 'reply'),
    'where:replyFirst': has(isAbove && placed === 'reply' && candidate.inMessage === 0),
    'where:replyLast': has(isAbove && placed === 'reply' && fromEnd === 0),
    'where:nearby': has(!isAbove && !own),
    'where:named': has(!own && acceptance.named.includes(candidate.person)),
    'where:notNamed': has(!own && acceptance.named.length > 0 && !acceptance.named.includes(candidate.person)),
    'where:notAddressed': has(!own && acceptance.addressee !== undefined && candidate.person !== acceptance.addressee),
    'mark:asks': has(candidate.asks),
    'words:overlap': candidate === acceptance ? 0 : overlap(candidate.stems, acceptance.stems),
    'words:content': Math.min(1, candidate.stems.size / 8),
    'words:acceptanceContent': candidate === acceptance ? Math.min(1, acceptance.stems.size / 8) : 0,
  };
}
