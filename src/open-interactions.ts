import { randomUUID } from 'node:crypto';
import type { OpenInteractions } from './discord/index.ts';
import { addPending, removePending, type Store, takeAbandoned } from './store/index.ts';

/** Keeps the interactions that say "thinking …" in the store, under a key that this process holds as long as it lives. */
export async function openInteractions(store: Store): Promise<OpenInteractions & { close(): Promise<void> }> {
  const own = `process-${randomUUID()}`;
  const hold = await store.hold(own);
  return {
    add: ({ id, applicationId, token, locale }) =>
      addPending(store, { id, application_id: applicationId, token, locale, process: own, created_at: Date.now() }),
    remove: (id) => removePending(store, id),
    async takeAbandoned() {
      const rows = await takeAbandoned(store, own, Date.now());
      return rows.map(({ id, application_id, token, locale }) => ({
        id,
        applicationId: application_id,
        token,
        locale,
      }));
    },
    close: async () => hold?.release(),
  };
}
