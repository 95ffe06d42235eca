import { type Block, isBeyondAscii, type Person } from '../../thread/index.ts';
import type { Passage, Transcript, Utterance } from './utterances.ts';

/**
 * Finds what a block was written under: the utterances in the fragment that it answers, else those of the message that it replies to.
 * `quoted`: words are quoted above it in its mail, or it is chat, where a reply names its message.
 */
export function placeOf(
  block: Block & { kind: 'own' },
  quoted: boolean,
  parent: string | undefined,
  byMessage: ReadonlyMap<string, readonly Utterance[]>,
  finders: Map<string, FragmentFinder>,
): Pick<Passage, 'answers' | 'under' | 'placed'> {
  const fragment = block.answers;
  if (fragment?.message !== undefined) {
    const said = byMessage.get(fragment.message);
    if (said && said.length > 0) {
      if (fragment.whole)
        return { answers: fragment, under: said.filter(hasWords), placed: quoted ? 'fragment' : 'reply' };
      let finder = finders.get(fragment.message);
      if (!finder) {
        finder = fragmentFinder(said);
        finders.set(fragment.message, finder);
      }
      let under = finder(fragment.text);
      // A mark, a patch or a listing says nothing itself: what was quoted above it is answered.
      if (under.length === 0 && fragment.rest !== undefined) under = finder(fragment.rest);
      if (under.length > 0) return { answers: fragment, under, placed: quoted ? 'fragment' : 'reply' };
    }
  }
  const answers = fragment ? { answers: fragment } : {};
  const replied = parent === undefined ? [] : (byMessage.get(parent) ?? []);
  return { ...answers, under: replied, placed: replied.length > 0 ? 'reply' : 'none' };
}

/**
 * In chat, who goes on in another message still answers what the one before it does: those words come first, then his own of that message. All that
 * somebody writes in a row is one turn, however many messages it takes (Sacks, Schegloff & Jefferson 1974).
 */
export function withTurn(under: readonly Utterance[], writer: Person): readonly Utterance[] {
  const before = under[0]?.passage;
  if (!before || before.message.author !== writer) return under;
  return [...before.under.filter(({ person }) => person !== writer), ...under];
}

/** Finds which utterances of a message a quoted fragment of it holds. */
export type FragmentFinder = (fragment: string) => readonly Utterance[];

/** Finds which utterances of a message a quoted fragment of it holds, whole or in part. */
function fragmentFinder(said: readonly Utterance[]): FragmentFinder {
  const starts: number[] = [];
  let all = '';
  const sentences = said.map(({ text }) => letters(text));
  for (const sentence of sentences) {
    starts.push(all.length);
    all += `${sentence} `;
  }
  const bySentence = new Map(said.map((utterance, n) => [sentences[n] ?? '', utterance]));
  // What a listing or a signature parts goes on with the same fragment, which may be long and parted thousands of times.
  let last: { readonly fragment: string; readonly found: readonly Utterance[] } | undefined;
  return (fragment) => {
    if (last?.fragment !== fragment) last = { fragment, found: find(fragment) };
    return last.found;
  };

  function find(fragment: string): readonly Utterance[] {
    const text = letters(fragment);
    if (text === '') return [];
    const from = all.indexOf(text);
    if (from >= 0) {
      const to = from + text.length;
      const found: Utterance[] = [];
      for (let n = lastAtOrBefore(starts, from); n < said.length && (starts[n] ?? 0) < to; n++) {
        const utterance = said[n];
        if (utterance && (starts[n] ?? 0) + (sentences[n]?.length ?? 0) > from) found.push(utterance);
      }
      return found;
    }
    const whole = said.filter((_, n) => sentences[n] && text.includes(sentences[n]));
    if (whole.length > 0) return whole;
    const edge = bySentence.get(text);
    return edge ? [edge] : [];
  }
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
