import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -2.07,
  threshold: 0.3,
  weights: {
    'where:fragment': 2.05,
    'asker:closed': 1.42,
    'where:replyToOne': 1.25,
    'says:overlap': 1.12,
    'says:shared': 0.9,
    'where:addressed': 0.85,
    'asker:thanks': 0.84,
    'where:opensMessage': 0.73,
    'where:reply': 0.72,
    'says:polarAnswer': 0.67,
    'where:chatNext': 0.6,
    'where:addresseeAnswers': 0.53,
    'says:much': 0.46,
    'where:besideIt': 0.43,
    'says:overlapAround': 0.37,
    'where:replyToFewWords': 0.21,
    'says:redirects': -0.53,
    'where:replyToMany': -0.74,
    'says:putsOff': -0.79,
    'where:later': -1.59,
    'where:asker': -1.82,
    'says:onlyAsks': -2.1,
  },
};
