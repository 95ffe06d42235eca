import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.02,
  threshold: 0.55,
  weights: {
    'mark:end': 3.78,
    'unmarked:inversion': 2.84,
    'unmarked:appeal': 2.17,
    'unmarked:indirectInside': 1.68,
    'unmarked:indirect': 1.64,
    'form:order': 1.41,
    'mark:inside': 1.39,
    'structure:respondedLast': 1.36,
    'near:thanks': 1.07,
    'form:indirect': 0.95,
    'word:addressed': 0.83,
    'form:indirectInside': 0.6,
    'word:i': 0.26,
    'mark:exclaimed': -0.65,
    'mark:bracketed': -1.25,
    'unmarked:thenBut': -1.34,
    'near:selfAnswered': -1.63,
    'form:mock': -2.13,
    'mark:quoted': -2.31,
  },
};
