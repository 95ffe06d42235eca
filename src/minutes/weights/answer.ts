import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.98,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.98,
    'asker:closed': 1.62,
    'where:untoldNext': 1.33,
    'where:replyToOne': 1.25,
    'says:overlap': 1.14,
    'says:shared': 0.92,
    'where:sameTurn': 0.92,
    'where:addressed': 0.81,
    'asker:thanks': 0.79,
    'where:opensMessage': 0.72,
    'says:polarAnswer': 0.7,
    'where:reply': 0.67,
    'where:chatNext': 0.53,
    'where:addresseeAnswers': 0.48,
    'says:much': 0.45,
    'says:overlapAround': 0.35,
    'where:besideIt': 0.35,
    'where:replyToFewWords': 0.22,
    'says:redirects': -0.53,
    'where:replyToMany': -0.75,
    'says:putsOff': -0.84,
    'where:later': -1.72,
    'where:asker': -1.9,
    'says:onlyAsks': -2.09,
  },
};
