import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startClock, watchSteadiness } from '../../src/digests/clock.ts';
import { takeAllDue } from '../../src/digests/runner.ts';
import { nextTime } from '../../src/digests/schedule.ts';
import * as store from '../../src/store/index.ts';
import { addDueDigest, addDueDigests } from './due-digests.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let db: store.Store;
let now: number;
beforeEach(async () => {
  db = await store.openStore({ file: ':memory:' });
  return () => db.close();
});

async function add(id: string, schedule: string, time_zone: string): Promise<void> {
  const dueAt = nextTime(schedule, time_zone, now);
  if (dueAt === null) throw new Error(`${schedule} never comes`);
  await addDueDigest(db, { id, dueAt, schedule, timeZone: time_zone, createdAt: now });
}

/** Lets the clock tick then; gives the due times of what was taken, which is delivered at once. */
async function tick(at: number): Promise<string[]> {
  now = at;
  const taken: store.NewDelivery[] = [];
  await takeAllDue({ store: db, now: () => now }, new AbortController().signal, (deliveries) =>
    taken.push(...deliveries),
  );
  for (const { id, digest } of taken) await store.finishDelivery(db, { id, digest_id: digest }, { state: 'empty', at });
  return taken.map(({ dueAt }) => new Date(dueAt).toISOString());
}

/** Ticks each `step` from one time to the other. */
async function tickThrough(from: number, to: number, step: number): Promise<string[]> {
  const all: string[] = [];
  for (let at = from; at <= to; at += step) all.push(...(await tick(at)));
  return all;
}

describe('on the days that clocks change, 02:30 comes once', () => {
  test.each([
    ['forward', Date.UTC(2026, 2, 28, 12), '2026-03-29T01:00:00.000Z'],
    ['back', Date.UTC(2026, 9, 24, 12), '2026-10-25T00:30:00.000Z'],
  ])('%s', async (_, noon, due) => {
    now = noon;
    await add('d', '30 2 * * *', 'Europe/Berlin');
    expect(await tickThrough(noon, noon + DAY - HOUR, 10 * 60_000)).toEqual([due]);
  });
});

describe('a clock', () => {
  test('ticks at once and at each full minute, until it is stopped', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 4, 4, 8, 58, 30) });
    const ticks: string[] = [];
    const runner = {
      tick: async () => void ticks.push(new Date().toISOString().slice(11, 19)),
      runNow: async () => false,
      stop: async () => {},
    };
    const failures: unknown[] = [];
    const stop = startClock(runner, db, Date.now, (error) => failures.push(error));
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    await stop();
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    vi.useRealTimers();
    expect(ticks).toEqual(['08:58:30', '08:59:00', '09:00:00', '09:01:00']);
    expect(failures).toEqual([]);
  });

  test('deletes what is kept no longer, but not before it went evenly for an hour', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 4, 4, 8, 58, 30) });
    await store.changeGuildSettings(db, 'left', '{}');
    await store.noteDeparture(db, 'left', Date.now() - 31 * DAY);
    const idle = { tick: async () => {}, runNow: async () => false, stop: async () => {} };
    const failures: unknown[] = [];
    const stop = startClock(idle, db, Date.now, (error) => failures.push(error));
    await vi.advanceTimersByTimeAsync(HOUR / 2);
    const known = [await store.knownGuilds(db)];
    await vi.advanceTimersByTimeAsync(HOUR);
    known.push(await store.knownGuilds(db));
    await stop();
    vi.useRealTimers();
    expect(known).toEqual([['left'], []]);
    expect(failures).toEqual([]);
  });

  test('that misses times gives one delivery for all of them', async () => {
    now = Date.UTC(2026, 4, 4, 8);
    await add('d', '0 * * * *', 'UTC');
    expect(await tick(now + 3 * DAY)).toEqual(['2026-05-04T09:00:00.000Z']);
    expect(await tick(now + 60_000)).toEqual([]);
  });

  test('that was years ahead and comes back delivers on time again, and nothing twice', async () => {
    now = Date.UTC(2026, 4, 4, 8);
    await add('d', '0 9 * * *', 'UTC');
    await tick(now);
    expect(await tick(Date.UTC(2031, 0, 1))).toEqual(['2026-05-04T09:00:00.000Z']);
    expect(await tickThrough(Date.UTC(2026, 4, 4, 8, 10), Date.UTC(2026, 4, 6, 12), HOUR / 2)).toEqual([
      '2026-05-05T09:00:00.000Z',
      '2026-05-06T09:00:00.000Z',
    ]);
  });

  test('that is put back a little, or differs from another machine’s, changes nothing', async () => {
    now = Date.UTC(2026, 4, 4, 8);
    await add('d', '0 * * * *', 'UTC');
    const nine = Date.UTC(2026, 4, 4, 9);
    expect(await tick(nine)).toHaveLength(1);
    expect(await tick(nine - 60_000)).toEqual([]);
    expect(await tick(nine)).toEqual([]);
    expect(await tick(nine + HOUR)).toHaveLength(1);
  });

  test('that comes back is on time for each digest, however many there are', async () => {
    await addDueDigests(db, 1001, Date.UTC(2031, 0, 1, 9));
    await store.noteTime(db, Date.UTC(2031, 0, 1));
    await tick(Date.UTC(2026, 4, 4, 8));
    const times = (await store.digestsOf(db, 'g')).map(({ next_at }) => next_at);
    expect(times).toHaveLength(1001);
    expect(new Set(times)).toEqual(new Set([Date.UTC(2026, 4, 4, 9)]));
  });

  test('leaves paused digests alone when it comes back', async () => {
    now = Date.UTC(2026, 4, 4, 8);
    await add('d', '0 9 * * *', 'UTC');
    await store.changeDigest(db, 'd', { state: 'paused', next_at: null });
    await tick(Date.UTC(2031, 0, 1));
    await tick(now - 4 * DAY);
    expect(await store.findDigest(db, 'd')).toMatchObject({ next_at: null });
  });

  test('is trusted with what is old only after it went evenly for a while', () => {
    let [wall, monotonic] = [Date.UTC(1970, 0, 1), 0];
    const steadyFor = watchSteadiness(
      () => wall,
      () => monotonic,
    );
    const pass = (ms: number, set = 0) => {
      wall += ms + set;
      monotonic += ms;
    };
    pass(HOUR);
    expect(steadyFor()).toBe(HOUR);
    pass(HOUR, 56 * 365 * DAY);
    expect(steadyFor()).toBe(0);
    pass(HOUR, 500);
    expect(steadyFor()).toBe(HOUR);
    pass(HOUR, -DAY);
    expect(steadyFor()).toBe(0);
  });
});
