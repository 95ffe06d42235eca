import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.69,
  threshold: 0.3,
  weights: {
    'left:lastMessage': 0.52,
    'left:noCandidate': 0.52,
    'left:request': 0.34,
    'left:nobodyReplied': 0.3,
    'left:answerElsewhere': -0.01,
    'left:replied': -0.02,
    'left:answerUnderQuotation': -0.03,
    'left:proposal': -0.25,
    'left:underIt': -0.48,
    'left:answer': -3.11,
  },
};
