import type { CueFamily } from '../languages/index.ts';
import { isBareAnswer, type Utterance } from '../transcript/index.ts';

/** Greetings and thanks take so many words at most. */
const FEW_WORDS = 5;
const COURTESIES: readonly CueFamily[] = ['greeting', 'thanks', 'farewell', 'praise'];
/** What opens a sentence that only takes up what somebody else said. */
const RESPONSES: readonly CueFamily[] = [...COURTESIES, 'assent', 'agreement', 'acknowledgement', 'approval'];
/** What puts something forward. */
export const PUTTING_FORWARD: readonly CueFamily[] = [
  'proposal',
  'obligation',
  'request',
  'offer',
  'commitment',
  'decision',
];
/** A sentence with it says more than "yes". */
const SAYING_MORE: readonly CueFamily[] = [...PUTTING_FORWARD, 'contrast', 'condition'];
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
  if (isPassingCourtesy(sentence)) return true;
  if (asks || words.length > MOST_RESPONSE_WORDS || stems.length > MOST_RESPONSE_STEMS) return false;
  const responses = cues.filter(
    ({ family, from, negated }) => !negated && from <= opening && RESPONSES.includes(family),
  );
  // "Agreed" also records a decision; where it opens a sentence it responds.
  const isResponse = (position: number) => responses.some(({ from }) => from === position);
  return responses.length > 0 && !cues.some(({ family, from }) => SAYING_MORE.includes(family) && !isResponse(from));
}

/** Whether a sentence in a mail, which may accept something, also puts forward enough to be a point of its own. In chat nothing is so long. */
export function saysMore(sentence: Utterance): boolean {
  return sentence.message.medium === 'mail' && !onlyResponds(sentence) && sentence.stems.length > MOST_RESPONSE_STEMS;
}

/** Whether a sentence only greets, thanks or praises, in passing. */
export function isPassingCourtesy({ words, families }: Utterance): boolean {
  return words.length <= 2 || (words.length <= FEW_WORDS && COURTESIES.some((family) => families.has(family)));
}
