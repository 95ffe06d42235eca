import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -2.13,
  threshold: 0.2,
  weights: {
    'where:fragment': 1.99,
    'asker:closed': 1.31,
    'where:untoldNext': 1.2,
    'says:overlap': 1.15,
    'where:sameTurn': 0.92,
    'says:shared': 0.84,
    'where:reply': 0.82,
    'where:opensMessage': 0.73,
    'asker:thanks': 0.6,
    'says:much': 0.58,
    'where:replyToOne': 0.58,
    'says:polarAnswer': 0.54,
    'where:chatNext': 0.53,
    'says:overlapAround': 0.5,
    'where:addressed': 0.49,
    'where:besideIt': 0.42,
    'where:replyToFewWords': 0.35,
    'where:addresseeAnswers': 0.17,
    'where:replyToMany': -0.25,
    'says:redirects': -0.57,
    'where:notAsked': -1.09,
    'says:putsOff': -1.28,
    'where:later': -1.36,
    'where:asker': -1.92,
    'says:onlyAsks': -1.94,
  },
};
