import { opensWith } from './features.ts';
import { foldText, isCourtesy, type Said, type Utterance } from './transcript/index.ts';

/** A sentence with at most so many words says too little alone. */
const FEW_WORDS = 5;
/** More words than this are no longer one bullet. */
const MOST_WORDS = 60;
/** What is so many times longer than a question drowns it: "Thoughts?" is about the whole mail. */
const DROWNS = 5;

/** A question as it is shown: "Is that even possible?" stands after what it asks about, where that is no question of its own. */
export function showQuestion(question: Utterance): Said {
  const before = neighbourOf(question, -1);
  const isBeside = before && !before.asks && before.paragraph === question.paragraph;
  if (isBeside && isRemainder(question) && before.words.length <= DROWNS * question.words.length)
    return joined(question, [before, question]);
  return before && !isCourtesy(before) && isTorn(before, question) ? through(before, question) : question;
}

/** A sentence set around what is no sentence, such as code: "I guess that starting it and doing", the code, "also fails?" */
function isTorn(before: Utterance, after: Utterance): boolean {
  return before.paragraph < after.paragraph && /^\p{Ll}/u.test(after.text) && /[\p{L}\p{N},:]$/u.test(before.text);
}

/** All that stands from the start of one sentence to the end of another, where that is short enough; else the other alone. */
function through(first: Utterance, last: Utterance): Said {
  const written = foldText(last.message.text);
  const from = written.indexOf(first.text);
  const to = written.indexOf(last.text, from) + last.text.length;
  if (from < 0 || to < from || written.slice(from, to).split(' ').length > MOST_WORDS) return last;
  return { sentence: last.text, person: last.person, message: last.message, text: written.slice(from, to) };
}

/** An acceptance as it is shown: with the reservation that the next sentence opens with. */
export function showAcceptance(acceptance: Utterance): Said {
  const next = neighbourOf(acceptance, 1);
  return next && opensWith(next, 'contrast') ? joined(acceptance, [acceptance, next]) : acceptance;
}

/** An objection as it is shown: "I object." is followed by why. */
export function showObjection(objection: Utterance): Said {
  const next = neighbourOf(objection, 1);
  if (next?.paragraph === objection.paragraph && objection.words.length <= FEW_WORDS)
    return joined(objection, [objection, next]);
  return objection;
}

/** Whether a sentence is about the one before it and says too little without that: "That should do." */
export function isRemainder({ words, opening, cues }: Utterance): boolean {
  if (words.length <= FEW_WORDS) return true;
  return words.length <= 2 * FEW_WORDS && cues.some(({ family, from }) => family === 'pronounOnly' && from <= opening);
}

function neighbourOf({ passage, inPassage }: Utterance, distance: number): Utterance | undefined {
  return passage.utterances[inPassage + distance];
}

/** The sentences as one quotation, where they stand together in the message; else the one alone. Its id stays that of the one. */
export function joined(one: Utterance, sentences: readonly Utterance[]): Said {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const text = sentences.map((sentence) => sentence.text).join(' ');
  if (words > MOST_WORDS || !foldText(one.message.text).includes(text)) return one;
  return { sentence: one.text, person: one.person, message: one.message, text };
}
