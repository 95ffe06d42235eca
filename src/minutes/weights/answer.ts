import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -2.12,
  threshold: 0.2,
  weights: {
    'where:fragment': 1.99,
    'asker:closed': 1.32,
    'where:untoldNext': 1.2,
    'says:overlap': 1.16,
    'where:sameTurn': 0.91,
    'says:shared': 0.84,
    'where:reply': 0.83,
    'where:opensMessage': 0.73,
    'asker:thanks': 0.59,
    'says:much': 0.57,
    'where:replyToOne': 0.57,
    'says:polarAnswer': 0.55,
    'where:chatNext': 0.53,
    'where:addressed': 0.5,
    'says:overlapAround': 0.49,
    'where:besideIt': 0.41,
    'where:replyToFewWords': 0.34,
    'where:addresseeAnswers': 0.16,
    'where:replyToMany': -0.26,
    'says:redirects': -0.58,
    'where:notAsked': -1.09,
    'says:putsOff': -1.23,
    'where:later': -1.36,
    'where:asker': -1.92,
    'says:onlyAsks': -1.94,
  },
};
