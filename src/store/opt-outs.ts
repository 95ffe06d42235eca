import { inPages } from './pages.ts';
import type { Store } from './store.ts';

/** Notes that somebody does not want to be quoted. */
export async function optOut(store: Store, user: string, at: number): Promise<void> {
  await store.db
    .insertInto('opt_out')
    .values({ user_id: user, since: at })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .execute();
}

/** Forgets it. */
export async function optIn(store: Store, user: string): Promise<void> {
  await store.db.deleteFrom('opt_out').where('user_id', '=', user).execute();
}

/** Those of the people who do not want to be quoted. */
export async function optedOutAmong(store: Store, users: Iterable<string>): Promise<Set<string>> {
  const rows = await inPages([...new Set(users)], (page) =>
    store.db.selectFrom('opt_out').select('user_id').where('user_id', 'in', page).execute(),
  );
  return new Set(rows.map((row) => row.user_id));
}
