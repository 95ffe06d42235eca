import type { Said } from './utterances.ts';

/** White space folded to single blanks: the form in which texts are shown, compared and identified. */
export function foldText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The id of something said: the same words in the same message have the same id in every run. Few of all sentences are asked for it. */
export function idOf({ message, text, sentence = text }: Omit<Said, 'person'>): string {
  return `${message.id}#${hash(sentence)}`;
}

const FIVE_FIGURES = 36 ** 5;

/** cyrb53 by bryc (public domain): 53 well mixed bits without a crypto library, so that the core also runs in a browser. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const bits = 4294967296 * (2097151 & low) + (high >>> 0);
  // In two parts, since figures of large numbers are found by slow divisions.
  const upper = Math.floor(bits / FIVE_FIGURES);
  const lower = (bits % FIVE_FIGURES).toString(36);
  return upper === 0 ? lower : `${upper.toString(36)}${lower.padStart(5, '0')}`;
}
