import { fold } from './fold.ts';

/**
 * Gives a test whether a text, folded, begins with one of the phrases. The first two characters rule nearly every text out before it
 * is folded. Phrases have at least two characters.
 */
export function beginningWith(phrases: readonly string[]): (text: string) => boolean {
  const folded = phrases.map(fold);
  const byStart = groupedBy(folded, startOf);
  return (text) => {
    const start = startOf(text);
    const possible = start === BEYOND_ASCII ? folded : byStart.get(start);
    if (!possible) return false;
    const line = fold(text);
    return possible.some((phrase) => line.startsWith(phrase));
  };
}

/** The same for the end of a text. */
export function endingIn(phrases: readonly string[]): (text: string) => boolean {
  const folded = phrases.map(fold);
  const byEnd = groupedBy(folded, endOf);
  return (text) => {
    const end = endOf(text);
    const possible = end === BEYOND_ASCII ? folded : byEnd.get(end);
    if (!possible) return false;
    const line = fold(text);
    return possible.some((phrase) => line.endsWith(phrase));
  };
}

function groupedBy(phrases: readonly string[], key: (phrase: string) => number): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const phrase of phrases) {
    const group = groups.get(key(phrase));
    if (group) group.push(phrase);
    else groups.set(key(phrase), [phrase]);
  }
  return groups;
}

/** Stands for characters that folding may make anything of. */
const BEYOND_ASCII = -1;

function startOf(text: string): number {
  const line = text.trimStart();
  return pairOf(line.charCodeAt(0), line.charCodeAt(1));
}

function endOf(text: string): number {
  const line = text.trimEnd();
  return pairOf(line.charCodeAt(line.length - 2), line.charCodeAt(line.length - 1));
}

/** Two characters as one number, as they are after folding; NaN where there are not two. */
function pairOf(first: number, second: number): number {
  return first > 127 || second > 127 ? BEYOND_ASCII : foldedCode(first) * 128 + foldedCode(second);
}

function foldedCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  return code >= 9 && code <= 13 ? 32 : code;
}
