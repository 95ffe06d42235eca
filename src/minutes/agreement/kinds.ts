import type { CueFamily } from '../languages/index.ts';
import type { Utterance } from '../transcript/index.ts';

/** Longer than this, a sentence that names a plan does more than welcome it. */
const WELCOME_WORDS = 14;
const WELCOMING: readonly CueFamily[] = ['approval', 'agreement', 'echo'];

/**
 * Of what may be accepted, what an acceptance can mean by its words: “Please do” lets somebody do what he offered, and “a good idea” or “as you
 * suggest” is what proposes something. All, where nothing is of the kind or the words do not tell.
 */
export function ofItsKind(acceptance: Utterance, said: Utterance[]): Utterance[] {
  const isMeant = kindTakenUp(acceptance);
  const meant = isMeant ? said.filter(isMeant) : [];
  return meant.length > 0 ? meant : said;
}

function kindTakenUp({ forms, families, words }: Utterance): ((said: Utterance) => boolean) | undefined {
  if (forms.has('permission')) return offers;
  const welcomes = words.length <= WELCOME_WORDS && WELCOMING.some((family) => families.has(family));
  return welcomes && forms.has('plan') ? proposes : undefined;
}

function offers(said: Utterance): boolean {
  return said.families.has('offer') || said.families.has('commitment') || (said.asks && proposes(said));
}

function proposes({ families, forms }: Utterance): boolean {
  return families.has('proposal') || forms.has('suggestion') || forms.has('directive');
}
