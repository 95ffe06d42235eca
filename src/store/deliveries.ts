import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import type { ExecuteSql, Store } from './store.ts';
import type { AttemptRow, DeliveryRow, DigestChange, DigestRow, SeenRow, Tables } from './tables.ts';

/** What `takeDue` needs to know of time, which the store does not: the next time of a digest after a moment, and a delivery's id. */
export interface Timetable {
  readonly nextTime: (digest: DigestRow, after: number) => number | null;
  readonly deliveryId: (digest: string, dueAt: number) => string;
}

export interface NewDelivery {
  readonly id: string;
  readonly digest: string;
  /** The server that the digest is of. */
  readonly guild: string;
  readonly dueAt: number;
}

/**
 * Turns the digests that are due by `now` into waiting deliveries, at most `limit` digests a call, and moves each on to its next time
 * after `now`: however many times were missed, one delivery comes of them. A digest whose last delivery still waits gets no other.
 * `enqueue` runs in the same transaction: either both are kept or neither. Returns how many digests were due and the new deliveries.
 */
export function takeDue(
  store: Store,
  now: number,
  limit: number,
  timetable: Timetable,
  enqueue?: (deliveries: readonly NewDelivery[], executeSql: ExecuteSql) => Promise<void>,
): Promise<{ due: number; deliveries: NewDelivery[] }> {
  return store.db.transaction().execute(async (db) => {
    const due = await db
      .selectFrom('digest')
      .selectAll()
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .limit(limit)
      // Another process that ticks at the same moment takes the rows after these.
      .$if(store.kind === 'postgres', (query) => query.forUpdate().skipLocked())
      .execute();
    if (due.length === 0) return { due: 0, deliveries: [] };
    const ids = due.map((digest) => digest.id);
    const deliveries = due.map((digest) => {
      const dueAt = digest.next_at ?? now;
      return { id: timetable.deliveryId(digest.id, dueAt), digest: digest.id, guild: digest.guild_id, dueAt };
    });
    const created = await insertDeliveries(db, deliveries);
    const next = sql<number | null>`cast(case id ${sql.join(
      due.map((digest) => sql`when ${digest.id} then ${sql.lit(timetable.nextTime(digest, now))}`),
      sql` `,
    )} end as bigint)`;
    await db.updateTable('digest').set({ next_at: next }).where('id', 'in', ids).execute();
    if (enqueue && created.length > 0) await enqueue(created, sqlOf(db));
    return { due: due.length, deliveries: created };
  });
}

/** A delivery of one digest outside its schedule. Undefined where one waits already. `enqueue` as for `takeDue`. */
export function addDelivery(
  store: Store,
  delivery: NewDelivery,
  enqueue?: (deliveries: readonly NewDelivery[], executeSql: ExecuteSql) => Promise<void>,
): Promise<NewDelivery | undefined> {
  return store.db.transaction().execute(async (db) => {
    const created = await insertDeliveries(db, [delivery]);
    if (enqueue && created.length > 0) await enqueue(created, sqlOf(db));
    return created[0];
  });
}

async function insertDeliveries(db: Transaction<Tables>, deliveries: readonly NewDelivery[]): Promise<NewDelivery[]> {
  const rows = await db
    .insertInto('delivery')
    .values(
      deliveries.map(({ id, digest, dueAt }) => ({ id, digest_id: digest, due_at: dueAt, state: 'due' as const })),
    )
    // A due time that has been delivered, or a digest with a delivery that waits.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  const created = new Set(rows.map((row) => row.id));
  return deliveries.filter((delivery) => created.has(delivery.id));
}

function sqlOf(db: Kysely<Tables>): ExecuteSql {
  return (text, values = []) => db.executeQuery(CompiledQuery.raw(text, [...values]));
}

/** Runs statements of the queue's, all or none. */
export function transact<T>(store: Store, work: (executeSql: ExecuteSql) => Promise<T>): Promise<T> {
  return store.db.transaction().execute((db) => work(sqlOf(db)));
}

/** A delivery that waits, with the server that its digest is of. */
export type WaitingDelivery = DeliveryRow & Pick<DigestRow, 'guild_id'>;

/** The deliveries that wait, longest first. */
export function waitingDeliveries(store: Store, limit: number): Promise<WaitingDelivery[]> {
  return store.db
    .selectFrom('delivery')
    .innerJoin('digest', 'digest.id', 'delivery.digest_id')
    .selectAll('delivery')
    .select('digest.guild_id')
    .where('delivery.state', '=', 'due')
    .orderBy('delivery.due_at')
    .limit(limit)
    .execute();
}

export function findDelivery(store: Store, id: string): Promise<DeliveryRow | undefined> {
  return store.db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The last deliveries of a digest, newest first. */
export function deliveriesOf(store: Store, digest: string, limit: number): Promise<DeliveryRow[]> {
  return store.db
    .selectFrom('delivery')
    .selectAll()
    .where('digest_id', '=', digest)
    .orderBy('due_at', 'desc')
    .limit(limit)
    .execute();
}

/** What was begun to deliver it, oldest first. */
export function attemptsOf(store: Store, delivery: string): Promise<AttemptRow[]> {
  return store.db.selectFrom('attempt').selectAll().where('delivery_id', '=', delivery).orderBy('number').execute();
}

/** Notes that a post is about to be sent. */
export async function beginAttempt(store: Store, attempt: AttemptRow): Promise<void> {
  await store.db.insertInto('attempt').values(attempt).execute();
}

/** What a digest has told of its threads. */
export function seenBy(store: Store, digest: string): Promise<SeenRow[]> {
  return store.db.selectFrom('seen').selectAll().where('digest_id', '=', digest).execute();
}

/** How a delivery ended. */
export interface Outcome {
  readonly state: Exclude<DeliveryRow['state'], 'due'>;
  readonly at: number;
  readonly channel?: string;
  readonly message?: string;
  readonly reason?: string;
  /** What the digest has told from here on, replacing what it had told of these threads. */
  readonly seen?: readonly Omit<SeenRow, 'digest_id'>[];
  /** What changes in the digest itself. */
  readonly digest?: Pick<DigestChange, 'told_at' | 'misses' | 'live_message_id' | 'failing'>;
}

/** Ends a delivery, all of it or nothing. False when it had ended before. */
export function finishDelivery(
  store: Store,
  delivery: { readonly id: string; readonly digest_id: string },
  outcome: Outcome,
): Promise<boolean> {
  return store.db.transaction().execute(async (db) => {
    const ended = await db
      .updateTable('delivery')
      .set({
        state: outcome.state,
        finished_at: outcome.at,
        channel_id: outcome.channel ?? null,
        message_id: outcome.message ?? null,
        reason: outcome.reason ?? null,
      })
      .where('id', '=', delivery.id)
      .where('state', '=', 'due')
      .returning('id')
      .executeTakeFirst();
    if (!ended) return false;
    await db.deleteFrom('attempt').where('delivery_id', '=', delivery.id).execute();
    if (outcome.digest)
      await db.updateTable('digest').set(outcome.digest).where('id', '=', delivery.digest_id).execute();
    const seen = (outcome.seen ?? []).map((row) => ({ digest_id: delivery.digest_id, ...row }));
    for (let from = 0; from < seen.length; from += ROWS_A_STATEMENT)
      await db
        .insertInto('seen')
        .values(seen.slice(from, from + ROWS_A_STATEMENT))
        .onConflict((conflict) =>
          conflict.columns(['digest_id', 'thread']).doUpdateSet((eb) => ({
            record: eb.ref('excluded.record'),
            last_at: eb.ref('excluded.last_at'),
          })),
        )
        .execute();
    return true;
  });
}

/** Well below the 32,766 parameters that a statement of SQLite may have. */
const ROWS_A_STATEMENT = 1000;

/** Deletes deliveries that ended, and threads that were quiet, since before `before`. */
export async function forgetOld(store: Store, before: number): Promise<void> {
  await store.db.deleteFrom('delivery').where('finished_at', '<', before).execute();
  await store.db.deleteFrom('seen').where('last_at', '<', before).execute();
}
