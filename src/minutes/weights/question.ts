import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.04,
  threshold: 0.6,
  weights: {
    'mark:end': 3.8,
    'unmarked:inversion': 2.78,
    'unmarked:appeal': 2.18,
    'unmarked:indirectInside': 1.69,
    'unmarked:indirect': 1.65,
    'form:order': 1.42,
    'mark:inside': 1.4,
    'structure:respondedLast': 1.37,
    'near:thanks': 1.07,
    'form:indirect': 0.95,
    'word:addressed': 0.83,
    'form:indirectInside': 0.6,
    'word:i': 0.27,
    'mark:exclaimed': -0.65,
    'mark:bracketed': -1.25,
    'unmarked:thenBut': -1.34,
    'near:selfAnswered': -1.63,
    'form:mock': -2.13,
    'mark:quoted': -2.31,
  },
};
