import PgBoss from 'pg-boss';
import {
  addDelivery,
  type ExecuteSql,
  findDelivery,
  finishDelivery,
  type NewDelivery,
  transact,
  waitingDeliveries,
} from '../store/index.ts';
import { Refusal, text } from '../wording/index.ts';
import { type Delivering, deliver } from './deliver.ts';
import { jobId } from './identity.ts';
import { storeReason } from './reason.ts';
import {
  ALL_SERVERS,
  CONCURRENCY,
  deliveryNow,
  GRACE,
  PAGE,
  RETRY_AFTER,
  type Report,
  type Runner,
  type Shards,
  takeAllDue,
} from './runner.ts';

/** A shard's queue. With another number of shards they are other queues, since the servers are spread otherwise. */
const queueOf = (shard: number, { total }: Shards) => `digest-delivery-${shard}-of-${total}`;
const DEAD = 'digest-delivery-dead';

/** The number of the lock under which the queues are created, chosen once at random; the locks of `hold` are hashes. */
const STARTING = '5072194368116237';

/** How pg-boss runs a queue, in seconds: ten tries over about three hours, none of which may take longer than 15 minutes. */
const QUEUE_OPTIONS = { retryLimit: 9, retryDelay: RETRY_AFTER / 1000, retryBackoff: true, expireInSeconds: 900 };
/** How often the jobs of processes that died are looked for, in milliseconds. */
const RESCUE_EVERY = 5_000;
/** A job that was taken so many seconds ago is held, or its process has died: a lock is taken in milliseconds. */
const TAKING_SECONDS = 3;
/** What has waited so long, in milliseconds, without anybody's taking it may be in the queue of a shard that is no more. */
const FORGOTTEN_AFTER = 120_000;
/** More deliveries than ever wait at once. */
const MOST_WAITING = 100_000;
const MAINTENANCE_SECONDS = 30;
const POLLING_SECONDS = 2;

export interface QueueSettings {
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryBackoff: boolean;
  readonly expireInSeconds: number;
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
  const { executeSql } = store;
  if (!executeSql) throw new TypeError('the queue lives in PostgreSQL');
  const {
    maintenanceIntervalSeconds = MAINTENANCE_SECONDS,
    pollingIntervalSeconds = POLLING_SECONDS,
    rescueEvery = RESCUE_EVERY,
    concurrency = CONCURRENCY,
    ...queueSettings
  } = settings;
  let started = false;
  let failing: string | undefined;
  /**
   * pg-boss does not wait for the statement that ends a job, so that one which fails would end the process as an unhandled rejection. Such
   * a job is found by `rescue`. Without rows, pg-boss takes it that there is nothing to do. An outage is told of once.
   */
  const survive = async (query: ReturnType<ExecuteSql>) => {
    try {
      const result = await query;
      failing = undefined;
      return result;
    } catch (error) {
      const { message } = error as Error;
      if (message !== failing) report(error, 'running the queue');
      failing = message;
      return {} as { rows: unknown[] };
    }
  };
  const boss = new PgBoss({
    db: { executeSql: (sql, values) => (started ? survive(executeSql(sql, values)) : executeSql(sql, values)) },
    schedule: false,
    maintenanceIntervalSeconds,
  });
  boss.on('error', (error) => report(error, 'running the queue'));
  const queues = Array.from({ length: shards.total }, (_, shard) => queueOf(shard, shards));
  // In turns: pg-boss's tables and queues, created by two processes at the same moment, fail one of them as a duplicate or a deadlock.
  await transact(store, async (inTransaction) => {
    await inTransaction('select pg_advisory_xact_lock($1)', [STARTING]);
    await boss.start();
    await boss.createQueue(DEAD, { name: DEAD });
    for (const name of queues) {
      const options = { ...QUEUE_OPTIONS, ...queueSettings, name, deadLetter: DEAD };
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  });
  started = true;
  const own = shards.own.map((shard) => queueOf(shard, shards));

  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const workers: string[] = [];
  const notify = () => {
    for (const worker of workers) boss.notifyWorker(worker);
  };
  const enqueue = async (deliveries: readonly NewDelivery[], inTransaction: ExecuteSql) => {
    const jobs = deliveries.map(({ id, guild }) => {
      const name = queueOf(shards.of(guild), shards);
      return { id: jobId(id), name, data: { delivery: id } };
    });
    if (jobs.length > 0) await boss.insert(jobs, { db: { executeSql: inTransaction } });
  };

  /** Gives back the jobs whose process died: nobody holds their digest any more. */
  const rescue = async (takenBefore: number) => {
    const { rows } = await executeSql(
      `select name, id, data ->> 'delivery' as delivery from pgboss.job
       where name = any($1) and state = 'active' and started_on <= now() - $2 * interval '1 second'`,
      [own, takenBefore],
    );
    for (const { name, id, delivery } of rows as { name: string; id: string; delivery: string }[]) {
      const digest = (await findDelivery(store, delivery))?.digest_id;
      const hold = digest && (await store.hold(digest));
      if (!hold) continue;
      await hold.release();
      await transact(store, async (inTransaction) => {
        const db = { executeSql: inTransaction };
        await boss.cancel(name, id, { db });
        await boss.resume(name, id, { db });
      });
      report(new Error('nobody was at it any more'), `delivering ${delivery}`);
      notify();
    }
  };
  /** Adds the jobs of what waits for this process, where there are none; adding one twice adds it once. */
  const requeue = async (dueBefore: number, most: number) => {
    const waiting = (await waitingDeliveries(store, most)).map(
      ({ id, digest_id, guild_id, due_at }): NewDelivery => ({ id, digest: digest_id, guild: guild_id, dueAt: due_at }),
    );
    const ours = waiting.filter(({ guild, dueAt }) => dueAt <= dueBefore && shards.own.includes(shards.of(guild)));
    for (let from = 0; from < ours.length; from += PAGE) await enqueue(ours.slice(from, from + PAGE), executeSql);
  };
  await rescue(0);
  await requeue(Number.POSITIVE_INFINITY, MOST_WAITING);

  const workersEach = Math.max(1, Math.floor(concurrency / own.length));
  for (const queue of own.flatMap((name) => Array<string>(workersEach).fill(name))) {
    const worker: string = await boss.work<{ delivery: string }>(queue, { pollingIntervalSeconds }, async ([job]) => {
      if (!job) return;
      // A worker that was asking for a job while it was stopped is still given it.
      stopping.signal.throwIfAborted();
      const expired = AbortSignal.timeout(job.expireInSeconds * 1000);
      const delivered = deliver(delivering, job.data.delivery, AbortSignal.any([expired, stopping.signal]));
      underWay.add(delivered);
      try {
        await delivered;
      } catch (error) {
        report(error, `delivering ${job.data.delivery}`);
        throw error;
      } finally {
        underWay.delete(delivered);
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
  const rescuing = setInterval(() => {
    rescue(TAKING_SECONDS).catch((error) => report(error, 'looking for deliveries whose process died'));
  }, rescueEvery);

  return {
    tick: async () => {
      const taken = (deliveries: readonly NewDelivery[]) => {
        if (deliveries.length > 0) notify();
      };
      await takeAllDue(delivering, stopping.signal, taken, enqueue);
      await requeue(now() - FORGOTTEN_AFTER, PAGE);
    },
    runNow: async (digest) => {
      const added = await addDelivery(store, deliveryNow(digest, now()), enqueue);
      notify();
      return added !== undefined;
    },
    stop: async () => {
      clearInterval(rescuing);
      const patience = setTimeout(() => stopping.abort(new Error('the program is stopping')), GRACE);
      await boss.stop({ timeout: GRACE + 1_000 });
      clearTimeout(patience);
      stopping.abort(new Error('the program is stopping'));
      await Promise.allSettled(underWay);
    },
  };
}
