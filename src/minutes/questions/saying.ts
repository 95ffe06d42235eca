import type { Person } from '../../thread/index.ts';
import { asksByMarkAlone, isPolar, lacksMark } from '../acts/index.ts';
import { goesOn, opensWith } from '../features.ts';
import type { CueFamily } from '../languages/index.ts';
import {
  isCourtesy,
  isSalutation,
  keepsHouse,
  type Passage,
  type Stems,
  stemsAmong,
  type Transcript,
  type Utterance,
} from '../transcript/index.ts';
import { isBotCommand } from './bot-commands.ts';

/** What a passage says, whatever it may answer. */
export interface Saying {
  readonly passage: Passage;
  /** That of its passage. */
  readonly order: number;
  readonly first: Utterance;
  /** It is all that its message says. */
  readonly isAll: boolean;
  /** The first behind the salutations and what is said of the mail itself. */
  readonly opens: Utterance;
  /** Its sentences that are no manners, and those of them that put an answer off or ask back. A question in a later paragraph asks something of its own. */
  readonly telling: number;
  readonly puttingOff: number;
  readonly redirects: boolean;
  /** Its sentences that do not ask. */
  readonly statements: number;
  readonly stems: Stems;
  /** It opens with a yes or no, or with a verb that stands for one. */
  readonly directs: boolean;
  /** It holds manners alone; or says besides only that its writer does not know or will see. */
  readonly isCourtesy: boolean;
  readonly isNoAnswer: boolean;
  /** Besides manners it says only that its writer agrees, is glad or has the same trouble, which tells nobody who, when or where. */
  readonly isAgreement: boolean;
  /** Who thanks for it, says that it helped or that he has understood, at the start of what he writes in answer to it. */
  readonly thankers: ReadonlySet<Person>;
  /** It says at its start that it worked, or was understood: where the asker writes so, he has his answer. */
  readonly isSettled: boolean;
  /** It says at its start that its writer found what he had asked for. */
  readonly finds: boolean;
  /** It only puts something forward with a question mark: "Tuesday?", "the blue one?" */
  readonly ventures: boolean;
  /** In chat a question right after another stands beside it: whoever only asks has answered nothing yet, and a command to a bot is said to nobody. */
  readonly isSilent: boolean;
}

/** What puts an answer off beside not knowing: naming who may know, or needing to know more. */
const PUTS_OFF: readonly CueFamily[] = ['redirection', 'detailsWanted'];

/** Reads what a passage says. Throws a `RangeError` for one without a sentence. */
export function sayingOf(passage: Passage, { responses, byMessage }: Transcript): Saying {
  const { utterances, message } = passage;
  const [first] = utterances;
  if (!first) throw new RangeError('a passage holds at least one sentence');
  const opens = utterances.find((utterance) => !isSalutation(utterance) && !keepsHouse(utterance)) ?? first;
  let [telling, puttingOff, statements] = [0, 0, 0];
  let [redirects, isNoAnswer, isAgreement, isSettled, finds] = [false, true, true, false, false];
  let isSilent = message.medium === 'chat';
  let ventures = true;
  for (const utterance of utterances) {
    const { asks, families, text } = utterance;
    if (!asks && !isSalutation(utterance)) statements++;
    isSilent &&= asks || lacksMark(utterance) || isBotCommand(text);
    isSettled ||= telling < SETTLED_WITHIN && tellsSettled(utterance);
    finds ||= telling < SETTLED_WITHIN && utterance.forms.has('found');
    if (isCourtesy(utterance)) continue;
    telling++;
    ventures &&= venturesAnswer(utterance);
    const asksBack = asks && utterance.paragraph === opens.paragraph;
    if (asksBack || PUTS_OFF.some((family) => families.has(family)) || endsNotKnowing(utterance)) puttingOff++;
    redirects ||= families.has('redirection');
    isNoAnswer &&= saysNoAnswer(utterance);
    isAgreement &&= onlyAgrees(utterance);
  }
  return {
    passage,
    order: passage.order,
    first,
    isAll: byMessage.get(message.id)?.length === utterances.length,
    opens,
    telling,
    puttingOff,
    redirects,
    statements,
    stems: stemsAmong(utterances),
    directs: !keepsHouse(opens) && directsWith(opens),
    thankers: thankersIn(responses[first.order] ?? []),
    isCourtesy: telling === 0,
    isNoAnswer,
    isAgreement,
    isSettled,
    finds,
    ventures: ventures && telling > 0,
    isSilent,
  };
}

/** Whether a sentence opens with a yes or no, or with a verb that stands for one. */
export function directsWith(utterance: Utterance): boolean {
  return opensWith(utterance, 'assent') || opensWith(utterance, 'refusal') || utterance.forms.has('shortAnswer');
}

/** More words ask something of their own. */
const VENTURE_WORDS = 12;

/** Whether a sentence offers an answer that its writer is not sure of (Gunlogson 2001): it asks by its mark alone, and about nothing of its own; "@ada?" asks her. */
function venturesAnswer(utterance: Utterance): boolean {
  const { words, text, families } = utterance;
  if (words.length > VENTURE_WORDS || text.startsWith('@')) return false;
  return asksByMarkAlone(utterance) && !families.has('request');
}

/** How many sentences at the start of a passage are looked at for what settles. */
const SETTLED_WITHIN = 2;
const SETTLES: readonly CueFamily[] = ['success', 'acknowledgement'];

function tellsSettled({ forms, families }: Utterance): boolean {
  return forms.has('found') || SETTLES.some((family) => families.has(family));
}

/**
 * Whether a passage of the asker's tells that he has his answer. Who only goes on in chat says so with the first words: "At least it works here" tells
 * that of something else.
 */
export function settles({ opens, isSettled }: Saying): boolean {
  if (!goesOn(opens)) return isSettled;
  return opens.forms.has('found') || SETTLES.some((family) => opensWith(opens, family));
}

/** How many sentences at the start of a reply are looked at for thanks. */
const THANKS_STAND_IN = 4;
const GRATEFUL: readonly CueFamily[] = ['thanks', ...SETTLES];

function thankersIn(replies: readonly Passage[]): ReadonlySet<Person> {
  const thankers = new Set<Person>();
  for (const { utterances } of replies)
    for (const { person, families, toldBefore } of utterances.slice(0, THANKS_STAND_IN + 1))
      if (toldBefore < THANKS_STAND_IN && GRATEFUL.some((family) => families.has(family))) thankers.add(person);
  return thankers;
}

/** Longer than this, a sentence that opens with "I don't know" goes on to say what its writer does know. */
const NO_ANSWER_WORDS = 15;

/** Whether a sentence says only that its writer does not know, or will see; "🤔" says no more. */
export function saysNoAnswer(utterance: Utterance): boolean {
  if (utterance.words.length === 0) return true;
  return !utterance.asks && utterance.words.length <= NO_ANSWER_WORDS && endsNotKnowing(utterance);
}

/** Whether it says so and does not go on with what he does know: "I don't know, but the label says 200 litres." */
function endsNotKnowing({ words, cues }: Utterance): boolean {
  const said = cues.findLast(({ family, negated }) => family === 'noAnswer' && !negated);
  const goesOn = (from: number, to: number) => said !== undefined && from >= said.to && to < words.length;
  return said !== undefined && !cues.some(({ family, from, to }) => family === 'contrast' && goesOn(from, to));
}

/** Longer than this, a sentence says more than that its writer agrees. */
const AGREEMENT_WORDS = 6;

/** "Great!", "Génial !", "Sehr gut!": more words than this also say something. */
const PRAISE_WORDS = 2;

function onlyAgrees({ words, asks, families, forms }: Utterance): boolean {
  if (asks) return false;
  if (words.length <= NO_ANSWER_WORDS && forms.has('sameTrouble')) return true;
  if (words.length > AGREEMENT_WORDS) return false;
  return families.has('agreement') || (words.length <= PRAISE_WORDS && families.has('praise'));
}

/** Whether a question wants somebody or something named, so that "Tuesday?" may answer it. */
export function wantsWord({ families }: Utterance): boolean {
  return families.has('openingQuestion');
}

/** What a question opens with that can be agreed to all the same: "How about Friday?", "What if we wait?" */
const AGREEABLE: readonly CueFamily[] = ['proposal', 'offer', 'opinion', 'request', 'rhetorical'];

/** "Who tells the school?" */
function asksWho({ families }: Utterance): boolean {
  return families.has('openingQuestion') && !AGREEABLE.some((family) => families.has(family));
}

/**
 * Whether a passage answers nothing: it holds manners alone, unless they open with the yes or no that was asked for ("Yes, thank you!"); or it says
 * besides only that its writer does not know or will see, or that he agrees or has the same trouble, which answers no question for somebody or something. A promise to look
 * is what a request to look wants, and not what a request to be told something does: "Could you tell me where the key is?"
 */
export function leavesUnanswered(
  { isCourtesy, isNoAnswer, isAgreement, directs }: Saying,
  question: Utterance,
): boolean {
  if (isCourtesy && directs && isPolar(question)) return false;
  if (question.families.has('request') && !question.forms.has('inquiry')) return isCourtesy;
  return isNoAnswer || (isAgreement && asksWho(question));
}
