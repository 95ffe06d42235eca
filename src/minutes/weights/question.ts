import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.54,
  threshold: 0.42,
  weights: {
    'mark:end': 3.78,
    'unmarked:inversion': 2.47,
    'unmarked:indirectInside': 2.11,
    'unmarked:indirect': 1.39,
    'mark:inside': 1.37,
    'form:order': 1.31,
    'unmarked:elliptical': 1.19,
    'structure:respondedLast': 1.14,
    'near:thanks': 1.13,
    'structure:answered': 1.1,
    'form:indirect': 0.98,
    'word:addressed': 0.76,
    'form:indirectInside': 0.5,
    'structure:top': 0.29,
    'word:i': 0.24,
    'mark:exclaimed': -0.82,
    'mark:bracketed': -1.27,
    'near:selfAnswered': -1.72,
    'form:mock': -1.94,
    'mark:quoted': -2.32,
  },
};
