import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.12,
  threshold: 0.58,
  weights: {
    'mark:end': 3.84,
    'unmarked:inversion': 2.57,
    'unmarked:appeal': 2.15,
    'unmarked:indirectInside': 1.74,
    'unmarked:indirect': 1.48,
    'form:order': 1.44,
    'mark:inside': 1.41,
    'structure:respondedLast': 1.38,
    'near:thanks': 1.08,
    'form:indirect': 0.95,
    'word:addressed': 0.84,
    'form:indirectInside': 0.6,
    'word:i': 0.27,
    'mark:exclaimed': -0.71,
    'mark:bracketed': -1.24,
    'unmarked:thenBut': -1.32,
    'near:selfAnswered': -1.62,
    'form:mock': -2.07,
    'mark:quoted': -2.31,
  },
};
