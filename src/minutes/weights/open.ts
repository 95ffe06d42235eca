import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.76,
  threshold: 0.3,
  weights: {
    'left:askedHasLeft': 0.71,
    'left:lastMessage': 0.52,
    'left:request': 0.32,
    'left:nobodyReplied': 0.3,
    'left:proposal': -0.22,
    'left:markAlone': -0.45,
    'left:underIt': -0.47,
    'left:answer': -3.1,
  },
};
