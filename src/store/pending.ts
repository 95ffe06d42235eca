import type { Store } from './store.ts';
import type { PendingInteractionRow } from './tables.ts';

/** How long Discord takes a reply to an interaction, in milliseconds. https://docs.discord.com/developers/interactions/receiving-and-responding */
const ANSWERABLE = 15 * 60_000;

/** Notes an interaction that says "thinking …", so that whoever starts after a crash can still answer it. */
export async function addPending(store: Store, row: PendingInteractionRow): Promise<void> {
  await store.db
    .insertInto('pending_interaction')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function removePending(store: Store, id: string): Promise<void> {
  await store.db.deleteFrom('pending_interaction').where('id', '=', id).execute();
}

/** Takes out the interactions that processes left behind which do not run any more; those that can still be answered. `own` is this process's key. */
export async function takeAbandoned(store: Store, own: string, now: number): Promise<PendingInteractionRow[]> {
  const left = await store.db
    .selectFrom('pending_interaction')
    .select('process')
    .distinct()
    .where('process', '!=', own)
    .execute();
  const taken: PendingInteractionRow[] = [];
  for (const { process } of left) {
    // A running process holds its own key.
    const hold = await store.hold(process);
    if (!hold) continue;
    // Of several that start at once, whoever deletes a row takes it.
    const rows = await store.db
      .deleteFrom('pending_interaction')
      .where('process', '=', process)
      .returningAll()
      .execute();
    await hold.release();
    for (const row of rows) if (Number(row.created_at) > now - ANSWERABLE) taken.push(row);
  }
  return taken;
}
