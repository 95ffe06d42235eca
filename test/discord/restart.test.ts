import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Standin, startDiscord } from './standin/index.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** Starts the program as a host does, and resolves when it takes commands. */
async function host(discord: Standin, file: string): Promise<{ program: ChildProcess; output: () => string }> {
  let output = '';
  const program = spawn(process.execPath, ['dist/src/main.js'], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_CDN_URL: discord.cdnUrl,
      DATABASE_FILE: file,
    },
  });
  opened.push(() => program.kill('SIGKILL'));
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (data) => (output += data));
  await expect.poll(() => output, { timeout: 40_000 }).toContain('Intents to switch on');
  return { program, output: () => output };
}

test('who waits for an answer when the bot is killed is told on the next start, once, in their words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'restart-'));
  opened.push(() => rmSync(folder, { recursive: true, force: true }));
  const discord = await startDiscord();
  opened.push(() => discord.close());
  const guild = discord.guild('Harbour');
  const ada = discord.user('Ada Lind');
  discord.join(guild, ada);
  const channel = discord.text(guild, 'general');
  discord.say(channel, ada, 'Is the bridge open?');
  const file = join(folder, 'bot.db');

  const first = await host(discord, file);
  // Discord does not answer, and so the bot is still reading when its machine goes down.
  discord.rest.fault('GET', '/channels/{channel_id}/messages', () => undefined, 100);
  const asked = discord.start(ada, channel, 'summarize here');
  await asked.until(({ kind }) => kind === 'deferred');
  await expect.poll(() => discord.rest.requests.filter(({ status }) => status === 0).length).toBeGreaterThan(0);
  first.program.kill('SIGKILL');
  await once(first.program, 'close');

  const second = await host(discord, file);
  await asked.until(({ kind }) => kind === 'edit');
  expect(asked.message?.content).toBe('I was restarted before I could answer. Please ask again.');
  expect(second.output()).not.toContain('interaction-token');
  second.program.kill('SIGTERM');
  await once(second.program, 'close');

  const edits = asked.steps.length;
  const third = await host(discord, file);
  third.program.kill('SIGTERM');
  await once(third.program, 'close');
  expect(asked.steps.length).toBe(edits);
}, 150_000);
