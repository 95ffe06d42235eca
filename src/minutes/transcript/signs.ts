import { CUE_FAMILIES } from '../languages/index.ts';
import type { Cue } from './phrases.ts';

/** How a cue stands in its sentence: out of reach of a negator it opens it or stands further inside, else it is denied. */
const STANDINGS = ['cue', 'open', 'not'] as const;

/** What the cues of an utterance are as features: `cue:` anywhere, `open:` where it opens, `not:` in reach of a negator. */
export const SIGNS = CUE_FAMILIES.flatMap((family) =>
  STANDINGS.map((standing) => ({ family, name: `${standing}:${family}` })),
);
const FIRST_SIGN = new Map(CUE_FAMILIES.map((family, n) => [family, n * STANDINGS.length]));

/** The cues of a sentence as places in `SIGNS`, each once. */
export function signsOf(cues: readonly Cue[], opening: number): readonly number[] {
  if (cues.length === 0) return NO_SIGNS;
  const signs: number[] = [];
  for (const { family, from, negated, turns } of cues) {
    const sign = (FIRST_SIGN.get(family) ?? 0) + (negated ? 2 : turns || from <= opening ? 1 : 0);
    if (!signs.includes(sign)) signs.push(sign);
  }
  return signs;
}

const NO_SIGNS: readonly number[] = [];
