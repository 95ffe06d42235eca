import { onlyResponds, saysNothing } from '../acts/index.ts';
import { foldText, type Said, type Utterance } from '../transcript/index.ts';

/** A sentence with at most so many words says too little alone. */
const FEW_WORDS = 5;
/** Who quotes so many sentences at most chose them to answer them. */
const MOST_CUT_OUT = 3;
/** More words than this are no longer one bullet. */
const MOST_WORDS = 60;

/**
 * A point as it is shown: its sentence, with those beside it where none says it alone. Who cuts a few sentences out of a mail to accept
 * them accepts them all; a lead-in ("We could do this:") is followed by what it leads to, and a remainder ("That should do.") stands after what it
 * is about. The id stays that of the sentence.
 */
export function showPoint(point: Utterance, acceptance: Utterance | undefined): Said {
  const { utterances } = point.passage;
  const previous = utterances[point.inPassage - 1];
  const next = utterances[point.inPassage + 1];
  const cutOut = acceptance ? cutOutBy(acceptance) : [];
  if (cutOut.includes(point)) {
    const telling = withoutResponses(cutOut);
    return joined(telling.includes(point) ? point : (telling[0] ?? point), telling);
  }
  if (next && point.text.endsWith(':')) return joined(point, [point, next]);
  if (previous?.paragraph === point.paragraph && isRemainder(point)) return joined(point, [previous, point]);
  return point;
}

/** The sentences of a short quotation, in mail, where the one who answers chooses what to quote. */
function cutOutBy({ passage }: Utterance): readonly Utterance[] {
  const { under, placed, message } = passage;
  const isCut = message.medium === 'mail' && placed === 'fragment' && under.length <= MOST_CUT_OUT;
  return isCut && under.every((said) => said.passage === under[0]?.passage) ? under : [];
}

/** Without the assent, greetings and thanks that it begins with, nor the courtesies and the lead-in to something else that it ends with. */
function withoutResponses(sentences: readonly Utterance[]): readonly Utterance[] {
  const from = sentences.findIndex((sentence) => !onlyResponds(sentence));
  const to = sentences.findLastIndex((sentence) => !saysNothing(sentence) && !sentence.text.endsWith(':'));
  return sentences.slice(Math.max(0, from), to + 1);
}

function isRemainder({ words, opening, cues }: Utterance): boolean {
  if (words.length <= FEW_WORDS) return true;
  return words.length <= 2 * FEW_WORDS && cues.some(({ family, from }) => family === 'pronounOnly' && from <= opening);
}

/** The sentences as one quotation, where they stand together in the message; else the point alone. */
function joined(point: Utterance, sentences: readonly Utterance[]): Said {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const text = sentences.map((sentence) => sentence.text).join(' ');
  if (words > MOST_WORDS || !foldText(point.message.text).includes(text)) return point;
  return { sentence: point.text, person: point.person, message: point.message, text };
}
