import { correctionsIn } from './corrections.ts';
import { guildSettings } from './guild-settings.ts';
import type { Store } from './store.ts';
import type { AttemptRow, CorrectionRow, DeliveryRow, DigestRow, SeenRow } from './tables.ts';

/** All that is kept of a server, for its managers to take with them. */
export interface GuildData {
  readonly digests: readonly DigestRow[];
  readonly deliveries: readonly DeliveryRow[];
  readonly attempts: readonly AttemptRow[];
  readonly seen: readonly SeenRow[];
  /** JSON; absent where everything is as usual. */
  readonly settings?: string;
  readonly corrections: readonly CorrectionRow[];
}

export async function exportGuild(store: Store, guild: string): Promise<GuildData> {
  const ids = store.db.selectFrom('digest').select('id').where('guild_id', '=', guild);
  const settings = await guildSettings(store, guild);
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
    ...(settings === undefined ? {} : { settings }),
    corrections: await correctionsIn(store, guild),
  };
}

/** Deletes all that is kept of a server. Returns how many digests went. */
export async function eraseGuild(store: Store, guild: string): Promise<number> {
  return store.db.transaction().execute(async (db) => {
    await db.deleteFrom('departure').where('guild_id', '=', guild).execute();
    await db.deleteFrom('guild_settings').where('guild_id', '=', guild).execute();
    await db.deleteFrom('correction').where('scope', '=', guild).execute();
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

/** The servers that something is kept of. */
export async function knownGuilds({ db }: Store): Promise<string[]> {
  const rows = await db
    .selectFrom('digest')
    .select('guild_id')
    .union(db.selectFrom('guild_settings').select('guild_id'))
    .union(db.selectFrom('correction').select('scope as guild_id').where('scope', 'not like', '@%'))
    .execute();
  return rows.map((row) => row.guild_id);
}

/** Deletes what is kept of servers that were left before `before`. Returns their ids. */
export async function eraseDeparted(store: Store, before: number): Promise<string[]> {
  const rows = await store.db.selectFrom('departure').select('guild_id').where('left_at', '<', before).execute();
  for (const row of rows) await eraseGuild(store, row.guild_id);
  return rows.map((row) => row.guild_id);
}
