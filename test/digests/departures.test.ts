import { GatewayDispatchEvents } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tidyUp } from '../../src/digests/clock.ts';
import { addDigest, digestsOf, noteDeparture } from '../../src/store/index.ts';
import type { TestBot } from '../discord/running-bot.ts';
import { type DigestingBot, startDigestingBot } from './digesting-bot.ts';

const DAY = 86_400_000;

let pottery: DigestingBot;
beforeEach(async () => {
  pottery = await startDigestingBot();
  const workshop = pottery.bot.discord.text(pottery.guild, 'workshop');
  await pottery.ask('digest add', { name: 'Weekly', sources: `<#${workshop.id}>`, schedule: 'daily 09:00' });
});
afterEach(() => pottery.close());

async function departed(): Promise<string[]> {
  const rows = await pottery.store.db.selectFrom('departure').select('guild_id').execute();
  return rows.map(({ guild_id }) => guild_id);
}
const vanishes = (unavailable: boolean) =>
  pottery.bot.discord.gateway.dispatch(
    GatewayDispatchEvents.GuildDelete,
    { id: pottery.guild.id, ...(unavailable ? { unavailable } : {}) },
    pottery.guild.id,
  );
/** The bot connects anew, and learns of its servers from nothing but what Discord tells it then. */
async function reconnect(): Promise<TestBot> {
  await pottery.service.stop();
  const bot = await pottery.bot.restart();
  await pottery.service.start(bot.bot);
  return bot;
}
async function restart(): Promise<void> {
  await pottery.service.stop();
  await pottery.service.start(pottery.bot.bot);
}
/** The digest of the server with that id, as another run of the bot left it. */
async function leaveDigest(guild: string): Promise<void> {
  const [row] = await digestsOf(pottery.store, pottery.guild.id);
  if (!row) throw new TypeError('there is no digest');
  await addDigest(pottery.store, { ...row, id: 'elsewhere', guild_id: guild });
}

describe('of a server that the bot left', () => {
  test('all is kept for thirty days, and then deleted', async () => {
    const left = pottery.now;
    vanishes(false);
    await expect.poll(departed).toEqual([pottery.guild.id]);
    await tidyUp(pottery.store, left + 30 * DAY - 1);
    expect(await digestsOf(pottery.store, pottery.guild.id)).toHaveLength(1);
    await tidyUp(pottery.store, left + 30 * DAY + 1);
    expect(await digestsOf(pottery.store, pottery.guild.id)).toEqual([]);
  });

  test('while it was down, the departure is noted at its start', async () => {
    await leaveDigest('175928847299117063');
    await restart();
    expect(await departed()).toEqual(['175928847299117063']);
  });

  test('and came back to while it was down, the departure is forgotten at its start', async () => {
    await noteDeparture(pottery.store, pottery.guild.id, pottery.now);
    await restart();
    expect(await departed()).toEqual([]);
  });
});

test('a server that an outage hides was not left, neither then nor when the bot starts meanwhile', async () => {
  vanishes(true);
  await expect.poll(() => pottery.bot.bot.client.guilds.cache.get(pottery.guild.id)?.available).toBe(false);
  expect(await departed()).toEqual([]);
  await restart();
  expect(await departed()).toEqual([]);
});

test('a server that is unavailable when the bot connects was not left; one that is not even listed was', {
  timeout: 60_000,
}, async () => {
  await leaveDigest('175928847299117063');
  pottery.guild.outage = true;
  const bot = await reconnect();
  expect(bot.bot.client.guilds.cache.get(pottery.guild.id)?.available).toBe(false);
  expect(await departed()).toEqual(['175928847299117063']);
  await pottery.service.stop();
  await bot.close();
});
