/** Lines of the sender's own that stand in a Markdown fence with an end: whatever they show is an example. */
export function readFences(raw: readonly string[]): boolean[] {
  const fenced: boolean[] = new Array(raw.length).fill(false);
  let open = -1;
  for (let n = 0; n < raw.length; n++) {
    if (!FENCE_STARTS.includes(raw[n]?.[0] ?? 'a') || !/^ {0,3}(?:```|~~~)/.test(raw[n] ?? '')) continue;
    if (open < 0) open = n;
    else if ((raw[n] ?? '').trim() === (raw[open] ?? '').trim().slice(0, 3)) {
      fenced.fill(true, open, n + 1);
      open = -1;
    }
  }
  return fenced;
}

const FENCE_STARTS = ' `~';
