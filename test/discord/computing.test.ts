import { gzipSync } from 'node:zlib';
import type { APIUser } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { REPLY } from '../commands/mails.ts';
import { openHarbour } from './harbour.ts';
import { startTestBot, type TestBot, textOf } from './running-bot.ts';
import type { Channel } from './standin/index.ts';

let bot: TestBot;
let ada: APIUser;
let channel: Channel;
afterEach(() => bot.close());

/** A bot that leaves everything to another thread. */
async function start(computing: { timeLimit?: number; queue?: number } = {}) {
  bot = await startTestBot({
    computing,
    prepare(standin) {
      ({ ada, channel } = openHarbour(standin));
    },
  });
}

const summarize = (name: string, content: string) =>
  bot.discord.slash(ada, channel, 'summarize file', { file: { name, content } });

test('large material is worked on in another thread, with the same outcome', async () => {
  await start();
  const answer = await summarize('reply.eml', REPLY);
  expect(textOf(answer)).toContain('“We should buy the radar gauge and keep the float as a spare.”');
});

test('what is wrong with a file is told from there as from here', async () => {
  await start();
  expect((await summarize('empty.eml', '')).message?.content).toContain('empty.eml: is empty');
});

test('what takes too long is given up, and the person is told what to do', async () => {
  await start({ timeLimit: 1 });
  const answer = await summarize('reply.eml', REPLY);
  expect(answer.ephemeral).toBe(true);
  expect(answer.message?.content).toContain('Ask for less of it');
});

test('while a large mailbox is read, others are answered', async () => {
  await start();
  const mail = (n: number) =>
    `From a@example.org Tue Nov 10 10:15:00 2026\nFrom: Person ${n % 9} <p${n % 9}@example.org>\nSubject: Wall\nMessage-ID: <${n}@example.org>\n${
      n ? `In-Reply-To: <${n >> 1}@example.org>\n` : ''
    }\nPoint ${n}: we should look at the harbour wall once more.\nCould it be done in week ${n}?\n\n`;
  const mailbox = Array.from({ length: 400 }, (_, n) => mail(n)).join('');
  const reading = bot.discord.start(ada, channel, 'summarize file', { file: { name: 'wall.mbox', content: mailbox } });
  await reading.until(({ kind }) => kind === 'deferred');
  await bot.discord.slash(ada, channel, 'help');
  expect(reading.message).toBeUndefined();
  await reading.until(({ kind }) => kind === 'edit');
  expect(textOf(reading)).toContain('400 messages');
});

test('heartbeats are never late while a mailbox of 100 MB is read', async () => {
  const interval = 250;
  bot = await startTestBot({
    standin: { heartbeatInterval: interval },
    prepare(standin) {
      ({ ada, channel } = openHarbour(standin));
    },
  });
  const mail = `From a@example.org Tue Nov 10 10:15:00 2026
From: Ada Lind <ada@example.org>
Subject: Wall
Message-ID: <N@example.org>

${'We should look at the harbour wall once more, and count the stones that fell.\n'.repeat(1_200)}
`;
  const content = gzipSync(Array.from({ length: 1_070 }, (_, n) => mail.replace('<N@', `<${n}@`)).join(''));
  const began = bot.discord.gateway.heartbeats.length;
  // A fast machine reads it within two intervals: as often as it takes to hear some heartbeats meanwhile.
  do {
    const reading = bot.discord.start(ada, channel, 'summarize file', { file: { name: 'wall.mbox.gz', content } });
    await reading.until(({ kind }) => kind === 'edit' || kind === 'message');
    expect(textOf(reading)).toContain('Wall');
  } while (bot.discord.gateway.heartbeats.length < began + 3);
  const beats = bot.discord.gateway.heartbeats.slice(Math.max(0, began - 1));
  const gaps = beats.slice(1).map((at, n) => at - (beats[n] ?? at));
  // The stand-in wants its heartbeats a hundred times as often as Discord, which closes a connection that misses one.
  expect(Math.max(...gaps)).toBeLessThan(1_500);
}, 120_000);
