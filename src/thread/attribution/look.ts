import type { MarkedLine } from '../marks/index.ts';
import { labelOf } from './headers.ts';
import { type IntroductionReader, mayIntroduce } from './introduction.ts';

/** RFC 3676 wraps at 78: four lines hold any date, name and address. */
export const MAX_LINES = 4;

/** What all forms of attribution look at. */
export interface Look {
  readonly lines: readonly MarkedLine[];
  readonly read: IntroductionReader;
  /** By line, the first from there on that an attribution may end at. */
  readonly nextEnding: Int32Array;
  /** Whether any line is the word for a recipient and nothing else. */
  readonly mayHaveMemo: boolean;
}

/** Takes a first look at all lines, which each form of attribution would take by itself. */
export function lookAt(lines: readonly MarkedLine[], read: IntroductionReader): Look {
  return {
    lines,
    read,
    nextEnding: nextEndings(lines),
    mayHaveMemo: lines.some((line) => !line.blank && labelOf(line.body.trim()) === 'to'),
  };
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
