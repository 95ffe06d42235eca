/**
 * How much `Intl.Segmenter` is given at a time. V8 spends time in proportion to the whole string on every segment, so that one
 * long string takes quadratic time (Node 20: 40,000 characters a second, 100,000 half a minute).
 */
const SLICE = 128;

/**
 * The segments of a text, in time proportional to it. The last one of a slice may have been cut and goes into the next; one that is longer
 * than a slice is looked for in ever longer slices, from which only it is taken.
 * @param slice how much is looked at at once: more than a segment and what follows it that decides where it ends
 */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string, slice = SLICE): Generator<string> {
  let length = slice;
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + length, text.length);
    // Half a character would be a segment of its own.
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to--;
    const segments = segmenter.segment(text.slice(from, to));
    const isCut = to < text.length;
    const found = length > slice ? firstOf(segments) : Array.from(segments, ({ segment }) => segment);
    const [first = ''] = found;
    if (isCut && first.length === to - from) {
      length *= 2;
      continue;
    }
    if (isCut && length === slice) found.pop();
    yield* found;
    from += found.reduce((sum, segment) => sum + segment.length, 0);
    length = slice;
  }
}

function firstOf(segments: Intl.Segments): string[] {
  for (const { segment } of segments) return [segment];
  return [];
}
