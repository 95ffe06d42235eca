import { gzipSync } from 'node:zlib';
import type { APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import type { Channel, Standin } from '../discord/standin/index.ts';
import { MBOX, PASTED, REPLY } from './mails.ts';

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

const file = (name: string, content: string | Uint8Array) => ({ file: { name, content } });

describe('/summarize file', () => {
  test('reads a mail with the turns that it quotes', async () => {
    const answer = await discord.slash(ada, channel, 'summarize file', file('reply.eml', REPLY));
    expect(answer.ephemeral).toBe(false);
    expect(answer.message?.embeds[0]?.title).toBe('Replacing the tide gauge');
    expect(textOf(answer)).toContain('**Mara Voss** (2)');
    expect(textOf(answer)).toContain('**Tom Adeyemi** (1)');
    expect(textOf(answer)).toContain('“We should buy the radar gauge and keep the float as a spare.”');
  });

  test.each([
    ['message.txt', PASTED],
    ['reply.eml.gz', gzipSync(REPLY)],
  ])('reads %s', async (name, content) => {
    const answer = await discord.slash(ada, channel, 'summarize file', { ...file(name, content), private: true });
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer)).toContain('Tom Adeyemi');
  });

  test('takes the largest thread of a mailbox and says that there are more', async () => {
    const answer = await discord.slash(ada, channel, 'summarize file', file('list.mbox', MBOX));
    expect(answer.message?.embeds[0]?.title).toBe('Buoys');
    expect(answer.message?.content).toBe('There are 2 threads in it; this is the largest.');
  });

  test.each([
    ['empty.eml', '', 'empty.eml: is empty'],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'a picture'],
    ['dump.json', '{"messages": 3}', 'dump.json'],
  ])('says what is wrong with %s, to the one who asked', async (name, content, words) => {
    const answer = await discord.slash(ada, channel, 'summarize file', file(name, content));
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain(words);
    expect(answer.message?.embeds).toEqual([]);
  });

  test('says of what holds no discussion what can be attached instead, which a folder cannot', async () => {
    const answer = await discord.slash(ada, channel, 'summarize file', file('plan.pdf', '%PDF-1.7 …'));
    expect(answer.message?.content).toBe(
      'plan.pdf: is a PDF; expected a mail (.eml), an mbox, a Discord channel dump (JSON), or the text of a discussion',
    );
  });

  test('attaches the whole minutes when the embed is too small for them', async () => {
    const turns = Array.from(
      { length: 60 },
      (_, n) => `Could we move mooring number ${n} to the other side of the quay?`,
    );
    const answer = await discord.slash(
      ada,
      channel,
      'summarize file',
      file('long.eml', `${REPLY}\n${turns.join('\n\n')}`),
    );
    const attachment = answer.message?.attachments.find(({ filename }) => filename === 'minutes.md');
    const markdown = await (await fetch(attachment?.url ?? '')).text();
    for (const turn of turns) expect(markdown).toContain(turn);
    expect(textOf(answer)).toMatch(/\+\d+ more/);
  });

  test('opens nothing that does not lie on Discord’s own servers', async () => {
    const { bot: inner } = bot;
    const { readFile } = await import('../../src/discord/index.ts');
    const url = 'http://127.0.0.1:9/attachments/1/2/reply.eml';
    await expect(readFile(inner, { url, size: 10, name: 'reply.eml' })).rejects.toThrow(
      'Discord’s own servers'.replace('’', "'"),
    );
    await expect(
      readFile(inner, { url: `${discord.cdnUrl}/attachments/1/2/gone.eml`, size: 10, name: 'gone.eml' }),
    ).rejects.toThrow('Discord no longer has it');
    await expect(readFile(inner, { url: discord.cdnUrl, size: 30 * 1024 * 1024, name: 'huge.mbox' })).rejects.toThrow(
      'larger',
    );
  });
});
