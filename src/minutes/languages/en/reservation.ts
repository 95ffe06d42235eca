import type { Part } from '../language.ts';

export const reservation = {
  cues: {
    // What takes part of it back (Quirk et al. 1985, §8.137: contrastive conjuncts).
    contrast: [
      'but|however|except|although|though|yet|nevertheless|nonetheless|albeit|unless|otherwise|still|whereas',
      'apart|aside from',
      'on the other hand',
      'only if|when|for|that|problem|concern|thing',
      'having|that said',
      'with the exception',
      'as|so long as',
      'in theory|principle',
      'not sure',
    ],
    condition: [
      'unless|provided|assuming|suppose|supposing|whenever',
      // Not "…, if you ask me".
      'if !you',
      'if you !ask',
      'if you ask !me',
      'in case',
      'as long as',
      'depending|depends on',
    ],
  },
  forms: {
    partial: [
      'in principle|theory|part yes|agreed|ok|okay|right',
      'tend|inclined|tempted to agree|think|concur so?',
      'mostly|partly|partially|largely|broadly|somewhat|roughly|half agree|agreed|agreeing|true|right|correct|yes|convinced|on|in !the|a|my|our board|agreement|favour|favor|$',
      'yes to|on|for _ _? _? no|not to|on|for',
      "^ not that i|we|i'm|i'd|we'd|it|there",
      "wouldn't|not|would say|claim|pretend that? i|we disagree|object|mind|oppose|dislike",
    ],
    reserve: [
      'in principle|theory|part|essence',
      'on the whole',
      'up to a point',
      'to some|an|a extent|degree',
      'provided|providing|assuming',
      'as|so long as',
      'on|under one|the|that condition|conditions',
      'with reservations|reservation|caveats',
      'with one|a|the|that|this exception|caveat|proviso|reservation|condition',
      'if nobody|somebody|someone|it|we|that|the|they',
      'if you !ask',
      'if|when necessary|possible|needed',
      'more or less',
      'for the most|now|time part|being?',
    ],
    concession: [
      '^ of course|granted|admittedly|naturally there|it|this|that|they|one|some|i|we|you may|might|could',
      '^ i|we may|might|could well? be wrong|mistaken|missing|misremembering|biased|alone|off',
      "^ maybe|perhaps i'm|i|am? am? just? missing|wrong|mistaken|misunderstanding",
      '^ correct me if|when',
      '^ just|only my two|opinion|thought|thoughts|guess|2|0|cents',
    ],
  },
} satisfies Part;
