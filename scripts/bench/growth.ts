import { takeMinutes } from '../../src/minutes/index.ts';
import { buildThread } from '../../src/thread/index.ts';
import { message } from './made-up.ts';
import { row, timed } from './measure.ts';

const SIZES = [1_000, 10_000, 100_000];

/** How the time grows with the thread; each size is measured once, since the largest takes minutes. */
export async function growth(): Promise<void> {
  const points: { readonly x: number; readonly y: number }[] = [];
  for (const size of SIZES) {
    const messages = Array.from({ length: size }, (_, n) => message(n));
    const took = await timed(() => takeMinutes(buildThread(messages)), 1);
    points.push({ x: Math.log(size), y: Math.log(took) });
    row(
      `minutes of ${size.toLocaleString('en')} messages`,
      'thread-minutes',
      `${Math.round(took).toLocaleString('en')} ms`,
    );
  }
  row('growth from 1,000 to 100,000 messages', 'thread-minutes', `exponent ${slope(points).toFixed(2)}, fitted`);
}

/** Of the line through the points, by least squares. */
function slope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
}
