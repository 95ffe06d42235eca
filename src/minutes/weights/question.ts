import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.03,
  threshold: 0.65,
  weights: {
    'mark:end': 3.82,
    'unmarked:inversion': 2.78,
    'unmarked:appeal': 2.18,
    'unmarked:indirectInside': 1.68,
    'unmarked:indirect': 1.65,
    'form:order': 1.41,
    'mark:inside': 1.4,
    'structure:respondedLast': 1.36,
    'form:indirect': 0.95,
    'near:thanks': 0.94,
    'word:addressed': 0.83,
    'form:indirectInside': 0.6,
    'word:i': 0.27,
    'mark:exclaimed': -0.64,
    'mark:bracketed': -1.25,
    'unmarked:thenBut': -1.34,
    'near:selfAnswered': -1.58,
    'form:mock': -2.13,
    'mark:quoted': -2.31,
  },
};
