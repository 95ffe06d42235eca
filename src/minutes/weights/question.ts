import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.11,
  threshold: 0.6,
  weights: {
    'mark:end': 3.84,
    'unmarked:inversion': 2.56,
    'unmarked:appeal': 2.22,
    'unmarked:indirectInside': 1.84,
    'unmarked:indirect': 1.5,
    'form:order': 1.46,
    'structure:respondedLast': 1.33,
    'mark:inside': 1.31,
    'near:thanks': 1.1,
    'form:indirect': 0.94,
    'word:addressed': 0.84,
    'form:indirectInside': 0.6,
    'word:i': 0.32,
    'mark:exclaimed': -0.72,
    'mark:bracketed': -1.27,
    'unmarked:thenBut': -1.35,
    'near:selfAnswered': -1.68,
    'form:mock': -2.06,
    'mark:quoted': -2.31,
  },
};
