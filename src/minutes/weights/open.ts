import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.91,
  threshold: 0.3,
  weights: {
    'left:askedHasLeft': 0.83,
    'left:lastMessage': 0.53,
    'left:nobodyReplied': 0.36,
    'left:request': 0.33,
    'left:markAlone': -0.43,
    'left:answer': -3.17,
  },
};
