import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.96,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.8,
    'asker:closed': 1.33,
    'says:overlap': 1.15,
    'where:untoldNext': 1.15,
    'where:sameTurn': 0.92,
    'says:shared': 0.86,
    'where:opensMessage': 0.76,
    'where:reply': 0.67,
    'says:polarAnswer': 0.64,
    'asker:thanks': 0.55,
    'where:replyToOne': 0.54,
    'says:much': 0.53,
    'says:overlapAround': 0.53,
    'where:addressed': 0.53,
    'where:chatNext': 0.53,
    'where:addresseeAnswers': 0.47,
    'where:besideIt': 0.35,
    'where:replyToFewWords': 0.32,
    'where:replyToMany': -0.27,
    'says:redirects': -0.64,
    'says:putsOff': -0.8,
    'where:notAsked': -1.08,
    'where:later': -1.53,
    'where:asker': -1.98,
    'says:onlyAsks': -2.08,
  },
};
