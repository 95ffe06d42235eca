import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { createComputing } from '../../src/discord/computing/computing.ts';
import { createFetcher } from '../../src/sources/index.ts';
import { textOf } from '../discord/running-bot.ts';
import { type Archive, startArchive } from '../sources/remote/archive.ts';
import { type DigestingBot, startDigestingBot } from './digesting-bot.ts';

const HOUR = 3_600_000;
/** How often the stand-in wants a heartbeat; Discord wants one every 41 seconds. */
const INTERVAL = 2_000;

let archive: Archive;
let pottery: DigestingBot;
afterEach(async () => {
  await pottery.close();
  await archive.close();
});

/** A mailbox of so many mails in one discussion, each with so many lines, sent a minute after the digest was added. */
function mailbox(mails: number, lines: number): Uint8Array {
  const mail = (n: number) => `From a@example.org Tue Nov 10 10:15:00 2026
From: Person ${n % 9} <p${n % 9}@example.org>
Subject: Wall
Date: ${new Date(pottery.now + 60_000).toUTCString()}
Message-ID: <${n}@example.org>
${n > 0 ? `In-Reply-To: <${n >> 1}@example.org>\n` : ''}
Could part ${n} of the wall be mended first?
${'We should look at the harbour wall once more, and count the stones that fell.\n'.repeat(lines)}
`;
  return gzipSync(Array.from({ length: mails }, (_, n) => mail(n)).join(''));
}

/** A bot with a digest of the mailbox at its desk. */
async function watch(mails: number, lines: number, computing?: { timeLimit: number }): Promise<void> {
  const pages: Record<string, Uint8Array> = {};
  archive = await startArchive(pages);
  pottery = await startDigestingBot({
    fetcher: createFetcher({ archiveHosts: [archive.host], allowPrivateAddresses: true, cache: false }),
    standin: { heartbeatInterval: INTERVAL },
    ...(computing ? { computing } : {}),
  });
  pages['/files/wall.mbox.gz'] = mailbox(mails, lines);
  const sources = `${archive.origin}/files/wall.mbox.gz`;
  expect(await pottery.ask('digest add', { name: 'Wall', sources, schedule: 'hourly' })).toContain('Added.');
}
const told = () => pottery.posts(pottery.desk).map((message) => textOf({ message }));

test('heartbeats are never late while a digest reads a large mailbox', { timeout: 240_000 }, async () => {
  await watch(1_000, 400);
  const { heartbeats } = pottery.bot.discord.gateway;
  const began = heartbeats.length;
  await pottery.strike(pottery.now + HOUR, 200_000);
  const beats = heartbeats.slice(Math.max(0, began - 1));
  const gaps = beats.slice(1).map((at, n) => at - (beats[n] ?? at));
  // Reading takes several intervals. Discord closes a connection that misses one.
  expect(Math.max(0, ...gaps)).toBeLessThan(2 * INTERVAL);
  expect(told()).toEqual([expect.stringContaining('1,000 new messages')]);
});

test('a source that takes too long is said to have failed, and the digest is posted', async () => {
  await watch(2, 1, { timeLimit: 1 });
  await pottery.strike(pottery.now + HOUR);
  expect(told()).toEqual([expect.stringMatching(/wall\.mbox\.gz.* could not be read: .*too much/)]);
});

test('what is new since one last spoke is found in another thread too', async () => {
  await watch(1, 1, { timeLimit: 1 });
  const { bot, ada, ben, desk } = pottery;
  bot.discord.say(desk, ada, { content: 'I am off to the kiln.', at: pottery.now - 2 * HOUR });
  bot.discord.say(desk, ben, { content: 'Who has the key to the shed?', at: pottery.now - HOUR });
  expect(await pottery.ask('summarize here', { since: 'last-read' })).toContain('Ask for less of it');
});

test('what is computed for a delivery that is given up ends with it', async () => {
  await watch(1, 1);
  const computing = createComputing({ threads: 1 });
  const text = 'Could the wall be mended first?\n'.repeat(200);
  const messages = Array.from({ length: 2_000 }, (_, n) => ({
    medium: 'mail' as const,
    id: `${n}@example.org`,
    author: { name: `Person ${n % 9}` },
    date: new Date(n * 1000).toISOString(),
    subject: 'Wall',
    parentIds: n > 0 ? [`${n - 1}@example.org`] : [],
    text,
  }));
  const read = {
    conversations: [messages],
    filters: {},
    known: [],
    floor: new Date(0).toISOString(),
    now: 0,
    unquoted: {},
  };
  const stopping = new AbortController();
  const underWay = computing.changesIn(read, stopping.signal);
  const waiting = computing.changesIn(read, stopping.signal);
  expect(computing.load).toEqual({ running: 1, waiting: 1 });
  stopping.abort(new Error('the program is stopping'));
  await expect(underWay).rejects.toThrow('the program is stopping');
  await expect(waiting).rejects.toThrow('the program is stopping');
  await expect.poll(() => computing.load).toEqual({ running: 0, waiting: 0 });
  await computing.close();
});
