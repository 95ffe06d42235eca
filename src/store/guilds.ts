import type { Store } from './store.ts';
import type { AttemptRow, DeliveryRow, DigestRow, SeenRow } from './tables.ts';

/** All that is kept of a server, for its managers to take with them. */
export interface GuildData {
  readonly digests: readonly DigestRow[];
  readonly deliveries: readonly DeliveryRow[];
  readonly attempts: readonly AttemptRow[];
  readonly seen: readonly SeenRow[];
}

export async function exportGuild(store: Store, guild: string): Promise<GuildData> {
  const ids = store.db.selectFrom('digest').select('id').where('guild_id', '=', guild);
  const deliveryIds = store.db.selectFrom('delivery').select('id').where('digest_id', 'in', ids);
  return {
    digests: await store.db.selectFrom('digest').selectAll().where('guild_id', '=', guild).orderBy('name').execute(),
    deliveries: await store.db
      .selectFrom('delivery')
      .selectAll()
      .where('digest_id', 'in', ids)
      .orderBy('due_at')
      .execute(),
    attempts: await store.db.selectFrom('attempt').selectAll().where('delivery_id', 'in', deliveryIds).execute(),
    seen: await store.db.selectFrom('seen').selectAll().where('digest_id', 'in', ids).execute(),
  };
}

/** Deletes all that is kept of a server. Returns how many digests went. */
export async function eraseGuild(store: Store, guild: string): Promise<number> {
  return store.db.transaction().execute(async (db) => {
    await db.deleteFrom('departure').where('guild_id', '=', guild).execute();
    const { numDeletedRows } = await db.deleteFrom('digest').where('guild_id', '=', guild).executeTakeFirst();
    return Number(numDeletedRows);
  });
}

/** Notes when the bot left a server. */
export async function noteDeparture(store: Store, guild: string, at: number): Promise<void> {
  await store.db
    .insertInto('departure')
    .values({ guild_id: guild, left_at: at })
    .onConflict((conflict) => conflict.column('guild_id').doNothing())
    .execute();
}

/** Forgets a departure: the bot is in the server again. */
export async function noteReturn(store: Store, guild: string): Promise<void> {
  await store.db.deleteFrom('departure').where('guild_id', '=', guild).execute();
}

/** The servers that have digests. */
export async function guildsWithDigests(store: Store): Promise<string[]> {
  const rows = await store.db.selectFrom('digest').select('guild_id').distinct().execute();
  return rows.map((row) => row.guild_id);
}

/** Deletes what is kept of servers that were left before `before`. Returns their ids. */
export async function eraseDeparted(store: Store, before: number): Promise<string[]> {
  const rows = await store.db.selectFrom('departure').select('guild_id').where('left_at', '<', before).execute();
  for (const row of rows) await eraseGuild(store, row.guild_id);
  return rows.map((row) => row.guild_id);
}
