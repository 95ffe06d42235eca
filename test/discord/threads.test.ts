import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ThreadParent, threadsSince } from '../../src/discord/reading/threads.ts';
import { type Standin, startDiscord } from './standin/index.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const hoursAgo = (hours: number) => NOW - hours * 3_600_000;
const POSTS = 250;

let discord: Standin;
let client: Client<true>;
let forum: ThreadParent;
let clock = NOW;

/** A forum in which a post was written every hour and put away an hour later; the last three are still open. */
beforeAll(async () => {
  discord = await startDiscord({ now: () => clock });
  const guild = discord.guild('Harbour');
  const ada = discord.user('Ada Lind');
  discord.join(guild, ada);
  const { id } = discord.forum(guild, 'questions');
  const questions = discord.world.channels.get(id);
  if (!questions) throw new Error('the forum is gone');
  for (let hours = POSTS; hours > 0; hours--) {
    const post = discord.post(questions, ada, `${hours} h`, { content: 'Who has the key?', at: hoursAgo(hours) });
    clock = hoursAgo(hours - 1);
    if (hours > 3) discord.archive(post);
  }
  const connecting = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
  const ready = new Promise<Client<true>>((resolve) => connecting.once(Events.ClientReady, resolve));
  await connecting.login(discord.token);
  client = await ready;
  forum = (await client.channels.fetch(id)) as ThreadParent;
});
beforeEach(() => {
  discord.rest.requests.length = 0;
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});

const since = async (hours: number) =>
  (await threadsSince(forum, hoursAgo(hours), new AbortController().signal)).map(({ name }) => name);
const newest = (count: number) => Array.from({ length: count }, (_, n) => `${n + 1} h`);
const pages = () => discord.rest.requests.filter(({ path }) => path.endsWith('/threads/archived/public')).length;

test.each([
  { hours: 2, asked: 1 },
  { hours: 90, asked: 1 },
  { hours: 150, asked: 2 },
  { hours: 10_000, asked: 3 },
])('of $hours hours, pages of archived threads are read as far back as that: $asked', async ({ hours, asked }) => {
  expect(await since(hours)).toEqual(newest(Math.min(hours, POSTS)));
  expect(pages()).toBe(asked);
});

test('no further page is asked for once nobody waits for it', async () => {
  const waiting = new AbortController();
  const reading = threadsSince(forum, hoursAgo(POSTS), waiting.signal);
  waiting.abort(new Error('nobody waits'));
  await expect(reading).rejects.toThrow('nobody waits');
  expect(pages()).toBe(0);
});
