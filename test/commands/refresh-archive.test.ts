import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFetcher, type Fetcher } from '../../src/sources/index.ts';
import { changeGuildSettings, openStore, type Store } from '../../src/store/index.ts';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import { type Channel, type Guild, PermissionFlagsBits } from '../discord/standin/index.ts';
import { type Archive, type Route, startArchive } from '../sources/remote/archive.ts';
import { KILN, pipermailText } from '../sources/remote/mails.ts';

const LIST = '/pipermail/pottery/2024-March.txt';
const KEY = 'Who takes the key on Friday evening?';

const pages: Record<string, Route> = {};
let now = Date.UTC(2026, 10, 23, 12, 0);
let archive: Archive;
let fetcher: Fetcher;
let store: Store;
let bot: TestBot;
let guild: Guild;
let [ada, ben]: APIUser[] = [];
let channel: Channel;

beforeAll(async () => {
  archive = await startArchive(pages);
  fetcher = createFetcher({ archiveHosts: [archive.host], allowPrivateAddresses: true, cache: false });
  store = await openStore({ file: ':memory:' });
  bot = await startTestBot({
    fetcher,
    store,
    now: () => now,
    prepare(discord) {
      ({ guild, ada, ben } = openHarbour(discord, { ada: PermissionFlagsBits.ManageGuild }));
    },
  });
});
afterAll(async () => {
  await bot.close();
  await fetcher.close();
  await store.close();
  await archive.close();
});
beforeEach(async () => {
  // Beyond what anybody refreshed before.
  now += 3_600_000;
  channel = bot.discord.text(guild, 'mail');
  await changeGuildSettings(store, guild.id, '{}');
});

/** The archive shows these mails of the discussion. */
function archived(mails: typeof KILN): void {
  pages[LIST] = pipermailText(mails);
}

async function summarize(): Promise<APIMessage> {
  const link = `http://${archive.host}${LIST}`;
  const { message } = await bot.discord.slash(ada as APIUser, channel, 'summarize link', { link });
  if (!message) throw new Error('no minutes');
  return message;
}
/** The post as it stands now. */
const standing = ({ id }: APIMessage) => channel.messages.find((message) => message.id === id) as APIMessage;
const press = (user: APIUser | undefined, message: APIMessage, label: string) =>
  bot.discord.press(user as APIUser, message, label);

describe('Refresh of minutes of an archive', () => {
  test('asks the archive again, and marks what came since', async () => {
    archived(KILN.slice(0, 3));
    const post = await summarize();
    expect(textOf({ message: post })).not.toContain(KEY);
    archived(KILN);
    const asked = archive.requests.length;
    await press(ada, post, 'Refresh');
    expect(archive.requests.length).toBeGreaterThan(asked);
    expect(textOf({ message: standing(post) })).toContain(`🆕 “${KEY}”`);
  });

  test('drops the words of a mail that was taken out of the archive', async () => {
    archived(KILN);
    const post = await summarize();
    expect(textOf({ message: post })).toContain(KEY);
    archived(KILN.slice(0, 3));
    await press(ada, post, 'Refresh');
    expect(JSON.stringify(standing(post))).not.toContain(KEY);
    expect(standing(post).content).toContain('1 quotation taken out');
    expect(textOf(await press(ben, standing(post), 'More'))).not.toContain(KEY);
  });

  test('heeds the archives that the server reads by now', async () => {
    archived(KILN);
    const post = await summarize();
    await changeGuildSettings(store, guild.id, JSON.stringify({ archives: ['lists.elsewhere.example'] }));
    const asked = archive.requests.length;
    const refused = await press(ada, post, 'Refresh');
    expect(refused.ephemeral).toBe(true);
    expect(refused.message?.content).toContain('the settings of this server leave it out');
    expect(archive.requests).toHaveLength(asked);
    expect(textOf({ message: standing(post) })).toContain(KEY);
  });

  test('asks no archive that the operator took off the list', async () => {
    archived(KILN);
    const post = await summarize();
    const narrower = createFetcher({ archiveHosts: ['lists.elsewhere.example'], cache: false });
    bot = await bot.restart({ fetcher: narrower });
    const asked = archive.requests.length;
    const refused = await press(ada, post, 'Refresh');
    bot = await bot.restart({ fetcher });
    await narrower.close();
    expect(refused.message?.content).toContain('not among the archives that I may read');
    expect(archive.requests).toHaveLength(asked);
  });

  test('says that the thread is gone when the archive has it no more', async () => {
    archived(KILN);
    const post = await summarize();
    delete pages[LIST];
    const answer = await press(ada, post, 'Refresh');
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toMatch(/is gone.*“Delete”/);
    // What was posted stays, and so does what travels with it.
    expect(textOf(await press(ben, standing(post), 'More'))).toContain(KEY);
  });
});

describe('who presses from elsewhere', () => {
  test('is refused once they have left the server of the source', async () => {
    const lighthouse = bot.discord.guild('Lighthouse');
    bot.discord.join(lighthouse, ada as APIUser);
    const plans = bot.discord.text(lighthouse, 'plans');
    bot.discord.say(plans, ada as APIUser, 'Should we sell the lighthouse?');
    const link = `https://discord.com/channels/${lighthouse.id}/${plans.id}`;
    const { message } = await bot.discord.slash(ada as APIUser, channel, 'summarize link', { link });
    expect(textOf(await press(ada, message as APIMessage, 'More'))).toContain('lighthouse');
    lighthouse.members.delete(ada?.id ?? '');
    now += 60_000;
    for (const label of ['More', 'Who said what', 'Show thread', 'Refresh']) {
      const refused = await press(ada, message as APIMessage, label);
      expect(textOf(refused), label).not.toContain('lighthouse');
      expect(refused.message?.attachments, label).toEqual([]);
      expect(refused.message?.content, label).toContain('may not read it');
      now += 60_000;
    }
  });
});
