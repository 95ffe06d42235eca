import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.99,
  threshold: 0.3,
  weights: {
    'left:askedHasLeft': 0.77,
    'left:lastMessage': 0.53,
    'left:nobodyReplied': 0.3,
    'left:request': 0.3,
    'left:proposal': -0.19,
    'left:markAlone': -0.43,
    'left:underIt': -0.48,
    'left:answer': -3.17,
  },
};
