import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -2,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.99,
    'asker:closed': 1.61,
    'where:untoldNext': 1.33,
    'where:replyToOne': 1.25,
    'says:overlap': 1.12,
    'says:shared': 0.93,
    'where:sameTurn': 0.92,
    'where:addressed': 0.83,
    'asker:thanks': 0.8,
    'where:opensMessage': 0.72,
    'says:polarAnswer': 0.7,
    'where:reply': 0.66,
    'where:chatNext': 0.53,
    'where:addresseeAnswers': 0.5,
    'says:much': 0.46,
    'says:overlapAround': 0.37,
    'where:besideIt': 0.37,
    'where:replyToFewWords': 0.22,
    'says:redirects': -0.52,
    'where:replyToMany': -0.74,
    'says:putsOff': -0.83,
    'where:later': -1.74,
    'where:asker': -1.9,
    'says:onlyAsks': -2.09,
  },
};
