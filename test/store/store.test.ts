import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Migrator } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import * as store from '../../src/store/index.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let postgres: PostgresServer | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

const HOUR = 3_600_000;
const timetable: store.Timetable = {
  nextTime: (_digest, after) => Math.floor(after / HOUR) * HOUR + HOUR,
  deliveryId: (digest, dueAt) => `${digest}-${dueAt}`,
};
const digest = (change: Partial<store.NewDigestRow> = {}): store.NewDigestRow => ({
  id: 'd1',
  guild_id: 'g1',
  channel_id: 'c1',
  owner_id: 'u1',
  name: 'bees',
  schedule: '0 * * * *',
  time_zone: 'UTC',
  settings: '{}',
  state: 'active',
  next_at: HOUR,
  created_at: 0,
  ...change,
});

describe.each(['sqlite', 'postgres'] as const)('on %s', (kind) => {
  let db: store.Store;
  beforeEach(async (context) => {
    if (kind === 'postgres' && !postgres) return context.skip();
    db = await store.openStore({
      file: ':memory:',
      url: kind === 'postgres' ? await postgres?.newDatabase() : undefined,
    });
    return () => db.close();
  });

  test('a digest is found as it was added, by its id and among those of its server', async () => {
    expect(await store.addDigest(db, digest())).toBe(true);
    await store.addDigest(db, digest({ id: 'd2', name: 'ants' }));
    await store.addDigest(db, digest({ id: 'd3', guild_id: 'g2' }));
    expect(await store.findDigest(db, 'd1')).toMatchObject({ ...digest(), misses: 0, paused_because: null });
    expect((await store.digestsOf(db, 'g1')).map((row) => row.name)).toEqual(['ants', 'bees']);
  });

  test('tables of an older version are brought up to date, and what is in them stays', async (context) => {
    const file = join(mkdtempSync(join(tmpdir(), 'thread-minutes-')), 'old.db');
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    const url = kind === 'postgres' ? await postgres?.newDatabase() : undefined;
    if (kind === 'postgres' && url === undefined) return context.skip();
    const old = url === undefined ? openSqlite(file) : openPostgres(url);
    const migrator = new Migrator({ db: old.db, provider: { getMigrations: async () => migrations } });
    expect((await migrator.migrateTo('0002-settings')).error).toBeUndefined();
    await store.addDigest(old, digest());
    await old.close();

    const updated = await store.openStore({ file, ...(url === undefined ? {} : { url }) });
    expect(await store.findDigest(updated, 'd1')).toMatchObject(digest());
    const correction = { scope: 'g1', statement: 's1', verdict: 'wrong-person', user_id: 'u1', at: 1, thread: 't1' };
    await updated.db
      .insertInto('correction')
      .values({ ...correction, speaker: 'u2' } as never)
      .execute();
    await updated.close();
  });

  const pending = (id: string, process: string, created_at = HOUR) => ({
    id,
    application_id: 'a1',
    token: `token-${id}`,
    locale: 'de',
    process,
    created_at,
  });

  test('what a process that ended had not answered is taken by the next, once, and while it can be answered', async () => {
    await store.addPending(db, pending('i1', 'gone'));
    await store.addPending(db, pending('i2', 'gone'));
    await store.addPending(db, pending('i3', 'gone', HOUR - 16 * 60_000));
    await store.addPending(db, pending('i4', 'own'));
    await store.removePending(db, 'i2');
    const [taken, ...others] = await store.takeAbandoned(db, 'own', HOUR + 1);
    expect(taken).toMatchObject({ id: 'i1', application_id: 'a1', token: 'token-i1', locale: 'de' });
    expect(others).toEqual([]);
    expect(await store.takeAbandoned(db, 'own', HOUR + 1)).toEqual([]);
  });

  test('what a process that runs is still answering is left to it', async () => {
    const running = await db.hold('running');
    await store.addPending(db, pending('i1', 'running'));
    expect(await store.takeAbandoned(db, 'own', HOUR + 1)).toEqual([]);
    await running?.release();
    expect(await store.takeAbandoned(db, 'own', HOUR + 1)).toMatchObject([{ id: 'i1' }]);
  });

  test('of several processes that start at once, one takes each', async () => {
    for (let n = 0; n < 20; n++) await store.addPending(db, pending(`i${n}`, `gone${n % 4}`));
    const all = await Promise.all(['p1', 'p2', 'p3'].map((own) => store.takeAbandoned(db, own, HOUR + 1)));
    const again = await store.takeAbandoned(db, 'p4', HOUR + 1);
    const taken = [...all.flat(), ...again].map(({ id }) => id);
    expect(new Set(taken).size).toBe(20);
    expect(taken).toHaveLength(20);
  });

  test('a server has one digest of a name', async () => {
    await store.addDigest(db, digest());
    expect(await store.addDigest(db, digest({ id: 'd2' }))).toBe(false);
  });

  test('a due digest becomes one delivery however many times were missed, and moves on to its next time', async () => {
    await store.addDigest(db, digest());
    const taken = await store.takeDue(db, 5.5 * HOUR, 10, timetable);
    expect(taken).toEqual({ due: 1, deliveries: [{ id: `d1-${HOUR}`, digest: 'd1', guild: 'g1', dueAt: HOUR }] });
    expect(await store.findDigest(db, 'd1')).toMatchObject({ next_at: 6 * HOUR });
    expect(await store.takeDue(db, 5.6 * HOUR, 10, timetable)).toEqual({ due: 0, deliveries: [] });
  });

  test('a digest whose delivery still waits gets no second one', async () => {
    await store.addDigest(db, digest());
    await store.takeDue(db, HOUR, 10, timetable);
    expect(await store.takeDue(db, 2 * HOUR, 10, timetable)).toEqual({ due: 1, deliveries: [] });
    expect(await store.findDigest(db, 'd1')).toMatchObject({ next_at: 3 * HOUR });
    expect(await store.waitingDeliveries(db, 10)).toHaveLength(1);
  });

  test('many digests that are due at once are taken a page at a time, each with a next time of its own', async () => {
    for (let n = 0; n < 25; n++)
      await store.addDigest(db, digest({ id: `d${n}`, name: `${n}`, schedule: `${n} * * * *`, next_at: HOUR + n }));
    const own: store.Timetable = {
      ...timetable,
      nextTime: (row) => (row.id === 'd3' ? null : 9 * HOUR + Number(row.schedule.split(' ')[0])),
    };
    const pages = [];
    for (;;) {
      const { due } = await store.takeDue(db, 2 * HOUR, 10, own);
      pages.push(due);
      if (due < 10) break;
    }
    expect(pages).toEqual([10, 10, 5]);
    expect(await store.findDigest(db, 'd7')).toMatchObject({ next_at: 9 * HOUR + 7 });
    expect(await store.findDigest(db, 'd3')).toMatchObject({ next_at: null });
    expect(await store.waitingDeliveries(db, 100)).toHaveLength(25);
  });

  test('when the queue refuses, the due time stays due', async () => {
    await store.addDigest(db, digest());
    const refuse = async () => {
      throw new Error('the queue is full');
    };
    await expect(store.takeDue(db, HOUR, 10, timetable, refuse)).rejects.toThrow('the queue is full');
    expect(await store.waitingDeliveries(db, 10)).toEqual([]);
    expect(await store.findDigest(db, 'd1')).toMatchObject({ next_at: HOUR });
  });

  test('a delivery ends once, and what it told is kept with it', async () => {
    await store.addDigest(db, digest());
    await store.takeDue(db, HOUR, 10, timetable);
    const [delivery] = await store.waitingDeliveries(db, 10);
    if (!delivery) throw new Error('a delivery waits');
    await store.beginAttempt(db, {
      delivery_id: delivery.id,
      number: 1,
      channel_id: 'c1',
      started_at: 7,
      record: '[]',
    });
    expect(await store.attemptsOf(db, delivery.id)).toHaveLength(1);
    const outcome = { state: 'posted', at: 8, channel: 'c1', message: 'm1' } as const;
    const seen = [{ thread: 't', record: '{}', last_at: 5 }];
    expect(await store.finishDelivery(db, delivery, { ...outcome, seen, digest: { misses: 2 } })).toBe(true);
    expect(await store.finishDelivery(db, delivery, { ...outcome, state: 'failed' })).toBe(false);
    expect(await store.findDelivery(db, delivery.id)).toMatchObject({
      state: 'posted',
      message_id: 'm1',
      finished_at: 8,
    });
    expect(await store.attemptsOf(db, delivery.id)).toEqual([]);
    expect(await store.seenBy(db, 'd1')).toEqual([{ digest_id: 'd1', ...seen[0] }]);
    expect(await store.findDigest(db, 'd1')).toMatchObject({ misses: 2 });
  });

  test('what a digest told of a thread replaces what it had told before', async () => {
    await store.addDigest(db, digest());
    for (const [at, record] of [
      [HOUR, 'one'],
      [2 * HOUR, 'two'],
    ] as const) {
      await store.takeDue(db, at, 10, timetable);
      const [delivery] = await store.waitingDeliveries(db, 1);
      const seen = Array.from({ length: 2500 }, (_, n) => ({ thread: `t${n}`, record, last_at: at }));
      if (delivery) await store.finishDelivery(db, delivery, { state: 'posted', at, seen });
    }
    const rows = await store.seenBy(db, 'd1');
    expect(rows).toHaveLength(2500);
    expect(new Set(rows.map((row) => row.record))).toEqual(new Set(['two']));
  });

  test('a removed digest leaves nothing behind', async () => {
    await store.addDigest(db, digest());
    await store.takeDue(db, HOUR, 10, timetable);
    await store.beginAttempt(db, {
      delivery_id: `d1-${HOUR}`,
      number: 1,
      channel_id: 'c1',
      started_at: 7,
      record: '[]',
    });
    await store.removeDigest(db, 'd1');
    expect(await store.exportGuild(db, 'g1')).toEqual({
      digests: [],
      deliveries: [],
      attempts: [],
      seen: [],
      corrections: [],
    });
    expect(await store.attemptsOf(db, `d1-${HOUR}`)).toEqual([]);
  });

  test('a server that was left is erased after its time of grace, unless the bot came back', async () => {
    await store.addDigest(db, digest());
    await store.addDigest(db, digest({ id: 'd2', guild_id: 'g2' }));
    await store.noteDeparture(db, 'g1', 10);
    await store.noteDeparture(db, 'g2', 10);
    await store.noteDeparture(db, 'g1', 99);
    await store.noteReturn(db, 'g2');
    expect(await store.eraseDeparted(db, 10)).toEqual([]);
    expect(await store.eraseDeparted(db, 11)).toEqual(['g1']);
    expect(await store.knownGuilds(db)).toEqual(['g2']);
    expect(await store.eraseDeparted(db, 11)).toEqual([]);
  });

  const correction = (change: Partial<store.CorrectionRow> = {}): store.CorrectionRow => ({
    scope: 'g1',
    statement: 'm1#abc',
    verdict: 'not agreed',
    user_id: 'u1',
    at: 5,
    thread: 'm1',
    source: null,
    speaker: null,
    ...change,
  });

  test('a server’s settings are kept, changed and removed', async () => {
    expect(await store.guildSettings(db, 'g1')).toBeUndefined();
    await store.changeGuildSettings(db, 'g1', '{"private":true}');
    await store.changeGuildSettings(db, 'g1', '{"private":false}');
    expect(await store.guildSettings(db, 'g1')).toBe('{"private":false}');
    await store.removeGuildSettings(db, 'g1');
    expect(await store.guildSettings(db, 'g1')).toBeUndefined();
  });

  test('who does not want to be quoted is found among many, until they change their mind', async () => {
    await store.optOut(db, 'u1', 10);
    await store.optOut(db, 'u1', 20);
    await store.optOut(db, 'u2', 20);
    await store.optIn(db, 'u2');
    const many = Array.from({ length: 40_000 }, (_, n) => `u${n}`);
    expect(await store.optedOutAmong(db, many)).toEqual(new Set(['u1']));
    expect(await store.optedOutAmong(db, [])).toEqual(new Set());
  });

  test('an item has one correction in a place, the last one, which can be taken back', async () => {
    await store.keepCorrection(db, correction());
    await store.keepCorrection(db, correction({ verdict: 'wrong person', user_id: 'u2', at: 6 }));
    await store.keepCorrection(db, correction({ scope: '@u1', verdict: 'answered' }));
    expect(await store.correctionsAmong(db, 'g1', ['m1#abc', 'm2#def'])).toEqual([
      correction({ verdict: 'wrong person', user_id: 'u2', at: 6 }),
    ]);
    await store.takeBackCorrection(db, 'g1', 'm1#abc');
    expect(await store.correctionsIn(db, 'g1')).toEqual([]);
    expect(await store.correctionsIn(db, '@u1')).toHaveLength(1);
  });

  test('corrections hold where they were made: on a server, or for one person outside of servers', () => {
    expect(store.scopeOf({ guild: 'g1', user: 'u1' })).toBe('g1');
    expect(store.scopeOf({ guild: null, user: 'u1' })).toBe('@u1');
  });

  test('settings and corrections are exported and erased with their server', async () => {
    await store.changeGuildSettings(db, 'g1', '{}');
    await store.changeGuildSettings(db, 'g2', '{}');
    await store.keepCorrection(db, correction());
    await store.keepCorrection(db, correction({ scope: 'g3' }));
    await store.keepCorrection(db, correction({ scope: '@u1' }));
    expect(await store.exportGuild(db, 'g1')).toMatchObject({ settings: '{}', corrections: [correction()] });
    expect((await store.knownGuilds(db)).toSorted()).toEqual(['g1', 'g2', 'g3']);
    await store.noteDeparture(db, 'g1', 10);
    await store.eraseDeparted(db, 11);
    expect((await store.knownGuilds(db)).toSorted()).toEqual(['g2', 'g3']);
    expect(await store.correctionsIn(db, '@u1')).toHaveLength(1);
  });

  test('what is old is forgotten, what waits is not', async () => {
    await store.addDigest(db, digest());
    await store.takeDue(db, HOUR, 10, timetable);
    const [delivery] = await store.waitingDeliveries(db, 1);
    if (delivery)
      await store.finishDelivery(db, delivery, {
        state: 'posted',
        at: 2 * HOUR,
        seen: [
          { thread: 'old', record: '', last_at: 1 },
          { thread: 'young', record: '', last_at: 4 * HOUR },
        ],
      });
    await store.takeDue(db, 3 * HOUR, 10, timetable);
    await store.forgetOld(db, 3 * HOUR);
    expect((await store.deliveriesOf(db, 'd1', 10)).map((row) => row.state)).toEqual(['due']);
    expect((await store.seenBy(db, 'd1')).map((row) => row.thread)).toEqual(['young']);
  });

  test('what is held is held once, until it is released', async () => {
    const hold = await db.hold('d1');
    expect(hold?.lost.aborted).toBe(false);
    expect(await db.hold('d1')).toBeUndefined();
    const other = await db.hold('d2');
    await hold?.release();
    const again = await db.hold('d1');
    expect(again).toBeDefined();
    await other?.release();
    await again?.release();
  });

  test('opening a database again changes nothing in it', async () => {
    if (kind === 'sqlite') return;
    const url = await postgres?.newDatabase();
    const [one, two] = await Promise.all([store.openStore({ url, file: '' }), store.openStore({ url, file: '' })]);
    await store.addDigest(one, digest());
    const three = await store.openStore({ url, file: '' });
    expect(await store.findDigest(three, 'd1')).toMatchObject({ id: 'd1' });
    await Promise.all([one.close(), two.close(), three.close()]);
  });
});

describe('several processes on one PostgreSQL', () => {
  let url: string | undefined;
  beforeEach(async (context) => {
    if (!postgres) return context.skip();
    url = await postgres.newDatabase();
  });
  const open = () => store.openStore({ url, file: '' });

  test('what one holds another cannot take, until it is released or the holder is gone', async () => {
    const [one, two] = [await open(), await open()];
    const hold = await one.hold('d1');
    expect(await two.hold('d1')).toBeUndefined();
    await hold?.release();
    const second = await two.hold('d1');
    expect(second).toBeDefined();
    await two.close();
    expect(await one.hold('d1')).toBeDefined();
    await one.close();
  });

  test('a holder learns that the database lost its lock, and can take it anew', async () => {
    const one = await open();
    const hold = await one.hold('d1');
    const lost = new Promise((resolve) => hold?.lost.addEventListener('abort', resolve));
    await one
      .executeSql?.("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted", [])
      .catch(() => {});
    await lost;
    await hold?.release();
    expect(await one.hold('d1')).toBeDefined();
    await one.close();
  });

  test('ticks at the same moment share the due digests', async () => {
    const stores = await Promise.all([open(), open(), open(), open()]);
    for (let n = 0; n < 200; n++)
      await store.addDigest(stores[0] as store.Store, digest({ id: `d${n}`, name: `${n}` }));
    const taken = await Promise.all(
      stores.map(async (each) => {
        const all: store.NewDelivery[] = [];
        for (;;) {
          const page = await store.takeDue(each, HOUR, 20, timetable);
          all.push(...page.deliveries);
          if (page.due === 0) return all;
        }
      }),
    );
    expect(
      taken
        .flat()
        .map((delivery) => delivery.digest)
        .sort(),
    ).toEqual(Array.from({ length: 200 }, (_, n) => `d${n}`).sort());
    await Promise.all(stores.map((each) => each.close()));
  });
});

describe('what the operator can mend', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tm-store-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a file that another process has open is refused, and free again when it is closed', async () => {
    const file = join(folder, 'new', 'digests.db');
    const first = await store.openStore({ file });
    await store.addDigest(first, digest());
    await expect(store.openStore({ file })).rejects.toThrow(/in use by another process.*DATABASE_URL/);
    await first.close();
    const second = await store.openStore({ file });
    expect(await store.findDigest(second, 'd1')).toMatchObject({ name: 'bees' });
    await second.close();
  });

  test('a file in a place that cannot be written', async () => {
    await expect(store.openStore({ file: '/dev/null/digests.db' })).rejects.toThrow(/cannot be written.*DATABASE_FILE/);
  });

  test('a file that is something else is named, and not touched', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear all, this is no database, and long enough to be looked at.\n'.repeat(100));
    await expect(store.openStore({ file })).rejects.toThrow(/letter\.txt cannot be used.*DATABASE_FILE/);
    await expect(store.openStore({ file })).rejects.toThrow(store.StoreError);
    expect(readFileSync(file, 'utf8')).toMatch(/^Dear all/);
  });

  test('a server that does not answer', async () => {
    const url = 'postgres://nobody@127.0.0.1:1/none';
    await expect(store.openStore({ url, file: '' })).rejects.toThrow(/DATABASE_URL cannot be used .*ECONNREFUSED/);
  });
});
