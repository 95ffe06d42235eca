import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -2.5,
  threshold: 0.34,
  weights: {
    'open:question': 1.93,
    'open:request': 0.45,
    'open:lastMessage': 0.43,
    'open:noCandidate': 0.43,
    'open:addressed': 0.33,
    'open:nobodyReplied': 0.27,
    'open:tag': 0.06,
    'open:replied': 0.04,
    'open:you': -0.02,
    'open:unmarked': -0.06,
    'open:chat': -0.07,
    'open:firstMessage': -0.11,
    'open:proposal': -0.17,
    'open:underOthers': -0.28,
    'open:underIt': -0.53,
    'open:rhetorical': -0.69,
    'open:answer': -2.95,
  },
};
