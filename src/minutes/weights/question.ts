import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.55,
  threshold: 0.44,
  weights: {
    'mark:end': 3.8,
    'unmarked:inversion': 2.48,
    'unmarked:indirectInside': 2.11,
    'unmarked:indirect': 1.38,
    'mark:inside': 1.36,
    'form:order': 1.32,
    'unmarked:elliptical': 1.19,
    'structure:answered': 1.18,
    'structure:respondedLast': 1.15,
    'near:thanks': 1.13,
    'form:indirect': 0.96,
    'word:addressed': 0.8,
    'form:indirectInside': 0.64,
    'structure:top': 0.25,
    'word:i': 0.21,
    'mark:exclaimed': -0.83,
    'mark:bracketed': -1.28,
    'near:selfAnswered': -1.74,
    'form:mock': -2,
    'mark:quoted': -2.33,
  },
};
