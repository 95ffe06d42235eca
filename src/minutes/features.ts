import type { CueFamily } from './languages/index.ts';
import { type FeatureSet, features } from './model.ts';
import { lastTold, SIGNS, type Stems, type Transcript, type Utterance } from './transcript/index.ts';

/** The cues of an utterance as features, those of some families. */
export function cueFeatures(families: ReadonlySet<CueFamily>): FeatureSet<Utterance> {
  const names = SIGNS.map(({ family, name }) => (families.has(family) ? name : undefined));
  return {
    tell: ({ signs }) =>
      Object.fromEntries(signs.flatMap((sign) => (names[sign] === undefined ? [] : [[names[sign], 1]]))),
    bind: (weights) => {
      const weightOf = Float64Array.from(names, (name) => (name === undefined ? 0 : (weights[name] ?? 0)));
      return ({ signs }, sum) => {
        let total = sum;
        for (const sign of signs) total += weightOf[sign] ?? 0;
        return total;
      };
    },
  };
}

/** Whether a cue of a family opens the utterance, out of reach of a negator. */
export function opensWith({ cues, opening }: Pick<Utterance, 'cues' | 'opening'>, family: CueFamily): boolean {
  return cues.some((cue) => cue.family === family && !cue.negated && (cue.turns || cue.from <= opening));
}

/** How much the words say that an utterance shares with what else is said: a word counts the more the fewer utterances of the thread it stands in. */
export function sharedWeight({ stems }: Utterance, said: Stems, { stemWeights }: Transcript): number {
  let sum = 0;
  let at = 0;
  for (const stem of stems) {
    while (at < said.length && (said[at] as number) < stem) at++;
    if (said[at] === stem) sum += stemWeights[stem] ?? 0;
  }
  return sum;
}

/** The function, asked only once for each sentence or passage of a thread: for what is known of it alone, whatever it is looked at beside. */
export function once<Of extends { readonly order: number }, Known extends object>(
  find: (of: Of) => Known,
): (of: Of) => Known {
  const found: (Known | undefined)[] = [];
  return (of) => {
    const known = found[of.order];
    if (known !== undefined) return known;
    const fresh = find(of);
    found[of.order] = fresh;
    return fresh;
  };
}

/** How long the utterance is, in steps that make a difference to a reader. */
export const LENGTH = features<Utterance>({
  'length:few': ({ words }) => words.length <= 3,
  'length:short': ({ words }) => words.length <= 8,
  'length:long': ({ words }) => words.length > 20,
  'length:log': ({ words }) => Math.min(1, Math.log2(1 + words.length) / 6),
});

/** Whether, in chat, the utterance's message goes on with what its writer said in the one before. */
export function goesOn({ passage, person }: Utterance): boolean {
  return passage.message.medium === 'chat' && passage.under.at(-1)?.person === person;
}

/** Where in its passage and message the utterance stands. */
export const PLACE = features<Utterance>({
  'place:firstInPassage': (utterance) => utterance.toldBefore === 0 && !goesOn(utterance),
  'place:secondInPassage': ({ toldBefore }) => toldBefore === 1,
  'place:lastInPassage': (utterance) => lastTold(utterance.passage.utterances) === utterance,
  'place:aloneInPassage': ({ passage }) => lastTold(passage.utterances)?.toldBefore === 0,
  'place:firstInMessage': ({ inMessage }) => inMessage === 0,
  'place:underFragment': ({ passage }) => passage.placed === 'fragment',
  'place:reply': ({ passage }) => passage.placed === 'reply',
  'place:chat': isChat,
  'place:list': ({ listed }) => listed,
});

/** The utterance that the same person wrote next in the same passage. In chat, their next message where nothing came between. */
export function nextOf(utterance: Utterance, transcript: Transcript): Utterance | undefined {
  const next = transcript.utterances[utterance.order + 1];
  return next && next.person === utterance.person && (next.passage === utterance.passage || isChat(next))
    ? next
    : undefined;
}

export function previousOf(utterance: Utterance, transcript: Transcript): Utterance | undefined {
  const previous = transcript.utterances[utterance.order - 1];
  return previous &&
    previous.person === utterance.person &&
    (previous.passage === utterance.passage || isChat(previous))
    ? previous
    : undefined;
}

export function isChat(utterance: Utterance): boolean {
  return utterance.message.medium === 'chat';
}
