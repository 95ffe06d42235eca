import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.88,
  threshold: 0.3,
  weights: {
    'left:askedHasLeft': 0.73,
    'left:lastMessage': 0.52,
    'left:nobodyReplied': 0.33,
    'left:request': 0.33,
    'left:markAlone': -0.47,
    'left:answer': -3.14,
  },
};
