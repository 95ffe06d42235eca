import { type Block, isBeyondAscii, type Person } from '../../thread/index.ts';
import type { Passage, Transcript, Utterance } from './utterances.ts';

/**
 * So many sentences at most, the last of them, does a passage stand under: it is kept with each, and a hostile mail may hold thousands of passages in
 * reply to a message of thousands. The longest that people answer in the mail at hand has 121.
 */
const MOST_UNDER = 500;
/**
 * So many characters at most are gone through in search of what was quoted of a message. A message of 1,000 sentences, of which 200 fragments were
 * quoted and changed, takes 70 million; thousands of fragments of a message of thousands would take ever more.
 */
const MOST_SEARCHED = 500_000_000;
/** To look for a sentence takes as long as to go through so many characters, however short the fragment is. */
const LOOK = 50;

/**
 * Finds what a block was written under: the utterances in the fragment that it answers; where that says nothing (code, a patch), those of the message
 * that it is from; else those of the message that it replies to.
 * `quoted`: words are quoted above it in its mail, or it is chat, where a reply names its message.
 */
export function placeOf(
  block: Block & { kind: 'own' },
  quoted: boolean,
  parent: string | undefined,
  byMessage: ReadonlyMap<string, readonly Utterance[]>,
  answered: Map<string, Answered>,
): Pick<Passage, 'answers' | 'under' | 'placed'> {
  const fragment = block.answers;
  const source = answeredIn(fragment?.message, byMessage, answered);
  if (fragment && source) {
    if (fragment.whole) return { answers: fragment, under: source.telling(), placed: quoted ? 'fragment' : 'reply' };
    let under = source.find(fragment.text);
    // A mark, a patch or a listing says nothing itself: what was quoted above it is answered.
    if (under.length === 0 && fragment.rest !== undefined) under = source.find(fragment.rest);
    if (under.length > 0) return { answers: fragment, under, placed: quoted ? 'fragment' : 'reply' };
  }
  const under = (source ?? answeredIn(parent, byMessage, answered))?.all ?? [];
  return { answers: fragment, under, placed: under.length > 0 ? 'reply' : 'none' };
}

/** So many sentences are handed on from message to message of a turn, which may be thousands long; few messages in chat have more. */
const MOST_KEPT_ON = 40;

/**
 * In chat, who goes on in another message still answers what the one before it does: those words come first, then his own of that message. All that
 * somebody writes in a row is one turn, however many messages it takes (Sacks, Schegloff & Jefferson 1974).
 */
export function withTurn(under: readonly Utterance[], writer: Person): readonly Utterance[] {
  const before = under[0]?.passage;
  if (!before || before.message.author !== writer) return under;
  return [...before.under.filter(({ person }) => person !== writer).slice(-MOST_KEPT_ON), ...under];
}

/** A message that others answer: what stands over their passages, the same arrays over all of them. */
export interface Answered {
  readonly all: readonly Utterance[];
  /** Those of its utterances that have words. */
  readonly telling: () => readonly Utterance[];
  /** Finds which utterances of it a quoted fragment holds, whole or in part. */
  readonly find: (fragment: string) => readonly Utterance[];
}

/** A message as one that is answered; undefined where it is not at hand or says nothing. */
function answeredIn(
  message: string | undefined,
  byMessage: ReadonlyMap<string, readonly Utterance[]>,
  answered: Map<string, Answered>,
): Answered | undefined {
  if (message === undefined) return undefined;
  const known = answered.get(message);
  const said = byMessage.get(message);
  if (known || !said || said.length === 0) return known;
  let telling: readonly Utterance[] | undefined;
  const fresh: Answered = {
    all: lastOf(said),
    telling: () => {
      telling ??= lastOf(said.filter(hasWords));
      return telling;
    },
    find: fragmentFinder(said),
  };
  answered.set(message, fresh);
  return fresh;
}

/**
 * In chat, a message without words (a smiley, code, a picture) belongs to what it was written under: whoever answers it or goes on after it answers
 * that.
 */
export function passOver(
  message: string,
  parent: string | undefined,
  byMessage: ReadonlyMap<string, readonly Utterance[]>,
  answered: Map<string, Answered>,
): void {
  const above = answeredIn(parent, byMessage, answered);
  if (above) answered.set(message, above);
}

function lastOf(said: readonly Utterance[]): readonly Utterance[] {
  return said.length > MOST_UNDER ? said.slice(-MOST_UNDER) : said;
}

/** Finds which utterances of a message a quoted fragment of it holds, whole or in part. */
function fragmentFinder(said: readonly Utterance[]): Answered['find'] {
  let searched = 0;
  let read: ReturnType<typeof lettersOf> | undefined;
  // What a listing or a signature parts goes on with the same fragment, which may be long and parted thousands of times.
  let last: { readonly fragment: string; readonly found: readonly Utterance[] } | undefined;
  return (fragment) => {
    if (last?.fragment !== fragment) last = { fragment, found: lastOf(find(fragment)) };
    return last.found;
  };

  function find(fragment: string): readonly Utterance[] {
    const text = letters(fragment);
    if (text === '' || searched > MOST_SEARCHED) return [];
    read ??= lettersOf(said);
    const { all, starts, sentences } = read;
    const from = all.indexOf(text);
    searched += from < 0 ? all.length : from;
    if (from >= 0) {
      const to = from + text.length;
      const found: Utterance[] = [];
      for (let n = lastAtOrBefore(starts, from); n < said.length && (starts[n] ?? 0) < to; n++) {
        const utterance = said[n];
        if (utterance && (starts[n] ?? 0) + (sentences[n]?.length ?? 0) > from) found.push(utterance);
      }
      return found;
    }
    const further = said.length * (text.length + LOOK);
    if (searched + further > MOST_SEARCHED) return [];
    searched += further;
    return said.filter((_, n) => sentences[n] && text.includes(sentences[n]));
  }
}

/** The letters of each sentence, of all of them in a row, and where each starts in that. */
function lettersOf(said: readonly Utterance[]) {
  const starts: number[] = [];
  let all = '';
  const sentences = said.map(({ text }) => letters(text));
  for (const sentence of sentences) {
    starts.push(all.length);
    all += `${sentence} `;
  }
  return { all, starts, sentences };
}

/** Which of the places in order is the last that is not behind one: the first fragment of thousands is found as fast as the last. */
function lastAtOrBefore(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Letters and digits only, so that wrapping, quote marks and punctuation do not matter. */
function letters(text: string): string {
  return (text.toLowerCase().match(isBeyondAscii(text) ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g) ?? []).join(' ');
}

function hasWords({ text }: Utterance): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The passages written under each utterance, in order. */
export function responsesOf(passages: readonly Passage[], utterances: readonly Utterance[]): Transcript['responses'] {
  const responses: Passage[][] = [];
  for (const passage of passages)
    for (const { order } of passage.under) {
      const known = responses[order];
      if (known) known.push(passage);
      else responses[order] = [passage];
    }
  return utterances.map(({ order }) => responses[order] ?? NO_PASSAGES);
}

const NO_PASSAGES: readonly Passage[] = [];
