import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.99,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.99,
    'asker:closed': 1.61,
    'where:untoldNext': 1.33,
    'where:replyToOne': 1.25,
    'says:overlap': 1.12,
    'says:shared': 0.93,
    'where:sameTurn': 0.92,
    'where:addressed': 0.83,
    'asker:thanks': 0.8,
    'where:opensMessage': 0.72,
    'says:polarAnswer': 0.7,
    'where:reply': 0.67,
    'where:chatNext': 0.53,
    'where:addresseeAnswers': 0.49,
    'says:much': 0.45,
    'says:overlapAround': 0.36,
    'where:besideIt': 0.35,
    'where:replyToFewWords': 0.21,
    'says:redirects': -0.53,
    'where:replyToMany': -0.75,
    'says:putsOff': -0.85,
    'where:later': -1.73,
    'where:asker': -1.91,
    'says:onlyAsks': -2.09,
  },
};
