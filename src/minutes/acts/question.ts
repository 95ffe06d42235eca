import { nextOf, opensWith } from '../features.ts';
import type { CueFamily } from '../languages/index.ts';
import { isOf } from '../lexicon.ts';
import { features } from '../model.ts';
import type { Transcript, Utterance } from '../utterances.ts';

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

/** A sentence that may ask, in its thread. */
export interface Asking {
  readonly question: Utterance;
  readonly transcript: Transcript;
  /** It has the mark. */
  readonly marked: boolean;
  /** How likely the best answer to it is one. */
  readonly answered: number;
}

export function askingIn(question: Utterance, transcript: Transcript, answered: number): Asking {
  return { question, transcript, marked: question.asks || question.asksInside, answered };
}

/**
 * What speaks for a question that wants an answer, rather than a rhetorical one, one that its asker answers, or none at all.
 * That others write under a sentence is the best sign of a question (Shrestha & McKeown 2004), so the structure comes in too.
 * Forms are told apart by the mark: without it they have to carry the question alone.
 */
export const ASKING = features<Asking>({
  'form:inversion': ({ marked, question }) => marked && opensWith(question, 'inversion'),
  'form:indirect': ({ marked, question }) => marked && opensWith(question, 'indirectQuestion'),
  'form:indirectInside': ({ marked, question }) => marked && holds(question, 'indirectQuestion'),
  'form:mock': ({ marked, question }) => marked && question.forms.has('mockQuestion'),
  'near:selfAnswered': ({ marked, question, transcript }) => {
    const next = marked ? nextOf(question, transcript) : undefined;
    return next !== undefined && !next.asks && (next.families.has('assent') || next.families.has('refusal'));
  },
  'unmarked:inversion': ({ marked, question }) => !marked && opensWith(question, 'invertedQuestion'),
  'unmarked:indirect': ({ marked, question }) => !marked && opensWith(question, 'indirectQuestion'),
  'unmarked:indirectInside': ({ marked, question }) => !marked && holds(question, 'indirectQuestion'),
  'unmarked:elliptical': ({ marked, question }) => !marked && opensWith(question, 'elliptical'),
  'mark:end': ({ question }) => question.asks,
  'mark:inside': ({ question }) => question.asksInside,
  'mark:quoted': ({ question }) => /["“][^"“”]{0,400}\?["”]/.test(question.text),
  'mark:bracketed': ({ question }) => /\([^()]{0,400}\?\)/.test(question.text),
  'mark:exclaimed': ({ question }) => question.text.includes('!'),
  'word:i': ({ question }) => isOf(question.kinds, 'first'),
  'word:addressed': ({ question }) => question.addressee !== undefined,
  'structure:respondedLast': ({ question, transcript }) =>
    (transcript.responses.get(question) ?? []).some(
      ({ placed, under }) => placed === 'fragment' && under.at(-1) === question,
    ),
  'structure:answered': ({ answered }) => answered,
  'structure:top': ({ question }) => question.messageOrder === 0,
});

/** Whether a cue of a family stands inside the sentence and does not open it. */
function holds({ cues, opening }: Utterance, family: CueFamily): boolean {
  return cues.some((cue) => cue.family === family && !cue.negated && cue.from > opening);
}
