import { opensWith } from '../features.ts';
import type { CueFamily } from '../languages/index.ts';
import { isOf, type Utterance } from '../transcript/index.ts';

// Questions that only want to know a fact, and answers that only tell one: neither makes an agreement or has an objection to it.

/** What puts something forward in the form of a question. */
const FORWARD_AS_QUESTION: readonly CueFamily[] = ['proposal', 'offer', 'opinion', 'tag', 'rhetorical', 'obligation'];

/** What asks for a judgement and not for a guess: "Do you think it is a good idea?" */
const EVALUATES: readonly CueFamily[] = ['praise', 'approval', 'obligation', 'agreement'];

/** A question that only wants to know: whoever answers "yes" agrees to nothing. "Can we add it?" and "Maybe the other one, too?" want more. */
export function asksForFact(utterance: Utterance): boolean {
  const { asks, families, kinds, message, forms } = utterance;
  // In a mail "can we …?" mostly asks whether it is possible.
  const puts = isOf(kinds, 'second') || (message.medium === 'chat' && isOf(kinds, 'together'));
  const requests = families.has('request') && puts;
  const ventures = opensWith(utterance, 'hedge') && !families.has('inversion');
  const wonders =
    forms.has('conjecture') && !forms.has('suggestion') && !EVALUATES.some((family) => families.has(family));
  const forward = !forms.has('existence') && FORWARD_AS_QUESTION.some((family) => families.has(family));
  const wantsMore = !wonders && (requests || ventures || forward);
  return (asks || families.has('invertedQuestion')) && !wantsMore;
}

/** "Is the gate locked at night?" – "Good point.": who says so takes what was asked as an argument, however it was asked. */
export function takesAsPoint(acceptance: Utterance): boolean {
  const { forms } = acceptance;
  return opensWith(acceptance, 'approval') && (forms.has('remark') || forms.has('plan'));
}

/** What says more than "yes". */
const MORE_THAN_YES: readonly CueFamily[] = ['agreement', 'approval', 'commitment', 'done'];

/** "Is it locked? If not, we should lock it.": what falls away with the answer to the question before it. */
export function hangsOnFact({ passage, inPassage, forms }: Utterance): boolean {
  const question = passage.utterances[inPassage - 1];
  return question !== undefined && asksForFact(question) && forms.has('contingent');
}

/** "Is it locked? If not, we should lock it." – "Yes, it is.": the "yes" answers the question, and what hung on it falls away. */
export function answersFact(point: Utterance, accepted: readonly Utterance[]): boolean {
  return hangsOnFact(point) && !accepted.some(({ families }) => MORE_THAN_YES.some((family) => families.has(family)));
}
