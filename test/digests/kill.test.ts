import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSettings } from '../../src/digests/digest.ts';
import * as store from '../../src/store/index.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';
import { type ChannelServer, startChannels } from './channel-server.ts';
import { compile } from './compile.ts';
import type { ProcessSettings } from './process.ts';

const NOW = Date.UTC(2026, 4, 4, 9);
let program: ReturnType<typeof compile>;
let postgres: PostgresServer | undefined;
let folder: string;
beforeAll(async () => {
  program = compile('test/digests/process.ts');
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'tm-kill-'));
});
afterAll(async () => {
  await postgres?.stop();
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function addDueDigests(where: { file: string; url?: string }, count: number): Promise<void> {
  const db = await store.openStore(where);
  const add = (n: number) =>
    store.addDigest(db, {
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
      next_at: NOW,
      created_at: NOW - 86_400_000,
    });
  for (let n = 0; n < count; n += 50)
    await Promise.all(Array.from({ length: Math.min(50, count - n) }, (_, k) => add(n + k)));
  await db.close();
}

function run(settings: ProcessSettings): ChildProcess {
  return spawn(process.execPath, [program.script, JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', process.env.VERBOSE ? 'inherit' : 'ignore'],
  });
}

/** Every seventh request is refused, and every eleventh is done without an answer. */
const trouble = (request: number) =>
  request % 7 === 0 ? 'refuse' : request % 11 === 0 ? 'forget the answer' : ('serve' as const);

/** Deliveries that wait, and how many posts each channel has. */
async function state(where: { file: string; url?: string }, channels: ChannelServer, count: number) {
  const db = await store.openStore(where);
  const waiting = (await store.waitingDeliveries(db, count)).length;
  const posted = (await store.exportGuild(db, 'g')).deliveries.filter((each) => each.state === 'posted').length;
  await db.close();
  return { waiting, posted, posts: [...channels.posts.values()].map((posts) => posts.length) };
}
const each = (count: number) => ({ waiting: 0, posted: count, posts: Array.from({ length: count }, () => 1) });

describe('processes that are killed at one step after the other post each digest once', () => {
  test('with SQLite', { timeout: 240_000 }, async () => {
    const DIGESTS = 12;
    const file = join(folder, 'killed.db');
    await addDueDigests({ file }, DIGESTS);
    // The nonce is forgotten at once: only the search for one's own post protects.
    const channels = await startChannels(0, trouble);
    const settings = { file, channels: channels.url, now: NOW, exitWhenDone: true, concurrency: 2 };
    let kills = 0;
    for (let dieAt = 1; ; dieAt++) {
      const child = run({ ...settings, dieAt });
      const [code] = await once(child, 'exit');
      if (code === 0) break;
      expect(code, 'only the kill ends it').toBeNull();
      kills++;
    }
    expect(await state({ file }, channels, DIGESTS)).toEqual(each(DIGESTS));
    expect(kills).toBeGreaterThan(20);
    await channels.close();
  });

  test('with PostgreSQL, two at a time', { timeout: 240_000 }, async (context) => {
    if (!postgres) return context.skip();
    const DIGESTS = 12;
    const where = { file: '', url: await postgres.newDatabase() };
    await addDueDigests(where, DIGESTS);
    const channels = await startChannels(0, trouble);
    const settings = { ...where, channels: channels.url, now: NOW, exitWhenDone: true, concurrency: 2 };
    let kills = 0;
    const chain = async (first: number) => {
      for (let dieAt = first; ; dieAt += 7) {
        const child = run({ ...settings, dieAt });
        const [code] = await once(child, 'exit');
        if (code === 0) return;
        expect(code, 'only the kill ends it').toBeNull();
        kills++;
      }
    };
    await Promise.all([chain(1), chain(4)]);
    expect(await state(where, channels, DIGESTS)).toEqual(each(DIGESTS));
    expect(kills).toBeGreaterThan(20);
    await channels.close();
  });
});

test('four processes on one PostgreSQL share 1,000 due digests, each posted once', {
  timeout: 240_000,
}, async (context) => {
  if (!postgres) return context.skip();
  const DIGESTS = 1000;
  const where = { file: '', url: await postgres.newDatabase() };
  await addDueDigests(where, DIGESTS);
  const channels = await startChannels(0);
  const settings = { ...where, channels: channels.url, now: NOW, exitWhenDone: true };
  const processes = [1, 2, 3, 4].map(() => run({ ...settings, gate: true }));
  await Promise.all(processes.map((process) => once(process.stdout as Readable, 'data')));
  for (const process of processes) process.stdin?.write('go\n');
  const codes = await Promise.all(processes.map(async (process) => (await once(process, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(await state(where, channels, DIGESTS)).toEqual(each(DIGESTS));
  const shares = new Map<number, number>();
  for (const { from } of [...channels.posts.values()].flat()) shares.set(from, (shares.get(from) ?? 0) + 1);
  // Spread: nobody idle, nobody with more than half of it.
  expect(shares.size).toBe(4);
  for (const share of shares.values()) expect(share).toBeLessThan(DIGESTS / 2);
  await channels.close();
});
