import type { APIUser } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestBot, type TestBot, textOf } from './running-bot.ts';
import type { Channel, Guild, Standin } from './standin/index.ts';

const MESSAGES = '/channels/{channel_id}/messages';
const ORIGINAL = '/webhooks/{webhook_id}/{webhook_token}/messages/@original';

let bot: TestBot;
let discord: Standin;
let guild: Guild;
let ada: APIUser;
let channel: Channel;
let now: number;

beforeEach(async () => {
  now = Date.now();
  bot = await startTestBot({
    standin: { now: () => now },
    prepare(standin) {
      guild = standin.guild('Harbour');
      ada = standin.user('Ada Lind');
      standin.join(guild, ada);
      channel = standin.text(guild, 'general');
      standin.say(channel, ada, 'Is the bridge open?');
    },
  });
  discord = bot.discord;
  // Whoever asks now asks after what was said.
  now = Date.now();
});
afterEach(() => bot.close());

const refuse = (status: number) => (response: import('node:http').ServerResponse) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end('{"message":"upstream","code":0}');

describe('when Discord falters, the person still gets minutes', () => {
  test('a page of messages fails twice', async () => {
    discord.rest.fault('GET', MESSAGES, refuse(503), 2);
    expect(textOf(await discord.slash(ada, channel, 'summarize here'))).toContain('Is the bridge open?');
  });

  test('the connection breaks while the minutes are sent', async () => {
    discord.rest.fault('PATCH', ORIGINAL, (response) => response.destroy());
    expect(textOf(await discord.slash(ada, channel, 'summarize here'))).toContain('Is the bridge open?');
  });

  test('the bot asks too often', async () => {
    const body = JSON.stringify({ message: 'You are being rate limited.', retry_after: 0.05, global: false });
    const tooMany = { 'content-type': 'application/json', 'retry-after': '0.05', 'x-ratelimit-scope': 'user' };
    discord.rest.fault('GET', MESSAGES, (response) => response.writeHead(429, tooMany).end(body), 2);
    expect(textOf(await discord.slash(ada, channel, 'summarize here'))).toContain('Is the bridge open?');
  });

  test('the gateway drops while the minutes are made', async () => {
    const answer = discord.start(ada, channel, 'summarize here');
    await answer.until(({ kind }) => kind === 'deferred');
    discord.gateway.drop();
    await answer.until(({ kind }) => kind === 'edit');
    expect(textOf(answer)).toContain('Is the bridge open?');
    await expect.poll(() => discord.gateway.resumed, { timeout: 10_000 }).toBe(1);
  });
});

test('when Discord has forgotten the session, the bot starts another', async () => {
  discord.gateway.forget();
  await expect.poll(() => discord.gateway.identified.length, { timeout: 10_000 }).toBe(2);
  expect(textOf(await discord.slash(ada, channel, 'summarize here'))).toContain('Is the bridge open?');
});

test('when Discord stays down, the person is told, and the log has the reason', async () => {
  discord.rest.fault('GET', MESSAGES, refuse(500), 10);
  const answer = await discord.slash(ada, channel, 'summarize here');
  expect(answer.ephemeral).toBe(true);
  const id = /`(\w{8})`/.exec(answer.message?.content ?? '')?.[1];
  expect(bot.logged).toContainEqual(expect.objectContaining({ id, msg: 'failed' }));
});

test('when the interaction ran out meanwhile, the log says so and the bot goes on', async () => {
  const answer = discord.start(ada, channel, 'summarize here');
  await answer.until(({ kind }) => kind === 'deferred');
  now += 16 * 60_000;
  await expect
    .poll(() => bot.logged.map(({ msg }) => msg), { timeout: 10_000 })
    .toContain('the interaction ran out before it could be answered');
  expect(textOf(await discord.slash(ada, channel, 'summarize here'))).toContain('Is the bridge open?');
});

test('forty people at once all get their minutes', async () => {
  const people = Array.from({ length: 40 }, (_, n) => discord.user(`Person ${n}`));
  for (const person of people) discord.join(guild, person);
  const answers = await Promise.all(
    people.map((person) => discord.slash(person, channel, 'summarize here', { private: true })),
  );
  for (const answer of answers) expect(textOf(answer)).toContain('Is the bridge open?');
});

describe('when Discord limits how much is asked of it', () => {
  test('of everything at once, nobody is forgotten', async () => {
    const body = JSON.stringify({ message: 'You are being rate limited.', retry_after: 0.3, global: true });
    const everything = {
      'content-type': 'application/json',
      'retry-after': '0.3',
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
    };
    discord.rest.fault('GET', MESSAGES, (response) => response.writeHead(429, everything).end(body), 2);
    const asked = await Promise.all([1, 2, 3].map(() => discord.slash(ada, channel, 'summarize here')));
    for (const answer of asked) expect(textOf(answer)).toContain('Is the bridge open?');
  });

  test('of one route, by its own headers', async () => {
    discord.rest.throttle('GET', MESSAGES, 2, 400);
    const asked = await Promise.all(Array.from({ length: 6 }, () => discord.slash(ada, channel, 'summarize here')));
    for (const answer of asked) expect(textOf(answer)).toContain('Is the bridge open?');
  });
});

test('the minutes get through when Discord answers late to each step', async () => {
  for (const [method, path] of [
    ['GET', MESSAGES],
    ['PATCH', ORIGINAL],
  ] as const)
    discord.rest.fault(method, path, (response) => void setTimeout(() => response.destroy(), 300));
  expect(textOf(await discord.slash(ada, channel, 'summarize here'))).toContain('Is the bridge open?');
});

test('the gateway drops again and again while people ask, and none is lost', async () => {
  const asked = [];
  for (let n = 0; n < 5; n++) {
    asked.push(discord.start(ada, channel, 'summarize here'));
    discord.gateway.drop();
    await expect.poll(() => discord.gateway.resumed).toBe(n + 1);
  }
  for (const answer of asked) {
    await answer.until(({ kind }) => kind === 'edit');
    expect(textOf(answer)).toContain('Is the bridge open?');
    expect(answer.steps.map(({ kind }) => kind)).toEqual(['deferred', 'edit']);
  }
}, 60_000);
