import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.4,
  threshold: 0.28,
  weights: {
    'asker:closed': 1.41,
    'where:fragment': 1.41,
    'says:overlap': 1.19,
    'says:shared': 0.9,
    'where:addressed': 0.75,
    'says:polarAnswer': 0.74,
    'asker:thanks': 0.72,
    'where:opensMessage': 0.63,
    'where:chatNext': 0.56,
    'where:addresseeAnswers': 0.53,
    'where:fragmentLast': 0.48,
    'says:much': 0.44,
    'where:reply': 0.35,
    'says:link': -0.05,
    'says:short': -0.13,
    'says:wantsDetails': -0.22,
    'where:inMessage': -0.38,
    'says:redirects': -0.45,
    'says:putsOff': -1.01,
    'where:later': -1.31,
    'where:distance': -1.81,
    'where:asker': -1.85,
    'says:onlyAsks': -2.06,
  },
};
