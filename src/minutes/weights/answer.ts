import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -2.13,
  threshold: 0.22,
  weights: {
    'where:fragment': 1.98,
    'asker:closed': 1.3,
    'where:untoldNext': 1.2,
    'says:overlap': 1.14,
    'where:sameTurn': 0.91,
    'says:shared': 0.87,
    'where:reply': 0.81,
    'where:opensMessage': 0.73,
    'says:polarAnswer': 0.7,
    'asker:thanks': 0.62,
    'says:much': 0.57,
    'where:replyToOne': 0.57,
    'says:overlapAround': 0.54,
    'where:chatNext': 0.53,
    'where:besideIt': 0.47,
    'where:addressed': 0.45,
    'where:replyToFewWords': 0.35,
    'where:addresseeAnswers': 0.16,
    'where:replyToMany': -0.26,
    'says:redirects': -0.56,
    'where:notAsked': -1.1,
    'says:putsOff': -1.25,
    'where:later': -1.38,
    'where:asker': -1.91,
    'says:onlyAsks': -2.07,
  },
};
