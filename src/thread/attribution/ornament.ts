import type { MarkedLine } from '../marks/index.ts';
import { MAX_LINES } from './look.ts';

/**
 * VM and ESS set five marks in front of an attribution, whatever the depth of the message that carries it: `> >>>>> Jane Smith` at
 * depth 1. They are ornament where no quotation this deep is near.
 */
export function ornament(lines: readonly MarkedLine[], at: number): number {
  const depth = lines[at]?.depth ?? 0;
  // GroupWise: ">>> On <date>, in message" or ">>> X schrieb am <date> in", and the rest of it without marks
  const arrows = depth >= ARROWS && (lines[at + 1]?.depth ?? depth) <= depth - ARROWS;
  if (arrows && (ANNOUNCED_ID.test((lines[at]?.body ?? '').slice(0, 100).trim()) || endsInId(lines, at))) return ARROWS;
  if (depth >= ARROWS && isSignpost(lines, at)) return ARROWS;
  if (depth < ORNAMENT) return 0;
  // Who declares initials always has the marks, however deep the quotation below.
  if (DECLARED.test(lines[at]?.body ?? '')) return ORNAMENT;
  let n = at;
  while (n < lines.length && n < at + MAX_LINES && lines[n]?.depth === depth) n++;
  const near = [lines[at - 1], ...lines.slice(n, n + 4)];
  const shallow = (line: MarkedLine | undefined) =>
    line === undefined || line.depth < depth - 1 || DECLARED.test(line.body);
  return near.every(shallow) ? ORNAMENT : 0;
}

const ORNAMENT = 5;

export const ARROWS = 3;

/** `>>> Jane Smith said:` of exmh, in a paragraph of its own right above what is quoted one level deep. */
function isSignpost(lines: readonly MarkedLine[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  const depth = (line?.depth ?? 0) - ARROWS;
  return (above === undefined || above.blank) && (above?.depth ?? 0) <= depth && below?.depth === depth + 1;
}

const ANNOUNCED_ID = /^on .{6,60},? in message$/i;

/** Whether a line with a date goes on to the id of a message and a colon, at the end of one of the next two. */
function endsInId(lines: readonly MarkedLine[], at: number): boolean {
  const first = lines[at]?.body.slice(0, 200).trimEnd() ?? '';
  if (first.endsWith(':') || !/\d:\d\d/.test(first)) return false;
  const ends = [lines[at + 1], lines[at + 2]].map((line) => line?.body.slice(-240).trimEnd() ?? '');
  return ends.some((end) => /<[^<>\s@]{1,120}@[^<>\s@]{1,100}>:$/.test(end));
}

/** `"JS" == Jane Smith`, and `" " ==` where the program found no initials. */
export const DECLARED = /^\s{0,8}(?:"?([\p{L}\p{N}]{1,16})"?|" {0,4}") == (.{2,200})$/u;
