import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.88,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.83,
    'asker:closed': 1.31,
    'where:untoldNext': 1.15,
    'says:overlap': 1,
    'where:sameTurn': 0.91,
    'says:shared': 0.9,
    'where:opensMessage': 0.73,
    'says:polarAnswer': 0.7,
    'where:reply': 0.64,
    'where:replyToOne': 0.58,
    'asker:thanks': 0.55,
    'says:overlapAround': 0.53,
    'where:chatNext': 0.53,
    'where:addressed': 0.52,
    'says:much': 0.47,
    'where:addresseeAnswers': 0.43,
    'where:besideIt': 0.38,
    'where:replyToFewWords': 0.34,
    'where:replyToMany': -0.31,
    'says:redirects': -0.54,
    'says:putsOff': -0.79,
    'where:notAsked': -1.07,
    'where:later': -1.56,
    'where:asker': -1.99,
    'says:onlyAsks': -2.09,
  },
};
