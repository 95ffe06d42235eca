import type { PostedMessage } from '../posted.ts';

/** Where a message stands between the left edge (0) and the right one (1). */
export interface Placed {
  readonly message: PostedMessage;
  readonly at: number;
}

/** Silence of this many minutes takes as much room again as the step from one message to the next. */
const MINUTES_A_STEP = 30;

/**
 * The messages in order of time, later ones further right. Distances grow with the logarithm of the time between: a thread is bursts with days
 * of silence between them, and on a linear axis every burst is one blot. A message without a date stands right after the one it follows in
 * the thread.
 */
export function placeInTime(messages: readonly PostedMessage[]): Placed[] {
  let known = 0;
  const dated = messages.map((message, order) => {
    if (message.date !== undefined) known = Date.parse(message.date);
    return { message, order, time: known };
  });
  // The undated ones before the first date belong at its side, not in 1970.
  const first = dated.find(({ time }) => time !== 0)?.time ?? 0;
  const sorted = dated
    .map((each) => (each.time === 0 ? { ...each, time: first } : each))
    .sort((a, b) => a.time - b.time || a.order - b.order);
  let before = sorted[0]?.time ?? 0;
  let sum = 0;
  const steps = sorted.map(({ message, time }, n) => {
    if (n > 0) sum += 1 + Math.log2(1 + (time - before) / 60_000 / MINUTES_A_STEP);
    before = time;
    return { message, sum };
  });
  return steps.map(({ message, sum: at }) => ({ message, at: sum === 0 ? 0.5 : at / sum }));
}

/** A date under the axis. */
export interface Tick {
  readonly at: number;
  readonly date: string;
}

/**
 * The dates to write under the axis, at least `apart` from each other: each day's first message, or each message where all is of one day.
 * The first and the last are always among them if there is room for two.
 */
export function chooseTicks(
  placed: readonly Placed[],
  apart: number,
): { readonly ticks: readonly Tick[]; readonly unit: 'day' | 'minute' } {
  const dated = placed.flatMap(({ message: { date }, at }) => (date === undefined ? [] : [{ at, date }]));
  const dayOf = ({ date }: Tick) => date.slice(0, 10);
  const days = dated.filter((tick, n) => n === 0 || dayOf(tick) !== dayOf(dated[n - 1] as Tick));
  const unit = days.length > 1 ? 'day' : 'minute';
  const candidates = unit === 'day' ? days : dated;
  const last = candidates.at(-1);
  const ticks: Tick[] = [];
  for (const tick of candidates)
    if (ticks.length === 0 || (tick.at - (ticks.at(-1) as Tick).at >= apart && (last as Tick).at - tick.at >= apart))
      ticks.push(tick);
  if (last && last !== ticks.at(-1) && last.at - (ticks.at(-1) as Tick).at >= apart) ticks.push(last);
  return { ticks, unit };
}
