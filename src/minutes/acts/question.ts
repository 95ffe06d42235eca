import type { Person } from '../../thread/index.ts';
import { isChat, nextOf, opensWith } from '../features.ts';
import type { CueFamily } from '../languages/index.ts';
import { features } from '../model.ts';
import {
  isCourtesy,
  isOf,
  lookUp,
  openingOf,
  partSentence,
  readPhrases,
  type Transcript,
  type Utterance,
} from '../transcript/index.ts';

/** Whether a sentence could be a question at all: it has the mark, or the form of one without it, and is no "How are you?" */
export function mayAsk(utterance: Utterance): boolean {
  const { asks, asksInside, families, forms } = utterance;
  if (forms.has('phatic') || (!asks && forms.has('behest'))) return false;
  return (
    asks ||
    asksInside ||
    families.has('indirectQuestion') ||
    families.has('invertedQuestion') ||
    families.has('request') ||
    asksBriefly(utterance) ||
    appeals(utterance)
  );
}

/** Whether it asks in a form that chat leaves without the mark. */
function asksBriefly(utterance: Utterance): boolean {
  return isChat(utterance) && utterance.forms.has('briefQuestion');
}

/** Whether it says outright that its writer wants to be told; "That's what I want to know." puts an answer off. */
function appeals({ forms, families }: Utterance): boolean {
  return forms.has('appeal') && !families.has('noAnswer');
}

/** A sentence that may ask, in its thread. */
export interface Asking {
  readonly question: Utterance;
  readonly transcript: Transcript;
  /** It ends in the mark, or without any where a question of its order would have it. */
  readonly endsAsMarked: boolean;
  /** … or has it inside. */
  readonly marked: boolean;
  /** It has the mark, and nobody is to answer. */
  readonly forShow: boolean;
  /** It has no mark, and only leads to the question behind it. */
  readonly leadsOn: boolean;
}

export function askingIn(question: Utterance, transcript: Transcript): Asking {
  const endsAsMarked = question.asks || lacksMark(question);
  const marked = endsAsMarked || question.asksInside;
  return {
    question,
    transcript,
    endsAsMarked,
    marked,
    forShow: marked && asksForShow(question),
    leadsOn: !marked && leadsToQuestion(question),
  };
}

/**
 * What speaks for a question that wants an answer, rather than a rhetorical one, one that its asker answers, or none at all.
 * That others write under a sentence is the best sign of a question (Shrestha & McKeown 2004), so the structure comes in too.
 * Forms are told apart by the mark: without it they have to carry the question alone.
 */
export const ASKING = features<Asking>({
  'form:order': ({ marked, forShow, question }) => marked && !forShow && hasOrder(question),
  'form:indirect': ({ marked, question }) => marked && opensWith(question, 'indirectQuestion'),
  'form:indirectInside': ({ marked, question }) => marked && holds(question, 'indirectQuestion'),
  'form:mock': ({ forShow }) => forShow,
  'near:selfAnswered': ({ marked, question, transcript }) => marked && answersSelf(question, transcript),
  'near:thanks': ({ marked, question: { passage, inPassage } }) =>
    marked && thanksIn(passage.utterances.slice(inPassage + 1, inPassage + 1 + THANKS_WITHIN)),
  'unmarked:inversion': ({ marked, question }) => !marked && opensWith(question, 'invertedQuestion'),
  'unmarked:indirect': ({ marked, leadsOn, question }) =>
    !marked && !leadsOn && opensWith(question, 'indirectQuestion'),
  'unmarked:indirectInside': ({ marked, leadsOn, question }) =>
    !marked && !leadsOn && holds(question, 'indirectQuestion'),
  'unmarked:appeal': ({ marked, leadsOn, question }) => !marked && !leadsOn && appeals(question),
  'unmarked:thenBut': ({ marked, question }) => !marked && goesOnWithContrast(question),
  'mark:end': ({ endsAsMarked }) => endsAsMarked,
  'mark:inside': ({ question }) => question.asksInside,
  'mark:quoted': ({ question }) => /["“][^"“”]{0,400}\?["”]/.test(question.text),
  'mark:bracketed': ({ question }) => BRACKETED.test(question.text),
  'mark:exclaimed': ({ question }) => question.text.includes('!'),
  'word:i': ({ question }) => isOf(question.kinds, 'first'),
  'word:addressed': ({ question }) => question.addressee !== undefined,
  'structure:respondedLast': ({ question, transcript }) =>
    (transcript.responses[question.order] ?? []).some(
      ({ placed, under }) => placed === 'fragment' && under.at(-1) === question,
    ),
});

/** "how about that" is as often an exclamation. */
const UNMARKED_WORDS = 4;
/** What introduces something or goes on with it: "So does this: …", "and what is wanted is something like". "And" is of each language that is read. */
const GOES_ON = /[:;]|^(?:and|so|und|et|y|e) /i;
const ENDS_BARE = /[\p{L}\p{N}]$/u;
/** … or in a full stop, where nothing is set off: "Should the power fail, …" */
const ENDS_CALM = /^[^,]*[\p{L}\p{N}]\.$|[\p{L}\p{N}]$/u;

/**
 * Whether its writer leaves out marks, and has the order of a question: "does anyone have the key". In chat a full stop may stand there, too, where it
 * does not exclaim.
 */
export function lacksMark(question: Utterance): boolean {
  const { asksInside, text, words, cues, forms, language } = question;
  if (asksBriefly(question)) return true;
  const ends = isChat(question) && !language.exclaims ? ENDS_CALM : ENDS_BARE;
  if (asksInside || forms.has('subjectDropped') || words.length < UNMARKED_WORDS || !ends.test(text)) return false;
  // "…, though" only comments.
  const contrasts = cues.some(({ family, to }) => family === 'contrast' && to < words.length);
  return opensWith(question, 'invertedQuestion') && !contrasts && !GOES_ON.test(text);
}

/** Whether a cue of a family stands inside the sentence and does not open it. */
function holds({ cues, opening }: Utterance, family: CueFamily): boolean {
  return cues.some((cue) => cue.family === family && !cue.negated && cue.from > opening);
}

/** Who goes on with what he does know only hedges that: "I am not sure whether it drips, but I closed the tap." */
function goesOnWithContrast({ cues }: Utterance): boolean {
  return cues.some(
    ({ family, negated, to }) =>
      family === 'indirectQuestion' &&
      !negated &&
      cues.some((later) => later.family === 'contrast' && later.from >= to),
  );
}

function hasOrder(question: Utterance): boolean {
  return opensWith(question, 'inversion') || question.forms.has('interrogative') || clauseInverts(question);
}

/**
 * Whether nothing but the mark makes a sentence a question: "The tap drips?", "…, does it?" Such a one puts forward what its writer takes to be
 * so, and who does not object lets it stand (Gunlogson 2001).
 */
export function asksByMarkAlone(question: Utterance): boolean {
  const { asks, families } = question;
  return asks && !families.has('openingQuestion') && !families.has('indirectQuestion') && !hasOrder(question);
}

/** "(with its lid?)", also where the sentence ends before the bracket does: "(two years? longer?)". */
const BRACKETED = /\([^()]{0,400}\?(?:\)|$)|\?\)\.?$/;

/** A clause of so few words only asks for assent: "…, is it?", "…, do you not?" */
const TAG_WORDS = 3;
const NOBODY: ReadonlyMap<string, Person> = new Map();

/** Whether a clause further on has the order of a question: "If the tap drips, do we call her?" */
function clauseInverts({ text, language }: Utterance): boolean {
  const [, ...further] = text.split(/[,;:()–—]|\s-+\s/);
  return further.some((clause) => {
    const { words, borders } = partSentence(clause, language);
    if (words.length <= TAG_WORDS) return false;
    const entries = lookUp(words, language);
    const { opening } = openingOf(words, entries, clause, language, NOBODY, borders);
    return opensWith({ ...readPhrases(entries, opening), opening }, 'inversion');
  });
}

/** So many questions in a row may have one answer: "Should we? Would it help? I doubt it." */
const RUN = 4;

/**
 * Whether nobody is to answer: by its form; or since its writer answers outright, it or a run that it stands in; or since he asks to grant what he
 * says and goes on without waiting.
 */
function asksForShow(question: Utterance): boolean {
  const { forms, passage, paragraph, inPassage, kinds } = question;
  if (forms.has('mockQuestion') || forms.has('behest')) return true;
  for (let at = inPassage + 1; at <= inPassage + RUN; at++) {
    const next = passage.utterances[at];
    if (!next || next.paragraph !== paragraph) return false;
    if (next.asks) continue;
    // "Did you oil it? I did." tells what its writer did himself.
    return (
      next.forms.has('selfAnswer') ||
      (next.forms.has('ownReason') && !isPolar(question)) ||
      answersItself(next) ||
      (next.forms.has('shortAnswer') && !isOf(kinds, 'second')) ||
      onlyAsksAssent(question)
    );
  }
  return false;
}

/** Whether a question can be answered with yes or no. */
export function isPolar({ families }: Utterance): boolean {
  return families.has('inversion') && !families.has('openingQuestion');
}

/** So few words are a "Yes" or "No" alone, which may be what another is to say. */
const BARE_ANSWER = 2;

/** "Does it matter? No, nobody reads it." */
function answersItself(next: Utterance): boolean {
  if (next.words.length <= BARE_ANSWER || !next.forms.has('ownAnswer')) return false;
  return opensWith(next, 'refusal') || opensWith(next, 'assent');
}

/** "…, doesn't it?", of what the other knows no better: "You have the key, don't you?" asks him (Labov & Fanshel 1977). */
function onlyAsksAssent({ forms, words, language }: Utterance): boolean {
  return forms.has('assentTag') && !words.slice(0, -TAG_WORDS).some((word) => language.second.has(word));
}

/** Whether it only prepares the question that it goes on with (Schegloff 1980): "I was curious how you did it. Did you drain it first?" */
function leadsToQuestion({ passage, paragraph, inPassage }: Utterance): boolean {
  const next = passage.utterances[inPassage + 1];
  return next?.asks === true && next.paragraph === paragraph && next.stems.length > FEW_STEMS;
}

/** "Any ideas?": a question of so few content words asks what stands before it. */
const FEW_STEMS = 1;

/** Longer than this, a sentence names no mere topic. */
const TOPIC_WORDS = 8;
/** What has one of these has the form of a question and names no topic. */
const QUESTIONING: readonly CueFamily[] = ['openingQuestion', 'invertedQuestion', 'inversion', 'indirectQuestion'];

/**
 * Whether the writer answers himself: "Is it dead? No, only cold." So does who names a topic with a question mark and goes on to say
 * something of it: "The old pump? It leaks." In chat whoever asks goes on with what he asks it for: there it tells that nobody responds.
 */
function answersSelf(question: Utterance, transcript: Transcript): boolean {
  const next = nextOf(question, transcript);
  if (!next || next.asks) return false;
  if (next.families.has('assent') || next.families.has('refusal')) return true;
  const { asks, words, families, passage, paragraph } = question;
  if (!asks || words.length > TOPIC_WORDS || QUESTIONING.some((family) => families.has(family))) return false;
  if (next.passage !== passage || next.paragraph !== paragraph || isTakenUp(question, transcript)) return false;
  return !next.asksInside && !next.families.has('thanks') && !isCourtesy(next);
}

/** Whether, in chat, somebody else responds to a question's message. */
function isTakenUp(question: Utterance, { responses }: Transcript): boolean {
  const taken = responses[question.order] ?? [];
  return isChat(question) && taken.some(({ message }) => message.author !== question.message.author);
}

/** Who thanks within so many sentences after a question wants its answer ("Thanks in advance"). */
const THANKS_WITHIN = 10;

function thanksIn(said: readonly Utterance[]): boolean {
  return said.some(({ families }) => families.has('thanks'));
}
