import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startChannels } from './channel-server.ts';
import { each, NOW, prepareDueDigests, prepareProcesses, state, trouble } from './killed.ts';

const here = prepareProcesses();

/** How long after it was sent a post comes to stand in a forum, and how long whoever looks for it waits for that, in milliseconds. */
const FORUM = { lateMs: 100, settling: 250 };

// Each test starts dozens of processes, one after the other: four such chains keep all processors busy.
describe.concurrent('processes that are killed at one step after the other open each post of a forum once', () => {
  test('with SQLite', { timeout: 480_000 }, async () => {
    const DIGESTS = 4;
    const file = join(here.folder, 'forums.db');
    await prepareDueDigests({ file }, DIGESTS);
    const forums = await startChannels(0, trouble, FORUM.lateMs);
    const { settling } = FORUM;
    const settings = { file, channels: forums.url, now: NOW, exitWhenDone: true, concurrency: 2, settling };
    let kills = 0;
    for (let dieAt = 1; ; dieAt++) {
      const { code, complaints } = await here.run({ ...settings, dieAt }).ended;
      if (code === 0) break;
      expect(code, complaints).toBeNull();
      kills++;
    }
    expect(await state({ file }, forums, DIGESTS)).toEqual(each(DIGESTS));
    expect(kills).toBeGreaterThan(20);
    await forums.close();
  });

  test('with PostgreSQL, two at a time', { timeout: 480_000 }, async (context) => {
    if (!here.postgres) return context.skip();
    const DIGESTS = 4;
    const where = { file: '', url: await here.postgres.newDatabase() };
    await prepareDueDigests(where, DIGESTS);
    const forums = await startChannels(0, trouble, FORUM.lateMs);
    const { settling } = FORUM;
    const settings = { ...where, channels: forums.url, now: NOW, exitWhenDone: true, concurrency: 2, settling };
    let kills = 0;
    const chain = async (first: number) => {
      for (let dieAt = first; ; dieAt += 5) {
        const { code, complaints } = await here.run({ ...settings, dieAt }).ended;
        if (code === 0) return;
        expect(code, complaints).toBeNull();
        kills++;
      }
    };
    await Promise.all([chain(1), chain(3)]);
    expect(await state(where, forums, DIGESTS)).toEqual(each(DIGESTS));
    expect(kills).toBeGreaterThan(10);
    await forums.close();
  });
});

describe.concurrent('processes that are killed at one step after the other post each digest once', () => {
  test('with SQLite', { timeout: 480_000 }, async () => {
    const DIGESTS = 12;
    const file = join(here.folder, 'killed.db');
    await prepareDueDigests({ file }, DIGESTS);
    // The nonce is forgotten at once: only the search for one's own post protects.
    const channels = await startChannels(0, trouble);
    const settings = { file, channels: channels.url, now: NOW, exitWhenDone: true, concurrency: 2 };
    let kills = 0;
    for (let dieAt = 1; ; dieAt++) {
      const child = here.run({ ...settings, dieAt });
      const { code, complaints } = await child.ended;
      if (code === 0) break;
      // Only the kill ends it.
      expect(code, complaints).toBeNull();
      kills++;
    }
    expect(await state({ file }, channels, DIGESTS)).toEqual(each(DIGESTS));
    expect(kills).toBeGreaterThan(20);
    await channels.close();
  });

  test('with PostgreSQL, two at a time', { timeout: 480_000 }, async (context) => {
    if (!here.postgres) return context.skip();
    const DIGESTS = 12;
    const where = { file: '', url: await here.postgres.newDatabase() };
    await prepareDueDigests(where, DIGESTS);
    const channels = await startChannels(0, trouble);
    const settings = { ...where, channels: channels.url, now: NOW, exitWhenDone: true, concurrency: 2 };
    let kills = 0;
    const chain = async (first: number) => {
      for (let dieAt = first; ; dieAt += 7) {
        const child = here.run({ ...settings, dieAt });
        const { code, complaints } = await child.ended;
        if (code === 0) return;
        expect(code, complaints).toBeNull();
        kills++;
      }
    };
    await Promise.all([chain(1), chain(4)]);
    expect(await state(where, channels, DIGESTS)).toEqual(each(DIGESTS));
    expect(kills).toBeGreaterThan(20);
    await channels.close();
  });
});
