import { takeMinutes } from '../../src/minutes/index.ts';
import { buildThread } from '../../src/thread/index.ts';
import { message } from './made-up.ts';
import { fittedExponent, timed } from './measure.ts';
import { milliseconds, row } from './table.ts';

const SIZES = [1_000, 10_000, 100_000];

/** How the time grows with the thread; each size is measured once, since the largest takes minutes. */
export async function growth(): Promise<void> {
  const points: { readonly x: number; readonly y: number }[] = [];
  for (const size of SIZES) {
    const messages = Array.from({ length: size }, (_, n) => message(n));
    const took = await timed(() => takeMinutes(buildThread(messages)), 1);
    points.push({ x: size, y: took });
    row(`minutes of ${size.toLocaleString('en')} messages`, 'thread-minutes', milliseconds(took));
  }
  row(
    'growth from 1,000 to 100,000 messages',
    'thread-minutes',
    `exponent ${fittedExponent(points).toFixed(2)}, fitted`,
  );
}
