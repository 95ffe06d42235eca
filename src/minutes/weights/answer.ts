import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.9,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.88,
    'asker:closed': 1.55,
    'where:untoldNext': 1.3,
    'where:replyToOne': 1.24,
    'says:overlap': 1.16,
    'where:sameTurn': 0.9,
    'says:shared': 0.89,
    'where:opensMessage': 0.78,
    'where:addressed': 0.77,
    'asker:thanks': 0.76,
    'says:polarAnswer': 0.76,
    'where:reply': 0.56,
    'where:chatNext': 0.53,
    'says:much': 0.49,
    'where:besideIt': 0.41,
    'where:addresseeAnswers': 0.4,
    'says:overlapAround': 0.36,
    'where:replyToFewWords': 0.2,
    'says:redirects': -0.55,
    'where:replyToMany': -0.76,
    'says:putsOff': -0.82,
    'where:notAsked': -1.06,
    'where:later': -1.55,
    'where:asker': -2.07,
    'says:onlyAsks': -2.09,
  },
};
