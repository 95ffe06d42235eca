import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.56,
  threshold: 0.44,
  weights: {
    'mark:end': 3.78,
    'unmarked:inversion': 2.49,
    'unmarked:indirectInside': 2.11,
    'mark:inside': 1.37,
    'unmarked:indirect': 1.37,
    'form:order': 1.31,
    'unmarked:elliptical': 1.19,
    'structure:answered': 1.18,
    'near:thanks': 1.13,
    'structure:respondedLast': 1.12,
    'form:indirect': 0.97,
    'word:addressed': 0.76,
    'form:indirectInside': 0.5,
    'structure:top': 0.27,
    'word:i': 0.23,
    'mark:exclaimed': -0.82,
    'mark:bracketed': -1.27,
    'near:selfAnswered': -1.73,
    'form:mock': -1.94,
    'mark:quoted': -2.32,
  },
};
