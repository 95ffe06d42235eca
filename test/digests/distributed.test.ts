import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findChanges } from '../../src/digests/changes.ts';
import type { Posted } from '../../src/digests/channels.ts';
import type { Delivering } from '../../src/digests/deliver.ts';
import { startDistributed } from '../../src/digests/distributed.ts';
import * as store from '../../src/store/index.ts';
import { english } from '../../src/wording/index.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';
import { addDueDigests } from './due-digests.ts';

const NOW = Date.UTC(2026, 4, 4, 9);
/** Undefined where no PostgreSQL starts, which is then printed; `.ci/run` sees to it that one does. */
let postgres: PostgresServer | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

/** What stands in the channels of all processes. */
function deliveringTo(posts: (Posted & { readonly channel: string })[], db: store.Store): Delivering {
  return {
    store: db,
    now: () => NOW,
    tell: async () => {},
    sayTo: () => english,
    changesFor: () => async (read) => findChanges(read),
    sourceOf: () => undefined,
    readSource: async () => ({
      conversations: [
        [
          {
            medium: 'chat',
            id: '1',
            author: { name: 'Ilse' },
            date: new Date(NOW - 1).toISOString(),
            parentIds: [],
            text: 'Who brings the ladder for the orchard?',
          },
        ],
      ],
    }),
    channels: {
      post: async (channel, { body }) => {
        const footers = (body.embeds ?? []).flatMap(({ footer }) => footer?.text ?? []);
        const posted = { id: `p${posts.length}`, footers, channel };
        posts.push(posted);
        return posted;
      },
      edit: async () => false,
      find: async (_channel, { mark }) => posts.find(({ footers }) => footers.some((footer) => footer.includes(mark))),
    },
  };
}

test('processes that start at the same moment on a new database all start', { timeout: 60_000 }, async (context) => {
  // There is none here: see above.
  if (!postgres) return context.skip();
  for (let round = 0; round < 3; round++) {
    const url = await postgres.newDatabase();
    const stores = await Promise.all([1, 2, 3, 4].map(() => store.openStore({ file: '', url })));
    const starting = stores.map((db) => startDistributed(deliveringTo([], db), () => {}));
    const started = await Promise.allSettled(starting);
    expect(started.map((each) => (each.status === 'rejected' ? String(each.reason) : 'started'))).toEqual(
      Array.from({ length: 4 }, () => 'started'),
    );
    for (const runner of await Promise.all(starting)) await runner.stop();
    for (const db of stores) await db.close();
  }
});

test('a database that cuts all connections again and again ends no process and neither loses nor doubles a digest', {
  timeout: 120_000,
}, async (context) => {
  // There is none here: see above.
  if (!postgres) return context.skip();
  const DIGESTS = 120;
  const url = await postgres.newDatabase();
  const db = await store.openStore({ file: '', url });
  await addDueDigests(db, DIGESTS, NOW);
  const posts: (Posted & { readonly channel: string })[] = [];
  const waits = { retryDelay: 1, retryBackoff: false, retryLimit: 1000, pollingIntervalSeconds: 0.5, rescueEvery: 500 };
  const runner = await startDistributed(deliveringTo(posts, db), () => {}, undefined, waits);
  await runner.tick();
  const cutter = new pg.Client(url);
  await cutter.connect();
  // Not by the clock alone: on a busy machine what is cut every so often would get nowhere between two cuts.
  let cuts = 0;
  let before = -1;
  await vi.waitUntil(
    async () => {
      if (posts.length === before) return false;
      before = posts.length;
      const { rowCount } = await cutter.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      if (rowCount) cuts++;
      return posts.length >= DIGESTS / 2;
    },
    { timeout: 60_000, interval: 20 },
  );
  expect(cuts).toBeGreaterThan(1);
  const states = async () =>
    (await cutter.query('select state, count(*)::int as count from delivery group by state')).rows;
  await vi.waitFor(async () => expect(await states()).toEqual([{ state: 'posted', count: DIGESTS }]), {
    timeout: 60_000,
    interval: 100,
  });
  expect(new Set(posts.map(({ channel }) => channel)).size).toBe(DIGESTS);
  expect(posts).toHaveLength(DIGESTS);
  await cutter.end();
  await runner.stop();
  await db.close();
});
