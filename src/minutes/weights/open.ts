import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.93,
  threshold: 0.35,
  weights: {
    'left:askedHasLeft': 0.84,
    'left:lastMessage': 0.53,
    'left:nobodyReplied': 0.37,
    'left:request': 0.34,
    'left:markAlone': -0.41,
    'left:answer': -3.15,
  },
};
