/**
 * Words that a chat message begins with when it responds to what another said, and does not go on with its writer's own: change of state ("oh",
 * Heritage 1984), acknowledgement ("yeah", "mm", Jefferson 1984; Gardner 2001), yes and no (Raymond 2003), assessments and
 * acceptances of a word (Goodwin 1986). English, German, French. Folded.
 */
export const RESPONSE_WORDS: ReadonlySet<string> = new Set([
  ...['oh', 'ooh', 'ohh', 'ah', 'aha', 'hm', 'hmm', 'mm', 'mhm', 'huh', 'wow', 'lol', 'haha'],
  ...['yes', 'yeah', 'yep', 'yup', 'no', 'nope', 'nah', 'ok', 'okay', 'right', 'true', 'exactly', 'indeed', 'agreed'],
  ...['sure', 'same', 'thanks', 'thx', 'ty', 'nice', 'cool', 'great', '+1'],
  ...['ha', 'hah', 'omg', 'oof', 'ugh', 'ouch', 'meh', 'phew', 'yay', 'oops', 'sorry', 'np', 'cheers', 'please', 'pls'],
  ...[
    'k',
    'kk',
    'ack',
    'roger',
    'noted',
    'gotcha',
    'fair',
    'fine',
    'good',
    'perfect',
    'lovely',
    'brilliant',
    'excellent',
  ],
  ...['interesting', 'definitely', 'absolutely', 'deal', 'sold', 'lgtm', 'works', 'sounds', 'makes'],
  ...[
    'ja',
    'jo',
    'jup',
    'nein',
    'nee',
    'doch',
    'genau',
    'stimmt',
    'danke',
    'ach',
    'achso',
    'aso',
    'klar',
    'gut',
    'super',
  ],
  ...['oui', 'ouais', 'non', 'si', 'exact', 'exactement', 'merci', 'bien', "d'accord"],
]);

/** Laughter and praise that are a message of their own: they react to what was said right before (Goodwin 1986 on assessments). Folded. */
export const REACTION_WORDS: ReadonlySet<string> = new Set([
  ...['lol', 'lmao', 'rofl', 'xd', 'haha', 'hahaha', 'hehe', 'heh', 'mdr', 'ptdr'],
  ...['nice', 'cool', 'wow', 'super', 'geil', 'genial'],
]);
