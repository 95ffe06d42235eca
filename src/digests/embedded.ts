import pLimit from 'p-limit';
import pRetry from 'p-retry';
import { addDelivery, findDelivery, finishDelivery, waitingDeliveries } from '../store/index.ts';
import { type Delivering, deliver } from './deliver.ts';
import { storeReason } from './reason.ts';
import { CONCURRENCY, deliveryNow, GRACE, RETRY_AFTER, type Report, type Runner, takeAllDue } from './runner.ts';

/** When a delivery that failed is tried again, in milliseconds: ten tries over about two and a half hours. */
const RETRIES = { retries: 9, minTimeout: RETRY_AFTER, factor: 3, maxTimeout: 30 * 60_000, randomize: true };
/** How many waiting deliveries are taken up at start. Far more than one process delivers between two ticks would only fill memory. */
const MOST_RECOVERED = 100_000;

/** Runs deliveries in this process alone, beside its SQLite. What the last process left unfinished is taken up at once. */
export async function startEmbedded(
  delivering: Delivering,
  report: Report,
  {
    concurrency = CONCURRENCY,
    grace = GRACE,
    ...retries
  }: Partial<typeof RETRIES & { concurrency: number; grace: number }> = {},
): Promise<Runner> {
  const { store, now } = delivering;
  const limit = pLimit(concurrency);
  const stopping = new AbortController();
  const abandoned = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  const start = (id: string) => {
    const tryOnce = () =>
      limit(async () => {
        stopping.signal.throwIfAborted();
        const trying = deliver(delivering, id, abandoned.signal);
        underWay.add(trying);
        await trying.finally(() => underWay.delete(trying));
      });
    pRetry(tryOnce, {
      ...RETRIES,
      ...retries,
      signal: stopping.signal,
      onFailedAttempt: ({ error }) => report(error, `delivering ${id}`),
    })
      .catch(async (error: unknown) => {
        // Whatever was not finished waits for the next start.
        if (stopping.signal.aborted) return;
        const delivery = await findDelivery(store, id);
        const reason = storeReason(error);
        if (delivery) await finishDelivery(store, delivery, { state: 'failed', at: now(), reason });
      })
      .catch((error) => report(error, `giving up ${id}`));
  };

  for (const { id } of await waitingDeliveries(store, MOST_RECOVERED)) start(id);
  return {
    tick: () =>
      takeAllDue(delivering, stopping.signal, (deliveries) => {
        for (const { id } of deliveries) start(id);
      }),
    runNow: async (digest) => {
      const added = await addDelivery(store, deliveryNow(digest, now()));
      if (added) start(added.id);
      return added !== undefined;
    },
    stop: async () => {
      stopping.abort(new Error('the program is stopping'));
      const patience = setTimeout(() => abandoned.abort(new Error('the program is stopping')), grace);
      await Promise.allSettled(underWay);
      clearTimeout(patience);
    },
  };
}
