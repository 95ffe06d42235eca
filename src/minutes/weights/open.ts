import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.61,
  threshold: 0.3,
  weights: {
    'left:lastMessage': 0.52,
    'left:noCandidate': 0.52,
    'left:nobodyReplied': 0.34,
    'left:request': 0.33,
    'left:answerElsewhere': 0.05,
    'left:replied': -0.03,
    'left:answerUnderQuotation': -0.07,
    'left:proposal': -0.24,
    'left:underIt': -0.47,
    'left:answer': -3.01,
  },
};
