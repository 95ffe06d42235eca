import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.3,
  threshold: 0.32,
  weights: {
    'where:fragment': 1.56,
    'asker:closed': 1.4,
    'says:overlap': 1.16,
    'says:shared': 0.87,
    'where:addressed': 0.78,
    'says:polarAnswer': 0.73,
    'asker:thanks': 0.68,
    'where:opensMessage': 0.66,
    'where:reply': 0.58,
    'where:fragmentLast': 0.55,
    'where:addresseeAnswers': 0.54,
    'says:much': 0.42,
    'says:link': 0.02,
    'says:short': -0.15,
    'where:chatNext': -0.18,
    'says:wantsDetails': -0.24,
    'where:inMessage': -0.39,
    'says:redirects': -0.46,
    'says:putsOff': -0.99,
    'where:later': -1.43,
    'where:distance': -1.73,
    'where:asker': -1.84,
    'says:onlyAsks': -2.06,
  },
};
