import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readConfiguration } from '../../src/configuration.ts';
import { start } from '../../src/main.ts';
import { changeDigest, exportGuild, openStore, type Store } from '../../src/store/index.ts';
import { addDueDigest } from '../digests/due-digests.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';
import { type Channel, type Guild, type Standin, startDiscord } from './standin/index.ts';

const HOUR = 3_600_000;
const shardOf = (guild: Guild, total: number) => Number((BigInt(guild.id) >> 22n) % BigInt(total));

describe('SHARDS', () => {
  const read = (SHARDS: string, rest = {}) =>
    readConfiguration({ SHARDS, DATABASE_URL: 'postgres://db', ...rest }).SHARDS;

  test.each([
    ['auto', 'auto'],
    ['4', { first: 0, last: 3, total: 4 }],
    ['0-7/16', { first: 0, last: 7, total: 16 }],
    ['8-15/16', { first: 8, last: 15, total: 16 }],
    ['3/16', { first: 3, last: 3, total: 16 }],
  ])('%s', (text, shards) => {
    expect(read(text)).toEqual(shards);
  });

  test.each(['0', '16/16', '7-0/16', '0-16/16', '-1', '0-7', '1.5', 'all'])('%s is refused', (text) => {
    expect(() => read(text)).toThrow('SHARDS: must be a number or "auto", or a range');
  });

  test('some of the shards take a database that the others share', () => {
    expect(() => readConfiguration({ SHARDS: '0-7/16' })).toThrow('SHARDS: a range is for several processes');
    expect(readConfiguration({ SHARDS: '0-15/16' }).SHARDS).toEqual({ first: 0, last: 15, total: 16 });
  });

  test('as the sharding manager gives it to a process of its own', () => {
    const manager = { SHARDING_MANAGER: 'true', SHARD_COUNT: '16' };
    expect(read('3', manager)).toEqual({ first: 3, last: 3, total: 16 });
    const all = readConfiguration({ SHARDS: '3', DATABASE_URL: 'postgres://db', METRICS_PORT: '9000', ...manager });
    expect(all.METRICS_PORT).toBe(9003);
  });
});

describe('the shards of one bot', { timeout: 120_000 }, () => {
  let postgres: PostgresServer | undefined;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.stop());

  const opened: (() => unknown)[] = [];
  let discord: Standin;
  let url: string;
  let store: Store;
  /** Two servers of each of two shards, each with a digest that is due. */
  let servers: { guild: Guild; news: Channel; shard: number }[];
  beforeEach(async (context) => {
    if (!postgres) return context.skip();
    discord = await startDiscord({ shards: 2 });
    opened.push(() => discord.close());
    url = await postgres.newDatabase();
    store = await openStore({ file: '', url });
    opened.push(() => store.close());
    servers = [];
    const ada = discord.user('Ada Lind');
    for (let n = 0; servers.length < 4; n++) {
      const guild = discord.guild(`Server ${n}`);
      const shard = shardOf(guild, 2);
      if (servers.filter((each) => each.shard === shard).length === 2) {
        guild.members.delete(discord.world.bot.id);
        await new Promise((resolve) => setTimeout(resolve, 1));
        continue;
      }
      discord.join(guild, ada);
      const talk = discord.text(guild, 'talk');
      servers.push({ guild, news: discord.text(guild, 'news'), shard });
      discord.say(talk, ada, `Who waters the plants of server ${n}?`);
      await addDueDigest(store, {
        id: `digest-${n}`,
        dueAt: Date.now() - HOUR,
        guild: guild.id,
        channel: servers.at(-1)?.news.id ?? '',
        owner: ada.id,
        name: 'Plants',
        schedule: '0 9 * * *',
        settings: { sources: [{ kind: 'channel', id: talk.id }] },
      });
    }
    opened.push(() => ada);
  });
  afterEach(async () => {
    for (const close of opened.splice(0).reverse()) await close();
  });

  const environment = () => ({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_CDN_URL: discord.cdnUrl,
    DATABASE_URL: url,
  });
  const allDelivered = () =>
    vi.waitFor(
      async () => {
        const data = await Promise.all(servers.map(({ guild }) => exportGuild(store, guild.id)));
        expect(data.map(({ deliveries }) => deliveries.map(({ state }) => state))).toEqual(
          servers.map(() => ['posted']),
        );
      },
      { timeout: 60_000, interval: 200 },
    );
  const postsEach = () => servers.map(({ news }) => news.messages.length);

  test('run as ranges in two programs: each server is answered once, each digest posted once', async () => {
    const startRange = async (SHARDS: string) => {
      const log = pino({ level: 'silent' });
      const lines: string[] = [];
      const configuration = readConfiguration({ ...environment(), SHARDS });
      const running = await start(configuration, { say: (line) => lines.push(line), log });
      opened.push(() => running.stop());
      return lines;
    };
    const [first, second] = [await startRange('0/2'), await startRange('1/2')];
    expect(first[0]).toMatch(/shards 0 of 2, in 2 servers/);
    expect(second[0]).toMatch(/shards 1 of 2, in 2 servers/);
    await allDelivered();
    expect(postsEach()).toEqual([1, 1, 1, 1]);
    for (const { guild, news } of servers) {
      const [ada] = [...guild.members.values()].filter(({ user }) => !user.bot).map(({ user }) => user);
      const answer = ada && (await discord.slash(ada, news, 'digest list'));
      expect(answer?.message?.content).toContain('**Plants**');
      expect(answer?.steps.filter(({ kind }) => kind === 'message' || kind === 'deferred')).toHaveLength(1);
    }
    expect(servers.map(({ shard }) => shard).sort()).toEqual([0, 0, 1, 1]);
  });

  test('what waited for a shard before there were two of them is delivered by the one that has the server now', async () => {
    const running = await start(readConfiguration({ ...environment(), SHARDS: '1' }), {
      say: () => {},
      log: pino({ level: 'silent' }),
    });
    await allDelivered();
    await running.stop();
    for (const { news } of servers) {
      const talk = [...discord.world.channels.values()].find(
        ({ name, guildId }) => name === 'talk' && guildId === news.guildId,
      );
      const [author] = talk?.messages.map(({ author }) => author) ?? [];
      if (talk && author) discord.say(talk, author, 'And who waters them next week?');
    }
    for (const { guild } of servers)
      for (const { id } of (await exportGuild(store, guild.id)).digests)
        await changeDigest(store, id, { next_at: Date.now() - 1000 });
    for (const SHARDS of ['0/2', '1/2']) {
      const shard = await start(readConfiguration({ ...environment(), SHARDS }), {
        say: () => {},
        log: pino({ level: 'silent' }),
      });
      opened.push(() => shard.stop());
    }
    await vi.waitFor(() => expect(postsEach()).toEqual([2, 2, 2, 2]), { timeout: 60_000, interval: 200 });
  });

  describe('with SHARDS=auto', () => {
    function run(): ChildProcess & { readonly output: () => string } {
      const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
      opened.push(() => rmSync(folder, { recursive: true }));
      const { PATH = '' } = process.env;
      const program = spawn(process.execPath, [join(process.cwd(), 'dist/src/main.js')], {
        cwd: folder,
        env: { PATH, ...environment(), SHARDS: 'auto' },
      });
      opened.push(() => program.kill('SIGKILL'));
      let output = '';
      for (const stream of [program.stdout, program.stderr])
        stream.on('data', (chunk) => {
          output += chunk;
        });
      return Object.assign(program, { output: () => output });
    }
    const connected = () => discord.gateway.sessions.filter(({ socket }) => socket !== undefined);

    test('each runs in a process of its own, is started again when it ends, and all end when the program is told to', async () => {
      const program = run();
      await expect.poll(() => program.output(), { timeout: 60_000 }).toContain('2 shards run');
      expect(connected().map(({ shard }) => shard)).toEqual([
        [0, 2],
        [1, 2],
      ]);
      await allDelivered();
      expect(postsEach()).toEqual([1, 1, 1, 1]);

      const [child] = await childrenOf(program.pid ?? 0);
      process.kill(child ?? 0, 'SIGKILL');
      await expect.poll(() => discord.gateway.identified.length, { timeout: 60_000 }).toBe(3);
      await expect.poll(() => connected().length, { timeout: 60_000 }).toBe(2);

      const children = await childrenOf(program.pid ?? 0);
      program.kill('SIGTERM');
      expect((await once(program, 'close'))[0]).toBe(0);
      expect(children).toHaveLength(2);
      for (const pid of children) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    });

    test('none outlives the program when that is killed', async () => {
      const program = run();
      await expect.poll(() => program.output(), { timeout: 60_000 }).toContain('2 shards run');
      program.kill('SIGKILL');
      await expect.poll(() => connected().length, { timeout: 30_000 }).toBe(0);
    });
  });
});

async function childrenOf(pid: number): Promise<number[]> {
  const ps = spawn('ps', ['--ppid', String(pid), '-o', 'pid=']);
  let out = '';
  ps.stdout.on('data', (chunk) => {
    out += chunk;
  });
  await once(ps, 'close');
  return out.split('\n').map(Number).filter(Boolean);
}
