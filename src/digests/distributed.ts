import { addDelivery, type ExecuteSql, type NewDelivery } from '../store/index.ts';
import { type Delivering, deliver } from './deliver.ts';
import { enqueue, giveUpDead, MOST_WAITING, openQueue, requeue, rescue, startWorkers, type Tries } from './queue.ts';
import { CONCURRENCY, deliveryNow, GRACE, PAGE, type Report, type Runner, takeAllDue } from './runner.ts';
import { ALL_SERVERS, type Shards } from './shards.ts';

/** How often the jobs of processes that died are looked for, in milliseconds. */
const RESCUE_EVERY = 5_000;
/** A job that was taken so many seconds ago is held, or its process has died: a lock is taken in milliseconds. */
const TAKING_SECONDS = 3;
/** What has waited so long, in milliseconds, without anybody's taking it may be in the queue of a shard that is no more. */
const FORGOTTEN_AFTER = 120_000;
const MAINTENANCE_SECONDS = 30;
const POLLING_SECONDS = 2;

export interface QueueSettings extends Tries {
  readonly maintenanceIntervalSeconds: number;
  readonly pollingIntervalSeconds: number;
  readonly rescueEvery: number;
  readonly concurrency: number;
}

/**
 * Runs deliveries in as many processes as open the same PostgreSQL, with pg-boss as their queue. Every process ticks; a due time is
 * taken by one of them, and its job is added in the same transaction, to the queue of the server's shard.
 */
export async function startDistributed(
  delivering: Delivering,
  report: Report,
  shards: Shards = ALL_SERVERS,
  settings: Partial<QueueSettings> = {},
): Promise<Runner> {
  const { store, now } = delivering;
  const {
    maintenanceIntervalSeconds = MAINTENANCE_SECONDS,
    pollingIntervalSeconds = POLLING_SECONDS,
    rescueEvery = RESCUE_EVERY,
    concurrency = CONCURRENCY,
    ...tries
  } = settings;
  const queue = await openQueue(store, shards, report, { tries, maintenanceIntervalSeconds });
  const reportRescued = (delivery: string) => report(new Error('nobody was at it any more'), `delivering ${delivery}`);
  await rescue(queue, 0, reportRescued);
  await requeue(queue, Number.POSITIVE_INFINITY, MOST_WAITING);

  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const work = async (delivery: string, expired: AbortSignal) => {
    // A worker that was asking for a job while it was stopped is still given it.
    stopping.signal.throwIfAborted();
    const delivered = deliver(delivering, delivery, AbortSignal.any([expired, stopping.signal]));
    underWay.add(delivered);
    try {
      await delivered;
    } catch (error) {
      report(error, `delivering ${delivery}`);
      throw error;
    } finally {
      underWay.delete(delivered);
    }
  };
  const workers = await startWorkers(queue, { concurrency, pollingIntervalSeconds }, work);
  await giveUpDead(queue, pollingIntervalSeconds, now);
  const notify = () => {
    for (const worker of workers) queue.boss.notifyWorker(worker);
  };
  const rescueAll = () =>
    rescue(queue, TAKING_SECONDS, (delivery) => {
      reportRescued(delivery);
      notify();
    });
  const rescuing = setInterval(() => {
    rescueAll().catch((error) => report(error, 'looking for deliveries whose process died'));
  }, rescueEvery);
  const add = (deliveries: readonly NewDelivery[], inTransaction: ExecuteSql) =>
    enqueue(queue, deliveries, inTransaction);

  return {
    tick: async () => {
      const taken = (deliveries: readonly NewDelivery[]) => {
        if (deliveries.length > 0) notify();
      };
      await takeAllDue(delivering, stopping.signal, taken, add);
      await requeue(queue, now() - FORGOTTEN_AFTER, PAGE);
    },
    runNow: async (digest) => {
      const added = await addDelivery(store, deliveryNow(digest, now()), add);
      notify();
      return added !== undefined;
    },
    stop: async () => {
      clearInterval(rescuing);
      const patience = setTimeout(() => stopping.abort(new Error('the program is stopping')), GRACE);
      await queue.boss.stop({ timeout: GRACE + 1_000 });
      clearTimeout(patience);
      stopping.abort(new Error('the program is stopping'));
      await Promise.allSettled(underWay);
    },
  };
}
