import type { MarkedLine } from './quote-marks.ts';

/** Mailers wrap quoted lines at a width between these, marks included (RFC 3676 asks for at most 78). */
const NARROWEST = 58;

/**
 * Gives words that a client wrapped out of a quotation back to it: a short line one or more levels up, right below a long quoted
 * line whose overflow it is, with the quotation going on below.
 */
export function rejoinWrapped(raw: readonly string[], lines: readonly MarkedLine[]): MarkedLine[] {
  const result = [...lines];
  for (let n = 1; n + 1 < lines.length; n++) {
    const above = result[n - 1];
    const line = lines[n];
    const below = lines[n + 1];
    if (!above || !line || !below || line.blank || above.blank || line.depth >= above.depth) continue;
    if (below.depth < above.depth) continue;
    if (isBrokenLink(above, line)) {
      result[n] = { ...line, depth: above.depth };
      continue;
    }
    if (line.depth === 0 && below.blank) continue;
    if (isOverflow(raw[n - 1] ?? '', above, line, below)) result[n] = { ...line, depth: above.depth };
  }
  return result;
}

/** The second part of a link that was too long for its line. */
function isBrokenLink(above: MarkedLine, line: MarkedLine): boolean {
  const last = above.body.trimEnd().split(' ').at(-1) ?? '';
  return last.length > 40 && /^[(<]?https?:/.test(last) && !/[)>]$/.test(last) && !/\s/.test(line.body.trim());
}

function isOverflow(rawAbove: string, above: MarkedLine, line: MarkedLine, below: MarkedLine): boolean {
  const body = line.body.trim();
  const [word = ''] = body.split(/\s/, 1);
  if (rawAbove.length < NARROWEST || body.length > 30 || body.length >= above.body.length) return false;
  const goesOn = (/^[\p{Ll}\p{N}(]/u.test(body) || /^\p{Ll}/u.test(below.body)) && !/[.!?:]$/.test(above.body.trim());
  if (rawAbove.length + 1 + word.length <= 70 && !(line.depth > 0 && goesOn)) return false;
  // The sender's own short answer is a sentence of its own; overflow goes on in the middle of one.
  return line.depth > 0 || goesOn;
}
