import { isChat, opensWith } from './features.ts';
import { foldText, isCourtesy, type Passage, type Said, type Utterance } from './transcript/index.ts';

/** A sentence with at most so many words says too little alone. */
const FEW_WORDS = 5;
/** One of at most so many that begins with a name says nothing but whom it asks. */
const FEWEST_WORDS = 3;
/** More words than this are no longer one bullet. */
const MOST_WORDS = 60;
/** What is so many times longer than a question drowns it: "Thoughts?" is about the whole mail. */
const DROWNS = 5;

/** A question as it is shown: "Is that even possible?" stands after what it asks about, where that is no question of its own. */
export function showQuestion(question: Utterance): Said {
  const before = neighbourOf(question, -1);
  const isBeside = before && !before.asks && before.paragraph === question.paragraph;
  const mayDrown = before && before.words.length > DROWNS * question.words.length;
  if (isBeside && (onlyAsksSomebody(question) || (isRemainder(question) && !mayDrown)))
    return joined(question, [before, question]);
  return before && !isCourtesy(before) && isTorn(before, question) ? through(before, question) : question;
}

/** Whether it asks somebody by name what the sentence before it leaves open: "Karla?", "Karla, any idea?" */
function onlyAsksSomebody({ addressee, words }: Utterance): boolean {
  return addressee !== undefined && words.length <= FEWEST_WORDS;
}

/** A sentence set around what is no sentence, such as code: "I guess that starting it and doing", the code, "also fails?" */
function isTorn(before: Utterance, after: Utterance): boolean {
  return before.paragraph < after.paragraph && /^\p{Ll}/u.test(after.text) && /[\p{L}\p{N},:]$/u.test(before.text);
}

/** All that stands from the start of one sentence to the end of another, where that is short enough; else the other alone. */
function through(first: Utterance, last: Utterance): Said {
  const text = writtenFrom(first, last);
  return text === undefined || text.split(' ').length > MOST_WORDS ? last : quoted(last, text);
}

/** An acceptance as it is shown: with the reservation that the next sentence opens with. */
export function showAcceptance(acceptance: Utterance): Said {
  const next = neighbourOf(acceptance, 1);
  return next && opensWith(next, 'contrast') ? joined(acceptance, [acceptance, next]) : acceptance;
}

/** An answer as it is shown: a short line of chat, which its writer ended with no mark, goes on in the next. */
export function showAnswer(answer: Utterance): Said {
  const next = neighbourOf(answer, 1);
  const goesOn = isChat(answer) && answer.words.length <= 2 * FEW_WORDS && /[\p{L}\p{N}]$/u.test(answer.text);
  return goesOn && next && !next.asks ? joined(answer, [answer, next]) : answer;
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

/** The sentences, of one passage, as one quotation, where they stand together there; else the one alone. Its id stays that of the one. */
export function joined(one: Utterance, sentences: readonly Utterance[]): Said {
  const [first, last] = [sentences[0], sentences.at(-1)];
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  if (!first || !last || first === last || words > MOST_WORDS) return one;
  const text = writtenFrom(first, last);
  // Some languages set no blank between sentences.
  const letters = sentences
    .map((sentence) => sentence.text)
    .join('')
    .replaceAll(' ', '');
  return text?.replaceAll(' ', '') === letters ? quoted(one, text) : one;
}

function quoted({ text: sentence, person, message }: Utterance, text: string): Said {
  return { sentence, person, message, text };
}

/** What stands in a passage from the start of one of its sentences to the end of another. */
function writtenFrom(first: Utterance, last: Utterance): string | undefined {
  const { text, places } = placesIn(first.passage);
  const [from, to] = [places[first.inPassage], places[last.inPassage]];
  return from === undefined || to === undefined ? undefined : text.slice(from, to + last.text.length);
}

/** A passage, its white space folded, and where in it each of its sentences begins. */
interface Places {
  readonly text: string;
  readonly places: readonly (number | undefined)[];
}

/** All sentences of a passage are looked for at once: to look for each from the start would take time quadratic in a long one. */
const known = new WeakMap<Passage, Places>();

function placesIn(passage: Passage): Places {
  const found = known.get(passage) ?? findPlaces(passage);
  known.set(passage, found);
  return found;
}

function findPlaces(passage: Passage): Places {
  const text = foldText(passage.text);
  let from = 0;
  const places = passage.utterances.map((utterance) => {
    const at = from < 0 ? -1 : text.indexOf(utterance.text, from);
    // Where one is not found, nothing is known of those behind it.
    from = at < 0 ? -1 : at + utterance.text.length;
    return at < 0 ? undefined : at;
  });
  return { text, places };
}
