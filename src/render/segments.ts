/**
 * How much `Intl.Segmenter` is given at a time. V8 spends time in proportion to the whole string on every segment, so that one
 * long string takes quadratic time (Node 20: 40,000 characters a second, 100,000 half a minute).
 */
const SLICE = 128;

/** The segments of a text, in time proportional to it. One that is longer than a slice is given in parts, whole characters each. */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + SLICE, text.length);
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to--;
    const segments = Array.from(segmenter.segment(text.slice(from, to)), ({ segment }) => segment);
    // The slice may have cut the last one.
    if (to < text.length && segments.length > 1) to -= segments.pop()?.length ?? 0;
    yield* segments;
    from = to;
  }
}
