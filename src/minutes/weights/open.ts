import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -2.64,
  threshold: 0.32,
  weights: {
    'left:question': 1.92,
    'left:request': 0.44,
    'left:addressed': 0.37,
    'left:nobodyReplied': 0.3,
    'left:lastMessage': 0.27,
    'left:noCandidate': 0.27,
    'left:tag': 0.03,
    'left:replied': -0.01,
    'left:you': -0.03,
    'left:chat': -0.08,
    'left:underOthers': -0.08,
    'left:unmarked': -0.15,
    'left:proposal': -0.24,
    'left:firstMessage': -0.25,
    'left:underIt': -0.52,
    'left:rhetorical': -0.57,
    'left:answer': -2.89,
  },
};
