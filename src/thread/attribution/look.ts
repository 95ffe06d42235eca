import type { MarkedLine } from '../marks/index.ts';
import { signsOf } from '../signs.ts';
import { labelOf } from './headers.ts';
import { type IntroductionReader, mayIntroduce } from './introduction.ts';

/** RFC 3676 wraps at 78: four lines hold any date, name and address. */
export const MAX_LINES = 4;

/** What all forms of attribution look at. */
export interface Look {
  readonly lines: readonly MarkedLine[];
  readonly read: IntroductionReader;
  /** By line, its signs (`SIGN`) and `ENDS_PARAGRAPH`. */
  readonly signs: Int32Array;
  /** By line, the signs of it and of the three lines below. */
  readonly near: Int32Array;
  /** By line, the first from there on that an attribution may end at. */
  readonly nextEnding: Int32Array;
  /** Whether any line is the word for a recipient and nothing else. */
  readonly mayHaveMemo: boolean;
}

/** One more of a line's signs: an empty line stands right below it. */
export const ENDS_PARAGRAPH = 1 << 20;

/** Takes a first look at all lines, which each form of attribution would take by itself. */
export function lookAt(lines: readonly MarkedLine[], read: IntroductionReader): Look {
  const signs = signsIn(lines);
  return {
    lines,
    read,
    signs,
    near: nearbySigns(signs),
    nextEnding: nextEndings(lines),
    mayHaveMemo: lines.some((line) => !line.blank && labelOf(line.body.trim()) === 'to'),
  };
}

function signsIn(lines: readonly MarkedLine[]): Int32Array {
  const signs = signsOf(lines.map(({ body }) => body));
  for (let n = 0; n + 1 < lines.length; n++) if (lines[n + 1]?.blank) signs[n] = (signs[n] ?? 0) | ENDS_PARAGRAPH;
  return signs;
}

function nearbySigns(signs: Int32Array): Int32Array {
  const near = new Int32Array(signs.length);
  for (let n = 0; n < signs.length; n++)
    near[n] = (signs[n] ?? 0) | (signs[n + 1] ?? 0) | (signs[n + 2] ?? 0) | (signs[n + 3] ?? 0);
  return near;
}

function nextEndings(lines: readonly MarkedLine[]): Int32Array {
  const next = new Int32Array(lines.length);
  let ending = lines.length;
  for (let n = lines.length - 1; n >= 0; n--) {
    const line = lines[n];
    if (line && !line.blank && mayIntroduce(line.body)) ending = n;
    next[n] = ending;
  }
  return next;
}
