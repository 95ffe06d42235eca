import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.89,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.82,
    'asker:closed': 1.31,
    'where:untoldNext': 1.15,
    'says:overlap': 0.99,
    'says:shared': 0.91,
    'where:sameTurn': 0.91,
    'where:opensMessage': 0.73,
    'says:polarAnswer': 0.7,
    'where:reply': 0.64,
    'where:replyToOne': 0.57,
    'asker:thanks': 0.55,
    'says:overlapAround': 0.53,
    'where:chatNext': 0.53,
    'where:addressed': 0.52,
    'says:much': 0.48,
    'where:addresseeAnswers': 0.42,
    'where:besideIt': 0.38,
    'where:replyToFewWords': 0.34,
    'where:replyToMany': -0.3,
    'says:redirects': -0.52,
    'says:putsOff': -0.78,
    'where:notAsked': -1.08,
    'where:later': -1.55,
    'where:asker': -2,
    'says:onlyAsks': -2.09,
  },
};
