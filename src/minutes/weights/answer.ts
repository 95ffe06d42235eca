import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.91,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.88,
    'asker:closed': 1.53,
    'where:untoldNext': 1.3,
    'where:replyToOne': 1.24,
    'says:overlap': 1.14,
    'says:shared': 0.91,
    'where:sameTurn': 0.9,
    'where:addressed': 0.79,
    'asker:thanks': 0.77,
    'where:opensMessage': 0.77,
    'says:polarAnswer': 0.76,
    'where:reply': 0.54,
    'says:much': 0.53,
    'where:chatNext': 0.53,
    'where:besideIt': 0.43,
    'where:addresseeAnswers': 0.4,
    'says:overlapAround': 0.36,
    'where:replyToFewWords': 0.21,
    'says:redirects': -0.56,
    'where:replyToMany': -0.75,
    'says:putsOff': -0.83,
    'where:notAsked': -1.08,
    'where:later': -1.55,
    'where:asker': -2.08,
    'says:onlyAsks': -2.09,
  },
};
