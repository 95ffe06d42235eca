import type { Strength } from '../minutes.ts';
import type { Utterance } from '../utterances.ts';
import { isRecord } from './decision.ts';

/**
 * What somebody does by saying a sentence (Searle 1969; the tags are those of SWBD-DAMSL and of Cohen, Carvalho & Mitchell 2004 that
 * minutes need). `claim` is what nothing else fits.
 */
export type Act =
  | { readonly kind: 'question'; readonly form: 'direct' | 'indirect' }
  | { readonly kind: 'acceptance'; readonly strength: Strength }
  | { readonly kind: 'objection' }
  | { readonly kind: 'decision' }
  | { readonly kind: 'request' }
  | { readonly kind: 'proposal' }
  | { readonly kind: 'hedge' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'claim' };

/** Longer than this, a sentence with a greeting or thanks in it also says something. */
const COURTESY_WORDS = 7;

/** The act of a sentence by its own words, the first that fits: what is asked cannot be claimed, what is accepted not proposed. */
export function actOf(utterance: Utterance): Act {
  const { text, words, families } = utterance;
  if (isRecord(text)) return { kind: 'decision' };
  const form = questionForm(utterance);
  if (form) return { kind: 'question', form };
  if (words.length <= COURTESY_WORDS && opens(utterance, 'greeting')) return { kind: 'greeting' };
  if (families.has('objection')) return { kind: 'objection' };
  const strength = acceptanceStrength(utterance);
  if (strength) return { kind: 'acceptance', strength };
  if (words.length <= COURTESY_WORDS && families.has('thanks')) return { kind: 'thanks' };
  if (isConditionalAgreement(utterance)) return { kind: 'hedge' };
  if (families.has('decision')) return { kind: 'decision' };
  if (opens(utterance, 'request')) return { kind: 'request' };
  if (families.has('proposal')) return { kind: 'proposal' };
  if (families.has('request')) return { kind: 'request' };
  if (families.has('hedge') || families.has('deferral')) return { kind: 'hedge' };
  return { kind: 'claim' };
}

function questionForm({ asks, asksInside, families, opening, cues }: Utterance): 'direct' | 'indirect' | undefined {
  if (asks || asksInside) return 'direct';
  if (families.has('invertedQuestion')) return 'direct';
  // A condition ("let me know if …") belongs to an indirect question; a promise to tell does not ask.
  const indirect = cues.some(({ family, from }) => family === 'indirectQuestion' && from <= opening + 2);
  return indirect && !families.has('commitment') ? 'indirect' : undefined;
}

function opens(utterance: Utterance, family: Utterance['cues'][number]['family']): boolean {
  return utterance.cues.some((cue) => cue.family === family && !cue.negated && cue.from <= utterance.opening);
}

/** "I'd agree if …" accepts nothing yet. */
function isConditionalAgreement({ families, words, language }: Utterance): boolean {
  return sharesPoint(families) && families.has('condition') && words.some((word) => language.conditional.has(word));
}

function acceptanceStrength(utterance: Utterance): Strength | undefined {
  const { families, cues } = utterance;
  if (isConditionalAgreement(utterance) || families.has('deferral')) return undefined;
  const doublyDenied = cues.some(({ family, negated }) => family === 'disagreement' && negated);
  const inWords = opens(utterance, 'assent') || sharesPoint(families);
  if (inWords) return families.has('contrast') ? 'qualified' : 'explicit';
  if (doublyDenied) return 'qualified';
  if (opens(utterance, 'commitment') || opens(utterance, 'done')) return 'tacit';
  return undefined;
}

function sharesPoint(families: Utterance['families']): boolean {
  return families.has('agreement') || families.has('approval');
}
