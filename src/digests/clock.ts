import cron from 'node-cron';
import { eraseDeparted, forgetOld, type Store } from '../store/index.ts';
import { MEMORY } from './deliver.ts';
import type { Report, Runner } from './runner.ts';

const HOUR = 3_600_000;
/** What is kept of a server that was left is deleted after so long. */
const GRACE_FOR_LEFT_SERVERS = 30 * 24 * HOUR;
/** A clock is corrected by less than this without having been set, in milliseconds. */
const DRIFT = 60_000;

/** Ticks at each full minute, the first time at once, and tidies up once a day. Gives what stops it. */
export function startClock(runner: Runner, store: Store, now: () => number, report: Report): () => Promise<void> {
  const steadyFor = watchSteadiness(now);
  let tidiedAt = Number.NEGATIVE_INFINITY;
  const tick = () => runner.tick().catch((error) => report(error, 'taking what is due'));
  const tidy = async () => {
    if (steadyFor() < HOUR || performance.now() - tidiedAt < 23 * HOUR) return;
    tidiedAt = performance.now();
    await tidyUp(store, now()).catch((error) => report(error, 'tidying up'));
  };
  const tasks = [
    cron.schedule('* * * * *', tick, { noOverlap: true, suppressMissedWarning: true }),
    cron.schedule('17 * * * *', tidy, { suppressMissedWarning: true }),
  ];
  void tick();
  return async () => {
    for (const task of tasks) await task.destroy();
  };
}

/**
 * For how many milliseconds the clock has gone evenly, as far as this process knows. What is old by a clock that was just set, as at
 * the start of a machine without a battery, must not be deleted.
 */
export function watchSteadiness(now: () => number, monotonic = () => performance.now()): () => number {
  let since = { now: now(), monotonic: monotonic() };
  return () => {
    const at = { now: now(), monotonic: monotonic() };
    const drift = at.now - since.now - (at.monotonic - since.monotonic);
    if (Math.abs(drift) > DRIFT) since = at;
    return at.monotonic - since.monotonic;
  };
}

/** Deletes what is kept no longer. */
export async function tidyUp(store: Store, now: number): Promise<void> {
  await eraseDeparted(store, now - GRACE_FOR_LEFT_SERVERS);
  await forgetOld(store, now - MEMORY);
}
