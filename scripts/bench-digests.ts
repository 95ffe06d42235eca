import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Delivering, findChanges, startDigests } from '../src/digests/index.ts';
import { type NewDigestRow, openStore, type Store, takeDue, waitingDeliveries } from '../src/store/index.ts';
import { english } from '../src/wording/index.ts';
import { readArguments, refuse } from './command-line/arguments.ts';

const USAGE = `npm run bench:digests -- [postgres://…]

How long a tick takes and how many digests are delivered a second, at 1,000, 10,000 and 100,000 schedules: with SQLite in a temporary file, and with
PostgreSQL where an empty database is given.`;

const NOW = Date.UTC(2026, 4, 4, 9);
const DAY = 86_400_000;
/** Of the schedules, so many are due at once. */
const DUE = 1000;

const {
  operands: [url],
} = readArguments(USAGE, {}, { least: 0, most: 1 });
if (url !== undefined && !/^postgres(?:ql)?:\/\//.test(url))
  refuse(`${url}: not the address of a PostgreSQL, postgres://…`);
const folder = mkdtempSync(join(tmpdir(), 'bench-digests-'));
for (const count of [1_000, 10_000, 100_000]) {
  const store = await openStore({ file: join(folder, `${count}.db`) });
  await measure(store, count);
  await store.close();
}
if (url) {
  const store = await openStore({ file: '', url });
  for (const count of [1_000, 10_000, 100_000]) await measure(store, count);
  await store.close();
}
rmSync(folder, { recursive: true });

async function measure(store: Store, count: number): Promise<void> {
  for (let from = 0; from < count; from += 500) {
    const rows = Array.from({ length: 500 }, (_, n) => row(`${count}-${from + n}`, from + n));
    await store.db.insertInto('digest').values(rows).execute();
  }

  const none = { nextTime: () => null, deliveryId: () => '' };
  const ticks = [];
  for (let n = 0; n < 50; n++) {
    const started = performance.now();
    await takeDue(store, NOW - 1, 500, none);
    ticks.push(performance.now() - started);
  }
  const posted = new Map<string, number>();
  const delivering = channelInMemory(store, posted);
  const started = performance.now();
  // The clock ticks at once when it starts.
  const runner = await startDigests(delivering, console.error);
  while (posted.size < DUE || (await waitingDeliveries(store, 1)).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const seconds = (performance.now() - started) / 1000;
  await runner.stop();
  const once = [...posted.values()].every((times) => times === 1) && posted.size === DUE;
  console.log(
    [
      store.kind.padEnd(9),
      `${count.toLocaleString('en').padStart(7)} schedules:`,
      `tick with nothing due ${median(ticks).toFixed(2)} ms,`,
      `${posted.size} due at once: ${(posted.size / seconds).toFixed(0)} deliveries/s, ${once ? 'each once' : 'NOT EACH ONCE'}`,
    ].join(' '),
  );
  await store.db.deleteFrom('digest').execute();
}

/** Ids differ from one measurement to the next, since the queue does a job of the same id only once. */
function row(id: string, n: number): NewDigestRow {
  return {
    id,
    guild_id: `g${n % 1000}`,
    channel_id: `c${n}`,
    owner_id: 'u',
    name: `${n}`,
    schedule: `${n % 60} ${n % 24} * * *`,
    time_zone: 'Europe/Berlin',
    settings: JSON.stringify({ sources: [{ kind: 'channel', id: `${n}` }] }),
    state: 'active',
    next_at: n < DUE ? NOW : NOW + (n % 1440) * 60_000 + 60_000,
    created_at: NOW - DAY,
  };
}

/** Channels that take every post at once, so that what is measured is ours. */
function channelInMemory(store: Store, posted: Map<string, number>): Delivering {
  return {
    store,
    now: () => NOW,
    tell: async () => {},
    sourceOf: () => undefined,
    sayTo: () => english,
    changesFor: () => async (read) => findChanges(read),
    readSource: async (source) => ({
      conversations: [
        [
          {
            medium: 'chat',
            id: source.kind === 'channel' ? source.id : source.url,
            author: { name: 'Ann' },
            date: new Date(NOW - 1).toISOString(),
            parentIds: [],
            text: 'Shall we move the hives before the frost?',
          },
        ],
      ],
    }),
    channels: {
      post: async (channel, { body }) => {
        posted.set(channel, (posted.get(channel) ?? 0) + 1);
        return { id: channel, footers: (body.embeds ?? []).flatMap(({ footer }) => footer?.text ?? []) };
      },
      edit: async () => true,
      find: async () => undefined,
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
