import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -2.9,
  threshold: 0.6,
  weights: {
    'mark:end': 3.66,
    'unmarked:inversion': 2.44,
    'unmarked:indirectInside': 2.15,
    'unmarked:indirect': 1.48,
    'structure:respondedLast': 1.39,
    'form:order': 1.37,
    'mark:inside': 1.28,
    'near:thanks': 1.11,
    'form:indirect': 0.96,
    'word:addressed': 0.8,
    'form:indirectInside': 0.6,
    'word:i': 0.26,
    'mark:exclaimed': -0.74,
    'mark:bracketed': -1.28,
    'unmarked:thenBut': -1.42,
    'near:selfAnswered': -1.69,
    'form:mock': -2.02,
    'mark:quoted': -2.3,
  },
};
