import type { CueFamily } from '../languages/index.ts';
import { isRemainder, joined } from '../shown.ts';
import { isBareAnswer, type Said, type Utterance } from '../transcript/index.ts';

/** Who quotes so many sentences at most chose them to answer them; who answers a mail of so many answers them all. */
export const MOST_CUT_OUT = 3;
/** Greetings and thanks take so many words at most. */
const FEW_WORDS = 5;
const COURTESIES: readonly CueFamily[] = ['greeting', 'thanks', 'farewell', 'praise'];
/** What opens a sentence that only takes up what somebody else said. */
const RESPONSES: readonly CueFamily[] = [...COURTESIES, 'assent', 'agreement', 'acknowledgement', 'approval'];
/** What puts something forward: a sentence with it says more than "yes". */
const FORWARD: readonly CueFamily[] = [
  'proposal',
  'obligation',
  'request',
  'offer',
  'commitment',
  'decision',
  'contrast',
  'condition',
];
/** More words, or more words with content, are more than a response. */
const MOST_RESPONSE_WORDS = 12;
const MOST_RESPONSE_STEMS = 3;

/**
 * Whether a sentence only responds to the words before it ("You are right, I did not think of that.", in a mail a link or number alone) and is
 * nothing to quote as a point.
 */
export function onlyResponds(sentence: Utterance): boolean {
  const { asks, words, stems, cues, opening, message, text } = sentence;
  if (message.medium === 'mail' && isBareAnswer(text)) return true;
  if (isCourtesy(sentence)) return true;
  if (asks || words.length > MOST_RESPONSE_WORDS || stems.size > MOST_RESPONSE_STEMS) return false;
  const responses = cues.filter(
    ({ family, from, negated }) => !negated && from <= opening && RESPONSES.includes(family),
  );
  // "Agreed" also records a decision; where it opens a sentence it responds.
  const isResponse = (position: number) => responses.some(({ from }) => from === position);
  return responses.length > 0 && !cues.some(({ family, from }) => FORWARD.includes(family) && !isResponse(from));
}

/** Whether a sentence in a mail, which may accept something, also puts forward enough to be a point of its own. In chat nothing is so long. */
export function saysMore(sentence: Utterance): boolean {
  return sentence.message.medium === 'mail' && !onlyResponds(sentence) && sentence.stems.size > MOST_RESPONSE_STEMS;
}

/**
 * A point as it is shown: its sentence, with those beside it where none says it alone. Who cuts a few sentences out of a mail to accept
 * them, or accepts a mail of a few, accepts them all; a lead-in ("We could do this:") is followed by what it leads to, and a remainder
 * ("That should do.") stands after what it is about. The id stays that of the sentence.
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

/** In mail, the sentences of a short quotation, which whoever answers chose to quote, or of a short mail that is answered whole. */
function cutOutBy({ passage }: Utterance): readonly Utterance[] {
  const { under, placed, message } = passage;
  const isCut = message.medium === 'mail' && placed !== 'none' && under.length <= MOST_CUT_OUT;
  return isCut && under.every((said) => said.passage === under[0]?.passage) ? under : [];
}

/** Without the assent, greetings and thanks that it begins with, nor the courtesies and the lead-in to something else that it ends with. */
function withoutResponses(sentences: readonly Utterance[]): readonly Utterance[] {
  const from = sentences.findIndex((sentence) => !onlyResponds(sentence));
  const to = sentences.findLastIndex((sentence) => !isCourtesy(sentence) && !sentence.text.endsWith(':'));
  return sentences.slice(Math.max(0, from), to + 1);
}

function isCourtesy({ words, families }: Utterance): boolean {
  return words.length <= 2 || (words.length <= FEW_WORDS && COURTESIES.some((family) => families.has(family)));
}
