import { cueFeatures, isChat, lengthFeatures, nextOf, opensWith, placeFeatures, previousOf } from '../features.ts';
import type { CueFamily } from '../languages/index.ts';
import type { Strength } from '../minutes.ts';
import type { FeatureParts } from '../model.ts';
import { targetsOf } from '../points.ts';
import type { Transcript, Utterance } from '../utterances.ts';
import { overlap } from '../words.ts';
import { actOf } from './act.ts';

const SIGNS: ReadonlySet<CueFamily> = new Set<CueFamily>([
  'assent',
  'agreement',
  'approval',
  'echo',
  'selfReference',
  'acknowledgement',
  'commitment',
  'done',
  'success',
  'praise',
  'refusal',
  'disagreement',
  'condition',
  'hedge',
  'deferral',
  'opinion',
]);

/** So far into a message few still accept what they answer. */
const LATE = 7;

/** What accepts in words. */
const IN_WORDS: readonly CueFamily[] = ['agreement', 'approval', 'assent', 'echo'];

/**
 * What speaks for an utterance accepting what it was written under. Acceptance is short and early in its passage (Germesin & Wilson 2009),
 * takes up no words of what it accepts where it is explicit, and many where it restates it.
 */
export function acceptanceFeatures(utterance: Utterance, transcript: Transcript): FeatureParts {
  const { passage, asks, words, language } = utterance;
  const others = targetsOf(utterance, transcript);
  const target = others.at(-1);
  const has = (flag: boolean) => (flag ? 1 : 0);
  const next = nextOf(utterance, transcript);
  const previous = previousOf(utterance, transcript);
  const underQuestion = target?.asks === true;
  const underProposal = others.some(
    (said) => said.families.has('proposal') || said.families.has('request') || said.families.has('decision'),
  );
  const cues = cueFeatures(utterance, SIGNS);
  const assents = 'open:assent' in cues;
  return [
    cues,
    placeFeatures(utterance),
    lengthFeatures(utterance),
    {
      'act:acceptance': has(actOf(utterance, transcript).kind === 'acceptance'),
      'mark:asks': has(asks),
      'mark:code': has(/[=(){}<>]/.test(utterance.text)),
      'mark:exclaimed': has(utterance.text.includes('!')),
      'word:i': has(words.some((word) => language.doer.has(word))),
      'word:named': has(utterance.named.some((person) => others.some((said) => said.person === person))),
      'word:namedEcho': has(utterance.named.length > 0 && 'open:echo' in cues),
      'word:you': has(words.some((word) => language.second.has(word))),
      'target:none': has(target === undefined),
      'target:question': has(underQuestion),
      'target:questionAssent': has(underQuestion && assents),
      'target:proposal': has(underProposal),
      'target:proposalAssent': has(underProposal && assents),
      'target:overlap': Math.max(0, ...others.slice(-6).map((said) => overlap(said.stems, utterance.stems))),
      'near:nextContrast': has(next !== undefined && opensWith(next, 'contrast')),
      'near:nextRefusal': has(next !== undefined && (next.families.has('disagreement') || opensWith(next, 'refusal'))),
      'near:previousAssent': has(previous !== undefined && !isChat(utterance) && previous.families.has('assent')),
      'place:late': has(utterance.inMessage >= LATE),
      'place:early': has(utterance.inPassage <= 1 && passage.placed !== 'none'),
    },
  ];
}

/**
 * How an acceptance holds: with a reservation ("Yes, but …", or the next sentence opens with one), by doing what was asked, or in words.
 */
export function strengthOf(utterance: Utterance, transcript: Transcript): Strength {
  const next = nextOf(utterance, transcript);
  if (utterance.families.has('contrast') || (next && opensWith(next, 'contrast'))) return 'qualified';
  if (IN_WORDS.some((family) => utterance.families.has(family))) return 'explicit';
  return 'tacit';
}
