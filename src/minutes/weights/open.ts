import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.76,
  threshold: 0.3,
  weights: {
    'left:askedHasLeft': 0.72,
    'left:lastMessage': 0.52,
    'left:nobodyReplied': 0.32,
    'left:request': 0.31,
    'left:proposal': -0.2,
    'left:markAlone': -0.46,
    'left:underIt': -0.47,
    'left:answer': -3.1,
  },
};
