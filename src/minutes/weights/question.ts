import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.14,
  threshold: 0.58,
  weights: {
    'mark:end': 3.87,
    'unmarked:inversion': 2.58,
    'unmarked:appeal': 2.2,
    'unmarked:indirectInside': 1.78,
    'unmarked:indirect': 1.47,
    'form:order': 1.46,
    'structure:respondedLast': 1.35,
    'mark:inside': 1.32,
    'near:thanks': 1.1,
    'form:indirect': 0.94,
    'word:addressed': 0.84,
    'form:indirectInside': 0.6,
    'word:i': 0.34,
    'mark:exclaimed': -0.72,
    'mark:bracketed': -1.27,
    'unmarked:thenBut': -1.33,
    'near:selfAnswered': -1.62,
    'form:mock': -2.07,
    'mark:quoted': -2.31,
  },
};
