import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { GRACE } from '../../src/digests/runner.ts';
import { startChannels } from './channel-server.ts';
import { each, NOW, prepareDueDigests, prepareProcesses, state, trouble } from './killed.ts';
import { allEnded } from './processes.ts';

/** What a delivery may take before its job is given to another, in seconds. */
const EXPIRY = 900;
const here = prepareProcesses();

/** What waits, in words of the store and of the queue, for whoever reads why a test failed. */
async function unfinished(url: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  const jobs = await client.query('select name, state, count(*)::int as count from pgboss.job group by name, state');
  const deliveries = await client.query('select state, count(*)::int as count from delivery group by state');
  await client.end();
  return { jobs: jobs.rows, deliveries: deliveries.rows };
}

test('four processes on one PostgreSQL share 1,000 due digests, each posted once', {
  timeout: 240_000,
}, async (context) => {
  if (!here.postgres) return context.skip();
  const DIGESTS = 1000;
  const where = { file: '', url: await here.postgres.newDatabase() };
  await prepareDueDigests(where, DIGESTS);
  const channels = await startChannels(0);
  const settings = { ...where, channels: channels.url, now: NOW, exitWhenDone: true };
  const processes = [1, 2, 3, 4].map(() => here.run({ ...settings, gate: true }));
  await Promise.all(processes.map((each) => each.ready()));
  for (const each of processes) each.process.stdin?.write('go\n');
  await allEnded(
    processes,
    () => channels.posts.size,
    () => unfinished(where.url),
  );
  expect(await state(where, channels, DIGESTS)).toEqual(each(DIGESTS));
  const shares = new Map<number, number>();
  for (const { from } of [...channels.posts.values()].flat()) shares.set(from, (shares.get(from) ?? 0) + 1);
  // Spread: nobody idle, nobody with more than half of it.
  expect(shares.size).toBe(4);
  for (const share of shares.values()) expect(share).toBeLessThan(DIGESTS / 2);
  await channels.close();
});

test('one process on SQLite that is told to stop under load ends in time; what it did not finish the next one does, all once', {
  timeout: 240_000,
}, async () => {
  const DIGESTS = 60;
  const file = join(here.folder, 'stopped.db');
  await prepareDueDigests({ file }, DIGESTS);
  const channels = await startChannels(0, trouble);
  const settings = { file, channels: channels.url, now: NOW };
  const first = here.run({ ...settings, readMs: 50, stuck: ['7', '17', '37'] });
  await expect.poll(() => channels.posts.size, { timeout: 60_000 }).toBeGreaterThan(10);
  const told = performance.now();
  first.process.kill('SIGTERM');
  const { code, complaints } = await first.ended;
  expect(code, complaints).toBe(0);
  expect(performance.now() - told).toBeLessThan(2 * GRACE);
  expect((await state({ file }, channels, DIGESTS)).waiting).toBeGreaterThan(0);
  expect((await here.run({ ...settings, exitWhenDone: true }).ended).code).toBe(0);
  expect(await state({ file }, channels, DIGESTS)).toEqual(each(DIGESTS));
  await channels.close();
});

describe('several processes on one PostgreSQL', () => {
  test('take over from one that is killed, long before a delivery would have run out of time', {
    timeout: 240_000,
  }, async (context) => {
    if (!here.postgres) return context.skip();
    const where = { file: '', url: await here.postgres.newDatabase() };
    await prepareDueDigests(where, 4);
    const channels = await startChannels(0);
    const settings = { ...where, channels: channels.url, now: NOW };
    const stuck = here.run({ ...settings, stuck: ['0', '1', '2', '3'] });
    await expect.poll(() => stuck.said().match(/reading/g)?.length, { timeout: 60_000 }).toBe(4);
    const other = here.run({ ...settings, gate: true, exitWhenDone: true });
    await other.ready();
    other.process.stdin?.write('go\n');
    const killed = performance.now();
    stuck.process.kill('SIGKILL');
    await allEnded(
      [other],
      () => channels.posts.size,
      () => unfinished(where.url),
    );
    const seconds = (performance.now() - killed) / 1000;
    console.log(`taken over in ${seconds.toFixed(1)} s`);
    expect(await state(where, channels, 4)).toEqual(each(4));
    expect(seconds).toBeLessThan(EXPIRY / 10);
    await channels.close();
  });

  test('one that is told to stop under load ends in time; what it did not finish the next one does, all once', {
    timeout: 240_000,
  }, async (context) => {
    if (!here.postgres) return context.skip();
    const DIGESTS = 300;
    const where = { file: '', url: await here.postgres.newDatabase() };
    await prepareDueDigests(where, DIGESTS);
    const channels = await startChannels(0, trouble);
    const settings = { ...where, channels: channels.url, now: NOW };
    const first = here.run({ ...settings, readMs: 50, stuck: ['7', '77', '177', '207', '277'] });
    await expect.poll(() => first.said(), { timeout: 60_000 }).toContain('reading');
    await expect.poll(() => channels.posts.size, { timeout: 60_000 }).toBeGreaterThan(30);
    const told = performance.now();
    first.process.kill('SIGTERM');
    const { code, complaints } = await first.ended;
    expect(code, complaints).toBe(0);
    const took = performance.now() - told;
    console.log(`stopped in ${(took / 1000).toFixed(1)} s`);
    expect(took).toBeLessThan(2 * GRACE);
    expect(channels.posts.size).toBeLessThan(DIGESTS);
    const second = here.run({ ...settings, exitWhenDone: true });
    await allEnded(
      [second],
      () => channels.posts.size,
      () => unfinished(where.url),
    );
    expect(await state(where, channels, DIGESTS)).toEqual(each(DIGESTS));
    await channels.close();
  });
});
