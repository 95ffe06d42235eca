import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.85,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.8,
    'where:replyToOne': 1.56,
    'asker:closed': 1.54,
    'where:untoldNext': 1.18,
    'says:overlap': 1.12,
    'says:shared': 0.94,
    'where:sameTurn': 0.9,
    'says:polarAnswer': 0.78,
    'where:addressed': 0.74,
    'where:opensMessage': 0.73,
    'where:reply': 0.71,
    'asker:thanks': 0.7,
    'where:chatNext': 0.53,
    'says:much': 0.46,
    'where:addresseeAnswers': 0.42,
    'where:besideIt': 0.37,
    'says:overlapAround': 0.35,
    'where:replyToFewWords': 0.3,
    'says:redirects': -0.51,
    'where:replyToMany': -0.83,
    'says:putsOff': -0.9,
    'where:notAsked': -1.07,
    'where:later': -1.58,
    'where:asker': -2.07,
    'says:onlyAsks': -2.1,
  },
};
