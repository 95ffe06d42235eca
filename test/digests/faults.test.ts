import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../discord/running-bot.ts';
import type { Channel } from '../discord/standin/index.ts';
import { type DigestingBot, startDigestingBot } from './digesting-bot.ts';

const HOUR = 3_600_000;
const ROUTE = '/channels/{channel_id}/messages';
/** https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit */
const limited = (global: boolean) => (response: ServerResponse) =>
  response
    .writeHead(429, {
      'content-type': 'application/json',
      'retry-after': '0.05',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
      'x-ratelimit-scope': global ? 'global' : 'user',
    })
    .end(JSON.stringify({ message: 'You are being rate limited.', retry_after: 0.05, global }));
const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end();
/** More often than the client asks again by itself, so that the delivery has to. */
const PAST_THE_CLIENT = 5;

let pottery: DigestingBot;
let workshop: Channel;
beforeEach(async () => {
  pottery = await startDigestingBot();
  workshop = pottery.bot.discord.text(pottery.guild, 'workshop');
  const options = { name: 'Weekly', sources: `<#${workshop.id}>`, schedule: 'hourly' };
  expect(await pottery.ask('digest add', options)).toContain('Added.');
  pottery.bot.discord.say(workshop, pottery.ben, 'Who has the key to the kiln?');
});
afterEach(() => pottery.close());

/** How often the bot asked Discord to post into the channel. */
const sent = () =>
  pottery.bot.discord.rest.requests.filter(
    ({ method, path }) => method === 'POST' && path === `/channels/${pottery.desk.id}/messages`,
  ).length;

async function expectPostedOnce(): Promise<void> {
  await pottery.strike(pottery.now + HOUR);
  const posts = pottery.posts(pottery.desk);
  expect(posts).toHaveLength(1);
  expect(textOf({ message: posts[0] } as never)).toContain('Who has the key to the kiln?');
  await pottery.strike(pottery.now + HOUR);
  expect(pottery.posts(pottery.desk)).toHaveLength(1);
}

describe('a digest is posted once though Discord', () => {
  test.each([
    ['limits the route', limited(false), 2],
    ['limits all that the bot does', limited(true), 2],
    ['answers 500', status(500), PAST_THE_CLIENT],
    ['answers 503', status(503), PAST_THE_CLIENT],
    ['hangs up before it answers', (response: ServerResponse) => void response.destroy(), PAST_THE_CLIENT],
  ])('%s', async (_, respond, times) => {
    pottery.bot.discord.rest.fault('POST', ROUTE, respond, times);
    await expectPostedOnce();
    expect(sent()).toBe(times + 1);
  });

  test('takes the post and does not answer in time', async () => {
    pottery.bot.discord.rest.afterwards('POST', ROUTE, (response) => void setTimeout(() => response.destroy(), 3000));
    pottery.bot.bot.client.rest.options.timeout = 1000;
    await expectPostedOnce();
  });

  test('takes the post and its answer is lost', async () => {
    pottery.bot.discord.rest.afterwards('POST', ROUTE, (response) => void response.destroy());
    await expectPostedOnce();
  });

  test('cannot be searched for the post when its answer was lost', async () => {
    pottery.bot.discord.rest.afterwards('POST', ROUTE, (response) => void response.destroy());
    pottery.bot.discord.rest.fault('GET', ROUTE, status(502), PAST_THE_CLIENT);
    await expectPostedOnce();
  });
});
