import type { APIUser } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot } from '../discord/running-bot.ts';
import { type Channel, PermissionFlagsBits, type Standin } from '../discord/standin/index.ts';
import { REPLY } from './mails.ts';

let bot: TestBot;
let discord: Standin;
let ada: APIUser;
let ben: APIUser;
let mod: APIUser;
let channel: Channel;

beforeAll(async () => {
  bot = await startTestBot({
    prepare(standin) {
      const harbour = openHarbour(standin);
      ({ ada, ben, channel } = harbour);
      mod = standin.user('Mo Perez');
      standin.join(harbour.guild, mod, standin.role(harbour.guild, 'mod', PermissionFlagsBits.ManageMessages));
    },
  });
  discord = bot.discord;
});
afterAll(() => bot.close());

const minutes = (options = {}) =>
  discord.slash(ada, channel, 'summarize file', { file: { name: 'reply.eml', content: REPLY }, ...options });

test.each([
  ['whoever asked for them', () => ada],
  ['who may manage messages', () => mod],
])('%s can delete the minutes', async (_, who) => {
  const { message } = await minutes();
  if (!message) throw new Error('no minutes');
  expect(channel.messages.map(({ id }) => id)).toContain(message.id);
  await discord.press(who(), message, 'Delete');
  expect(channel.messages.map(({ id }) => id)).not.toContain(message.id);
});

test('nobody else can', async () => {
  const { message } = await minutes();
  if (!message) throw new Error('no minutes');
  const refused = await discord.press(ben, message, 'Delete');
  expect(refused.ephemeral).toBe(true);
  expect(refused.message?.content).toContain(`Only <@${ada.id}>`);
  expect(channel.messages.map(({ id }) => id)).toContain(message.id);
});

test('private minutes can be deleted as well', async () => {
  const { message } = await minutes({ private: true });
  if (!message) throw new Error('no minutes');
  const answer = await discord.press(ada, message, 'Delete');
  expect(answer.steps.at(-1)).toMatchObject({ kind: 'delete', message: { id: message.id } });
});
