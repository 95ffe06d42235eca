import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.15,
  threshold: 0.58,
  weights: {
    'mark:end': 3.87,
    'unmarked:inversion': 2.59,
    'unmarked:appeal': 2.1,
    'unmarked:indirectInside': 1.74,
    'unmarked:indirect': 1.48,
    'form:order': 1.47,
    'structure:respondedLast': 1.38,
    'mark:inside': 1.32,
    'near:thanks': 1.1,
    'form:indirect': 0.94,
    'word:addressed': 0.84,
    'form:indirectInside': 0.6,
    'word:i': 0.33,
    'mark:exclaimed': -0.72,
    'mark:bracketed': -1.26,
    'unmarked:thenBut': -1.32,
    'near:selfAnswered': -1.62,
    'form:mock': -2.06,
    'mark:quoted': -2.31,
  },
};
