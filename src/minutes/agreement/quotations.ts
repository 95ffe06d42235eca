import { isPassingCourtesy, onlyResponds } from '../acts/index.ts';
import { isRemainder, joined } from '../shown.ts';
import { type Said, type Utterance, withoutManners } from '../transcript/index.ts';

/** Who quotes so many sentences at most chose them to answer them; who answers a mail of so many answers them all. */
export const MOST_CUT_OUT = 3;

/**
 * A point as it is shown: its sentence, with those beside it where none says it alone. Who cuts a few sentences out of a mail to accept
 * them, or accepts a mail of a few, accepts them all; a lead-in ("We could do this:") is followed by what it leads to, and a remainder
 * ("That should do.") stands after what it is about. The id stays that of the sentence.
 */
export function showPoint(point: Utterance, acceptance: Utterance | undefined): ShownPoint {
  const sentences = sentencesOf(point, acceptance);
  const one = sentences.includes(point) ? point : (sentences[0] ?? point);
  const said = joined(one, sentences);
  return said === one ? { said, sentences: [one] } : { said, sentences };
}

/** A point as it is shown, and the sentences that this is. */
interface ShownPoint {
  readonly said: Said;
  readonly sentences: readonly Utterance[];
}

function sentencesOf(point: Utterance, acceptance: Utterance | undefined): readonly Utterance[] {
  const { utterances } = point.passage;
  const previous = utterances[point.inPassage - 1];
  const next = utterances[point.inPassage + 1];
  const cutOut = acceptance ? cutOutBy(acceptance) : [];
  if (cutOut.includes(point)) return withoutResponses(cutOut);
  if (next && point.text.endsWith(':')) return [point, next];
  if (previous?.paragraph === point.paragraph && isRemainder(point)) return [previous, point];
  return [point];
}

/** The sentences of a short quotation, which whoever answers chose to quote, or of a short mail, or lines of a short message in chat, answered whole. */
export function cutOutBy({ passage }: Utterance): readonly Utterance[] {
  const { placed, message } = passage;
  if (placed === 'none') return [];
  const under = message.medium === 'mail' ? withoutManners(passage.under) : linesOf(passage.under.at(-1));
  return under.length <= MOST_CUT_OUT && under.every((said) => said.passage === under[0]?.passage) ? under : [];
}

/** The lines of a message in chat that was typed in several. */
function linesOf(last: Utterance | undefined): readonly Utterance[] {
  const said = last?.passage.utterances ?? [];
  if (said.length < 2 || said.length > MOST_CUT_OUT) return [];
  return said.every(({ paragraph }, n) => paragraph !== said[n - 1]?.paragraph) ? said : [];
}

/** Without the assent, greetings and thanks that it begins with, nor the courtesies and the lead-in to something else that it ends with. */
function withoutResponses(sentences: readonly Utterance[]): readonly Utterance[] {
  const from = sentences.findIndex((sentence) => !onlyResponds(sentence));
  const to = sentences.findLastIndex((sentence) => !isPassingCourtesy(sentence) && !sentence.text.endsWith(':'));
  return sentences.slice(Math.max(0, from), to + 1);
}
