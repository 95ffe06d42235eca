import { gzipSync } from 'node:zlib';
import type { APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPostedMinutes } from '../../src/discord/index.ts';
import { POSTED_FILE } from '../../src/render/index.ts';
import { REPLY } from '../commands/mails.ts';
import { openHarbour } from './harbour.ts';
import { startTestBot, type TestBot } from './running-bot.ts';
import type { Channel } from './standin/index.ts';

let bot: TestBot;
let ada: APIUser;
let channel: Channel;
let post: Awaited<ReturnType<TestBot['bot']['client']['channels']['fetch']>>;

beforeAll(async () => {
  bot = await startTestBot({
    prepare(discord) {
      ({ ada, channel } = openHarbour(discord));
    },
  });
  post = await bot.bot.client.channels.fetch(channel.id);
});
afterAll(() => bot.close());

const asRead = (id: string) => {
  if (!post?.isTextBased()) throw new Error('no channel');
  return post.messages.fetch({ message: id, force: true });
};

describe('the minutes that a post carries', () => {
  test('are read back, with who asked and who answers whom', async () => {
    const { message } = await bot.discord.slash(ada, channel, 'summarize file', {
      file: { name: 'reply.eml', content: REPLY },
    });
    const posted = await readPostedMinutes(bot.bot, await asRead(message?.id ?? ''));
    expect(posted.askedBy).toBe(ada.id);
    expect(posted.threads[0]?.minutes.participants.length).toBeGreaterThan(1);
    expect(posted.threads[0]?.messages?.some(({ parent }) => parent === 0)).toBe(true);
  });

  test('count only where the bot itself posted them', async () => {
    const { message } = await bot.discord.slash(ada, channel, 'summarize file', {
      file: { name: 'reply.eml', content: REPLY },
    });
    const { pathname } = new URL(message?.attachments.find(({ filename }) => filename === POSTED_FILE)?.url ?? '');
    const bytes = bot.discord.world.files.get(pathname)?.bytes ?? new Uint8Array();
    const forged = bot.discord.say(channel, ada, { files: [{ name: POSTED_FILE, content: bytes }] });
    await expect(readPostedMinutes(bot.bot, await asRead(forged.id))).rejects.toThrow('no complete copy');
  });

  test('are refused where they are damaged', async () => {
    const bad = bot.discord.say(channel, bot.discord.world.bot, {
      files: [{ name: POSTED_FILE, content: gzipSync('{"version":1}') }],
    });
    await expect(readPostedMinutes(bot.bot, await asRead(bad.id))).rejects.toThrow('damaged');
  });
});
