import type { APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import type { Channel, Standin } from '../discord/standin/index.ts';
import { COPIED_CHAT, PASTED, REPLY } from './mails.ts';

let bot: TestBot;
let discord: Standin;
let ada: APIUser;
let channel: Channel;

beforeAll(async () => {
  bot = await startTestBot({
    prepare(standin) {
      ({ ada, channel } = openHarbour(standin));
    },
  });
  discord = bot.discord;
});
afterAll(() => bot.close());

describe('/summarize text', () => {
  test('opens a form with four inputs of 4,000 characters and a file', async () => {
    const answer = await discord.slash(ada, channel, 'summarize text');
    const components = answer.modal?.components.map((row) => ('component' in row ? row.component : undefined));
    expect(components).toEqual([
      ...Array.from({ length: 4 }, () =>
        expect.objectContaining({ type: 4, style: 2, max_length: 4000, required: false }),
      ),
      expect.objectContaining({ type: 19, required: false }),
    ]);
  });

  test('takes the minutes of what is pasted', async () => {
    const form = await discord.slash(ada, channel, 'summarize text');
    const answer = await discord.submit(ada, form, { Text: REPLY });
    expect(answer.ephemeral).toBe(false);
    expect(answer.message?.embeds[0]?.title).toBe('Replacing the tide gauge');
  });

  test('puts together what did not fit into one input', async () => {
    const form = await discord.slash(ada, channel, 'summarize text', { private: true });
    const lines = PASTED.split('\n');
    const answer = await discord.submit(ada, form, {
      Text: lines.slice(0, 4).join('\n'),
      'Text, continued (2)': lines.slice(4).join('\n'),
    });
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer)).toContain('Tom Adeyemi');
    expect(textOf(answer)).toContain('Mara Voss');
  });

  test('takes a file instead', async () => {
    const form = await discord.slash(ada, channel, 'summarize text');
    const answer = await discord.submit(ada, form, { 'Or a file': { name: 'reply.eml', content: REPLY } });
    expect(answer.message?.embeds[0]?.title).toBe('Replacing the tide gauge');
  });

  const ADVICE = /^Nothing there says who wrote it\. .*“On … wrote:”/;

  test.each([['asdf qwer'], ['lorem ipsum']])(
    'says what to paste instead where nothing is found, as in “%s”',
    async (pasted) => {
      const form = await discord.slash(ada, channel, 'summarize text');
      const answer = await discord.submit(ada, form, { Text: pasted });
      expect(answer.ephemeral).toBe(true);
      expect(answer.message?.content).toMatch(ADVICE);
      expect(answer.message?.embeds).toEqual([]);
    },
  );

  test('says so too beside what is found of a text that names nobody', async () => {
    const form = await discord.slash(ada, channel, 'summarize text');
    const words = 'The radar gauge was calibrated in May, and it has read two centimetres too low since the storm.';
    const answer = await discord.submit(ada, form, { Text: words });
    expect(textOf(answer)).toContain(words);
    expect(answer.message?.content).toMatch(ADVICE);
  });

  test.each([
    ['a header', `From: Mara Voss <mara@example.org>\nSubject: Tide gauge\n\nSee you at eight.\n`],
    ['a quotation', PASTED],
  ])('says nothing of the kind where %s names somebody', async (_, pasted) => {
    const form = await discord.slash(ada, channel, 'summarize text');
    const answer = await discord.submit(ada, form, { Text: pasted });
    expect(answer.message?.content).toBe('');
    expect(textOf(answer)).toContain('Mara Voss');
  });

  test('takes the minutes of a chat that was copied', async () => {
    const form = await discord.slash(ada, channel, 'summarize text');
    const answer = await discord.submit(ada, form, { Text: COPIED_CHAT });
    expect(answer.message?.content).toBe('');
    expect(textOf(answer)).toContain('Tom Adeyemi');
    expect(textOf(answer)).toContain('let us replace it with a radar gauge');
  });

  test('says that the form was empty', async () => {
    const form = await discord.slash(ada, channel, 'summarize text');
    const answer = await discord.submit(ada, form, { Text: '  \n ' });
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain('nothing in the form');
  });
});
