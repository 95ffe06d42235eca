import { FRAME_HEADS, FRAME_TAILS, type FrameHead } from './tracker-frame-words.ts';
import { FOOTER, type Found } from './zone.ts';

/** What a tracker sets above a comment at a mail's top, and what it appends: neither is its writer's. */
export function readTrackerFrame(lines: readonly string[], n: number, to: number): Found | undefined {
  const line = (lines[n] ?? '').trim();
  if (line.length > LONGEST_LINE) return undefined;
  if (n <= LAST_HEAD && isTop(lines, n))
    for (const head of FRAME_HEADS) {
      const end = head.line.test(line) ? headEnd(lines, n, to, head) : undefined;
      if (end !== undefined) return { zone: FOOTER, end };
    }
  if (!MAY_BE_TAIL.test(line)) return undefined;
  const below = nextWords(lines, n + 1, to);
  const isTail = FRAME_TAILS.some((tail) => tail.line.test(line) && (!tail.below || tail.below.test(below)));
  return isTail ? { zone: FOOTER, end: to + 1 } : undefined;
}

const LONGEST_LINE = 500;
/** Jira leaves some lines empty above. */
const LAST_HEAD = 5;
/** Most lines are looked at for how they begin only. */
const MAY_BE_TAIL = /^(?:you can |-- ?[A-Z]|(?:TASK|REVISION|COMMIT|ANSWER) DETAIL|issue history|-{10}$|_{50}|\*\* )/i;

function isTop(lines: readonly string[], n: number): boolean {
  for (let above = 0; above < n; above++) if ((lines[above] ?? '').trim() !== '') return false;
  return true;
}

/** Where a head ends (exclusive), if what must stand below it does. */
function headEnd(
  lines: readonly string[],
  n: number,
  to: number,
  { endsAt, emptyBelow = 0 }: FrameHead,
): number | undefined {
  for (let below = n + 1; below <= n + emptyBelow; below++) if ((lines[below] ?? '').trim() !== '') return undefined;
  if (!endsAt) return n + 1;
  for (let end = n + 1; end <= Math.min(to, n + LONGEST_HEAD); end++)
    if (endsAt.test((lines[end] ?? '').trim())) return end + 1;
  return undefined;
}

const LONGEST_HEAD = 6;

/** The next line with words, within one empty one. */
function nextWords(lines: readonly string[], n: number, to: number): string {
  const next = (lines[n] ?? '').trim() === '' ? n + 1 : n;
  return next <= to ? (lines[next] ?? '').trimEnd() : '';
}
