import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -2.47,
  threshold: 0.38,
  weights: {
    'left:question': 1.93,
    'left:request': 0.46,
    'left:lastMessage': 0.43,
    'left:noCandidate': 0.43,
    'left:addressed': 0.33,
    'left:nobodyReplied': 0.25,
    'left:tag': 0.06,
    'left:replied': 0.04,
    'left:you': -0.03,
    'left:unmarked': -0.05,
    'left:chat': -0.07,
    'left:firstMessage': -0.12,
    'left:proposal': -0.19,
    'left:underOthers': -0.29,
    'left:underIt': -0.54,
    'left:rhetorical': -0.69,
    'left:answer': -2.94,
  },
};
