/**
 * Takes characters off both ends of a text. A loop, because a regular expression for an end (`/[,.]+$/`) tries again from each character
 * that it meets: quadratic on a long row of them.
 */
export function strip(text: string, start: string, end: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && start.includes(text[from] ?? '')) from++;
  while (to > from && end.includes(text[to - 1] ?? '')) to--;
  return text.slice(from, to);
}

/** Takes characters off a text's end. */
export function stripEnd(text: string, end: string): string {
  return strip(text, '', end);
}
