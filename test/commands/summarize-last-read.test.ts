import type { APIMessage, APIUser } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import type { Channel, Guild } from '../discord/standin/index.ts';

const HOUR = 3_600_000;

let bot: TestBot;
let guild: Guild;
let garden: Channel;
let [mira, otto, lena]: APIUser[] = [];
beforeEach(async () => {
  bot = await startTestBot({
    prepare(discord) {
      guild = discord.guild('Garden');
      garden = discord.text(guild, 'garden');
      [mira, otto, lena] = ['Mira Sand', 'Otto Brand', 'Lena Roth'].map((name) => {
        const user = discord.user(name);
        discord.join(guild, user);
        return user;
      });
    },
  });
});
afterEach(() => bot.close());

/** Says something that many hours ago. */
const say = (channel: Channel, by: APIUser | undefined, hours: number, content: string, replyTo?: APIMessage) =>
  bot.discord.say(channel, by as APIUser, {
    content,
    at: Date.now() - hours * HOUR,
    ...(replyTo ? { replyTo } : {}),
  });
const ask = (by: APIUser | undefined, channel = garden, since = 'last-read') =>
  bot.discord.slash(by as APIUser, channel, 'summarize here', { since });

describe('/summarize here since:last-read', () => {
  test('tells, to the person asking alone, what is new since their own last message', async () => {
    const beans = say(garden, otto, 9, 'Shall we plant beans by the wall?');
    const shears = say(garden, mira, 8, 'Who has the shears?');
    say(garden, lena, 7, 'Yes, the wall is warm.', beans);
    say(garden, otto, 3, 'I have them, they are in the shed.', shears);
    say(garden, otto, 2, 'When does the water come back?');
    const answer = await ask(lena);
    const told = textOf(answer);
    expect(answer.message?.flags).toBe(64);
    expect(answer.message?.content).toMatch(/^New here since you last wrote, <t:\d+:R>:$/);
    expect(told).toContain('I have them, they are in the shed.');
    expect(told).toContain('When does the water come back?');
    expect(told).not.toContain('Shall we plant beans');
    expect(told).toContain('2 new messages');
  });

  test('counts from the last message of the one who asks, not of anybody', async () => {
    say(garden, mira, 9, 'Who has the shears?');
    say(garden, otto, 8, 'Shall we plant beans by the wall?');
    expect(textOf(await ask(mira, garden, 'since I last spoke'))).toContain('Shall we plant beans');
    expect((await ask(otto)).message?.content).toContain('Nothing new here since you last wrote');
  });

  test('says so to somebody who never wrote there', async () => {
    say(garden, mira, 9, 'Who has the shears?');
    expect((await ask(lena)).message?.content).toContain('You have not written here');
  });

  test('knows what was asked a hundred messages before, however much was said since', async () => {
    const asked = say(garden, otto, 300, 'Which beans do we plant?');
    for (let n = 0; n < 95; n++) say(garden, otto, 295 - n, `Row ${n} is dug.`);
    say(garden, lena, 190, 'The rows look good.');
    for (let n = 0; n < 120; n++) say(garden, otto, 180 - n, `Row ${n} is raked.`);
    say(garden, mira, 1, 'The white ones, I have a bag of them.', asked);
    const told = textOf(await ask(lena));
    expect(told).toContain('121 new messages');
    expect(told).toContain('Which beans do we plant?');
  });

  test('reads a thread whole, however long ago its questions were asked', async () => {
    const thread = bot.discord.thread(garden, 'Beans', { by: mira as APIUser });
    const asked = say(thread, mira, 500, 'Which beans do we plant?');
    for (let n = 0; n < 120; n++) say(thread, otto, 400 - n, `Row ${n} is dug.`);
    say(thread, lena, 5, 'The rows look good.');
    say(thread, otto, 1, 'The white ones, I have a bag of them.', asked);
    expect(textOf(await ask(lena, thread))).toContain('The white ones, I have a bag of them.');
  });
});
