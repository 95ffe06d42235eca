import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { openHarbour } from './discord/harbour.ts';
import { startTestBot } from './discord/running-bot.ts';
import { startDiscord } from './discord/standin/index.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

const SECRETS = { token: 'MTE.stand-in.token', github: 'ghp_0123456789secret', database: 's3cr3t-of-the-database' };
const secret = new RegExp([...Object.values(SECRETS), 'interaction-token-\\d'].join('|').replaceAll('.', '\\.'));
const MESSAGES = '/channels/{channel_id}/messages';
const ORIGINAL = '/webhooks/{webhook_id}/{webhook_token}/messages/@original';
const broken = (response: import('node:http').ServerResponse) =>
  response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"upstream","code":0}');

describe('no secret and no word of anybody is told by', () => {
  it('the log and the answers, whatever fails', async () => {
    const bot = await startTestBot();
    opened.push(() => bot.close());
    const { discord } = bot;
    const { ada, channel } = openHarbour(discord);
    discord.say(channel, ada, 'Is the diary of the harbour master open?');
    // Reading fails for good; the answer is refused, breaks, or is lost; the reply is too late.
    discord.rest.fault('GET', MESSAGES, broken, 4);
    await discord.slash(ada, channel, 'summarize here');
    discord.rest.fault('PATCH', ORIGINAL, (response) => response.destroy(), 2);
    const lost = discord.start(ada, channel, 'summarize here');
    await lost.until(({ kind }) => kind === 'edit' || kind === 'delete' || kind === 'message');
    discord.rest.fault(
      'PATCH',
      ORIGINAL,
      (response) =>
        response
          .writeHead(404, { 'content-type': 'application/json' })
          .end('{"message":"Unknown Webhook","code":10015}'),
      2,
    );
    discord.start(ada, channel, 'summarize here', { private: true });
    await expect.poll(() => bot.logged.length).toBeGreaterThan(2);
    await expect.poll(() => bot.logged.some(({ msg }) => msg === 'could not say so' || msg === 'failed')).toBe(true);
    expect(JSON.stringify(bot.logged)).not.toMatch(secret);
    expect(JSON.stringify(bot.logged)).not.toContain('diary');
    const sent = discord.rest.requests.map(({ body }) => JSON.stringify(body) ?? '').join('\n');
    expect(sent).not.toMatch(secret);
    // Each line of a request carries its id.
    for (const line of bot.logged.filter(({ name }) => name === 'summarize')) expect(line.interaction).toMatch(/^\d+$/);
  });

  it.each([
    ['nobody listens', `postgres://bot:${SECRETS.database}@127.0.0.1:9/minutes`],
    ['the address is broken', `postgres://bot:${SECRETS.database}@[::broken/minutes`],
    ['the port is none', `postgres://bot:${SECRETS.database}@127.0.0.1:99999/minutes`],
  ])('what the program says when the database cannot be had: %s', async (_, url) => {
    const error = await openStore({ url, file: '' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toMatch(secret);
  });

  it('the program, at its most talkative, from start to stop', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    opened.push(() => rmSync(folder, { recursive: true, force: true }));
    const discord = await startDiscord({ token: SECRETS.token });
    opened.push(() => discord.close());
    const { ada, channel } = openHarbour(discord);
    discord.say(channel, ada, 'Is the diary of the harbour master open?');
    let output = '';
    const program = spawn(process.execPath, ['dist/src/main.js'], {
      env: {
        PATH: process.env.PATH,
        DISCORD_TOKEN: SECRETS.token,
        DISCORD_API_URL: discord.apiUrl,
        DISCORD_CDN_URL: discord.cdnUrl,
        GITHUB_TOKEN: SECRETS.github,
        DATABASE_FILE: join(folder, 'bot.db'),
        LOG_LEVEL: 'trace',
      },
    });
    opened.push(() => program.kill('SIGKILL'));
    for (const stream of [program.stdout, program.stderr]) stream.on('data', (data) => (output += data));
    await expect.poll(() => output, { timeout: 40_000 }).toContain('Intents to switch on');
    await discord.slash(ada, channel, 'summarize here');
    const github = await discord.slash(ada, channel, 'summarize link', { link: 'https://github.com/a/b/issues/1' });
    expect(JSON.stringify(github.message)).not.toMatch(secret);
    discord.rest.fault('GET', MESSAGES, broken, 4);
    await discord.slash(ada, channel, 'summarize here');
    discord.resetToken();
    await once(program, 'close');
    expect(output).toContain('answered');
    expect(output).not.toMatch(secret);
    expect(output).not.toContain('diary');
  }, 90_000);
});
