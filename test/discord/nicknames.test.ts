import type { Guild as ClientGuild } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createNicknames, type Nicknames } from '../../src/discord/reading/nicknames.ts';
import { startTestBot, type TestBot } from './running-bot.ts';
import type { Guild } from './standin/index.ts';

const MINUTE = 60_000;

let bot: TestBot;
let allotments: Guild;
let guild: ClientGuild;
let nicknames: Nicknames;
let now: number;

beforeAll(async () => {
  bot = await startTestBot({
    prepare: (discord) => {
      allotments = discord.guild('Allotments');
    },
  });
  guild = bot.bot.client.guilds.cache.get(allotments.id) as ClientGuild;
});
afterAll(() => bot.close());
beforeEach(() => {
  now = Date.UTC(2026, 10, 27);
  nicknames = createNicknames(() => now);
});

function gardener(name: string, nick?: string) {
  const user = bot.discord.user(name);
  bot.discord.join(allotments, user);
  if (nick) bot.discord.nickname(allotments, user, nick);
  return user;
}
const asked = () => bot.discord.gateway.membersAsked.length;
const namesOf = async (...ids: string[]) => Object.fromEntries(await nicknames.of(guild, ids));

test('only who has a name of their own on the server is called by another than the account’s', async () => {
  const [cleo, dan] = [gardener('Cleo', 'Compost Queen'), gardener('Dan')];
  const gone = bot.discord.user('Gone');
  expect(await namesOf(cleo.id, dan.id, gone.id)).toEqual({ [cleo.id]: 'Compost Queen' });
});

test('nobody is asked for twice in ten minutes, with a name or without', async () => {
  const [cleo, dan] = [gardener('Cleo', 'Compost Queen'), gardener('Dan')];
  await namesOf(cleo.id, dan.id);
  const before = asked();
  bot.discord.nickname(allotments, cleo, 'Compost Empress');
  now += 9 * MINUTE;
  expect(await namesOf(cleo.id, dan.id)).toEqual({ [cleo.id]: 'Compost Queen' });
  expect(asked()).toBe(before);
  now += 2 * MINUTE;
  expect(await namesOf(cleo.id, dan.id)).toEqual({ [cleo.id]: 'Compost Empress' });
  expect(asked()).toBe(before + 1);
});

test('those who are new are asked for alone', async () => {
  const [cleo, dan] = [gardener('Cleo', 'Compost Queen'), gardener('Dan', 'Digger')];
  await namesOf(cleo.id);
  expect(await namesOf(cleo.id, dan.id)).toEqual({ [cleo.id]: 'Compost Queen', [dan.id]: 'Digger' });
  expect(bot.discord.gateway.membersAsked.at(-1)).toEqual([dan.id]);
});

test('after a hundred requests in a minute nobody waits: who is not known keeps the account’s name until the minute is over', async () => {
  const crowd = Array.from({ length: 102 }, (_, n) => gardener(`Person ${n}`, `Plot ${n}`));
  const before = asked();
  for (const { id } of crowd) await namesOf(id);
  expect(asked()).toBe(before + 100);
  const [first, last] = [crowd[0]?.id ?? '', crowd.at(-1)?.id ?? ''];
  expect(await namesOf(first, last)).toEqual({ [first]: 'Plot 0' });
  now += MINUTE;
  expect(await namesOf(last)).toEqual({ [last]: 'Plot 101' });
});
