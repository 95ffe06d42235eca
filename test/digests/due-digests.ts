import { type Settings, writeSettings } from '../../src/digests/digest.ts';
import { addDigest, type Store } from '../../src/store/index.ts';

/** So many are added to the database at a time. */
const AT_A_TIME = 50;

const DAY = 86_400_000;

/** The row of an active digest that is due at that moment, hourly by default. */
export interface DueDigest {
  readonly id: string;
  readonly dueAt: number;
  readonly guild?: string;
  readonly channel?: string;
  readonly owner?: string;
  readonly name?: string;
  readonly schedule?: string;
  readonly timeZone?: string;
  readonly createdAt?: number;
  readonly settings?: Partial<Settings>;
}

/** Adds a digest that is due, of no source unless the settings name one. */
export async function addDueDigest(db: Store, digest: DueDigest): Promise<void> {
  await addDigest(db, {
    id: digest.id,
    guild_id: digest.guild ?? 'g',
    channel_id: digest.channel ?? 'c',
    owner_id: digest.owner ?? 'owner',
    name: digest.name ?? digest.id,
    schedule: digest.schedule ?? '0 * * * *',
    time_zone: digest.timeZone ?? 'UTC',
    settings: writeSettings({ sources: [], filters: {}, tellNothingNew: false, inPlace: false, ...digest.settings }),
    state: 'active',
    next_at: digest.dueAt,
    created_at: digest.createdAt ?? digest.dueAt - DAY,
  });
}

/** Adds digests `d0`, `d1`, … of the channels `c0`, `c1`, …, all of which are due at that moment. */
export async function addDueDigests(db: Store, count: number, dueAt: number): Promise<void> {
  const add = (n: number) =>
    addDueDigest(db, {
      id: `d${n}`,
      dueAt,
      channel: `c${n}`,
      name: `${n}`,
      schedule: '0 9 * * *',
      settings: { sources: [{ kind: 'channel', id: `${n}` }] },
    });
  for (let n = 0; n < count; n += AT_A_TIME)
    await Promise.all(Array.from({ length: Math.min(AT_A_TIME, count - n) }, (_, k) => add(n + k)));
}
