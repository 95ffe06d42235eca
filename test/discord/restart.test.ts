import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';
import { openHarbour } from './harbour.ts';
import { type Standin, startDiscord } from './standin/index.ts';

/** Undefined where no PostgreSQL starts, which is then printed; `.ci/run` sees to it that one does. */
let postgres: PostgresServer | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** Starts the program as a host does, and resolves when it takes commands. */
async function host(
  discord: Standin,
  database: Readonly<Record<string, string>>,
): Promise<{ program: ChildProcess; output: () => string }> {
  let output = '';
  const program = spawn(process.execPath, ['dist/src/main.js'], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_CDN_URL: discord.cdnUrl,
      ...database,
    },
  });
  opened.push(() => program.kill('SIGKILL'));
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (data) => (output += data));
  await expect.poll(() => output, { timeout: 40_000 }).toContain('Intents to switch on');
  return { program, output: () => output };
}

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (kind) => {
  test('who waits for an answer when the bot is killed is told on the next start, once, in their words', async (context) => {
    // Where it is not installed; `.ci/run` installs it.
    if (kind === 'PostgreSQL' && !postgres) return context.skip();
    const folder = mkdtempSync(join(tmpdir(), 'restart-'));
    opened.push(() => rmSync(folder, { recursive: true, force: true }));
    const discord = await startDiscord();
    opened.push(() => discord.close());
    const { ada, channel } = openHarbour(discord);
    discord.say(channel, ada, 'Is the bridge open?');
    const url = kind === 'PostgreSQL' ? await postgres?.newDatabase() : undefined;
    const database: Record<string, string> =
      url === undefined ? { DATABASE_FILE: join(folder, 'bot.db') } : { DATABASE_URL: url };

    const first = await host(discord, database);
    // Discord does not answer, and so the bot is still reading when its machine goes down.
    discord.rest.fault('GET', '/channels/{channel_id}/messages', () => undefined, 100);
    const asked = discord.start(ada, channel, 'summarize here');
    await asked.until(({ kind }) => kind === 'deferred');
    await expect.poll(() => discord.rest.requests.filter(({ status }) => status === 0).length).toBeGreaterThan(0);
    first.program.kill('SIGKILL');
    await once(first.program, 'close');

    const second = await host(discord, database);
    await asked.until(({ kind }) => kind === 'edit');
    expect(asked.message?.content).toBe('I was restarted before I could answer. Please ask again.');
    expect(second.output()).not.toContain('interaction-token');
    second.program.kill('SIGTERM');
    await once(second.program, 'close');

    const edits = asked.steps.length;
    const third = await host(discord, database);
    third.program.kill('SIGTERM');
    await once(third.program, 'close');
    expect(asked.steps.length).toBe(edits);
  }, 150_000);
});
