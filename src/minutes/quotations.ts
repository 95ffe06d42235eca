import { foldText } from './identity.ts';
import type { CueFamily } from './languages/index.ts';
import type { Said, Utterance } from './utterances.ts';

/** A sentence with at most so many words says too little alone. */
const FEW_WORDS = 5;
/** Who quotes so many sentences at most chose them to answer them. */
const MOST_CUT_OUT = 3;
const COURTESIES: readonly CueFamily[] = ['greeting', 'thanks', 'farewell', 'praise'];
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
  const cutOut = acceptance ? withoutCourtesies(cutOutBy(acceptance)) : [];
  if (cutOut.includes(point)) return joined(point, cutOut);
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

/** Without the greetings, thanks and interjections that it begins or ends with. */
function withoutCourtesies(sentences: readonly Utterance[]): readonly Utterance[] {
  const from = sentences.findIndex((sentence) => !isCourtesy(sentence));
  const to = sentences.findLastIndex((sentence) => !isCourtesy(sentence));
  return sentences.slice(Math.max(0, from), to + 1);
}

function isCourtesy({ words, families }: Utterance): boolean {
  return words.length <= 2 || (words.length <= FEW_WORDS && COURTESIES.some((family) => families.has(family)));
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
  return { id: point.id, person: point.person, message: point.message, text };
}
