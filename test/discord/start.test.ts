import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { GatewayIntentBits } from 'discord.js';
import pino from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { readConfiguration, warningsOf } from '../../src/configuration.ts';
import { ConfigurationError } from '../../src/environment/index.ts';
import { type Running, start } from '../../src/main.ts';
import { REPLY } from '../commands/mails.ts';
import { textOf } from './running-bot.ts';
import { type Standin, type StandinOptions, startDiscord } from './standin/index.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function discordOfItsOwn(options?: StandinOptions): Promise<Standin> {
  const discord = await startDiscord(options);
  opened.push(() => discord.close());
  return discord;
}

/** Starts the program as `main` does, and gives what it said. */
async function startWith(environment: Record<string, string>): Promise<{ lines: string[]; running: Running }> {
  const lines: string[] = [];
  const configuration = readConfiguration({ PORT: '0', DATABASE_FILE: ':memory:', ...environment });
  const running = await start(configuration, { say: (line) => lines.push(line), log: pino({ level: 'silent' }) });
  opened.push(() => running.stop());
  return { lines, running };
}

const environmentOf = (discord: Standin) => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  DISCORD_CDN_URL: discord.cdnUrl,
});
const registrations = (discord: Standin) => discord.rest.requests.filter(({ method }) => method === 'PUT').length;

describe('without a token', () => {
  test('says in one line how to get one, and serves the preview page', async () => {
    const { lines } = await startWith({ DISCORD_TOKEN: '' });
    expect(lines).toEqual([
      expect.stringMatching(/^No DISCORD_TOKEN is set.*discord\.com\/developers\/applications/),
      expect.stringMatching(/^Preview page: http:\/\/127\.0\.0\.1:\d+/),
    ]);
    const page = await fetch(lines[1]?.replace('Preview page: ', '') ?? '');
    expect(page.status).toBe(200);
  });
});

describe('with a token', () => {
  test('logs in, prints the links that add and install it with just what they need, and registers its commands', async () => {
    const discord = await discordOfItsOwn();
    discord.guild('Pottery');
    const { lines } = await startWith(environmentOf(discord));
    expect(lines[0]).toMatch(/^Logged in as thread-minutes, in 1 server\. Commands registered\.$/);
    const invite = new URL(lines[1]?.replace('Add it to a server: ', '') ?? '');
    expect(Object.fromEntries(invite.searchParams)).toEqual({
      client_id: discord.world.applicationId,
      scope: 'bot applications.commands',
      // View Channel, Read Message History, Send Messages (in threads), Embed Links, Attach Files
      permissions: String((1n << 10n) | (1n << 16n) | (1n << 11n) | (1n << 38n) | (1n << 14n) | (1n << 15n)),
    });
    const install = new URL(lines[2]?.replace('Install it for yourself, to take it along: ', '') ?? '');
    expect(install.origin + install.pathname).toBe(invite.origin + invite.pathname);
    expect(Object.fromEntries(install.searchParams)).toEqual({
      client_id: discord.world.applicationId,
      scope: 'applications.commands',
      integration_type: '1',
    });
    expect(lines[3]).toBe('Intents to switch on: none, Message Content is on.');
    expect(discord.world.commands.map(({ name }) => name).sort()).toEqual(
      expect.arrayContaining(['Summarize thread', 'help', 'summarize']),
    );
    expect(discord.gateway.identified).toEqual([{ intents: GatewayIntentBits.Guilds, shard: [0, 1] }]);
  });

  test('starts without the Message Content intent and says what it then cannot read', async () => {
    const discord = await discordOfItsOwn({ messageContent: false });
    const { lines } = await startWith(environmentOf(discord));
    expect(lines[3]).toMatch(
      /^Intents to switch on: Message Content, at https:\S+\/bot\. Until then it cannot read threads/,
    );
  });

  test('prints no link that Discord would refuse where people cannot install it for themselves, and says how they could', async () => {
    const discord = await discordOfItsOwn({ userInstall: false });
    const { lines } = await startWith(environmentOf(discord));
    expect(lines.join('\n')).not.toContain('integration_type');
    expect(lines[2]).toMatch(
      /^People cannot install it for themselves: switch on User Install at https:\S+\/installation/,
    );
  });

  test('registers nothing the second time, and only what changed the third', async () => {
    const discord = await discordOfItsOwn();
    await startWith(environmentOf(discord));
    expect(registrations(discord)).toBe(1);
    const { lines } = await startWith(environmentOf(discord));
    expect(registrations(discord)).toBe(1);
    expect(lines[0]).toMatch(/Commands unchanged\.$/);
    const [first] = discord.world.commands;
    if (first) first.description = 'What an older release said';
    await startWith(environmentOf(discord));
    expect(registrations(discord)).toBe(2);
  });

  test('runs as many shards as it is told', async () => {
    const discord = await discordOfItsOwn();
    await startWith({ ...environmentOf(discord), SHARDS: '2' });
    expect(discord.gateway.identified.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test('warns that private addresses can be reached', async () => {
    const discord = await discordOfItsOwn();
    const { lines } = await startWith({ ...environmentOf(discord), ALLOW_PRIVATE_ADDRESSES: '1' });
    expect(lines[0]).toMatch(/^Warning: ALLOW_PRIVATE_ADDRESSES=1/);
  });

  test.each([
    [
      { MESSAGE_ARCHIVE: 'https://lists.example.org/all/' },
      'MESSAGE_ARCHIVE: lists.example.org is not in ARCHIVE_HOSTS',
    ],
    [{ GITHUB_URL: 'https://git.example.org' }, 'GITHUB_URL: git.example.org is not in ARCHIVE_HOSTS'],
    [{ CACHE: '0', CACHE_DIR: '/var/cache/minutes' }, 'CACHE_DIR: with CACHE=0 nothing is kept in /var/cache/minutes'],
  ])('warns of what it can run with and nobody means: %j', (environment, words) => {
    expect(warningsOf(readConfiguration(environment)).join('\n')).toContain(words);
  });

  test('warns of a cache that it cannot write', async () => {
    const discord = await discordOfItsOwn();
    const { lines } = await startWith({ ...environmentOf(discord), CACHE_DIR: '/dev/null/cache' });
    expect(lines[0]).toBe(
      'Warning: CACHE_DIR: /dev/null/cache cannot be written (ENOTDIR), so that nothing is kept there.',
    );
  });

  test('warns of nothing in .env.example, whatever the list of archives', () => {
    const example = parseEnv(readFileSync('.env.example', 'utf8'));
    expect(warningsOf(readConfiguration({ ...example, ARCHIVE_HOSTS: 'lists.example.org' }))).toEqual([]);
  });
});

describe('who is listed in UNQUOTED_ADDRESSES is counted and not quoted', () => {
  const listed = { UNQUOTED_ADDRESSES: 'mara@example.org' };
  const words = 'buy the radar gauge';

  test('by the bot', async () => {
    const discord = await discordOfItsOwn();
    await startWith({ ...environmentOf(discord), ...listed });
    const ada = discord.user('Ada Lind');
    const place = discord.direct(ada, discord.world.bot);
    const answer = await discord.slash(ada, place, 'summarize file', { file: { name: 'a.eml', content: REPLY } });
    expect(textOf(answer)).toContain('Mara Voss');
    expect(textOf(answer)).toContain('Tom Adeyemi');
    expect(textOf(answer)).not.toContain(words);
  });

  test('by the preview page', async () => {
    const { lines } = await startWith({ DISCORD_TOKEN: '', ...listed });
    const page = lines[1]?.replace('Preview page: ', '') ?? '';
    const answer = await fetch(`${page}api/minutes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: REPLY,
    });
    const shown = await answer.text();
    expect(shown).toContain('Mara Voss');
    expect(shown).toContain('Tom Adeyemi');
    expect(shown).not.toContain(words);
  });
});

describe('what is wrong in the environment is named', () => {
  test.each([
    [{ PORT: 'eighty' }, 'PORT: must be the number of a port, from 0 to 65535'],
    [{ METRICS_PORT: '99999' }, 'METRICS_PORT: must be the number of a port, from 0 to 65535'],
    [{ PORT: '0x10' }, 'PORT: must be the number of a port, from 0 to 65535'],
    [{ ARCHIVE_HOSTS: 'http://x/y' }, 'ARCHIVE_HOSTS: "http://x/y" is no host, such as lists.example.org: write x.'],
    [{ ARCHIVE_HOSTS: 'default,*' }, 'ARCHIVE_HOSTS: "*" is no host, such as lists.example.org.'],
    [{ ARCHIVE_HOSTS: 'lists.kräuter.example' }, 'write lists.xn--kruter-cua.example'],
    [{ GITHUB_TOKEN: 'ghp_“abc”' }, 'GITHUB_TOKEN: holds characters that no token has'],
    [{ CACHE: 'yes' }, 'CACHE: must be 0 or 1'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: must be the address of a PostgreSQL'],
    [{ DISCORD_API_URL: 'discord.com' }, 'DISCORD_API_URL: must be an http(s) address'],
    [{ SHARDS: 'many' }, 'SHARDS: must be a number or "auto"'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be one of trace, debug, info, warn, error, fatal, silent'],
    [{ ALLOW_PRIVATE_ADDRESSES: 'yes' }, 'ALLOW_PRIVATE_ADDRESSES: '],
    [{ UNQUOTED_ADDRESSES: 'ann@example.org, bo@' }, 'UNQUOTED_ADDRESSES: "bo@" is no address, domain or name'],
  ])('%j', (environment, words) => {
    expect(() => readConfiguration(environment)).toThrow(ConfigurationError);
    expect(() => readConfiguration(environment)).toThrow(words);
  });

  test('a variable set to nothing counts as not set', () => {
    expect(readConfiguration({ PORT: '', SHARDS: ' ' })).toMatchObject({ PORT: 3000, LOG_LEVEL: 'info' });
  });
});

describe('the program', { timeout: 60_000 }, () => {
  /** Runs it in a folder of its own, whose `.env` holds the environment. */
  function run(environment: Record<string, string>): ChildProcess & { output: () => { out: string; err: string } } {
    const folder = mkdtempSync(join(tmpdir(), 'thread-minutes-'));
    opened.push(() => rmSync(folder, { recursive: true }));
    const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    writeFileSync(join(folder, '.env'), lines.join('\n'));
    const { PATH = '' } = process.env;
    const program = spawn(process.execPath, [join(process.cwd(), 'dist/src/main.js')], { cwd: folder, env: { PATH } });
    opened.push(() => program.kill('SIGKILL'));
    let out = '';
    let err = '';
    program.stdout.on('data', (chunk) => {
      out += chunk;
    });
    program.stderr.on('data', (chunk) => {
      err += chunk;
    });
    return Object.assign(program, { output: () => ({ out, err }) });
  }

  test('ends with one line and code 1 when the token is wrong', async () => {
    const discord = await discordOfItsOwn();
    const program = run({ ...environmentOf(discord), DISCORD_TOKEN: 'MTE.wrong.token' });
    const [code] = await once(program, 'close');
    expect(code).toBe(1);
    expect(program.output().err).toMatch(/^Discord refuses the token in DISCORD_TOKEN: .*Reset Token.*\n$/);
    expect(program.output().out).toBe('');
  });

  test('ends with one line and code 1 when Discord cannot be reached', async () => {
    const program = run({ DISCORD_TOKEN: 'MTE.any.token', DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    const [code] = await once(program, 'close');
    expect(code).toBe(1);
    expect(program.output().err).toMatch(/^Cannot reach Discord at http:\/\/127\.0\.0\.1:9\/api.*\n$/);
  });

  test('ends with one line and code 1 when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    opened.push(() => taken.close());
    const { port } = taken.address() as AddressInfo;
    const program = run({ PORT: String(port) });
    const [code] = await once(program, 'close');
    expect(code).toBe(1);
    expect(program.output().err).toMatch(new RegExp(`^Port ${port} .* is taken\\..*PORT.*\\n$`));
  });

  test('ends with one line and code 1 when its token is reset while it runs', async () => {
    const discord = await discordOfItsOwn();
    const program = run(environmentOf(discord));
    await expect.poll(() => program.output().out, { timeout: 30_000 }).toContain('Intents to switch on');
    discord.resetToken();
    const [code] = await once(program, 'close');
    expect(code).toBe(1);
    expect(program.output().err).toMatch(/^Discord refuses the token in DISCORD_TOKEN: .*\n$/);
  });

  test('runs on .env.example with a token in it, and ends with code 0 when it is told to stop', async () => {
    const discord = await discordOfItsOwn();
    const example = parseEnv(readFileSync('.env.example', 'utf8'));
    const program = run({ ...example, ...environmentOf(discord) });
    await expect.poll(() => program.output().out, { timeout: 30_000 }).toContain('Intents to switch on');
    program.kill('SIGTERM');
    const [code] = await once(program, 'close');
    expect(code).toBe(0);
    expect(discord.gateway.sessions.every(({ socket }) => socket === undefined)).toBe(true);
    expect(program.output().out).not.toContain('reconnecting');
  });
});
