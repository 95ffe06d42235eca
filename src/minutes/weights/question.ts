import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.07,
  threshold: 0.6,
  weights: {
    'mark:end': 3.85,
    'unmarked:inversion': 2.77,
    'unmarked:appeal': 2.1,
    'unmarked:indirectInside': 1.64,
    'unmarked:indirect': 1.63,
    'form:order': 1.42,
    'mark:inside': 1.41,
    'structure:respondedLast': 1.39,
    'form:indirect': 0.96,
    'near:thanks': 0.94,
    'word:addressed': 0.83,
    'form:indirectInside': 0.6,
    'word:i': 0.27,
    'mark:exclaimed': -0.64,
    'mark:bracketed': -1.25,
    'unmarked:thenBut': -1.32,
    'near:selfAnswered': -1.57,
    'form:mock': -2.13,
    'mark:quoted': -2.31,
  },
};
