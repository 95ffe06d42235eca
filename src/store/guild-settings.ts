import type { Store } from './store.ts';

/** A server's settings as they were kept; undefined where it has none. */
export async function guildSettings(store: Store, guild: string): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('guild_settings')
    .select('settings')
    .where('guild_id', '=', guild)
    .executeTakeFirst();
  return row?.settings;
}

/** Keeps a server's settings in place of those it had. */
export async function changeGuildSettings(store: Store, guild: string, settings: string): Promise<void> {
  await store.db
    .insertInto('guild_settings')
    .values({ guild_id: guild, settings })
    .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ settings }))
    .execute();
}

export async function removeGuildSettings(store: Store, guild: string): Promise<void> {
  await store.db.deleteFrom('guild_settings').where('guild_id', '=', guild).execute();
}
