import { gzipSync } from 'node:zlib';
import type { APIEmbed, APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetcher } from '../../src/sources/index.ts';
import { startTestBot, type TestBot } from '../discord/running-bot.ts';
import type { Answer, Channel, Guild } from '../discord/standin/index.ts';
import { type Archive, type Route, startArchive } from '../sources/remote/archive.ts';
import { KILN_LINKS, kilnArchives } from '../sources/remote/kiln-archives.ts';
import { longThread, mbox } from '../sources/remote/mails.ts';

/** Servers that behave as no server should, each under its own path. */
const MISBEHAVING: Record<string, Route> = {
  '/drip.mbox': (_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(drip));
    return undefined;
  },
  '/endless.mbox': (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
    };
    response.on('drain', more);
    more();
    return undefined;
  },
  '/short.mbox': (_, response) => {
    response.writeHead(200, { 'content-length': 1000 }).write('From ', () => response.destroy());
    return undefined;
  },
  '/circle.mbox': { status: 302, headers: { location: '/circle.mbox' } },
  '/inside.mbox': { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data.mbox' } },
  '/cut.mbox.gz': gzipSync('From a@b Thu Jan  1 00:00:00 1970\n'.repeat(500)).subarray(0, 60),
  '/bomb.mbox.gz': gzipSync(Buffer.alloc(3_000_000)),
  '/busy.mbox': { status: 429, headers: { 'retry-after': '600' } },
  '/down.mbox': { status: 503 },
  '/page.mbox': { headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><title>Just a moment …</title>' },
};

let bot: TestBot;
let archive: Archive;
let guild: Guild;
let ada: APIUser;
let general: Channel;

beforeAll(async () => {
  archive = await startArchive({
    ...kilnArchives(() => archive.origin),
    ...MISBEHAVING,
    '/long/long-0@wheel.example/t.mbox.gz': slowly,
  });
  const fetcher = createFetcher({
    archiveHosts: [archive.host, '169.254.169.254'],
    allowPrivateAddresses: true,
    cache: false,
    githubToken: 'token',
    githubUrl: archive.origin,
    sleep: async () => {},
    limits: { totalMs: 4000, downloadBytes: 2_000_000, unpackedBytes: 2_000_000, linksPerUser: 100 },
  });
  bot = await startTestBot({
    fetcher,
    answers: { progressEvery: 50 },
    prepare(discord) {
      guild = discord.guild('Pottery');
      ada = discord.user('Ada Lind');
      discord.join(guild, ada);
      general = discord.text(guild, 'general');
    },
  });
});
afterAll(async () => {
  await bot.close();
  await archive.close();
});

/** What `/summarize link` comes to: the first answer that is no progress. */
async function summarize(link: string): Promise<Answer> {
  const answer = bot.discord.start(ada, general, 'summarize link', { link });
  await answer.until(
    (step) => (step.kind === 'edit' || step.kind === 'message') && !step.message.content.endsWith('…'),
  );
  return answer;
}

function textOf(embed: APIEmbed | undefined): string {
  return [embed?.title, embed?.description, ...(embed?.fields ?? []).flatMap(({ name, value }) => [name, value])].join(
    '\n',
  );
}

describe('/summarize link posts the minutes of a thread', () => {
  test.each(KILN_LINKS)('from $source', async ({ link, first }) => {
    const answer = await summarize(archive.origin + link);
    const [embed] = answer.message?.embeds ?? [];
    const text = textOf(embed);
    expect(embed?.title).toContain('Second firing of the blue glaze');
    for (const name of ['Ana Lopes', 'Bram de Wit', 'Chipo Moyo']) expect(text).toContain(name);
    const [, agreed = ''] = /Agreed[^\n]*\n([\s\S]*?)\n[^\n]*Open questions/.exec(text) ?? [];
    expect(agreed).toContain('fire the blue glaze a second time at 1040 degrees');
    expect(agreed).toContain(`(${archive.origin}${first})`);
    expect(text).toContain('Who takes the key on Friday evening?');
    expect(answer.ephemeral).toBe(false);
  });
});

describe('/summarize link says what to do', () => {
  test.each([
    ['a server that drips', '/drip.mbox', /took longer than 4 s/],
    ['a body without end', '/endless.mbox', /sends more than 2.0 MB/],
    ['a wrong length', '/short.mbox', /broke off/],
    ['a redirect in a circle', '/circle.mbox', /redirects more than 5 times/],
    ['a redirect into the network', '/inside.mbox', /private address/],
    ['a gzip file that breaks off', '/cut.mbox.gz', /damaged or breaks off/],
    ['a gzip bomb', '/bomb.mbox.gz', /unpacks to more than 2.0 MB/],
    ['too many requests', '/busy.mbox', /Try again in 10 min/],
    ['a server that is down', '/down.mbox', /having trouble \(HTTP 503\)/],
    ['an error page with status 200', '/page.mbox', /web page instead of mails/],
    ['a page that is gone', '/gone.mbox', /There is nothing at/],
  ])('about %s', async (_, path, message) => {
    const answer = await summarize(archive.origin + path);
    expect(answer.message?.content).toMatch(message);
    expect(answer.message?.embeds).toEqual([]);
    expect(answer.ephemeral).toBe(true);
  });

  test.each([
    ['https://marc.info/?l=pottery&m=1', /MARC forbids programs/],
    ['https://groups.google.com/g/pottery/c/1', /Download original/],
    ['https://pottery.example/list/a.mbox', /not among the archives/],
    ['https://pottery.example/forum/1', /I do not know how to read/],
  ])('about %s', async (link, message) => {
    const answer = await summarize(link);
    expect(answer.message?.content).toMatch(message);
    expect(answer.ephemeral).toBe(true);
  });
});

test.each([
  ['a person', { linksPerUser: 1, linksPerServer: 100 }, /^You have just asked for 1 links\. Try again in \d+ s\./],
  [
    'a server',
    { linksPerUser: 100, linksPerServer: 1 },
    /^This server has just asked for 1 links\. Try again in \d+ s\./,
  ],
])(
  '%s that asks for too many links is told when to come back, from the command and the menu',
  async (_, limits, words) => {
    let place: Channel | undefined;
    let eva: APIUser | undefined;
    const strict = await startTestBot({
      fetcher: createFetcher({ archiveHosts: [archive.host], allowPrivateAddresses: true, cache: false, limits }),
      prepare(discord) {
        const server = discord.guild('Strict');
        eva = discord.user('Eva Roth');
        discord.join(server, eva);
        place = discord.text(server, 'general');
      },
    });
    if (!place || !eva) throw new Error('The server was not prepared.');
    const link = `${archive.origin}${KILN_LINKS.find(({ link }) => link.includes('.mbox'))?.link}`;
    const first = await strict.discord.slash(eva, place, 'summarize link', { link });
    expect(first.message?.embeds).toHaveLength(1);
    const refused = await strict.discord.slash(eva, place, 'summarize link', { link });
    expect(refused.message?.content).toMatch(words);
    expect(refused.ephemeral).toBe(true);
    const message = strict.discord.say(place, eva, `See ${link}`);
    const fromMenu = await strict.discord.messageCommand(eva, message, 'Summarize thread');
    expect(fromMenu.message?.content).toMatch(words);
    await strict.close();
  },
);

/** A thread of 1,000 mails that takes half a second to come. */
function slowly(_: unknown, response: Parameters<Extract<Route, (...args: never) => unknown>>[1]) {
  const text = gzipSync(mbox(longThread(1000)));
  const piece = Math.ceil(text.length / 20);
  let sent = 0;
  const timer = setInterval(() => {
    if (sent >= text.length) return response.end();
    response.write(text.subarray(sent, sent + piece));
    sent += piece;
  }, 25);
  response.on('close', () => clearInterval(timer));
  return undefined;
}

test('a thread of 1,000 mails shows how far it is while it comes', async () => {
  const answer = await summarize(`${archive.origin}/long/long-0@wheel.example/`);
  const shown = answer.steps.flatMap((step) => (step.kind === 'edit' ? [step.message.content] : []));
  expect(shown[0]).toMatch(/^127\.0\.0\.1:\d+: \d+ kB downloaded …$/);
  expect(textOf(answer.message?.embeds[0])).toContain('A long thread');
});
