import type { APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetcher } from '../../src/sources/index.ts';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import { type Channel, type Guild, PermissionFlagsBits, type Standin } from '../discord/standin/index.ts';
import { type Archive, startArchive } from '../sources/remote/archive.ts';
import { COPIED_CHAT, MBOX, PASTED, REPLY } from './mails.ts';

const COMMAND = 'Summarize thread';
let archive: Archive;
let bot: TestBot;
let discord: Standin;
let guild: Guild;
let ada: APIUser;
let ben: APIUser;
let channel: Channel;

beforeAll(async () => {
  archive = await startArchive({ '/list.mbox': MBOX });
  bot = await startTestBot({
    fetcher: createFetcher({ archiveHosts: [archive.host], allowPrivateAddresses: true, cache: false }),
    prepare(standin) {
      ({ guild, ada, ben, channel } = openHarbour(standin));
    },
  });
  discord = bot.discord;
});
afterAll(async () => {
  await bot.close();
  await archive.close();
});

describe('"Summarize thread" on a message', () => {
  test('with a mail attached reads the mail, and links to the message that carries it', async () => {
    const message = discord.say(channel, ben, { content: 'See this.', files: [{ name: 'reply.eml', content: REPLY }] });
    const answer = await discord.messageCommand(ada, message, COMMAND);
    expect(answer.ephemeral).toBe(false);
    expect(answer.message?.embeds[0]?.title).toBe('Replacing the tide gauge');
    expect(textOf(answer)).toContain(`(https://discord.com/channels/${guild.id}/${channel.id}/${message.id})`);
  });

  test('with a pasted mail reads it', async () => {
    for (const paste of [{ content: PASTED }, { files: [{ name: 'message.txt', content: PASTED }] }]) {
      const message = discord.say(channel, ben, paste);
      const answer = await discord.messageCommand(ada, message, COMMAND);
      expect(textOf(answer)).toContain('Tom Adeyemi');
      expect(textOf(answer)).toContain('Mara Voss');
    }
  });

  test.each([
    ['pasted', { content: COPIED_CHAT }],
    ['attached', { files: [{ name: 'chat.log', content: COPIED_CHAT }] }],
  ])('with a copied chat %s takes its minutes', async (_, carried) => {
    const answer = await discord.messageCommand(ada, discord.say(channel, ben, carried), COMMAND);
    expect(textOf(answer)).toContain('Tom Adeyemi');
    expect(textOf(answer)).toContain('let us replace it with a radar gauge');
  });

  test('that forwards a pasted mail reads it', async () => {
    const message = discord.say(channel, ben, {
      message_reference: { type: 1, channel_id: channel.id, message_id: '1' },
      message_snapshots: [
        {
          message: {
            content: PASTED,
            type: 0,
            embeds: [],
            attachments: [],
            timestamp: '2026-11-20T10:00:00.000000+00:00',
            edited_timestamp: null,
            flags: 0 as never,
            mentions: [],
            mention_roles: [],
            components: [],
          },
        },
      ],
    });
    const answer = await discord.messageCommand(ada, message, COMMAND);
    expect(textOf(answer)).toContain('Tom Adeyemi');
  });

  test('with a link to an archive reads what it leads to', async () => {
    const message = discord.say(channel, ben, `Worth reading: ${archive.origin}/list.mbox.`);
    const answer = await discord.messageCommand(ada, message, COMMAND);
    expect(answer.message?.embeds[0]?.title).toBe('Buoys');
    expect(textOf(answer)).toContain('“Which colour?”');
    const elsewhere = discord.say(channel, ben, 'Not that: https://example.org/news');
    expect((await discord.messageCommand(ada, elsewhere, COMMAND)).message?.content).toContain('carries no mail');
  });

  test('in a thread reads the thread; on the one it was started on as well', async () => {
    const start = discord.say(channel, ada, 'Do we need a second tug?');
    const thread = discord.thread(channel, 'Second tug', { by: ada, from: start });
    const inside = discord.say(thread, ben, 'From next year on, yes.');
    for (const message of [start, inside]) {
      const answer = await discord.messageCommand(ben, message, COMMAND);
      expect(answer.message?.embeds[0]?.title).toBe('Second tug');
      expect(textOf(answer)).toContain('2 messages');
    }
  });

  test('that answers or was answered reads the replies up and down', async () => {
    const question = discord.say(channel, ada, 'Is the dry dock free?');
    discord.say(channel, ben, 'Nice weather.');
    const reply = discord.say(channel, ben, { content: 'From Friday on.', replyTo: question });
    for (const message of [question, reply]) {
      const answer = await discord.messageCommand(ben, message, COMMAND);
      expect(textOf(answer)).toContain('2 messages');
      expect(textOf(answer)).not.toContain('weather');
    }
  });

  test('that stands alone says what to do instead', async () => {
    const message = discord.say(channel, ada, 'Good night.');
    const answer = await discord.messageCommand(ben, message, COMMAND);
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain('/summarize here');
  });

  test('where the person may not read the past says no', async () => {
    const closed = discord.text(guild, 'live-only');
    const message = discord.say(closed, ada, 'Is anyone awake?');
    discord.say(closed, ben, { content: 'I am.', replyTo: message });
    discord.overwrite(closed, ben.id, { deny: PermissionFlagsBits.ReadMessageHistory });
    const answer = await discord.messageCommand(ben, message, COMMAND);
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain('you may not read it');
  });
});

test('without the Message Content intent, a mail in a message is read all the same', async () => {
  const blind = await startTestBot({ standin: { messageContent: false } });
  const harbour = blind.discord.guild('Harbour');
  blind.discord.join(harbour, ada);
  const message = blind.discord.say(blind.discord.text(harbour, 'general'), ben, PASTED);
  const answer = await blind.discord.messageCommand(ada, message, COMMAND);
  expect(textOf(answer)).toContain('Tom Adeyemi');
  await blind.close();
});

describe('installed by a person, where the bot is not', () => {
  test('reads a mail in a direct conversation between two people', async () => {
    const direct = discord.direct(ada, ben);
    const message = discord.say(direct, ben, PASTED);
    const answer = await discord.messageCommand(ada, message, COMMAND);
    expect(textOf(answer)).toContain('Tom Adeyemi');
  });

  test('cannot read a conversation between other people, and says what to do instead', async () => {
    for (const people of [
      [ada, ben],
      [ben, ada],
      [ada, ben, discord.user('Cleo Marsh')],
    ]) {
      const direct = discord.direct(...people);
      const message = discord.say(direct, ben, 'Shall we meet at noon?');
      for (const answer of [
        await discord.slash(ada, direct, 'summarize here'),
        await discord.messageCommand(ada, message, COMMAND),
      ]) {
        expect(answer.ephemeral).toBe(true);
        expect(answer.message?.embeds).toEqual([]);
        expect(answer.message?.content).toMatch(/may not read|cannot read/);
      }
    }
    expect(bot.logged.filter(({ msg }) => msg === 'failed')).toEqual([]);
  });

  test('cannot read on from a message, and says so', async () => {
    const elsewhere = discord.guild('Island', { bot: null });
    discord.join(elsewhere, ada);
    const square = discord.text(elsewhere, 'square');
    const message = discord.say(square, ada, 'Who is in?');
    discord.say(square, ada, { content: 'Me.', replyTo: message });
    const answer = await discord.messageCommand(ada, message, COMMAND);
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain('servers that I was added to');
  });

  test('reads the direct conversation with the bot itself', async () => {
    const direct = discord.direct(ada, discord.world.bot);
    const question = discord.say(direct, ada, 'What is the draught limit?');
    discord.say(direct, ada, { content: 'Six metres, I think.', replyTo: question });
    const answer = await discord.messageCommand(ada, question, COMMAND);
    expect(textOf(answer)).toContain('2 messages');
  });
});
