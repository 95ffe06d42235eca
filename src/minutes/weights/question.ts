import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const question: LinearModel = {
  bias: -3.45,
  threshold: 0.44,
  weights: {
    'mark:end': 4.02,
    'unmarked:inversion': 2.44,
    'unmarked:indirectInside': 2.03,
    'mark:inside': 1.48,
    'unmarked:indirect': 1.34,
    'unmarked:elliptical': 1.18,
    'structure:answered': 1.1,
    'form:inversion': 1.09,
    'structure:respondedLast': 1.09,
    'form:indirect': 1.04,
    'form:indirectInside': 0.82,
    'word:addressed': 0.74,
    'structure:top': 0.37,
    'word:i': 0.26,
    'mark:exclaimed': -0.75,
    'mark:bracketed': -1,
    'near:selfAnswered': -1.26,
    'form:mock': -1.91,
    'mark:quoted': -2.27,
  },
};
