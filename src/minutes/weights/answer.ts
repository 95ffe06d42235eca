import type { LinearModel } from '../model.ts';

/** Made by scripts/fit.ts: strongest for first, strongest against last. */
export const answer: LinearModel = {
  bias: -1.94,
  threshold: 0.3,
  weights: {
    'where:fragment': 1.8,
    'asker:closed': 1.34,
    'where:untoldNext': 1.18,
    'says:overlap': 1.15,
    'where:sameTurn': 0.92,
    'says:shared': 0.85,
    'where:opensMessage': 0.75,
    'says:polarAnswer': 0.66,
    'where:reply': 0.66,
    'asker:thanks': 0.55,
    'where:replyToOne': 0.55,
    'says:overlapAround': 0.53,
    'where:addressed': 0.53,
    'where:chatNext': 0.53,
    'says:much': 0.51,
    'where:addresseeAnswers': 0.46,
    'where:besideIt': 0.35,
    'where:replyToFewWords': 0.33,
    'where:replyToMany': -0.27,
    'says:redirects': -0.65,
    'says:putsOff': -0.79,
    'where:notAsked': -1.08,
    'where:later': -1.54,
    'where:asker': -1.98,
    'says:onlyAsks': -2.1,
  },
};
