import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -2.15,
  threshold: 0.22,
  weights: {
    'where:fragment': 2,
    'asker:closed': 1.3,
    'where:untoldNext': 1.2,
    'says:overlap': 1.13,
    'where:sameTurn': 0.92,
    'says:shared': 0.87,
    'where:reply': 0.83,
    'where:opensMessage': 0.73,
    'says:polarAnswer': 0.7,
    'asker:thanks': 0.62,
    'where:replyToOne': 0.57,
    'says:much': 0.56,
    'says:overlapAround': 0.53,
    'where:chatNext': 0.53,
    'where:besideIt': 0.49,
    'where:addressed': 0.46,
    'where:replyToFewWords': 0.35,
    'where:addresseeAnswers': 0.17,
    'where:replyToMany': -0.26,
    'says:redirects': -0.56,
    'where:notAsked': -1.09,
    'says:putsOff': -1.25,
    'where:later': -1.35,
    'where:asker': -1.91,
    'says:onlyAsks': -2.07,
  },
};
