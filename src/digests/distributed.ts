import PgBoss from 'pg-boss';
import {
  addDelivery,
  type ExecuteSql,
  findDelivery,
  finishDelivery,
  type NewDelivery,
  takeDue,
  waitingDeliveries,
} from '../store/index.ts';
import { Refusal, text } from '../wording/index.ts';
import { type Delivering, deliver } from './deliver.ts';
import { jobId } from './identity.ts';
import { storeReason } from './reason.ts';
import { CONCURRENCY, deliveryNow, GRACE, PAGE, RETRY_AFTER, type Report, type Runner, timetable } from './runner.ts';

const QUEUE = 'digest-delivery';
const DEAD = 'digest-delivery-dead';

/** How pg-boss runs the queue, in seconds: ten tries over about three hours; a job whose process died goes to another one. */
const QUEUE_OPTIONS = { retryLimit: 9, retryDelay: RETRY_AFTER / 1000, retryBackoff: true, expireInSeconds: 300 };
const MAINTENANCE_SECONDS = 30;
const POLLING_SECONDS = 2;

export interface QueueSettings {
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryBackoff: boolean;
  readonly expireInSeconds: number;
  readonly maintenanceIntervalSeconds: number;
  readonly pollingIntervalSeconds: number;
  readonly concurrency: number;
}

/**
 * Runs deliveries in as many processes as open the same PostgreSQL, with pg-boss as their queue. Every process ticks; a due time is
 * taken by one of them, and its job is added in the same transaction.
 */
export async function startDistributed(
  delivering: Delivering,
  report: Report,
  settings: Partial<QueueSettings> = {},
): Promise<Runner> {
  const { store, now } = delivering;
  const { executeSql } = store;
  if (!executeSql) throw new TypeError('the queue lives in PostgreSQL');
  const {
    maintenanceIntervalSeconds = MAINTENANCE_SECONDS,
    pollingIntervalSeconds = POLLING_SECONDS,
    concurrency = CONCURRENCY,
    ...queueSettings
  } = settings;
  const boss = new PgBoss({ db: { executeSql }, schedule: false, maintenanceIntervalSeconds });
  boss.on('error', (error) => report(error, 'running the queue'));
  await boss.start();
  await boss.createQueue(DEAD, { name: DEAD });
  const options = { ...QUEUE_OPTIONS, ...queueSettings, name: QUEUE, deadLetter: DEAD };
  await boss.createQueue(QUEUE, options);
  await boss.updateQueue(QUEUE, options);

  const stopping = new AbortController();
  const workers: string[] = [];
  const notify = () => {
    for (const worker of workers) boss.notifyWorker(worker);
  };
  const enqueue = async (deliveries: readonly NewDelivery[], inTransaction: ExecuteSql) => {
    const jobs = deliveries.map(({ id }) => ({ id: jobId(id), name: QUEUE, data: { delivery: id } }));
    await boss.insert(jobs, { db: { executeSql: inTransaction } });
  };

  for (let n = 0; n < concurrency; n++) {
    const worker: string = await boss.work<{ delivery: string }>(QUEUE, { pollingIntervalSeconds }, async ([job]) => {
      if (!job) return;
      const expired = AbortSignal.timeout(job.expireInSeconds * 1000);
      try {
        await deliver(delivering, job.data.delivery, AbortSignal.any([expired, stopping.signal]));
      } catch (error) {
        report(error, `delivering ${job.data.delivery}`);
        throw error;
      } finally {
        // A worker would rest until its next poll; there may be more to do.
        boss.notifyWorker(worker);
      }
    });
    workers.push(worker);
  }
  await boss.work<{ delivery: string }>(DEAD, { pollingIntervalSeconds }, async ([job]) => {
    const delivery = job && (await findDelivery(store, job.data.delivery));
    if (delivery)
      await finishDelivery(store, delivery, {
        state: 'failed',
        at: now(),
        reason: storeReason(new Refusal(text('digest.allTriesFailed'))),
      });
  });
  // What waits has a job, unless it was due before this database had a queue; adding a job twice adds it once.
  const waiting = await waitingDeliveries(store, PAGE);
  await enqueue(
    waiting.map(({ id, digest_id, due_at }) => ({ id, digest: digest_id, dueAt: due_at })),
    executeSql,
  );

  return {
    tick: async () => {
      while (!stopping.signal.aborted) {
        const { due, deliveries } = await takeDue(store, now(), PAGE, timetable, enqueue);
        if (deliveries.length > 0) notify();
        if (due < PAGE) return;
      }
    },
    runNow: async (digest) => {
      const added = await addDelivery(store, deliveryNow(digest, now()), enqueue);
      notify();
      return added !== undefined;
    },
    stop: async () => {
      const patience = setTimeout(() => stopping.abort(new Error('the program is stopping')), GRACE);
      await boss.stop({ timeout: GRACE + 1_000 });
      clearTimeout(patience);
    },
  };
}
