import { gzipSync } from 'node:zlib';
import type { APIUser } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { createFetcher } from '../../src/sources/index.ts';
import { archiveFor, type Route } from '../sources/remote/archive.ts';
import { openHarbour } from './harbour.ts';
import { startTestBot, textOf } from './running-bot.ts';
import type { Channel } from './standin/index.ts';

const INTERVAL = 1_000;

/** What the bot answers about a link, and how long its gateway went without a heartbeat meanwhile, in milliseconds. */
async function fetched(routes: Record<string, Route>, link: string): Promise<{ told: string; longest: number }> {
  const archive = await archiveFor(routes);
  let ada: APIUser | undefined;
  let channel: Channel | undefined;
  const fetcher = createFetcher({
    archiveHosts: [archive.host],
    allowPrivateAddresses: true,
    cache: false,
    readElsewhere: true,
  });
  const bot = await startTestBot({
    fetcher,
    standin: { heartbeatInterval: INTERVAL },
    prepare(standin) {
      ({ ada, channel } = openHarbour(standin));
    },
  });
  onTestFinished(() => bot.close());
  if (!ada || !channel) throw new TypeError('the server was not prepared');
  const answer = bot.discord.start(ada, channel, 'summarize link', { link: archive.origin + link });
  await answer.until(({ kind }) => kind === 'deferred');
  const began = bot.discord.gateway.heartbeats.length;
  await answer.until(
    (step) => (step.kind === 'edit' || step.kind === 'message') && !step.message.content.endsWith('…'),
  );
  const beats = [...bot.discord.gateway.heartbeats.slice(Math.max(0, began - 1)), Date.now()];
  const gaps = beats.slice(1).map((at, n) => at - (beats[n] ?? at));
  return { told: textOf(answer), longest: Math.max(0, ...gaps) };
}

const LINE = 'We should look at the harbour wall once more, and count the stones that fell.\n';

// Discord closes a connection that misses a heartbeat.
test('heartbeats are never late while a thread is picked out of an archive of 49,000 mails', async () => {
  const mail = (n: number) => `From a@example.org Tue Nov 10 10:15:00 2026
From: Person ${n % 9} <p${n % 9}@example.org>
Subject: Wall ${n % 400}
Message-ID: <${n}@example.org>

${LINE.repeat(20)}
`;
  const mbox = gzipSync(Array.from({ length: 49_000 }, (_, n) => mail(n)).join(''));
  const { told, longest } = await fetched({ '/wall.mbox.gz': mbox }, '/wall.mbox.gz#7%40example.org');
  expect(told).toContain('Wall');
  expect(longest).toBeLessThan(2 * INTERVAL);
}, 120_000);

test('nor while pages are that take seconds to parse', async () => {
  const rows = '<table><tr><td><b>a</b></td></tr></table>'.repeat(80_000);
  const page = (
    n: number,
  ) => `<html><body><!-- name="Person ${n}" --><!-- id="wall-${n}@example.org" --><!-- subject="Wall" -->
<ul><li><strong>Next in thread:</strong> <a href="000${n + 1}.html">x</a>
<li><strong>In reply to:</strong> <a href="000${n - 1}.html">x</a></ul>${rows}
<!-- body="start" --><pre>${LINE}</pre><!-- body="end" --></body></html>`;
  const pages = Object.fromEntries([1, 2, 3].map((n) => [`/hypermail/wall/000${n}.html`, page(n)]));
  const { told, longest } = await fetched(pages, '/hypermail/wall/0001.html');
  expect(told).toContain('3 messages');
  expect(longest).toBeLessThan(2 * INTERVAL);
}, 120_000);
