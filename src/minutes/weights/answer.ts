import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -2.12,
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
    'asker:thanks': 0.61,
    'says:much': 0.57,
    'where:replyToOne': 0.57,
    'says:polarAnswer': 0.54,
    'where:chatNext': 0.53,
    'says:overlapAround': 0.5,
    'where:addressed': 0.49,
    'where:besideIt': 0.41,
    'where:replyToFewWords': 0.35,
    'where:addresseeAnswers': 0.16,
    'where:replyToMany': -0.25,
    'says:redirects': -0.55,
    'where:notAsked': -1.09,
    'says:putsOff': -1.3,
    'where:later': -1.36,
    'where:asker': -1.92,
    'says:onlyAsks': -1.94,
  },
};
