import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const open: LinearModel = {
  bias: -0.94,
  threshold: 0.3,
  weights: {
    'left:askedHasLeft': 0.82,
    'left:lastMessage': 0.53,
    'left:nobodyReplied': 0.36,
    'left:request': 0.35,
    'left:markAlone': -0.41,
    'left:answer': -3.13,
  },
};
