import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.86,
  threshold: 0.24,
  weights: {
    'where:fragment': 1.82,
    'asker:closed': 1.33,
    'where:untoldNext': 1.15,
    'says:overlap': 1,
    'says:shared': 0.91,
    'where:sameTurn': 0.91,
    'where:opensMessage': 0.75,
    'says:polarAnswer': 0.69,
    'where:reply': 0.64,
    'where:replyToOne': 0.57,
    'asker:thanks': 0.55,
    'says:overlapAround': 0.54,
    'where:addressed': 0.53,
    'where:chatNext': 0.53,
    'says:much': 0.46,
    'where:addresseeAnswers': 0.41,
    'where:besideIt': 0.38,
    'where:replyToFewWords': 0.33,
    'where:replyToMany': -0.31,
    'says:redirects': -0.49,
    'says:putsOff': -0.96,
    'where:notAsked': -1.08,
    'where:later': -1.55,
    'where:asker': -1.99,
    'says:onlyAsks': -2.08,
  },
};
