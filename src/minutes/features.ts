import { CUE_FAMILIES, type CueFamily } from './languages/index.ts';
import type { Features } from './model.ts';
import type { Transcript, Utterance } from './utterances.ts';

/** What the cues of a family are called as features: `cue:` anywhere, `open:` where it opens, `not:` in reach of a negator. */
const NAMES = new Map(
  CUE_FAMILIES.map((family) => [family, { cue: `cue:${family}`, open: `open:${family}`, not: `not:${family}` }]),
);

/** The cues of an utterance as features. */
export function cueFeatures(utterance: Utterance, families: ReadonlySet<CueFamily>): Record<string, number> {
  const features: Record<string, number> = {};
  for (const { family, from, negated } of utterance.cues) {
    const names = families.has(family) ? NAMES.get(family) : undefined;
    if (names) features[negated ? names.not : from <= utterance.opening ? names.open : names.cue] = 1;
  }
  return features;
}

/** Whether a cue of a family opens the utterance, out of reach of a negator. */
export function opensWith({ cues, opening }: Utterance, family: CueFamily): boolean {
  return cues.some((cue) => cue.family === family && !cue.negated && cue.from <= opening);
}

/** How much the words say that an utterance shares with what else is said: a word counts the more the fewer utterances of the thread it stands in. */
export function sharedWeight(
  { stems }: Utterance,
  isSaid: (stem: string) => boolean,
  { stemCounts, utterances }: Transcript,
): number {
  let sum = 0;
  for (const stem of stems)
    if (isSaid(stem)) sum += 1 - Math.log(stemCounts.get(stem) ?? 1) / Math.log(1 + utterances.length);
  return sum;
}

/** The function, asked only once for each thing: for what is known of a sentence or passage alone, whatever it is looked at beside. */
export function once<Of extends object, Known>(find: (of: Of) => Known): (of: Of) => Known {
  const found = new WeakMap<Of, Known>();
  return (of) => {
    const known = found.get(of);
    if (known !== undefined) return known;
    const fresh = find(of);
    found.set(of, fresh);
    return fresh;
  };
}

/** How long the utterance is, in steps that make a difference to a reader. */
export function lengthFeatures({ words }: Utterance): Features {
  const count = words.length;
  return {
    'length:few': count <= 3 ? 1 : 0,
    'length:short': count <= 8 ? 1 : 0,
    'length:long': count > 20 ? 1 : 0,
    'length:log': Math.min(1, Math.log2(1 + count) / 6),
  };
}

/** Where in its passage and message the utterance stands. */
export function placeFeatures(utterance: Utterance): Features {
  const { passage, inPassage, inMessage, message } = utterance;
  return {
    'place:firstInPassage': inPassage === 0 ? 1 : 0,
    'place:secondInPassage': inPassage === 1 ? 1 : 0,
    'place:lastInPassage': inPassage === passage.utterances.length - 1 ? 1 : 0,
    'place:aloneInPassage': passage.utterances.length === 1 ? 1 : 0,
    'place:firstInMessage': inMessage === 0 ? 1 : 0,
    'place:underFragment': passage.placed === 'fragment' ? 1 : 0,
    'place:reply': passage.placed === 'reply' ? 1 : 0,
    'place:chat': message.medium === 'chat' ? 1 : 0,
    'place:list': utterance.listed ? 1 : 0,
  };
}

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
