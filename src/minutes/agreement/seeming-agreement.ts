import { PUTTING_FORWARD } from '../acts/index.ts';
import { opensWith } from '../features.ts';
import type { CueFamily, Form } from '../languages/index.ts';
import { isCourtesy, isOf, isSalutation, type Utterance } from '../transcript/index.ts';
import { asksForFact } from './facts.ts';
import { FORWARD_FORMS } from './kinds.ts';

// What looks like agreement and is none. "OK" accepts what was put forward; beside that it closes a sequence and goes on to something else
// (Schiffrin 1987; Beach 1993).

/** What puts something forward by its form, and what takes it up. */
const FORWARD_OR_DONE: readonly Form[] = [...FORWARD_FORMS, 'deed'];

function putsForward({ families, forms }: Utterance): boolean {
  return PUTTING_FORWARD.some((family) => families.has(family)) || FORWARD_OR_DONE.some((form) => forms.has(form));
}

/**
 * Whether somebody goes on in chat, after an "OK", to what another is to do, under words that put nothing forward and asked nothing: "OK if you're
 * still here, read page four."
 */
export function movesOn(utterance: Utterance, others: readonly Utterance[]): boolean {
  const { forms, message } = utterance;
  if (message.medium !== 'chat' || !forms.has('marker')) return false;
  const instructs = forms.has('summons') || forms.has('directive') || opensWith(utterance, 'proposal');
  return instructs && !others.some((said) => said.asks || putsForward(said));
}

/** Whether somebody tells that a thing works for him, under words that it does not: "It won't open." – "It works for me." */
export function deniesTrouble({ forms }: Utterance, others: readonly Utterance[]): boolean {
  const told = others.at(-1);
  return (
    forms.has('worksHere') && told !== undefined && isOf(told.kinds, 'negators') && !told.asks && !putsForward(told)
  );
}

/** What takes something up though its writer is also glad of news. */
const TAKING_UP: readonly CueFamily[] = ['agreement', 'approval', 'assent', 'commitment', 'done'];

/** Whether a sentence is glad of news and takes nothing up: "Great, I'm glad that worked." */
export function isOnlyGlad({ forms, families }: Utterance): boolean {
  return forms.has('gladness') && !TAKING_UP.some((family) => families.has(family));
}

/** What thanks, and what says more than that. */
const THANKING: readonly CueFamily[] = ['thanks', 'praise', 'success'];
const ALSO_SAYING: readonly CueFamily[] = [...TAKING_UP, 'opinion', 'obligation', 'decision', 'offer'];

/** Whether somebody only returns thanks, under words that were nothing else: "Thank you so much for the patient answer." – "No worries." */
export function returnsThanks({ families }: Utterance, others: readonly Utterance[]): boolean {
  const isReturn = families.has('assent') || families.has('refusal');
  return isReturn && others.some(thanks) && others.every((said) => thanks(said) || isCourtesy(said));
}

function thanks(said: Utterance): boolean {
  const { families, forms } = said;
  const isThankful = forms.has('gratitude') || THANKING.some((family) => families.has(family));
  return isThankful && !said.asks && !putsForward(said) && !ALSO_SAYING.some((family) => families.has(family));
}

/** Whether it only calls somebody who is named as one agrees: "Roger:" */
export function onlyCalls(utterance: Utterance): boolean {
  return utterance.addressee !== undefined && isSalutation(utterance);
}

/** More words say more than that something was heard. */
const RECEIPT_WORDS = 3;
/** What also says what its writer thinks of it or does about it. */
const MORE: readonly CueFamily[] = ['agreement', 'approval', 'commitment', 'done', 'praise', 'success'];

/** "Ok", "ah ok", "ok thanks". */
function onlyReceives({ words, forms, families }: Utterance): boolean {
  return words.length <= RECEIPT_WORDS && forms.has('marker') && !MORE.some((family) => families.has(family));
}

/**
 * Whether all that accepts a point is the "ok" with which somebody closes what he began: he asked for a fact and was told, or proposed something
 * and was told what stands in the way (the sequence-closing third of Schegloff 2007). What puts something forward is accepted by an "ok" all the same.
 */
export function closesSequence(point: Utterance, accepted: readonly Utterance[]): boolean {
  if (point.message.medium !== 'chat' || putsForward(point) || takesUp(point)) return false;
  const declines = isOf(point.kinds, 'doer') && isOf(point.kinds, 'negators');
  const began = (person: Utterance['person']) =>
    point.passage.under.some(
      (first) => first.person === person && (asksOnlyForFact(first) || (declines && putsForward(first))),
    );
  return accepted.every((one) => onlyReceives(one) && began(one.person));
}

/** Who gives the reason that was asked for argues, and is agreed with. */
function asksOnlyForFact(said: Utterance): boolean {
  return asksForFact(said) && !said.forms.has('reason');
}

function takesUp(utterance: Utterance): boolean {
  return (['assent', 'agreement', 'approval'] as const).some((family) => opensWith(utterance, family));
}
