import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCommands } from '../../commands/index.ts';
import { createDigestService } from '../../src/digest-service.ts';
import { createFetcher, type Fetcher } from '../../src/sources/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { startDigestingBot } from '../digests/digesting-bot.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import type { Channel, Standin } from '../discord/standin/index.ts';
import { type Archive, startArchive } from '../sources/remote/archive.ts';
import { KILN_LINKS, kilnArchives } from '../sources/remote/kiln-archives.ts';
import { PASTED, REPLY } from './mails.ts';

let bot: TestBot;
let discord: Standin;
let ada: APIUser;
let ben: APIUser;
/** Milliseconds since 1970: a person can refresh something twice a minute. */
let now = Date.now();
let archive: Archive;
let fetcher: Fetcher;
let store: Store;

beforeAll(async () => {
  archive = await startArchive(kilnArchives(() => archive.origin));
  fetcher = createFetcher({ archiveHosts: [archive.host], allowPrivateAddresses: true, cache: false });
  store = await openStore({ file: ':memory:' });
  const digests = createDigestService(fetcher, store);
  bot = await startTestBot({ fetcher, store, commands: createCommands({ fetcher, store, digests }), now: () => now });
  discord = bot.discord;
  [ada, ben] = [discord.user('Ada Lind'), discord.user('Ben Okoye')];
});
afterAll(async () => {
  await bot.close();
  await fetcher.close();
  await store.close();
  await archive.close();
});

function server(withBot: boolean): Channel {
  const guild = discord.guild('Harbour', withBot ? {} : { bot: null });
  discord.join(guild, ada);
  discord.join(guild, ben);
  return discord.text(guild, 'general');
}

/** Where commands can be used, and whether the bot can read what was said there. */
const PLACES: readonly [name: string, place: () => Channel, reads: boolean][] = [
  ['a server that the bot is in', () => server(true), true],
  ['a server that it is not in, for who installed it for themselves', () => server(false), false],
  ['the direct conversation with the bot', () => discord.direct(ada, discord.world.bot), true],
  ['a conversation between people', () => discord.direct(ada, ben), false],
  ['a group', () => discord.direct(ada, ben, discord.user('Cleo Marsh')), false],
];

describe.each(PLACES)('in %s', (_, place, reads) => {
  const posted = (message: APIMessage | undefined) => {
    if (!message) throw new Error('nothing was posted');
    return message;
  };

  test('a file, pasted text and a mail in a message are summarised, and the buttons work', async () => {
    const channel = place();
    const file = await discord.slash(ada, channel, 'summarize file', { file: { name: 'reply.eml', content: REPLY } });
    expect(textOf(file)).toContain('Tom Adeyemi');
    const form = await discord.slash(ada, channel, 'summarize text');
    expect(textOf(await discord.submit(ada, form, { Text: PASTED }))).toContain('Tom Adeyemi');
    const carried = await discord.messageCommand(ada, discord.say(channel, ada, PASTED), 'Summarize thread');
    expect(textOf(carried)).toContain('Tom Adeyemi');
    for (const { message } of [file, carried])
      for (const label of ['More', 'Who said what', 'Show thread'])
        expect(textOf(await discord.press(ada, posted(message), label))).toContain('Tom Adeyemi');
  });

  test(`what was said there ${reads ? 'is' : 'cannot be'} summarised`, async () => {
    const channel = place();
    discord.say(channel, ada, 'Should we paint the boathouse?');
    const answer = await discord.slash(ada, channel, 'summarize here');
    if (reads) expect(textOf(answer)).toContain('paint the boathouse');
    else {
      expect(answer.ephemeral).toBe(true);
      expect(answer.message?.embeds).toEqual([]);
      expect(answer.message?.content).not.toBe('');
    }
  });

  test('a thread of an archive is summarised, refreshed, corrected, copied and deleted', async () => {
    const channel = place();
    const link = archive.origin + KILN_LINKS[0]?.link;
    now += 60_000;
    const { message } = await discord.slash(ada, channel, 'summarize link', { link });
    expect(textOf({ message })).toContain('Ana Lopes');
    expect(textOf(await discord.press(ada, posted(message), 'Refresh'))).toContain('Ana Lopes');
    // In the direct conversation with the bot, nobody else is there to see the minutes.
    if (channel.recipients?.includes(discord.world.bot))
      expect(JSON.stringify(message?.components)).not.toContain('Only for me');
    else expect(textOf(await discord.press(ada, posted(message), 'Only for me'))).toContain('Ana Lopes');
    const form = await discord.press(ada, posted(message), 'Correct…');
    const corrected = await discord.submit(ada, form, {
      'What it is about': ['❓ Who takes the key on Friday evening?'],
      'What is wrong with it': ['Answered'],
    });
    expect(textOf(corrected)).toContain('1 correction by readers');
    await discord.press(ada, posted(message), 'Delete');
    expect(channel.messages.map(({ id }) => id)).not.toContain(message?.id);
  });

  test('who writes there can say that they do not want to be quoted, and may be quoted again', async () => {
    const { message } = await discord.slash(ada, place(), 'privacy');
    expect(textOf(await discord.press(ada, posted(message), 'Do not quote me'))).toContain('You are not quoted.');
    expect(textOf(await discord.press(ada, posted(message), 'You may quote me again'))).toContain('You may be quoted.');
  });

  test('/help answers', async () =>
    expect(textOf(await discord.slash(ada, place(), 'help'))).toContain('Summarize thread'));

  test.each(['settings', 'digest list'])('/%s is offered in servers with the bot alone', async (command) => {
    const channel = place();
    const asked = async () => discord.slash(ada, channel, command);
    if (reads && channel.guildId) expect((await asked()).ephemeral).toBe(true);
    else await expect(asked()).rejects.toThrow(/is not offered/);
  });
});

describe('without the Message Content intent', () => {
  let blind: TestBot;
  let reading: Fetcher;
  beforeAll(async () => {
    // One of its own, since a person may ask for so many links in a minute only.
    reading = createFetcher({ archiveHosts: [archive.host], allowPrivateAddresses: true, cache: false });
    blind = await startTestBot({ standin: { messageContent: false }, fetcher: reading });
  });
  afterAll(async () => {
    await blind.close();
    await reading.close();
  });
  const lighthouse = () => {
    const guild = blind.discord.guild('Lighthouse');
    blind.discord.join(guild, ada);
    return blind.discord.text(guild, 'general');
  };

  test('files, pasted text, links and mails in messages of a server are summarised', async () => {
    const channel = lighthouse();
    const file = await blind.discord.slash(ada, channel, 'summarize file', { file: { name: 'a.eml', content: REPLY } });
    expect(textOf(file)).toContain('Tom Adeyemi');
    const form = await blind.discord.slash(ada, channel, 'summarize text');
    expect(textOf(await blind.discord.submit(ada, form, { Text: PASTED }))).toContain('Tom Adeyemi');
    const link = archive.origin + KILN_LINKS[0]?.link;
    expect(textOf(await blind.discord.slash(ada, channel, 'summarize link', { link }))).toContain('Ana Lopes');
    const carrier = blind.discord.say(channel, ada, PASTED);
    expect(textOf(await blind.discord.messageCommand(ada, carrier, 'Summarize thread'))).toContain('Tom Adeyemi');
    const linking = blind.discord.say(channel, ada, `See ${link}`);
    expect(textOf(await blind.discord.messageCommand(ada, linking, 'Summarize thread'))).toContain('Ana Lopes');
  });

  test('what people said there is not, with what is missing and who can mend it', async () => {
    const channel = lighthouse();
    const message = blind.discord.say(channel, ada, 'Is the lamp lit?');
    const answers = [
      await blind.discord.slash(ada, channel, 'summarize here'),
      await blind.discord.slash(ada, channel, 'summarize here', { since: 'last-read' }),
      await blind.discord.messageCommand(ada, message, 'Summarize thread'),
    ];
    for (const answer of answers) {
      expect(answer.ephemeral).toBe(true);
      expect(answer.message?.content).toContain('has not switched on the Message Content intent');
    }
  });

  test('digests watch archives and no channel, and say why before one is added', async () => {
    const digesting = await startDigestingBot({ standin: { messageContent: false } });
    const room = digesting.bot.discord.text(digesting.guild, 'room');
    const add = (sources: string) => digesting.ask('digest add', { name: 'Harbour', sources, schedule: 'hourly' });
    expect(await add(`<#${room.id}>`)).toMatch(/^I cannot watch channels: .*Message Content intent/);
    expect(await add('https://lists.pottery.example/pipermail/pottery/')).toContain('Added.');
    expect(await digesting.ask('digest edit', { name: 'Harbour', sources: `<#${room.id}>` })).toContain(
      'I cannot watch',
    );
    expect(await digesting.ask('digest edit', { name: 'Harbour', schedule: 'daily 9:00' })).toContain('Changed.');
    await digesting.close();
  });

  test('its direct messages are', async () => {
    const direct = blind.discord.direct(ada, blind.discord.world.bot);
    blind.discord.say(direct, ada, 'Is the lamp lit?');
    expect(textOf(await blind.discord.slash(ada, direct, 'summarize here'))).toContain('Is the lamp lit?');
  });
});
