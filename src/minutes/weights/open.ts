import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.6,
  threshold: 0.32,
  weights: {
    'left:lastMessage': 0.52,
    'left:noCandidate': 0.52,
    'left:request': 0.33,
    'left:nobodyReplied': 0.3,
    'left:answerUnderQuotation': -0.04,
    'left:replied': -0.04,
    'left:proposal': -0.21,
    'left:markAlone': -0.46,
    'left:underIt': -0.47,
    'left:answer': -3.12,
  },
};
