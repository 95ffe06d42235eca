import type { Passage } from './gold.ts';

/** Texts match from this share of the shorter one's words on. */
const SHARED = 0.7;
/** … and share at least so many words, or all that the shorter has. */
const SHARED_WORDS = 3;
/** … and the shorter is no crumb of the longer. */
const SHORTEST = 0.15;
/** Below so many words ("Yes, thanks.") a text says too little to match across messages. */
const TELLING_WORDS = 4;

export const wordsOf = (text: string | undefined): string[] =>
  (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const bareId = (id: string | undefined): string => (id ?? '').replace(/[<>\s]/g, '');

function countShared(left: readonly string[], right: readonly string[]): number {
  const remaining = new Map<string, number>();
  for (const word of left) remaining.set(word, (remaining.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = remaining.get(word) ?? 0;
    if (count === 0) continue;
    remaining.set(word, count - 1);
    shared += 1;
  }
  return shared;
}

function sameText(left: readonly string[], right: readonly string[]): boolean {
  const shorter = Math.min(left.length, right.length);
  const longer = Math.max(left.length, right.length);
  if (shorter === 0 || shorter / longer < SHORTEST) return false;
  const shared = countShared(left, right);
  return shared >= Math.min(SHARED_WORDS, shorter) && shared / shorter >= SHARED;
}

/** Whether a passage that the program gives is one that an annotator marked. */
export function samePassage(given: Partial<Passage>, gold: Passage): boolean {
  const [left, right] = [wordsOf(given.text), wordsOf(gold.text)];
  if (!sameText(left, right)) return false;
  return Math.min(left.length, right.length) >= TELLING_WORDS || bareId(given.message) === bareId(gold.message);
}

export const sameMessage = (given: Partial<Passage>, gold: Passage): boolean =>
  bareId(given.message) === bareId(gold.message);

export const isAmong = (given: Partial<Passage>, golds: readonly Passage[]): boolean =>
  golds.some((gold) => samePassage(given, gold));

const nameKey = (name: string): string =>
  wordsOf(name)
    .filter((word) => word.length > 1)
    .sort()
    .join(' ');

/** Names are the same whatever the order of their words, and where one holds the other. */
export function sameName(left: string, right: string): boolean {
  const [a, b] = [nameKey(left), nameKey(right)];
  return a === b || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)));
}
