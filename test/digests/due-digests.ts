import { writeSettings } from '../../src/digests/digest.ts';
import { addDigest, type Store } from '../../src/store/index.ts';

/** So many are added to the database at a time. */
const AT_A_TIME = 50;

/** Adds digests `d0`, `d1`, … of the channels `c0`, `c1`, …, all of which are due at that moment. */
export async function addDueDigests(db: Store, count: number, dueAt: number): Promise<void> {
  const add = (n: number) =>
    addDigest(db, {
      id: `d${n}`,
      guild_id: 'g',
      channel_id: `c${n}`,
      owner_id: 'u',
      name: `${n}`,
      schedule: '0 9 * * *',
      time_zone: 'UTC',
      settings: writeSettings({
        sources: [{ kind: 'channel', id: `${n}` }],
        filters: {},
        tellNothingNew: false,
        inPlace: false,
      }),
      state: 'active',
      next_at: dueAt,
      created_at: dueAt - 86_400_000,
    });
  for (let n = 0; n < count; n += AT_A_TIME)
    await Promise.all(Array.from({ length: Math.min(AT_A_TIME, count - n) }, (_, k) => add(n + k)));
}
