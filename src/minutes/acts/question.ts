import { nextOf } from '../features.ts';
import type { CueFamily } from '../languages/index.ts';
import type { FeatureParts, Features } from '../model.ts';
import type { Transcript, Utterance } from '../utterances.ts';
import { formsOf } from './act.ts';

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
 * `answered`: how likely the best answer to it is one. Forms are told apart by the mark: without it they have to carry the question alone.
 */
export function questionFeatures(utterance: Utterance, transcript: Transcript, answered: number): FeatureParts {
  const { text, asks, asksInside, words, language } = utterance;
  const marked = asks || asksInside;
  const responses = transcript.responses.get(utterance) ?? [];
  const has = (flag: boolean) => (flag ? 1 : 0);
  return [
    marked ? markedForms(utterance, transcript) : unmarkedForms(utterance),
    {
      'mark:end': has(asks),
      'mark:inside': has(asksInside),
      'mark:quoted': has(/["“][^"“”]{0,400}\?["”]/.test(text)),
      'mark:bracketed': has(/\([^()]{0,400}\?\)/.test(text)),
      'mark:exclaimed': has(text.includes('!')),
      'word:i': has(words.some((word) => language.first.has(word))),
      'word:addressed': has(utterance.addressee !== undefined),
      'structure:respondedLast': has(responses.some((p) => p.placed === 'fragment' && p.under.at(-1) === utterance)),
      'structure:answered': answered,
      'structure:top': has(utterance.messageOrder === 0),
    },
  ];
}

function markedForms(utterance: Utterance, transcript: Transcript): Features {
  const { opens, inside } = placesOf(utterance);
  const next = nextOf(utterance, transcript);
  const answersSelf = next && !next.asks && (next.families.has('assent') || next.families.has('refusal'));
  return {
    'form:inversion': opens('inversion'),
    'form:indirect': opens('indirectQuestion'),
    'form:indirectInside': inside('indirectQuestion'),
    'form:mock': formsOf(utterance).has('mockQuestion') ? 1 : 0,
    'near:selfAnswered': answersSelf ? 1 : 0,
  };
}

function unmarkedForms(utterance: Utterance): Features {
  const { opens, inside } = placesOf(utterance);
  return {
    'unmarked:inversion': opens('invertedQuestion'),
    'unmarked:indirect': opens('indirectQuestion'),
    'unmarked:indirectInside': inside('indirectQuestion'),
    'unmarked:elliptical': opens('elliptical'),
  };
}

/** Whether a cue of a family opens the sentence, or stands further inside. */
function placesOf({ cues, opening }: Utterance) {
  const said = (family: CueFamily, first: boolean) =>
    cues.some((cue) => cue.family === family && !cue.negated && cue.from <= opening === first) ? 1 : 0;
  return { opens: (family: CueFamily) => said(family, true), inside: (family: CueFamily) => said(family, false) };
}
