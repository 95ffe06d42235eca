import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -2.12,
  threshold: 0.22,
  weights: {
    'where:fragment': 1.98,
    'asker:closed': 1.31,
    'where:untoldNext': 1.2,
    'says:overlap': 1.15,
    'where:sameTurn': 0.91,
    'says:shared': 0.88,
    'where:reply': 0.8,
    'where:opensMessage': 0.72,
    'says:polarAnswer': 0.69,
    'asker:thanks': 0.62,
    'where:replyToOne': 0.57,
    'says:much': 0.54,
    'where:chatNext': 0.53,
    'says:overlapAround': 0.51,
    'where:besideIt': 0.47,
    'where:addressed': 0.46,
    'where:replyToFewWords': 0.36,
    'where:addresseeAnswers': 0.17,
    'where:replyToMany': -0.25,
    'says:redirects': -0.57,
    'where:notAsked': -1.12,
    'says:putsOff': -1.24,
    'where:later': -1.38,
    'where:asker': -1.92,
    'says:onlyAsks': -2.07,
  },
};
