import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.88,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.83,
    'asker:closed': 1.34,
    'where:untoldNext': 1.15,
    'says:overlap': 1.03,
    'where:sameTurn': 0.91,
    'says:shared': 0.83,
    'where:opensMessage': 0.74,
    'says:polarAnswer': 0.69,
    'where:reply': 0.66,
    'asker:thanks': 0.56,
    'where:replyToOne': 0.55,
    'says:overlapAround': 0.53,
    'where:addressed': 0.53,
    'where:chatNext': 0.53,
    'says:much': 0.46,
    'where:addresseeAnswers': 0.45,
    'where:besideIt': 0.34,
    'where:replyToFewWords': 0.34,
    'where:replyToMany': -0.31,
    'says:redirects': -0.64,
    'says:putsOff': -0.79,
    'where:notAsked': -1.07,
    'where:later': -1.54,
    'where:asker': -1.97,
    'says:onlyAsks': -2.09,
  },
};
