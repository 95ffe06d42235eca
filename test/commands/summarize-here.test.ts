import type { APIUser } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestBot, type TestBot } from '../discord/running-bot.ts';
import type { Channel, Guild } from '../discord/standin/index.ts';

let bot: TestBot;
let guild: Guild;
let ada: APIUser;
let ben: APIUser;
let general: Channel;

beforeAll(async () => {
  bot = await startTestBot({
    prepare(discord) {
      guild = discord.guild('Harbour');
      ada = discord.user('Ada Lind');
      ben = discord.user('Ben Okoye');
      discord.join(guild, ada);
      discord.join(guild, ben);
      general = discord.text(guild, 'general');
    },
  });
});
afterAll(() => bot.close());

test('minutes of the latest messages of a channel', async () => {
  const { discord } = bot;
  const proposal = discord.say(general, ada, 'We should move the weekly build to Thursday.');
  discord.say(general, ben, { content: 'Agreed, Thursday is better.', replyTo: proposal });
  discord.say(general, ben, 'Who tells the docs team?');
  const answer = await discord.slash(ada, general, 'summarize here');
  expect(answer.ephemeral).toBe(false);
  expect(answer.message?.embeds[0]?.title).toBe('\\#general');
});
