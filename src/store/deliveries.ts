import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import { inPages, PAGE } from './pages.ts';
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
    const deliveries = due.map((digest) => {
      const dueAt = digest.next_at ?? now;
      return { id: timetable.deliveryId(digest.id, dueAt), digest: digest.id, guild: digest.guild_id, dueAt };
    });
    const created = await insertDeliveries(db, deliveries);
    await moveOn(db, due, (digest) => timetable.nextTime(digest, now));
    if (enqueue && created.length > 0) await enqueue(created, sqlOf(db));
    return { due: due.length, deliveries: created };
  });
}

/** Sets when each of these digests is due next. */
async function moveOn(
  db: Kysely<Tables>,
  digests: readonly DigestRow[],
  nextOf: (digest: DigestRow) => number | null,
): Promise<void> {
  if (digests.length === 0) return;
  const next = sql<number | null>`cast(case id ${sql.join(
    digests.map((digest) => sql`when ${digest.id} then ${sql.lit(nextOf(digest))}`),
    sql` `,
  )} end as bigint)`;
  const ids = digests.map(({ id }) => id);
  await db.updateTable('digest').set({ next_at: next }).where('id', 'in', ids).execute();
}

/** Notes what the clock says, and gives what it said when that was noted last. */
export function noteTime(store: Store, now: number): Promise<number | undefined> {
  return store.db.transaction().execute(async (db) => {
    const last = await db.selectFrom('clock').select('seen_at').where('id', '=', 1).executeTakeFirst();
    await db
      .insertInto('clock')
      .values({ id: 1, seen_at: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: now }))
      .execute();
    return last?.seen_at;
  });
}

/**
 * After the clock went back: digests that wait for a time far ahead get the next one after `now`. What was delivered for a time is not
 * delivered for it again.
 */
export async function catchUpWithClock(store: Store, now: number, timetable: Timetable): Promise<void> {
  for (let after = ''; ; ) {
    const page = await store.db
      .selectFrom('digest')
      .selectAll()
      .where('next_at', '>', now)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    const times = new Map(page.map((digest) => [digest.id, timetable.nextTime(digest, now)]));
    const early = page.filter(({ id, next_at }) => (times.get(id) ?? Number.POSITIVE_INFINITY) < (next_at ?? 0));
    await moveOn(store.db, early, ({ id }) => times.get(id) ?? null);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
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
    await inPages(seen, (page) =>
      db
        .insertInto('seen')
        .values(page)
        .onConflict((conflict) =>
          conflict.columns(['digest_id', 'thread']).doUpdateSet((eb) => ({
            record: eb.ref('excluded.record'),
            last_at: eb.ref('excluded.last_at'),
          })),
        )
        .execute(),
    );
    return true;
  });
}

/** Deletes deliveries that ended, and threads that were quiet, since before `before`. */
export async function forgetOld(store: Store, before: number): Promise<void> {
  await store.db.deleteFrom('delivery').where('finished_at', '<', before).execute();
  await store.db.deleteFrom('seen').where('last_at', '<', before).execute();
}
