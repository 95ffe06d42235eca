import { cueFeatures, lengthFeatures, nextOf, placeFeatures, previousOf } from '../features.ts';
import type { CueFamily } from '../languages/index.ts';
import type { FeatureParts } from '../model.ts';
import type { Transcript, Utterance } from '../utterances.ts';

const FORMS: ReadonlySet<CueFamily> = new Set<CueFamily>([
  'openingQuestion',
  'invertedQuestion',
  'inversion',
  'indirectQuestion',
  'elliptical',
  'tag',
  'rhetorical',
  'request',
  'proposal',
  'offer',
  'opinion',
  'hedge',
  'condition',
  'greeting',
  'thanks',
  'problem',
  'contrast',
  'assent',
  'refusal',
  'questionWord',
  'example',
  'commitment',
  'report',
  'deferral',
]);

/** Whether a sentence could be a question at all: it has the mark, or the form of one without it. */
export function mayAsk({ asks, asksInside, families }: Utterance): boolean {
  return (
    asks ||
    asksInside ||
    families.has('indirectQuestion') ||
    families.has('invertedQuestion') ||
    families.has('elliptical') ||
    families.has('request')
  );
}

/**
 * What speaks for a question that wants an answer, rather than a rhetorical one, one that its asker answers, or none at all.
 * That others write under a sentence is the best sign of a question (Shrestha & McKeown 2004), so the structure comes in too, and
 * `answered`: how likely the best answer to it is one.
 */
export function questionFeatures(utterance: Utterance, transcript: Transcript, answered: number): FeatureParts {
  const { text, asks, asksInside, inPassage, passage, words, language } = utterance;
  const next = nextOf(utterance, transcript);
  const previous = previousOf(utterance, transcript);
  const responses = (transcript.responses.get(utterance) ?? []).filter((p) => p.placed === 'fragment');
  const last = responses.some((response) => response.under.at(-1) === utterance);
  const marked = asks || asksInside;
  const cues = cueFeatures(utterance, FORMS);
  const bare: Record<string, number> = {};
  for (const name in cues) bare[marked ? name : `unmarked-${name}`] = 1;
  const has = (flag: boolean) => (flag ? 1 : 0);
  return [
    bare,
    placeFeatures(utterance),
    lengthFeatures(utterance),
    {
      'mark:end': has(asks),
      'mark:inside': has(asksInside),
      'mark:several': has(/\?[!?]/.test(text)),
      'mark:quoted': has(/["“][^"“”]{0,400}\?["”]/.test(text)),
      'mark:bracketed': has(/\([^()]{0,400}\?\)/.test(text)),
      'mark:exclaimed': has(text.includes('!')),
      'word:you': has(words.some((word) => language.second.has(word))),
      'word:i': has(words.some((word) => language.first.has(word))),
      'word:we': has(words.some((word) => language.together.has(word))),
      'word:addressed': has(utterance.addressee !== undefined),
      'near:nextAsks': has(next?.asks === true),
      'near:previousAsks': has(previous?.asks === true),
      'near:asksOn': has(marked && next?.asks === true),
      'near:selfAnswered': has(
        marked && next !== undefined && (next.families.has('assent') || next.families.has('refusal')) && !next.asks,
      ),
      'near:nothingFollows': has(inPassage === passage.utterances.length - 1),
      'structure:respondedLast': has(last),
      'structure:responded': has(responses.length > 0),
      'structure:markedRespondedLast': has(last && marked),
      'structure:answered': marked ? answered : 0,
      'structure:answeredUnmarked': marked ? 0 : answered,
      'structure:top': has(utterance.messageOrder === 0),
      'structure:end': has(transcript.utterances.length - utterance.order <= 3),
    },
  ];
}
