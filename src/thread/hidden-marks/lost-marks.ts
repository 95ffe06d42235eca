import type { IntroductionReader } from '../attribution/index.ts';
import { isPadding, type MarkedLine, withDepth } from '../marks/index.ts';

/**
 * Gives the first line of a quoted paragraph the mark that webmail lost: where somebody breaks a quotation to answer within, Gmail's text of it (2009
 * to 2014) begins the rest one level too high. Either the line's sentence goes on below, or nothing but an empty line is left of the quotation.
 */
export function withLostMarks(lines: MarkedLine[], read: IntroductionReader): MarkedLine[] {
  let result: MarkedLine[] | undefined;
  for (let n = 1; n + 1 < lines.length; n++) {
    const [above, line, below] = [lines[n - 1], lines[n], lines[n + 1]];
    if (!above?.blank || !line || line.blank || below?.depth !== line.depth + 1 || above.depth > line.depth) continue;
    const isTorn = below.blank ? isLeftAlone(lines, n, read) : isCutOff(line, below, read);
    if (!isTorn) continue;
    result ??= [...lines];
    result[n] = withDepth(line, below.depth);
  }
  return result ?? lines;
}

/** Whether a full line goes on below in the middle of its sentence. */
function isCutOff(line: MarkedLine, below: MarkedLine, read: IntroductionReader): boolean {
  const text = line.body.trim();
  const [next = ''] = below.body.trim().split(/\s/, 1);
  return (
    text.length + 1 + next.length > NARROWEST_FULL &&
    text.length <= WIDEST_FULL &&
    /^\p{Ll}/u.test(next) &&
    !/[.!?:;,>)\]]$/.test(text) &&
    !read(below.body.trim()) &&
    !read(`${text} ${below.body.trim()}`)
  );
}

const NARROWEST_FULL = 68;
const WIDEST_FULL = 82;

/** Whether a line within a quotation has nothing but an empty line below it at the next level, and answers nothing there. */
function isLeftAlone(lines: readonly MarkedLine[], n: number, read: IntroductionReader): boolean {
  const line = lines[n];
  if (!line || line.depth === 0 || read(line.body.trim())) return false;
  let before = n - 1;
  while (before >= 0 && lines[before]?.blank) before--;
  if (before < 0 || (lines[before]?.depth ?? 0) > line.depth) return false;
  const [next, further] = [lines[n + 1], lines[n + 2]];
  if (next && isPadding(next)) return false;
  return further?.depth === line.depth ? further.blank : line.body.startsWith(' ');
}
