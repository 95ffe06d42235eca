import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -2.66,
  threshold: 0.34,
  weights: {
    'left:question': 1.95,
    'left:request': 0.44,
    'left:addressed': 0.38,
    'left:nobodyReplied': 0.36,
    'left:lastMessage': 0.25,
    'left:noCandidate': 0.25,
    'left:tag': 0.02,
    'left:you': -0.02,
    'left:replied': -0.05,
    'left:chat': -0.08,
    'left:underOthers': -0.11,
    'left:unmarked': -0.15,
    'left:firstMessage': -0.21,
    'left:proposal': -0.24,
    'left:underIt': -0.52,
    'left:rhetorical': -0.58,
    'left:answer': -2.95,
  },
};
