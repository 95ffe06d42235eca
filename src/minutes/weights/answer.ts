import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.86,
  threshold: 0.24,
  weights: {
    'where:fragment': 1.81,
    'asker:closed': 1.32,
    'where:untoldNext': 1.14,
    'says:overlap': 0.95,
    'says:shared': 0.92,
    'where:sameTurn': 0.91,
    'where:opensMessage': 0.76,
    'says:polarAnswer': 0.67,
    'where:reply': 0.64,
    'where:addressed': 0.6,
    'asker:thanks': 0.56,
    'where:replyToOne': 0.56,
    'says:overlapAround': 0.54,
    'where:chatNext': 0.53,
    'says:much': 0.46,
    'where:addresseeAnswers': 0.4,
    'where:besideIt': 0.38,
    'where:replyToFewWords': 0.33,
    'where:replyToMany': -0.31,
    'says:redirects': -0.47,
    'says:putsOff': -0.95,
    'where:notAsked': -1.09,
    'where:later': -1.55,
    'where:asker': -2,
    'says:onlyAsks': -2.08,
  },
};
