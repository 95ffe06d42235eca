import type { PostedMessage } from '../posted.ts';

/** Where a message stands between the left edge (0) and the right one (1). */
export interface Placed {
  readonly message: PostedMessage;
  readonly at: number;
}

/** A stretch of the axis in which nobody wrote. */
export interface Silence {
  readonly from: number;
  readonly to: number;
  readonly milliseconds: number;
}

/** Silence of this many minutes takes as much room again as the step from one message to the next. */
const MINUTES_A_STEP = 30;
/** A silence is worth a word where it is this part of the whole time or more: then the axis deceives most. */
const LONG_SILENCE = 0.3;
/** In fewer messages than these every step is a long silence. */
const FEWEST_WITH_SILENCE = 5;

/**
 * The messages in order of time, later ones further right. Distances grow with the logarithm of the time between: a thread is bursts with days
 * of silence between them, and on a linear axis every burst is one blot. A message without a date stands right after the one it follows in
 * the thread.
 */
export function placeInTime(messages: readonly PostedMessage[]): {
  readonly placed: readonly Placed[];
  readonly silences: readonly Silence[];
} {
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
    return { message, time, sum };
  });
  const whole = (steps.at(-1)?.time ?? 0) - (steps[0]?.time ?? 0);
  const silences = steps.flatMap(({ time, sum: to }, n) => {
    const earlier = steps[n - 1];
    const milliseconds = time - (earlier?.time ?? time);
    return earlier && steps.length >= FEWEST_WITH_SILENCE && whole > 0 && milliseconds >= LONG_SILENCE * whole
      ? [{ from: earlier.sum / sum, to: to / sum, milliseconds }]
      : [];
  });
  return { placed: steps.map(({ message, sum: at }) => ({ message, at: sum === 0 ? 0.5 : at / sum })), silences };
}
