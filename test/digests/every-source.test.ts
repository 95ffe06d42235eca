import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFetcher } from '../../src/sources/index.ts';
import { textOf } from '../discord/running-bot.ts';
import { type Archive, startArchive } from '../sources/remote/archive.ts';
import { KILN_LINKS, KILN_LISTS, kilnArchives } from '../sources/remote/kiln-archives.ts';
import { CLAY, KILN, longThread } from '../sources/remote/mails.ts';
import { STATIC_LAYOUTS, type StaticLayout, staticList } from '../sources/remote/static-lists.ts';
import { type DigestingBot, startDigestingBot } from './digesting-bot.ts';

let archive: Archive;
let pottery: DigestingBot;

beforeAll(async () => {
  archive = await startArchive(kilnArchives(() => archive.origin));
  const fetcher = createFetcher({
    archiveHosts: [archive.host],
    allowPrivateAddresses: true,
    cache: false,
    githubToken: 'token',
    githubUrl: archive.origin,
  });
  pottery = await startDigestingBot({ fetcher });
});
afterAll(async () => {
  await pottery.close();
  await archive.close();
});

test.each([...KILN_LISTS, ...KILN_LINKS])(
  '/digest add follows $source, and a digest tells what is new',
  async ({ source, link }) => {
    const channel = pottery.bot.discord.text(pottery.guild, source.toLowerCase().replace(/\W+/g, '-'));
    pottery.now = Date.UTC(2024, 2, 4, 8);
    const sources = archive.origin + link;
    const options = { name: source.slice(0, 30), sources, schedule: 'daily 09:00', channel: channel.id };
    expect(await pottery.ask('digest add', options)).toContain('Added.');
    await pottery.strike(Date.UTC(2024, 2, 6, 9));
    const posted = pottery.posts(channel);
    expect(posted).toHaveLength(1);
    const told = textOf({ message: posted[0] } as never);
    expect(told).toContain('Second firing of the blue glaze');
    expect(told).toContain('I propose to fire the blue glaze a second time at 1040 degrees.');
    expect(told).toContain('Who takes the key on Friday evening?');
    expect(told).toContain(`(${archive.origin}`);
    await pottery.ask('digest remove', { name: options.name });
  },
);

test('a thread of a list that is too long to read is named, and the others are told of', async () => {
  const [, , layout] = STATIC_LAYOUTS as [StaticLayout, StaticLayout, StaticLayout];
  const long = longThread(30).map((mail) => ({ ...mail, date: CLAY.date ?? '' }));
  const lists = await startArchive(staticList(layout, [...KILN, ...long]));
  const fetcher = createFetcher({
    archiveHosts: [lists.host],
    allowPrivateAddresses: true,
    cache: false,
    limits: { pages: 20 },
  });
  const guild = await startDigestingBot({ fetcher });
  guild.now = Date.UTC(2024, 2, 4, 8);
  const options = { name: 'List', sources: lists.origin + layout.list, schedule: 'daily 09:00' };
  expect(await guild.ask('digest add', options)).toContain('Added.');
  await guild.strike(Date.UTC(2024, 2, 6, 9));
  const told = textOf({ message: guild.posts(guild.desk)[0] } as never);
  expect(told).toContain('Who takes the key on Friday evening?');
  expect(told).toMatch(/msg000\d\d\.html> could not be read: That thread takes more than 20 pages/);
  await guild.close();
  await lists.close();
});

test('of a list in which more changed than is read, that is said once', async () => {
  const [, , layout] = STATIC_LAYOUTS as [StaticLayout, StaticLayout, StaticLayout];
  const many = Array.from({ length: 61 }, (_, i) => ({
    ...CLAY,
    id: `clay-${i}@pottery.example`,
    subject: `Clay ${i}`,
  }));
  const lists = await startArchive(staticList(layout, many));
  const fetcher = createFetcher({ archiveHosts: [lists.host], allowPrivateAddresses: true, cache: false });
  const guild = await startDigestingBot({ fetcher });
  guild.now = Date.UTC(2024, 2, 4, 8);
  const options = { name: 'List', sources: lists.origin + layout.list, schedule: 'daily 09:00' };
  expect(await guild.ask('digest add', options)).toContain('Added.');
  await guild.strike(Date.UTC(2024, 2, 6, 9));
  const told = guild.posts(guild.desk).map((message) => textOf({ message } as never));
  expect(told.join('\n').match(/61 of its threads changed\. I read the 60 that changed last;/g)).toHaveLength(1);
  await guild.close();
  await lists.close();
});
