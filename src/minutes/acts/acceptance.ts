import { cueFeatures, goesOn, isChat, LENGTH, nextOf, opensWith, PLACE, previousOf } from '../features.ts';
import type { CueFamily } from '../languages/index.ts';
import type { Strength } from '../minutes.ts';
import { about, features, together } from '../model.ts';
import { isOf, messageLengthOf, overlap, type Transcript, type Utterance } from '../transcript/index.ts';
import { actOf } from './act.ts';
import { targetsOf } from './targets.ts';

const SIGNS: ReadonlySet<CueFamily> = new Set<CueFamily>([
  'assent',
  'agreement',
  'approval',
  'echo',
  'selfReference',
  'acknowledgement',
  'commitment',
  'done',
  'success',
  'praise',
  'greeting',
  'refusal',
  'disagreement',
  'condition',
  'hedge',
  'deferral',
  'opinion',
]);

/** So far into a message few still accept what they answer. */
const LATE = 7;
/** Who agrees often says it in a message of so few sentences, and seldom in one of more than so many. */
const SHORT_MESSAGE = 3;
const LONG_MESSAGE = 15;

/** So many of the last sentences of others tell whether something was put as settled. */
const PUT_WITHIN = 3;
/** So many sentences after thanks somebody may still say what he did about it. */
const THANKED_WITHIN = 2;

/** What accepts in words. */
const IN_WORDS: readonly CueFamily[] = ['agreement', 'approval', 'assent', 'echo'];

/** Who says this of himself joins in nothing: "I think that is a bit strong" tells what he holds, not what he does. */
const NOT_JOINING: readonly CueFamily[] = ['dissent', 'disagreement', 'objection', 'opinion'];
/** What joins in beside promises and deeds: yes, and what was understood, also of what he says of himself ("I had that, too"). */
const JOINING: readonly CueFamily[] = [...IN_WORDS, 'acknowledgement', 'commitment', 'done', 'success', 'offer'];

const OFFERING: readonly CueFamily[] = ['offer', 'proposal'];

/** Signs of code, a call's bracket among them, which prose sets off by a space but in "file(s)"; behind eyes a sign is part of a smiley. */
const CODE_MARKS = /(?<![:;=8xX]['o-]?)[={}<>](?![-'o]?[()DPp](?:\s|$))|\w\((?!s\))/;

/** An utterance that may accept what it was written under, in its thread. */
export interface Accepting {
  readonly utterance: Utterance;
  readonly transcript: Transcript;
  /** What others said that it may accept, and the last of that. */
  readonly others: readonly Utterance[];
  readonly target: Utterance | undefined;
  /** Somebody proposes, asks for or decides something there. */
  readonly underProposal: boolean;
  /** What others said last was put as not settled: "perhaps", "maybe". */
  readonly underTentative: boolean;
  /** How many sentences its message has. */
  readonly messageLength: number;
  /** It opens with a yes. */
  readonly assents: boolean;
  /** "I'll bring the hose": who writes says that he does or did something, and not that he won't. */
  readonly joinsIn: boolean;
  /** How much it takes up of the words of the last of the others', from 0 to 1. */
  readonly takenUp: number;
  readonly next: Utterance | undefined;
}

export function acceptingIn(utterance: Utterance, transcript: Transcript): Accepting {
  const others = targetsOf(utterance, transcript);
  let takenUp = 0;
  for (let n = Math.max(0, others.length - MOST_TAKEN_UP); n < others.length; n++)
    takenUp = Math.max(takenUp, overlap((others[n] as Utterance).stems, utterance.stems));
  return {
    utterance,
    transcript,
    others,
    target: others.at(-1),
    underProposal: others.some(
      ({ families }) => families.has('proposal') || families.has('request') || families.has('decision'),
    ),
    underTentative: others.slice(-PUT_WITHIN).some(({ kinds }) => isOf(kinds, 'tentative')),
    messageLength: messageLengthOf(utterance, transcript),
    assents: opensWith(utterance, 'assent'),
    joinsIn:
      isOf(utterance.kinds, 'doer') &&
      !isOf(utterance.kinds, 'negators') &&
      !utterance.forms.has('suggestion') &&
      !NOT_JOINING.some((family) => utterance.families.has(family)) &&
      (utterance.forms.has('deed') || JOINING.some((family) => utterance.families.has(family))),
    takenUp,
    next: nextOf(utterance, transcript),
  };
}

/** "Thursday then.", "the first one works": so few words name what they take up. */
const FEW_WORDS = 6;

function isBrief({ words, asks }: Utterance): boolean {
  return !asks && words.length > 1 && words.length <= FEW_WORDS;
}

/** Whether a question shows what answer its asker expects: by a tag, or negated (Quirk et al. 1985, §11.7): "Isn't that a bug?" Who says yes agrees. */
function isConducive(question: Utterance): boolean {
  if (!question.asks) return false;
  return question.forms.has('assentTag') || (isOf(question.kinds, 'negators') && opensWith(question, 'inversion'));
}

/** How many of the last sentences of others are looked at for words that are taken up. */
const MOST_TAKEN_UP = 6;

/**
 * What speaks for an utterance accepting what it was written under. Acceptance is short and early in its passage (Germesin & Wilson 2009),
 * takes up no words of what it accepts where it is explicit, and many where it restates it.
 */
export const ACCEPTING = together(
  about(({ utterance }: Accepting) => utterance, together(cueFeatures(SIGNS), PLACE, LENGTH)),
  features<Accepting>({
    'act:acceptance': ({ utterance, transcript }) => actOf(utterance, transcript).kind === 'acceptance',
    'mark:asks': ({ utterance }) => utterance.asks,
    'mark:colon': ({ utterance }) => utterance.text.endsWith(':'),
    // "Hi Jo," greets, also where nobody of that name is known.
    'mark:comma': ({ utterance }) => utterance.text.endsWith(','),
    'mark:code': ({ utterance }) => CODE_MARKS.test(utterance.text),
    'mark:exclaimed': ({ utterance }) => utterance.text.includes('!'),
    'word:i': ({ utterance }) => isOf(utterance.kinds, 'doer'),
    'word:named': ({ utterance: { named }, others }) =>
      named.length > 0 && named.some((person) => others.some((said) => said.person === person)),
    'word:namedEcho': ({ utterance }) => utterance.named.length > 0 && opensWith(utterance, 'echo'),
    'word:agrees': ({ utterance: { kinds, families } }) => isOf(kinds, 'agreeing') && families.has('agreement'),
    'word:approves': ({ utterance }) => isOf(utterance.kinds, 'approving'),
    // "That would be a help."
    'word:conditional': ({ utterance }) => isOf(utterance.kinds, 'conditional'),
    'word:you': ({ utterance }) => isOf(utterance.kinds, 'second'),
    'word:concludes': ({ utterance }) => isOf(utterance.lastKinds, 'concluding') && isBrief(utterance),
    'word:fits': ({ utterance, takenUp }) => takenUp > 0 && isOf(utterance.lastKinds, 'fitting') && isBrief(utterance),
    'target:none': ({ target }) => target === undefined,
    'target:question': ({ target }) => target?.asks === true,
    'target:questionAssent': ({ target, assents }) => target?.asks === true && assents,
    // "Shall I bring the hose?" – "Yes": who is offered something agrees with it, and does not only answer.
    'target:offerAssent': ({ target, assents }) =>
      assents && target?.asks === true && OFFERING.some((family) => target.families.has(family)),
    'target:conduciveAssent': ({ target, utterance, assents }) =>
      target !== undefined && isConducive(target) && (assents || utterance.forms.has('shortAnswer')),
    'target:proposal': ({ underProposal }) => underProposal,
    'target:proposalAssent': ({ underProposal, assents }) => underProposal && assents,
    'target:proposalDoer': ({ underProposal, joinsIn }) => underProposal && joinsIn,
    'target:tentative': ({ underTentative }) => underTentative,
    'target:conditional': ({ target }) => target !== undefined && isOf(target.kinds, 'conditional'),
    'target:overlap': ({ takenUp }) => takenUp,
    'target:overlapDoer': ({ joinsIn, takenUp }) => (joinsIn ? takenUp : 0),
    'word:agreementDoer': ({ utterance, joinsIn }) => joinsIn && opensWith(utterance, 'agreement'),
    'near:nextContrast': ({ next }) => next !== undefined && opensWith(next, 'contrast'),
    'near:nextRefusal': ({ next }) =>
      next !== undefined && (next.families.has('disagreement') || opensWith(next, 'refusal')),
    // "Thanks for the review. I'll send a new version."
    'near:previousThanks': ({ utterance: { passage, inPassage } }) =>
      passage.utterances
        .slice(Math.max(0, inPassage - THANKED_WITHIN), inPassage)
        .some(({ families }) => families.has('thanks')),
    'near:previousAssent': ({ utterance, transcript }) =>
      !isChat(utterance) && previousOf(utterance, transcript)?.families.has('assent') === true,
    'place:late': ({ utterance }) => utterance.inMessage >= LATE,
    'place:shortMessage': ({ messageLength }) => messageLength <= SHORT_MESSAGE,
    'place:longMessage': ({ messageLength }) => messageLength > LONG_MESSAGE,
    'place:early': ({ utterance }) =>
      utterance.toldBefore <= 1 && utterance.passage.placed !== 'none' && !goesOn(utterance),
  }),
);

/**
 * How an acceptance holds: with a reservation ("Yes, but …", or the next sentence opens with one), by doing what was asked, or in words.
 */
export function strengthOf(utterance: Utterance, transcript: Transcript): Strength {
  const next = nextOf(utterance, transcript);
  if (utterance.families.has('contrast') || (next && opensWith(next, 'contrast'))) return 'qualified';
  if (IN_WORDS.some((family) => utterance.families.has(family))) return 'explicit';
  return 'tacit';
}
