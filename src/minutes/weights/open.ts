import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.71,
  threshold: 0.28,
  weights: {
    'left:lastMessage': 0.53,
    'left:noCandidate': 0.53,
    'left:request': 0.34,
    'left:nobodyReplied': 0.31,
    'left:answerElsewhere': 0.04,
    'left:replied': -0.03,
    'left:answerUnderQuotation': -0.05,
    'left:proposal': -0.25,
    'left:underIt': -0.48,
    'left:answer': -3.03,
  },
};
