import type { Store } from './store.ts';
import type { DigestChange, DigestRow, NewDigestRow } from './tables.ts';

/** Adds a digest. False when the server has one of that name. */
export async function addDigest(store: Store, digest: NewDigestRow): Promise<boolean> {
  const added = await store.db
    .insertInto('digest')
    .values(digest)
    .onConflict((conflict) => conflict.columns(['guild_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export function findDigest(store: Store, id: string): Promise<DigestRow | undefined> {
  return store.db.selectFrom('digest').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A server's digests by name. */
export function digestsOf(store: Store, guild: string): Promise<DigestRow[]> {
  return store.db.selectFrom('digest').selectAll().where('guild_id', '=', guild).orderBy('name').execute();
}

export async function changeDigest(store: Store, id: string, change: DigestChange): Promise<void> {
  await store.db.updateTable('digest').set(change).where('id', '=', id).execute();
}

/** Deletes a digest and all that was kept for it. */
export async function removeDigest(store: Store, id: string): Promise<void> {
  await store.db.deleteFrom('digest').where('id', '=', id).execute();
}
