import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore, optIn, optOut, type Store, takeBackAll } from '../../src/store/index.ts';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import type { Channel, Guild, Standin } from '../discord/standin/index.ts';

const QUESTION = 'Who tells the docs team?';

let now = Date.UTC(2026, 10, 23, 12, 0);
let bot: TestBot;
let store: Store;
let discord: Standin;
let guild: Guild;
let ada: APIUser;
let ben: APIUser;
let channel: Channel;
let question: APIMessage;

beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  bot = await startTestBot({
    store,
    now: () => now,
    prepare(standin) {
      ({ guild, ada, ben } = openHarbour(standin));
    },
  });
  discord = bot.discord;
});
afterAll(async () => {
  await bot.close();
  await store.close();
});
beforeEach(async () => {
  // Beyond what anybody refreshed before.
  now += 3_600_000;
  channel = discord.text(guild, 'builds');
  const proposal = discord.say(channel, ada, 'We should move the weekly build to Thursday.');
  discord.say(channel, ben, { content: 'Agreed, Thursday is better.', replyTo: proposal });
  question = discord.say(channel, ben, QUESTION);
  await takeBackAll(store, guild.id);
});

const standing = ({ id }: APIMessage) => channel.messages.find((message) => message.id === id) as APIMessage;
/** Everything of the post that is to be read. */
const shown = (post: APIMessage) => `${textOf({ message: standing(post) })}\n${standing(post).content}`;
async function summarize(): Promise<APIMessage> {
  const { message } = await discord.slash(ada, channel, 'summarize here');
  if (!message) throw new Error('no minutes');
  return message;
}
async function correct(post: APIMessage, about: string, wrong: string): Promise<void> {
  const form = await discord.press(ada, post, 'Correct…');
  await discord.submit(ada, form, { 'What it is about': [about], 'What is wrong with it': [wrong] });
}

describe('Refresh heeds', () => {
  test('what was corrected: it stays so, and is no change', async () => {
    const post = await summarize();
    await correct(post, `❓ ${QUESTION}`, 'Not a question');
    await discord.press(ada, standing(post), 'Refresh');
    expect(shown(post)).toContain('❓ Open questions\nNone found.');
    expect(shown(post)).toContain('nothing changed');
    // Answered since, it would be no longer open: it never was.
    now += 60_000;
    discord.say(channel, ada, { content: 'I told them this morning.', replyTo: question });
    await discord.press(ada, standing(post), 'Refresh');
    expect(shown(post)).toContain('❓ Open questions\nNone found.');
    expect(shown(post)).not.toContain('No longer so');
    expect(shown(post)).not.toContain('no longer so');
  });

  test('who no longer wants to be quoted, also where others quote them and among what is no longer so', async () => {
    const post = await summarize();
    expect(shown(post)).toContain('docs team');
    await optOut(store, ben.id, 1);
    discord.say(channel, ada, { content: 'I told them this morning.', replyTo: question });
    discord.say(channel, ada, `Ben had asked: ${QUESTION} What about the printers?`);
    await discord.press(ada, standing(post), 'Refresh');
    expect(shown(post)).toContain('What about the printers?');
    expect(shown(post)).not.toMatch(/docs team|Thursday is better/);
    expect(shown(post)).toContain('Ben Okoye');
    await optIn(store, ben.id);
  });
});
