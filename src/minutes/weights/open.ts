import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.75,
  threshold: 0.3,
  weights: {
    'left:askedHasLeft': 0.73,
    'left:lastMessage': 0.52,
    'left:request': 0.34,
    'left:nobodyReplied': 0.3,
    'left:proposal': -0.2,
    'left:markAlone': -0.46,
    'left:underIt': -0.47,
    'left:answer': -3.11,
  },
};
