import cron from 'node-cron';
import { eraseDeparted, forgetOld, type Store } from '../store/index.ts';
import { MEMORY } from './deliver.ts';
import type { Report, Runner } from './runner.ts';

/** What is kept of a server that was left is deleted after so long. */
const GRACE_FOR_LEFT_SERVERS = 30 * 86_400_000;

/** Ticks at each full minute, the first time at once. Gives what stops it. */
export function startClock(runner: Runner, store: Store, now: () => number, report: Report): () => Promise<void> {
  const tick = () => runner.tick().catch((error) => report(error, 'taking what is due'));
  const tidy = () => tidyUp(store, now()).catch((error) => report(error, 'tidying up'));
  const tasks = [
    cron.schedule('* * * * *', tick, { noOverlap: true, suppressMissedWarning: true }),
    cron.schedule('17 3 * * *', tidy, { suppressMissedWarning: true }),
  ];
  void tick();
  void tidy();
  return async () => {
    for (const task of tasks) await task.destroy();
  };
}

/** Deletes what is kept no longer. */
async function tidyUp(store: Store, now: number): Promise<void> {
  await eraseDeparted(store, now - GRACE_FOR_LEFT_SERVERS);
  await forgetOld(store, now - MEMORY);
}
