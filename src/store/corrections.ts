import { inPages } from './pages.ts';
import type { Store } from './store.ts';
import type { CorrectionRow } from './tables.ts';

/** Where corrections hold: on a server, or outside of servers for the one person. */
export function scopeOf({ guild, user }: { readonly guild: string | null; readonly user: string }): string {
  return guild ?? `@${user}`;
}

/** Keeps a correction in place of the one that the item had. */
export async function keepCorrection(store: Store, correction: CorrectionRow): Promise<void> {
  const { scope, statement, ...rest } = correction;
  await store.db
    .insertInto('correction')
    .values(correction)
    .onConflict((conflict) => conflict.columns(['scope', 'statement']).doUpdateSet(rest))
    .execute();
}

/** Takes a correction back. */
export async function takeBackCorrection(store: Store, scope: string, statement: string): Promise<void> {
  await store.db.deleteFrom('correction').where('scope', '=', scope).where('statement', '=', statement).execute();
}

/** Takes all corrections back that were made there. */
export async function takeBackAll(store: Store, scope: string): Promise<void> {
  await store.db.deleteFrom('correction').where('scope', '=', scope).execute();
}

/** The corrections of these items. */
export function correctionsAmong(store: Store, scope: string, statements: readonly string[]): Promise<CorrectionRow[]> {
  return inPages(statements, (page) =>
    store.db.selectFrom('correction').selectAll().where('scope', '=', scope).where('statement', 'in', page).execute(),
  );
}

/** All that was corrected there, a thread after the other. */
export function correctionsIn(store: Store, scope: string): Promise<CorrectionRow[]> {
  return store.db
    .selectFrom('correction')
    .selectAll()
    .where('scope', '=', scope)
    .orderBy('thread')
    .orderBy('statement')
    .execute();
}
