import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import type { Channel, Standin } from '../discord/standin/index.ts';
import { PASTED, REPLY } from './mails.ts';

let bot: TestBot;
let discord: Standin;
let ada: APIUser;
let ben: APIUser;

beforeAll(async () => {
  bot = await startTestBot();
  discord = bot.discord;
  [ada, ben] = [discord.user('Ada Lind'), discord.user('Ben Okoye')];
});
afterAll(() => bot.close());

function server(withBot: boolean): Channel {
  const guild = discord.guild('Harbour', withBot ? {} : { bot: null });
  discord.join(guild, ada);
  discord.join(guild, ben);
  return discord.text(guild, 'general');
}

/** Where commands can be used, and whether the bot can read what was said there. */
const PLACES: readonly [name: string, place: () => Channel, reads: boolean][] = [
  ['a server that the bot is in', () => server(true), true],
  ['a server that it is not in, for who installed it for themselves', () => server(false), false],
  ['the direct conversation with the bot', () => discord.direct(ada, discord.world.bot), true],
  ['a conversation between people', () => discord.direct(ada, ben), false],
  ['a group', () => discord.direct(ada, ben, discord.user('Cleo Marsh')), false],
];

describe.each(PLACES)('in %s', (_, place, reads) => {
  const posted = (message: APIMessage | undefined) => {
    if (!message) throw new Error('nothing was posted');
    return message;
  };

  test('a file, pasted text and a mail in a message are summarised, and the buttons work', async () => {
    const channel = place();
    const file = await discord.slash(ada, channel, 'summarize file', { file: { name: 'reply.eml', content: REPLY } });
    expect(textOf(file)).toContain('Tom Adeyemi');
    const form = await discord.slash(ada, channel, 'summarize text');
    expect(textOf(await discord.submit(ada, form, { Text: PASTED }))).toContain('Tom Adeyemi');
    const carried = await discord.messageCommand(ada, discord.say(channel, ada, PASTED), 'Summarize thread');
    expect(textOf(carried)).toContain('Tom Adeyemi');
    for (const { message } of [file, carried])
      for (const label of ['More', 'Who said what', 'Show thread'])
        expect(textOf(await discord.press(ada, posted(message), label))).toContain('Tom Adeyemi');
  });

  test(`what was said there ${reads ? 'is' : 'cannot be'} summarised`, async () => {
    const channel = place();
    discord.say(channel, ada, 'Should we paint the boathouse?');
    const answer = await discord.slash(ada, channel, 'summarize here');
    if (reads) expect(textOf(answer)).toContain('paint the boathouse');
    else {
      expect(answer.ephemeral).toBe(true);
      expect(answer.message?.embeds).toEqual([]);
      expect(answer.message?.content).not.toBe('');
    }
  });

  test('/help answers', async () =>
    expect(textOf(await discord.slash(ada, place(), 'help'))).toContain('Summarize thread'));
});
