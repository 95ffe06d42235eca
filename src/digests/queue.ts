// The queue of deliveries in PostgreSQL, with pg-boss: how it is opened, and the steps that are taken with it.

import PgBoss from 'pg-boss';
import {
  type ExecuteSql,
  findDelivery,
  finishDelivery,
  type NewDelivery,
  type Store,
  transact,
  waitingDeliveries,
} from '../store/index.ts';
import { Refusal, text } from '../wording/index.ts';
import { jobId } from './identity.ts';
import { storeReason } from './reason.ts';
import { PAGE, RETRY_AFTER, type Report } from './runner.ts';
import { haveServer, type Shards, shardNumbers, shardOf } from './shards.ts';

/** A shard's queue. With another number of shards they are other queues, since the servers are spread otherwise. */
const queueOf = (shard: number, { total }: Shards) => `digest-delivery-${shard}-of-${total}`;
const DEAD = 'digest-delivery-dead';

/** The number of the lock under which the queues are created, chosen once at random; the locks of `hold` are hashes. */
const STARTING = '5072194368116237';

/** How pg-boss runs a queue, in seconds: ten tries over about three hours, none of which may take longer than 15 minutes. */
const QUEUE_OPTIONS = { retryLimit: 9, retryDelay: RETRY_AFTER / 1000, retryBackoff: true, expireInSeconds: 900 };
/** More deliveries than ever wait at once. */
export const MOST_WAITING = 100_000;

/** How a job is tried again; see `QUEUE_OPTIONS`. */
export type Tries = typeof QUEUE_OPTIONS;

/** An open queue: what its steps work on. */
export interface Queue {
  readonly boss: PgBoss;
  readonly store: Store;
  readonly executeSql: ExecuteSql;
  readonly shards: Shards;
  /** The names of the queues of this process. */
  readonly own: readonly string[];
}

export interface QueueOptions {
  readonly tries: Partial<Tries>;
  readonly maintenanceIntervalSeconds: number;
}

/** Opens the queue of all shards, and creates it where it is not there yet. Throws where the database does not answer. */
export async function openQueue(
  store: Store,
  shards: Shards,
  report: Report,
  { tries, maintenanceIntervalSeconds }: QueueOptions,
): Promise<Queue> {
  const { executeSql } = store;
  if (!executeSql) throw new TypeError('the queue lives in PostgreSQL');
  let isOpen = false;
  const survive = surviving(executeSql, report);
  const boss = new PgBoss({
    db: { executeSql: (sql, values) => (isOpen ? survive(sql, values) : executeSql(sql, values)) },
    schedule: false,
    maintenanceIntervalSeconds,
  });
  boss.on('error', (error) => report(error, 'running the queue'));
  // In turns: pg-boss's tables and queues, created by two processes at the same moment, fail one of them as a duplicate or a deadlock.
  await transact(store, async (inTransaction) => {
    await inTransaction('select pg_advisory_xact_lock($1)', [STARTING]);
    await boss.start();
    await boss.createQueue(DEAD, { name: DEAD });
    for (let shard = 0; shard < shards.total; shard++) {
      const name = queueOf(shard, shards);
      const options = { ...QUEUE_OPTIONS, ...tries, name, deadLetter: DEAD };
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  });
  isOpen = true;
  return { boss, store, executeSql, shards, own: shardNumbers(shards).map((shard) => queueOf(shard, shards)) };
}

/**
 * pg-boss does not wait for the statement that ends a job, so that one which fails would end the process as an unhandled rejection. Such
 * a job is found by `rescue`. Without rows, pg-boss takes it that there is nothing to do. An outage is told of once.
 */
function surviving(executeSql: ExecuteSql, report: Report): ExecuteSql {
  let failing: string | undefined;
  return async (sql, values) => {
    try {
      const result = await executeSql(sql, values);
      failing = undefined;
      return result;
    } catch (error) {
      const { message } = error as Error;
      if (message !== failing) report(error, 'running the queue');
      failing = message;
      return {} as { rows: unknown[] };
    }
  };
}

/** Adds a job for each delivery to the queue of its server's shard; adding one twice adds it once. */
export async function enqueue(
  { boss, shards }: Queue,
  deliveries: readonly NewDelivery[],
  inTransaction: ExecuteSql,
): Promise<void> {
  const jobs = deliveries.map(({ id, guild }) => {
    const name = queueOf(shardOf(guild, shards), shards);
    return { id: jobId(id), name, data: { delivery: id } };
  });
  if (jobs.length > 0) await boss.insert(jobs, { db: { executeSql: inTransaction } });
}

/** Gives back the jobs whose process died, since nobody holds their digest any more; tells each delivery. */
export async function rescue(
  { boss, store, executeSql, own }: Queue,
  takenBefore: number,
  tell: (delivery: string) => void,
): Promise<void> {
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
    tell(delivery);
  }
}

/** Adds the jobs of what waits for this process, where there are none. */
export async function requeue(queue: Queue, dueBefore: number, most: number): Promise<void> {
  const { store, shards, executeSql } = queue;
  const waiting = (await waitingDeliveries(store, most)).map(
    ({ id, digest_id, guild_id, due_at }): NewDelivery => ({ id, digest: digest_id, guild: guild_id, dueAt: due_at }),
  );
  const ours = waiting.filter(({ guild, dueAt }) => dueAt <= dueBefore && haveServer(shards, guild));
  for (let from = 0; from < ours.length; from += PAGE) await enqueue(queue, ours.slice(from, from + PAGE), executeSql);
}

/** Starts workers that take jobs from the queues of this process, each one job at a time. Resolves to their ids. */
export async function startWorkers(
  { boss, own }: Queue,
  { concurrency, pollingIntervalSeconds }: { readonly concurrency: number; readonly pollingIntervalSeconds: number },
  work: (delivery: string, expired: AbortSignal) => Promise<void>,
): Promise<string[]> {
  const workers: string[] = [];
  const workersEach = Math.max(1, Math.floor(concurrency / own.length));
  for (const name of own.flatMap((each) => Array<string>(workersEach).fill(each))) {
    const worker: string = await boss.work<{ delivery: string }>(name, { pollingIntervalSeconds }, async ([job]) => {
      if (!job) return;
      try {
        await work(job.data.delivery, AbortSignal.timeout(job.expireInSeconds * 1000));
      } finally {
        // A worker would rest until its next poll; there may be more to do.
        boss.notifyWorker(worker);
      }
    });
    workers.push(worker);
  }
  return workers;
}

/** What all tries failed of is noted as failed. */
export async function giveUpDead(
  { boss, store }: Queue,
  pollingIntervalSeconds: number,
  now: () => number,
): Promise<void> {
  await boss.work<{ delivery: string }>(DEAD, { pollingIntervalSeconds }, async ([job]) => {
    const delivery = job && (await findDelivery(store, job.data.delivery));
    if (delivery)
      await finishDelivery(store, delivery, {
        state: 'failed',
        at: now(),
        reason: storeReason(new Refusal(text('digest.allTriesFailed'))),
      });
  });
}
