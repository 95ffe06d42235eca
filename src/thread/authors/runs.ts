import type { ReadMessage } from '../reading/index.ts';
import { SHINGLE } from './shingles.ts';

/** Lines in a row, up to `to` (not included). */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Whether a line is somebody else's words. */
function isQuoted({ zones, attributionAt }: ReadMessage, n: number): boolean {
  return !zones[n] && !attributionAt[n];
}

/** The quoted lines of one depth in a row. */
export function quotedRuns(read: ReadMessage): Lines[] {
  const runs: Lines[] = [];
  const { lines } = read;
  for (let from = 0; from < lines.length; from++) {
    if (!isQuoted(read, from)) continue;
    let to = from + 1;
    while (to < lines.length && isQuoted(read, to) && lines[to]?.depth === lines[from]?.depth) to++;
    runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

/** The paragraphs of a mail's sender's own words. What a colon leads in ("I agree with Bo:") is one of its own. */
export function ownParagraphs({ message, lines, zones }: ReadMessage): Lines[] {
  const paragraphs: Lines[] = [];
  if (message.medium !== 'mail') return paragraphs;
  const isWords = (n: number) => zones[n]?.kind === 'own' && lines[n]?.blank === false;
  for (let from = 0; from < lines.length; from++) {
    if (!isWords(from)) continue;
    let to = from + 1;
    while (isWords(to) && !lines[to - 1]?.body.trimEnd().endsWith(':')) to++;
    paragraphs.push({ from, to });
    from = to - 1;
  }
  return paragraphs;
}

/** So many lines of a quotation may have been wrapped out of it in a row: a paragraph that was one long line. */
const LONGEST_RUN = 12;

/** The lines that stand right below quoted ones with fewer marks: answers, mostly, else words that had no room in the line above. */
export function runsBelowQuotations(read: ReadMessage): Lines[] {
  const { lines, attributionAt } = read;
  const runs: Lines[] = [];
  for (let from = 1; from < lines.length; from++) {
    const above = lines[from - 1];
    if (!above || above.blank || !isQuoted(read, from - 1)) continue;
    const isBelow = (n: number) => {
      const line = lines[n];
      return line?.blank === false && line.depth < above.depth && !attributionAt[n];
    };
    let to = from;
    while (to < from + LONGEST_RUN && isBelow(to)) to++;
    if (to > from) runs.push({ from, to });
  }
  return runs;
}

/** The first of the quoted lines at one depth, right above a line, that have the words which lead to it. */
export function wordsAbove(read: ReadMessage, line: number): number {
  const { lines } = read;
  const isAbove = (n: number) =>
    lines[n]?.blank === false && lines[n]?.depth === lines[line - 1]?.depth && isQuoted(read, n);
  let from = line - 1;
  while (from > line + 1 - SHINGLE && isAbove(from - 1)) from--;
  return from;
}
