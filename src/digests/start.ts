import type { Delivering } from './deliver.ts';
import { RETRY_AFTER, type Report, type Runner } from './runner.ts';
import { ALL_SERVERS, type Shards } from './shards.ts';

/**
 * Starts the clock and the deliveries: in this process alone with SQLite, shared among all that open the same PostgreSQL. The queue is
 * loaded only where it runs. After `retryAfter` milliseconds a delivery that failed is tried again, and ever later after that.
 */
export async function startDigests(
  delivering: Delivering,
  report: Report,
  shards: Shards = ALL_SERVERS,
  retryAfter = RETRY_AFTER,
): Promise<Runner> {
  const { startClock } = await import('./clock.ts');
  const runner =
    delivering.store.kind === 'postgres'
      ? await (await import('./distributed.ts')).startDistributed(delivering, report, shards, {
          retryDelay: Math.ceil(retryAfter / 1000),
        })
      : await (await import('./embedded.ts')).startEmbedded(delivering, report, { minTimeout: retryAfter });
  const stopClock = startClock(runner, delivering.store, delivering.now, report);
  return {
    ...runner,
    stop: async () => {
      await stopClock();
      await runner.stop();
    },
  };
}
