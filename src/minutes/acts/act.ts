import { nextOf, opensWith } from '../features.ts';
import type { CueFamily, Form } from '../languages/index.ts';
import type { Strength } from '../minutes.ts';
import { isOf, type Transcript, type Utterance } from '../transcript/index.ts';

/**
 * What somebody does by saying a sentence (Searle 1969; the tags are those of SWBD-DAMSL and of Cohen, Carvalho & Mitchell 2004 that
 * minutes need). `claim` is what nothing else fits.
 */
export type Act =
  | { readonly kind: 'question'; readonly form: 'direct' | 'indirect' | 'rhetorical' | 'self-answered' }
  | { readonly kind: 'acceptance'; readonly strength: Strength }
  | { readonly kind: 'objection' }
  | { readonly kind: 'decision' }
  | { readonly kind: 'request' }
  | { readonly kind: 'proposal' }
  | { readonly kind: 'hedge' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'claim' };

/** Longer than this, a sentence with a greeting or thanks in it does something else; what is manners alone has fewer words (`isCourtesy`). */
const COURTEOUS_WORDS = 7;

/** The act of a sentence, the first that fits. `transcript` tells what the writer says next, so whether he answers himself. */
export function actOf(utterance: Utterance, transcript: Transcript): Act {
  const { words, families, forms, asks, asksInside, records } = utterance;
  const short = words.length <= COURTEOUS_WORDS;
  if (records) return { kind: 'decision' };
  if (forms.has('phatic')) return { kind: 'greeting' };
  if (asks || asksInside) return { kind: 'question', form: markedForm(utterance, forms, transcript) };
  if (short && opensWith(utterance, 'greeting')) return { kind: 'greeting' };
  return (
    courteousQuestion(utterance, forms) ??
    unmarkedQuestion(utterance, forms) ??
    stance(utterance, forms) ??
    (short && !forms.has('directive') && (families.has('thanks') || forms.has('gratitude'))
      ? { kind: 'thanks' }
      : undefined) ??
    putForward(utterance, forms)
  );
}

function markedForm(utterance: Utterance, forms: ReadonlySet<Form>, transcript: Transcript) {
  if (forms.has('mockQuestion')) return 'rhetorical';
  const next = nextOf(utterance, transcript);
  const answers = next && !next.asks && (opensWith(next, 'refusal') || next.forms.has('ownAnswer'));
  return answers ? 'self-answered' : 'direct';
}

/** What has the order of a question and no mark mostly asks to do something: "Could you close the gate.", "Why don't we wait." */
function courteousQuestion({ families }: Utterance, forms: ReadonlySet<Form>): Act | undefined {
  if (!families.has('invertedQuestion') && !families.has('inversion')) return undefined;
  if (forms.has('opposition') || forms.has('inquiry')) return undefined;
  if (forms.has('directive')) return { kind: 'request' };
  return forms.has('suggestion') ? { kind: 'proposal' } : undefined;
}

function unmarkedQuestion({ families, opening, cues }: Utterance, forms: ReadonlySet<Form>): Act | undefined {
  if (forms.has('inquiry')) return { kind: 'question', form: 'indirect' };
  if (families.has('invertedQuestion') || forms.has('bareQuestion')) return { kind: 'question', form: 'direct' };
  if (forms.has('suggestion') || forms.has('doubt') || families.has('commitment')) return undefined;
  // A condition ("let me know if …") belongs to an indirect question; a promise to tell does not ask.
  const indirect = cues.some(({ family, from }) => family === 'indirectQuestion' && from <= opening + 2);
  return indirect ? { kind: 'question', form: 'indirect' } : undefined;
}

/** How a sentence stands to what it is written under: it decides, objects, or accepts. */
function stance(utterance: Utterance, forms: ReadonlySet<Form>): Act | undefined {
  const { families } = utterance;
  if (forms.has('reminder')) return { kind: 'request' };
  if (forms.has('settlement') && !families.has('condition')) return { kind: 'decision' };
  if (forms.has('consent') || forms.has('partial')) {
    const reserved = forms.has('partial') || forms.has('reserve') || families.has('contrast');
    return { kind: 'acceptance', strength: reserved ? 'qualified' : 'explicit' };
  }
  const disowns = forms.has('hearsay') || families.has('withdrawal') || onlyDisclaims(utterance);
  // "Right, but that will not last" concedes first.
  if (opensWith(utterance, 'assent') && families.has('contrast') && !opensWith(utterance, 'refusal'))
    return { kind: 'acceptance', strength: 'qualified' };
  // "I agree that we should not": what is agreed with may forbid.
  if ((families.has('objection') || forms.has('opposition')) && !disowns && !agreesFirst(utterance))
    return { kind: 'objection' };
  const strength = acceptanceStrength(utterance, forms);
  if (strength) return { kind: 'acceptance', strength };
  if (!disowns && families.has('dissent')) return { kind: 'objection' };
  if (isConditionalAgreement(utterance)) return { kind: 'hedge' };
  return undefined;
}

/** Whether a sentence denies what it might be taken for and goes on with no objection: "I don't want to sound rude, but I disagree" has one. */
function onlyDisclaims({ forms, cues }: Utterance): boolean {
  if (!forms.has('disclaimer')) return false;
  const contrast = cues.find(({ family }) => family === 'contrast');
  if (!contrast) return true;
  return !cues.some(({ family, negated, from }) => OBJECTING.includes(family) && !negated && from >= contrast.to);
}

const OBJECTING: readonly CueFamily[] = ['objection', 'dissent', 'disagreement'];

/** Whether a sentence agrees before it says anything else, and does not take it back: "I completely agree that …", "No, that works for me." */
function agreesFirst({ cues, opening, families, forms }: Utterance): boolean {
  if (families.has('contrast')) return false;
  const said = cues.filter(({ negated }) => !negated);
  const early = said.filter(({ from }) => from <= opening + 2);
  if (early.some(({ family }) => family === 'agreement')) return true;
  const noAlone = said.every(({ family, from }) => family !== 'objection' || from <= opening);
  const answersNo = noAlone && forms.has('ownAnswer') && !forms.has('opposition');
  return answersNo && early.some(({ family }) => family === 'approval');
}

/** What is put forward: a decision, a request, a proposal, a guess, else a claim. */
function putForward(utterance: Utterance, forms: ReadonlySet<Form>): Act {
  const { families } = utterance;
  if (families.has('decision')) return { kind: 'decision' };
  if (forms.has('directive')) return { kind: 'request' };
  if (forms.has('suggestion')) return { kind: 'proposal' };
  if (forms.has('doubt')) return { kind: 'hedge' };
  if (opensWith(utterance, 'request')) return { kind: 'request' };
  if (families.has('proposal')) return { kind: 'proposal' };
  if (families.has('request')) return { kind: 'request' };
  if (families.has('hedge') || families.has('deferral')) return { kind: 'hedge' };
  return { kind: 'claim' };
}

/** "I'd agree if …" accepts nothing yet. */
function isConditionalAgreement({ families, kinds }: Utterance): boolean {
  return sharesPoint(families) && families.has('condition') && isOf(kinds, 'conditional');
}

function acceptanceStrength(utterance: Utterance, forms: ReadonlySet<Form>): Strength | undefined {
  const { families, cues } = utterance;
  const assents = opensWith(utterance, 'assent');
  if (isConditionalAgreement(utterance) || (families.has('deferral') && !assents)) return undefined;
  const hearsay = forms.has('hearsay');
  const doublyDenied =
    !hearsay && !families.has('disagreement') && cues.some(({ family }) => family === 'disagreement');
  const acts = forms.has('deed') || opensWith(utterance, 'commitment') || opensWith(utterance, 'done');
  const shares = !hearsay && sharesPoint(families);
  // "OK, I'll call him": the deed tells more than the "OK".
  if (shares || (assents && (forms.has('suggestion') || !(acts || families.has('commitment')))))
    return families.has('contrast') || forms.has('reserve') ? 'qualified' : 'explicit';
  // "If nobody disagrees, I'll order it" asks for silence.
  if (doublyDenied && !forms.has('suggestion')) return 'qualified';
  return (acts || assents) && !forms.has('suggestion') ? 'tacit' : undefined;
}

function sharesPoint(families: Utterance['families']): boolean {
  return families.has('agreement') || families.has('approval');
}
