import type { CueFamily } from '../languages/index.ts';
import { isBareAnswer, type Utterance } from '../transcript/index.ts';

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
  if (isPassingCourtesy(sentence)) return true;
  if (asks || words.length > MOST_RESPONSE_WORDS || stems.length > MOST_RESPONSE_STEMS) return false;
  const responses = cues.filter(
    ({ family, from, negated }) => !negated && from <= opening && RESPONSES.includes(family),
  );
  // "Agreed" also records a decision; where it opens a sentence it responds.
  const isResponse = (position: number) => responses.some(({ from }) => from === position);
  return responses.length > 0 && !cues.some(({ family, from }) => FORWARD.includes(family) && !isResponse(from));
}

/** Whether a sentence in a mail, which may accept something, also puts forward enough to be a point of its own. In chat nothing is so long. */
export function saysMore(sentence: Utterance): boolean {
  return sentence.message.medium === 'mail' && !onlyResponds(sentence) && sentence.stems.length > MOST_RESPONSE_STEMS;
}

/** Whether a sentence only greets, thanks or praises, in passing. */
export function isPassingCourtesy({ words, families }: Utterance): boolean {
  return words.length <= 2 || (words.length <= FEW_WORDS && COURTESIES.some((family) => families.has(family)));
}

/** What takes something up though its writer is also glad of news. */
const TAKING_UP: readonly CueFamily[] = ['agreement', 'approval', 'assent', 'commitment', 'done'];

/** Whether a sentence is glad of news and takes nothing up: "Great, I'm glad that worked." */
export function isOnlyGlad({ forms, families }: Utterance): boolean {
  return forms.has('gladness') && !TAKING_UP.some((family) => families.has(family));
}
