import type { CueFamily, Form } from '../languages/index.ts';
import { sharedStems, type Utterance } from '../transcript/index.ts';

/** Longer than this, a sentence that names a plan does more than welcome it. */
const WELCOME_WORDS = 14;
const WELCOMING: readonly CueFamily[] = ['approval', 'agreement', 'echo'];

/**
 * Of what may be accepted, what an acceptance can mean by its words: “Please do” lets somebody do what he offered, and “a good idea” or “as you
 * suggest” is what proposes something, or has two of its words. All, where the words do not tell or nothing that it stands under is of the kind:
 * what is of it elsewhere is further off than what is not and was answered.
 */
export function ofItsKind(acceptance: Utterance, said: Utterance[], above: readonly Utterance[]): Utterance[] {
  const isMeant = kindTakenUp(acceptance);
  const meant = isMeant ? said.filter((one) => isMeant(one) || namesIt(acceptance, one)) : [];
  return meant.some((one) => above.includes(one)) ? meant : said;
}

/** Whether an acceptance says in words of its own what it means, which is no less by its form: "+1 for the second tap on Monday". */
function namesIt({ stems }: Utterance, said: Utterance): boolean {
  return sharedStems(said.stems, stems) > 1;
}

function kindTakenUp({ forms, families, words }: Utterance): ((said: Utterance) => boolean) | undefined {
  if (forms.has('permission')) return offers;
  const welcomes = words.length <= WELCOME_WORDS && WELCOMING.some((family) => families.has(family));
  return welcomes && forms.has('plan') ? proposes : undefined;
}

function offers(said: Utterance): boolean {
  return said.families.has('offer') || said.families.has('commitment') || (said.asks && proposes(said));
}

/** What puts something forward as a whole, where a cue of proposing only speaks for it. */
export const FORWARD_FORMS: readonly Form[] = ['suggestion', 'directive', 'settlement'];

/** Whether a sentence proposes or asks for something, in whatever form. */
export function proposes({ families, forms }: Utterance): boolean {
  // “I'd like to know how” wants to be told and not to be welcomed.
  const putsForward = families.has('proposal') || forms.has('suggestion') || forms.has('directive');
  return putsForward && !forms.has('appeal');
}
