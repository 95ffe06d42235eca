import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.6,
  threshold: 0.28,
  weights: {
    'left:lastMessage': 0.52,
    'left:noCandidate': 0.52,
    'left:request': 0.37,
    'left:nobodyReplied': 0.33,
    'left:answerElsewhere': 0.05,
    'left:replied': -0.05,
    'left:answerUnderQuotation': -0.08,
    'left:proposal': -0.21,
    'left:underIt': -0.48,
    'left:rhetorical': -0.68,
    'left:answer': -3.02,
  },
};
