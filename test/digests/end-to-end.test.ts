import { type APIMessage, type APIUser, ChannelType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createCommands } from '../../commands/index.ts';
import { createDigestService, type DigestService } from '../../src/digest-service.ts';
import { findStatements } from '../../src/minutes/index.ts';
import { createFetcher, type Fetcher } from '../../src/sources/index.ts';
import {
  changeGuildSettings,
  exportGuild,
  keepCorrection,
  openStore,
  optOut,
  type Store,
} from '../../src/store/index.ts';
import { buildThread } from '../../src/thread/index.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import { type Channel, type Guild, PermissionFlagsBits } from '../discord/standin/index.ts';
import { type Archive, type Route, startArchive } from '../sources/remote/archive.ts';
import { pipermailIndex } from '../sources/remote/kiln-archives.ts';
import { KILN, pipermailText } from '../sources/remote/mails.ts';

const LIST = '/pipermail/pottery/2024-March';
const utc = (day: number, hour: number, minute = 0) => Date.UTC(2024, 2, day, hour, minute);
let now = utc(4, 8);

const pages: Record<string, Route> = {};
/** The archive shows the first so many mails of the discussion. */
function archived(count: number): void {
  pages[`${LIST}.txt`] = pipermailText(KILN.slice(0, count));
  pages[`${LIST}/date.html`] = pipermailIndex(KILN.slice(0, count), 1);
}

let archive: Archive;
let fetcher: Fetcher;
let store: Store;
let service: DigestService;
let bot: TestBot;
let guild: Guild;
let ada: APIUser;
let ben: APIUser;
let manager: APIUser;
let workshop: Channel;
let news: Channel;

beforeAll(async () => {
  archived(0);
  archive = await startArchive(pages);
  fetcher = createFetcher({ archiveHosts: [archive.host], allowPrivateAddresses: true, cache: false });
  store = await openStore({ file: ':memory:' });
  service = createDigestService(fetcher, store, { retryAfter: 20, settling: 100 });
  bot = await startTestBot({
    fetcher,
    store,
    now: () => now,
    standin: { now: () => now },
    commands: createCommands({ fetcher, store, digests: service }),
    prepare(discord) {
      guild = discord.guild('Pottery');
      ada = discord.user('Ada Lind');
      ben = discord.user('Ben Okoye');
      manager = discord.user('Mara Voss');
      discord.join(guild, ada);
      discord.join(guild, ben);
      discord.join(guild, manager, discord.role(guild, 'managers', PermissionFlagsBits.ManageGuild));
      workshop = discord.text(guild, 'workshop');
      news = discord.text(guild, 'news');
    },
  });
  await service.start(bot.bot);
});
afterAll(async () => {
  await service.stop();
  await bot.close();
  await store.close();
  await archive.close();
});

const slash = (command: string, options = {}) => bot.discord.slash(ada, news, command, options);
const contentOf = async (command: string, options = {}) => (await slash(command, options)).message?.content ?? '';
/** What the bot posted in the channel by itself. */
const posts = (channel: Channel): APIMessage[] =>
  channel.messages.filter(
    ({ author, interaction_metadata }) => author.id === bot.bot.client.user.id && !interaction_metadata,
  );
/** Lets the clock strike, and waits until nothing is left to deliver. */
async function strike(at: number): Promise<void> {
  now = at;
  await service.tick();
  await vi.waitFor(
    async () => {
      const { deliveries } = await exportGuild(store, guild.id);
      expect(deliveries.filter(({ state }) => state === 'due')).toEqual([]);
    },
    { timeout: 15_000, interval: 20 },
  );
}

describe('from /digest add to the posts', () => {
  test('a schedule that cannot be read is refused, saying what to write', async () => {
    const refused = await contentOf('digest add', { name: 'x', sources: `<#${workshop.id}>`, schedule: 'sometimes' });
    expect(refused).toContain('daily 09:00');
  });

  test('a source that cannot be read is refused', async () => {
    const add = (sources: string) => contentOf('digest add', { name: 'x', sources, schedule: 'daily 09:00' });
    expect(await add('https://elsewhere.example/list/')).toContain('cannot read');
    expect(await add('pottery')).toContain('neither a channel (#name) nor a link');
    expect(await add('<#123>')).toContain('There is no such channel');
  });

  test('a channel that not everyone who sees the digest may read takes a manager’s word', async () => {
    const closed = bot.discord.text(guild, 'kiln-keys');
    bot.discord.overwrite(closed, guild.id, { deny: PermissionFlagsBits.ViewChannel });
    bot.discord.overwrite(closed, ada.id, { allow: PermissionFlagsBits.ViewChannel });
    bot.discord.overwrite(closed, bot.bot.client.user.id, { allow: PermissionFlagsBits.ViewChannel });
    const options = { name: 'keys', sources: `<#${closed.id}>`, schedule: 'daily 09:00' };
    expect(await contentOf('digest add', options)).toContain('exception:True');
    expect(await contentOf('digest add', { ...options, exception: true })).toContain('Added.');
    expect(await contentOf('digest remove', { name: 'keys' })).toContain('removed');
  });

  test('the first digest tells what was said since it was added, the second one only what is new', async () => {
    const added = await contentOf('digest add', {
      name: 'Morning',
      sources: `<#${workshop.id}> ${archive.origin}${LIST}/`,
      schedule: 'daily 09:30',
      time_zone: 'Europe/London',
    });
    expect(added).toContain('Added. **Morning**');
    const [soon, later, last] = [4, 5, 6].map((day) => `<t:${utc(day, 9, 30) / 1000}:f>`);
    expect(added).toContain(`Next: ${soon}, ${later}, and ${last}.`);

    now = utc(4, 9, 5);
    const asked = bot.discord.say(workshop, ada, 'Could we lend the wheel to the school?');
    archived(1);
    await strike(utc(4, 9, 30));
    const [first, ...none] = posts(news);
    expect(none).toEqual([]);
    const told = textOf({ message: first } as never);
    expect(told).toContain('Which shelf is free on Friday?');
    expect(told).toContain('Could we lend the wheel to the school?');
    expect(told).toContain('Ana Lopes');

    now = utc(4, 15);
    bot.discord.say(workshop, ben, { content: 'Yes, from Monday on.', replyTo: asked });
    archived(3);
    await strike(utc(5, 9, 30));
    const [, second] = posts(news);
    const toldNext = textOf({ message: second } as never);
    expect(toldNext).toContain('💡 Answered');
    expect(toldNext).toContain('Yes, from Monday on.');
    expect(toldNext).toContain('The upper one.');
    expect(toldNext).toContain('I propose to fire the blue glaze a second time at 1040 degrees.');
    expect(toldNext).toContain('I agree, let us do that.');
    expect(toldNext).not.toContain('New open questions');
    expect(toldNext.match(/^Joined\n.*$/gm)).toEqual([
      'Joined\n**Bram de Wit** (1) · **Chipo Moyo** (1)',
      'Joined\n**Ben Okoye** (1)',
    ]);
    expect(toldNext).toMatch(
      /💡 Answered\n• “Which shelf is free on Friday\?”.*answered by \[Bram de Wit\].*“The upper one\.”/,
    );
    expect(toldNext).toMatch(
      /💡 Answered\n• “Could we lend the wheel to the school\?”.*answered by \[Ben Okoye\].*“Yes, from Monday on\.”/,
    );
  });

  test('when nothing is new, nothing is posted', async () => {
    await strike(utc(6, 9, 30));
    expect(posts(news)).toHaveLength(2);
  });

  test('while the bot was down three times were missed: one digest covers them', async () => {
    archived(4);
    await strike(utc(9, 11));
    expect(posts(news)).toHaveLength(3);
    expect(textOf({ message: posts(news)[2] } as never)).toContain('Who takes the key on Friday evening?');
    await strike(utc(9, 11, 1));
    expect(posts(news)).toHaveLength(3);
  });

  test('a source that fails is said in one line, once, and the others are told of', async () => {
    delete pages[`${LIST}.txt`];
    now = utc(9, 12);
    bot.discord.say(workshop, ben, 'Who has seen the sieve?');
    await strike(utc(10, 9, 30));
    const told = textOf({ message: posts(news)[3] } as never);
    expect(told).toContain('Who has seen the sieve?');
    expect(told.match(/could not be read/g)).toHaveLength(1);
    await strike(utc(11, 9, 30));
    expect(posts(news)).toHaveLength(4);
    archived(4);
  });

  test('a paused digest posts nothing, and after it is resumed tells what was missed', async () => {
    expect(await contentOf('digest pause', { name: 'morning' })).toContain('paused');
    now = utc(11, 12);
    bot.discord.say(workshop, ada, 'Shall I order more cobalt?');
    await strike(utc(12, 9, 30));
    expect(posts(news)).toHaveLength(4);
    expect(await contentOf('digest resume', { name: 'Morning' })).toContain('Resumed.');
    expect(await contentOf('digest run', { name: 'Morning' })).toContain('Under way');
    await strike(utc(12, 9, 40));
    expect(textOf({ message: posts(news)[4] } as never)).toContain('Shall I order more cobalt?');
  });

  test('a channel that is closed pauses the digest after three tries, and the owner is told', async () => {
    bot.discord.overwrite(news, bot.bot.client.user.id, { deny: PermissionFlagsBits.SendMessages });
    bot.discord.say(workshop, ada, 'Where is the blue bucket?');
    await strike(utc(13, 9, 30));
    expect(await contentOf('digest list')).toContain('Paused: I need Send Messages there');
    const told = [...bot.discord.world.channels.values()].filter(({ type }) => type === ChannelType.DM);
    expect(told.flatMap(({ messages }) => messages.map(({ content }) => content))).toEqual([
      expect.stringContaining('“Morning” is paused'),
    ]);
    expect(posts(news)).toHaveLength(5);
  });

  test('who was only let use the digests may neither take along nor erase what is kept of the server', async () => {
    const refusal = 'Only people who can manage the server may take along or erase what is kept of it.';
    expect(await contentOf('digest export')).toContain(refusal);
    expect(await contentOf('digest erase', { sure: true })).toContain(refusal);
    expect(await contentOf('digest list')).not.toContain('There is no digest yet');
  });

  test('all that is kept of the server can be taken along and erased, and no words of anybody are among it', async () => {
    const managing = (command: string, options = {}) => bot.discord.slash(manager, news, command, options);
    const exported = await managing('digest export');
    expect(exported.message?.attachments[0]?.filename).toBe('digests.json');
    expect(JSON.stringify(await exportGuild(store, guild.id))).not.toMatch(/wheel|cobalt|glaze|shelf|Ana|Chipo/);
    expect((await managing('digest erase', { sure: false })).message?.content).toContain('Nothing was erased');
    expect((await managing('digest erase', { sure: true })).message?.content).toContain('Erased: 1 digest');
    expect(await contentOf('digest list')).toContain('There is no digest yet');
  });
});

describe('a digest heeds what its server and people asked for', () => {
  const HOUR = 3_600_000;
  let at = utc(20, 8);
  let ladders: Channel;

  test('who does not want to be quoted is not, and what was corrected is not told', async () => {
    bot.discord.overwrite(news, bot.bot.client.user.id, { allow: PermissionFlagsBits.SendMessages });
    now = at;
    ladders = bot.discord.text(guild, 'ladders');
    const options = { name: 'Heeding', sources: `<#${ladders.id}>`, schedule: 'hourly' };
    expect(await contentOf('digest add', options)).toContain('Added.');
    await optOut(store, ben.id, now);
    now = at + 60_000;
    const asked = bot.discord.say(ladders, ada, 'Who has the short ladder?');
    const text = 'Who has the short ladder?';
    const [statement = ''] = findStatements(
      buildThread([{ medium: 'chat', id: asked.id, author: { name: 'Ada Lind' }, parentIds: [], text }]),
    ).map(({ id }) => id);
    const rest = { user_id: ada.id, at: now, thread: asked.id, source: null, speaker: null };
    await keepCorrection(store, { scope: guild.id, statement, verdict: 'not a question', ...rest });
    bot.discord.say(ladders, ada, 'Who has the middle ladder?');
    bot.discord.say(ladders, ben, 'Who borrowed the long ladder?');
    const before = posts(news).length;
    at += HOUR;
    await strike(at);
    const told = textOf({ message: posts(news)[before] } as never);
    expect(told).toContain('Who has the middle ladder?');
    expect(told).toContain('3 new messages · 1 point by people who do not want to be quoted');
    expect(told).not.toContain('long ladder');
    expect(told).not.toContain('short ladder');
  });

  test('archives that the server does not read are refused, and no longer read', async () => {
    expect(
      await contentOf('digest add', { name: 'Pots', sources: `${archive.origin}${LIST}/`, schedule: 'hourly' }),
    ).toContain('Added.');
    await changeGuildSettings(store, guild.id, JSON.stringify({ archives: ['lists.example.org'], language: 'de' }));
    expect(
      await contentOf('digest add', { name: 'x', sources: `${archive.origin}${LIST}/`, schedule: 'hourly' }),
    ).toContain('cannot read');
    const before = posts(news).length;
    at += HOUR;
    await strike(at);
    const told = posts(news)
      .slice(before)
      .map((message) => textOf({ message } as never));
    expect(told.join()).toContain('konnte nicht gelesen werden: ');
    expect(told.join()).toContain('Die Einstellungen dieses Servers lassen es aus');
  });

  test('and it speaks the language that was fixed', async () => {
    now = at + 60_000;
    bot.discord.say(ladders, ada, 'Who has the tall ladder?');
    const before = posts(news).length;
    at += HOUR;
    await strike(at);
    const told = posts(news)
      .slice(before)
      .map((message) => textOf({ message } as never));
    expect(told.join()).toContain('❓ Neue offene Fragen');
  });
});
