import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -2.51,
  threshold: 0.32,
  weights: {
    'open:question': 1.93,
    'open:request': 0.46,
    'open:lastMessage': 0.42,
    'open:noCandidate': 0.42,
    'open:addressed': 0.33,
    'open:nobodyReplied': 0.27,
    'open:tag': 0.06,
    'open:replied': 0.04,
    'open:you': -0.01,
    'open:unmarked': -0.05,
    'open:chat': -0.08,
    'open:firstMessage': -0.11,
    'open:proposal': -0.17,
    'open:underOthers': -0.24,
    'open:underIt': -0.54,
    'open:rhetorical': -0.69,
    'open:answer': -2.94,
  },
};
