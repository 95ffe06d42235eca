import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.9,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.82,
    'asker:closed': 1.53,
    'where:untoldNext': 1.3,
    'where:replyToOne': 1.23,
    'says:overlap': 1.13,
    'says:shared': 0.93,
    'where:sameTurn': 0.9,
    'where:addressed': 0.79,
    'says:polarAnswer': 0.78,
    'asker:thanks': 0.76,
    'where:opensMessage': 0.75,
    'where:reply': 0.6,
    'where:chatNext': 0.53,
    'says:much': 0.48,
    'where:addresseeAnswers': 0.41,
    'where:besideIt': 0.39,
    'says:overlapAround': 0.36,
    'where:replyToFewWords': 0.26,
    'says:redirects': -0.54,
    'where:replyToMany': -0.76,
    'says:putsOff': -0.84,
    'where:notAsked': -1.1,
    'where:later': -1.52,
    'where:asker': -2.08,
    'says:onlyAsks': -2.09,
  },
};
