import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFetcher } from '../../src/sources/index.ts';
import {
  changeGuildSettings,
  guildSettings,
  openStore,
  removeGuildSettings,
  type Store,
  takeBackAll,
} from '../../src/store/index.ts';
import { LANGUAGES, sayIn } from '../../src/wording/index.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import { type Answer, type Channel, type Guild, PermissionFlagsBits } from '../discord/standin/index.ts';
import { type Archive, startArchive } from '../sources/remote/archive.ts';
import { KILN_LINKS, kilnArchives } from '../sources/remote/kiln-archives.ts';
import { PASTED, REPLY } from './mails.ts';

let bot: TestBot;
let store: Store;
let archive: Archive;
let guild: Guild;
let manager: APIUser;
let ada: APIUser;
let pilots: string;
let lobby: Channel;

beforeAll(async () => {
  archive = await startArchive(kilnArchives(() => archive.origin));
  store = await openStore({ file: ':memory:' });
  bot = await startTestBot({
    store,
    fetcher: createFetcher({
      archiveHosts: [archive.host, '*.example.org', 'lists.example.com'],
      allowPrivateAddresses: true,
      cache: false,
    }),
    prepare(discord) {
      guild = discord.guild('Harbour');
      const managers = discord.role(guild, 'managers', PermissionFlagsBits.ManageGuild);
      pilots = discord.role(guild, 'pilots');
      manager = discord.user('Mara Voss');
      ada = discord.user('Ada Lind');
      discord.join(guild, manager, managers);
      discord.join(guild, ada);
      lobby = discord.text(guild, 'lobby');
    },
  });
});
afterAll(async () => {
  await bot.close();
  await store.close();
  await archive.close();
});
beforeEach(() => removeGuildSettings(store, guild.id));

const shown = ({ message }: Pick<Answer, 'message'>) => message?.embeds[0]?.description ?? '';
async function panel(): Promise<APIMessage> {
  const { message } = await bot.discord.slash(manager, lobby, 'settings');
  if (!message) throw new Error('no panel');
  return message;
}
const ask = (user: APIUser, options = {}) =>
  bot.discord.slash(user, lobby, 'summarize file', { file: { name: 'reply.eml', content: REPLY }, ...options });

describe('/settings', () => {
  test('shows what holds where nobody said anything, to the manager alone', async () => {
    const answer = await bot.discord.slash(manager, lobby, 'settings');
    expect(answer.ephemeral).toBe(true);
    expect(shown(answer).split('\n')).toEqual([
      '**Who may take minutes:** everyone',
      '**Who may correct them:** whoever asked for them, and anyone who can manage messages',
      '**Who sees them:** everyone in the channel, unless the person who asks says `private:True`',
      '**Language:** the one of whoever asks',
      '**Shown at most:** participants: 12, agreed points: 6, open questions: 5, objections: 4, key points: 5; the rest is attached',
      '**Archives that links may lead to:** all those that whoever runs me allows',
      '**Writers of mail who are not quoted:** nobody listed; people on Discord say so with `/privacy`',
    ]);
  });

  test('is refused to who may not manage the server, and so are its menus', async () => {
    const refused = await bot.discord.slash(ada, lobby, 'settings');
    expect(refused.message?.content).toContain('Only people who can manage the server');
    const message = await panel();
    const member = guild.members.get(manager.id);
    const roles = member?.roles ?? [];
    if (member) member.roles = [];
    const late = await bot.discord.select(manager, message, 'Language of the minutes', ['Deutsch (German)']);
    expect(late.message?.content).toContain('Only people who can manage the server');
    expect(await guildSettings(store, guild.id)).toBeUndefined();
    if (member) member.roles = roles;
  });

  test('only roles that were chosen may take minutes, and who runs the server', async () => {
    const chosen = await bot.discord.select(manager, await panel(), 'Roles that may take minutes (none: everyone)', [
      pilots,
    ]);
    expect(shown(chosen)).toContain(`**Who may take minutes:** <@&${pilots}>`);
    const refused = await ask(ada);
    expect(refused.ephemeral).toBe(true);
    expect(refused.message?.content).toBe(`On this server, only <@&${pilots}> may take minutes.`);
    const message = bot.discord.say(lobby, ada, { files: [{ name: 'reply.eml', content: REPLY }] });
    expect((await bot.discord.messageCommand(ada, message, 'Summarize thread')).message?.content).toContain('only');
    expect((await bot.discord.slash(ada, lobby, 'summarize text')).message?.content).toContain('only');
    expect((await ask(manager)).message?.embeds).toHaveLength(1);
    guild.members.get(ada.id)?.roles.push(pilots);
    expect((await ask(ada)).message?.embeds).toHaveLength(1);
    guild.members.get(ada.id)?.roles.pop();
    const everyone = await bot.discord.select(
      manager,
      await panel(),
      'Roles that may take minutes (none: everyone)',
      [],
    );
    expect(shown(everyone)).toContain('**Who may take minutes:** everyone');
    expect((await ask(ada)).message?.embeds).toHaveLength(1);
  });

  test('who may not take minutes gets them by no way: of the channel, a link, since their last message, or anew', async () => {
    const link = archive.origin + KILN_LINKS[1]?.link;
    bot.discord.say(lobby, ada, 'Who paints the pier?');
    const before = await bot.discord.slash(ada, lobby, 'summarize here');
    await bot.discord.select(manager, await panel(), 'Roles that may take minutes (none: everyone)', [pilots]);
    const refused = [
      await bot.discord.slash(ada, lobby, 'summarize here'),
      await bot.discord.slash(ada, lobby, 'summarize here', { since: 'last-read' }),
      await bot.discord.slash(ada, lobby, 'summarize link', { link }),
      await bot.discord.press(ada, before.message as APIMessage, 'Refresh'),
    ];
    for (const answer of refused) expect(answer.message?.content).toContain(`only <@&${pilots}> may take minutes`);
    // What stands there may still be looked at.
    expect(textOf(await bot.discord.press(ada, before.message as APIMessage, 'More'))).toContain('paints the pier');
  });

  test('roles that were chosen may correct minutes, beside those who always may', async () => {
    const ben = bot.discord.user('Ben Okoye');
    bot.discord.join(guild, ben, pilots);
    const { message } = await ask(ada);
    const correct = () => bot.discord.press(ben, message as APIMessage, 'Correct…');
    expect((await correct()).message?.content).toContain('can be corrected by');
    const chosen = await bot.discord.select(manager, await panel(), 'Further roles that may correct them', [pilots]);
    expect(shown(chosen)).toContain(
      `**Who may correct them:** whoever asked for them, anyone who can manage messages, and <@&${pilots}>`,
    );
    const after = await bot.discord.submit(ben, await correct(), {
      'What it is about': ['✅ We should buy the radar gauge and keep the float as a spare.'],
      'What is wrong with it': ['Not agreed'],
    });
    expect(textOf(after)).toContain('1 correction by readers');
    await takeBackAll(store, guild.id);
    await bot.discord.press(manager, await panel(), 'Reset');
    expect((await correct()).message?.content).toContain('can be corrected by');
  });

  test('the panel has the present choices in its menus, and the forms in their fields', async () => {
    await bot.discord.select(manager, await panel(), 'Roles that may take minutes (none: everyone)', [pilots]);
    await bot.discord.select(manager, await panel(), 'Language of the minutes', ['日本語 (Japanese)']);
    await bot.discord.submit(manager, await bot.discord.press(manager, await panel(), 'How much…'), {
      Participants: '3',
    });
    const { components = [] } = await panel();
    const menus = JSON.stringify(components);
    expect(menus).toContain(`"default_values":[{"id":"${pilots}","type":"role"}]`);
    expect(menus).toMatch(/"value":"ja","label":"日本語 \(Japanese\)","default":true/);
    const form = JSON.stringify((await bot.discord.press(manager, await panel(), 'How much…')).modal);
    expect(form).toMatch(/"custom_id":"participants"[^}]*"value":"3"/);
    expect(form).toMatch(/"custom_id":"agreed"[^}]*"value":"6"/);
  });

  test('minutes are private unless asked otherwise, or public again', async () => {
    const changed = await bot.discord.press(manager, await panel(), 'Show only to the person who asked');
    expect(shown(changed)).toContain('only the person who asked, unless they say `private:False`');
    expect((await ask(ada)).ephemeral).toBe(true);
    expect((await ask(ada, { private: false })).ephemeral).toBe(false);
    const message = bot.discord.say(lobby, ada, { files: [{ name: 'reply.eml', content: REPLY }] });
    expect((await bot.discord.messageCommand(ada, message, 'Summarize thread')).ephemeral).toBe(true);
    const form = await bot.discord.slash(ada, lobby, 'summarize text');
    expect((await bot.discord.submit(ada, form, { Text: PASTED })).ephemeral).toBe(true);
    bot.discord.say(lobby, ada, 'Who paints the pier?');
    expect((await bot.discord.slash(ada, lobby, 'summarize here')).ephemeral).toBe(true);
    expect((await bot.discord.slash(ada, lobby, 'summarize here', { private: false })).ephemeral).toBe(false);
    await bot.discord.press(manager, await panel(), 'Show to everyone');
    expect((await ask(ada)).ephemeral).toBe(false);
  });

  test('minutes are in the language that was fixed', async () => {
    const changed = await bot.discord.select(manager, await panel(), 'Language of the minutes', ['Deutsch (German)']);
    expect(shown(changed)).toContain('**Language:** Deutsch (German)');
    expect(textOf(await ask(ada))).toContain('Beteiligte');
    const quay = bot.discord.text(guild, 'quay');
    bot.discord.say(quay, ada, { content: 'The pier is dry.', at: Date.now() - 60_000 });
    bot.discord.say(quay, manager, { content: 'Who paints the pier?', at: Date.now() - 30_000 });
    const since = await bot.discord.slash(ada, quay, 'summarize here', { since: 'last-read' });
    expect(textOf(since)).toContain('Neue offene Fragen');
    await bot.discord.select(manager, await panel(), 'Language of the minutes', ['The one of whoever asks']);
    expect(textOf(await ask(ada))).toContain('Participants');
  });

  test('sections are as long as the form says, which refuses what is no number', async () => {
    const form = await bot.discord.press(manager, await panel(), 'How much…');
    const refused = await bot.discord.submit(manager, form, { 'Key points': '99' });
    expect(refused.message?.content).toBe('“99” is not a number from 0 to 25.');
    const again = await bot.discord.press(manager, await panel(), 'How much…');
    const changed = await bot.discord.submit(manager, again, { Participants: '1', 'Key points': '1' });
    expect(shown(changed)).toContain(
      'participants: 1, agreed points: 6, open questions: 5, objections: 4, key points: 1',
    );
    expect(textOf(await ask(ada))).toMatch(/\+\d+ more/);
  });

  test('a section of which nothing is to be shown says how much there is, the participants among them', async () => {
    const form = await bot.discord.press(manager, await panel(), 'How much…');
    await bot.discord.submit(manager, form, { Participants: '0' });
    const { message } = await ask(ada);
    const people = message?.embeds[0]?.fields?.find(({ name }) => name === 'Participants')?.value;
    expect(people).toMatch(/^\*\+\d more in the attached minutes\*$/);
  });

  test('each section is as long as the form says, until it is reset', async () => {
    const sections = ['Participants', '✅ Agreed', '❓ Open questions', '⚠️ Objections (unresolved)'];
    const pier = bot.discord.text(guild, 'pier');
    const people = ['Cleo Marsh', 'Dan Roe', 'Eva Holm', 'Finn Dahl'].map((name) => bot.discord.user(name));
    for (const user of people) bot.discord.join(guild, user);
    let minute = Date.now() - 3_600_000;
    const say = (by: number, content: string, replyTo?: APIMessage) => {
      minute += 60_000;
      return bot.discord.say(pier, people[by] as APIUser, { content, at: minute, ...(replyTo ? { replyTo } : {}) });
    };
    for (const what of ['paint the pier before the winter storms', 'mend the crane while the harbour is closed']) {
      const proposal = say(0, `We should ${what}.`);
      say(1, 'Agreed, that is overdue.', proposal);
    }
    for (const what of ['sell the old winch to the museum', 'lock the northern gate at night']) {
      const proposal = say(2, `I propose that we ${what}.`);
      say(3, 'I object, the fishermen need it every morning.', proposal);
    }
    say(1, 'Who has the key of the boat shed?');
    say(2, 'When does the dredger come back from the yard?');
    const lengths = async () => {
      const { message } = await bot.discord.slash(ada, pier, 'summarize here');
      const lines = (name: string) =>
        message?.embeds[0]?.fields?.find((each) => each.name === name)?.value.match(/^•|\*\*\w/gm);
      return sections.map((name) => lines(name)?.length ?? 0);
    };
    expect(Math.min(...(await lengths()))).toBeGreaterThan(1);
    const form = await bot.discord.press(manager, await panel(), 'How much…');
    await bot.discord.submit(manager, form, Object.fromEntries(sections.map((name) => [name, '1'])));
    expect(await lengths()).toEqual([1, 1, 1, 1]);
    await bot.discord.press(manager, await panel(), 'Reset');
    expect(Math.min(...(await lengths()))).toBeGreaterThan(1);
  });

  test('links lead only to archives of a narrower list, which cannot be a wider one', async () => {
    const link = archive.origin + KILN_LINKS[0]?.link;
    expect((await bot.discord.slash(ada, lobby, 'summarize link', { link })).message?.embeds).toHaveLength(1);
    const hosts = async (written: string) =>
      bot.discord.submit(manager, await bot.discord.press(manager, await panel(), 'Archives…'), { Hosts: written });
    const wider = await hosts('lists.example.com\nelsewhere.example\n*.lists.example.com');
    expect(wider.message?.content).toContain('I may not read elsewhere.example and *.lists.example.com');
    const narrower = await hosts('https://lists.example.com/pipermail/ sub.example.org');
    expect(shown(narrower)).toContain('`lists.example.com`, `sub.example.org`');
    const refused = await bot.discord.slash(ada, lobby, 'summarize link', { link });
    expect(refused.message?.content).toContain('not among the archives');
    const message = bot.discord.say(lobby, ada, `See ${link}`);
    const menu = await bot.discord.messageCommand(ada, message, 'Summarize thread');
    expect(menu.message?.embeds).toEqual([]);
    expect(shown(await hosts(' '))).toContain('all those that whoever runs me allows');
    expect((await bot.discord.slash(ada, lobby, 'summarize link', { link })).message?.embeds).toHaveLength(1);
  });

  test('who is listed as not to be quoted is counted and not quoted, also by Refresh and the buttons', async () => {
    const link = archive.origin + KILN_LINKS[0]?.link;
    const minutes = () => bot.discord.slash(ada, lobby, 'summarize link', { link });
    const list = async (written: string) =>
      bot.discord.submit(manager, await bot.discord.press(manager, await panel(), 'Not quoted…'), {
        Addresses: written,
      });
    const before = await minutes();
    expect(textOf(before)).toContain('fire the blue glaze a second time');

    expect((await list('ann@')).message?.content).toBe('ann@ is not an address, a domain or a name.');
    const listed = await list('Nobody <nobody@example.org>\nana@pottery.example');
    expect(shown(listed)).toContain('**Writers of mail who are not quoted:** 2 entries');
    const form = await bot.discord.press(manager, await panel(), 'Not quoted…');
    expect(JSON.stringify(form.modal)).toContain('ana@pottery.example');

    const after = await minutes();
    expect(textOf(after)).toContain('do not want to be quoted');
    const { message } = before;
    if (!message || !after.message) throw new Error('nothing was posted');
    const refreshed = await bot.discord.press(ada, message, 'Refresh');
    for (const each of [after, refreshed]) {
      expect(textOf(each)).toContain('Ana Lopes');
      expect(JSON.stringify(each.message)).not.toContain('fire the blue glaze a second time');
      for (const label of ['More', 'Who said what', 'Only for me'])
        expect(textOf(await bot.discord.press(ada, each.message as APIMessage, label)), label).not.toContain(
          'fire the blue glaze a second time',
        );
    }
    expect(shown(await list(''))).toContain('nobody listed');
    expect(textOf(await minutes())).toContain('fire the blue glaze a second time');
  });

  test.each(LANGUAGES)('fit into what Discord takes, however much was chosen, in %s', async (language) => {
    const say = sayIn(language);
    const role = (n: number) => String(10n ** 18n + BigInt(n));
    const most = {
      summarizers: Array.from({ length: 10 }, (_, n) => role(n)),
      correctors: Array.from({ length: 10 }, (_, n) => role(n)),
      archives: Array.from({ length: 100 }, (_, n) => `archive-${100 + n}.org`),
      unquoted: Array.from({ length: 100 }, (_, n) => `${'somebody'.repeat(3)}${100 + n}@example.org`),
      private: true,
      language,
      shown: { participants: 25, agreed: 25, openQuestions: 25, objections: 25, keyPoints: 25 },
    };
    most.archives = most.archives.map((host) => host.padStart(19, 'x'));
    await changeGuildSettings(store, guild.id, JSON.stringify(most));
    bot.discord.speak(manager, language === 'en' ? 'en-US' : language);
    const { message } = await bot.discord.slash(manager, lobby, say('settings.name'));
    expect(message?.embeds[0]?.title).toBe(say('settings.title'));
    for (const key of ['settings.sizes.edit', 'settings.archives.edit', 'settings.unquoted.edit'] as const)
      expect((await bot.discord.press(manager, message as APIMessage, say(key))).modal, key).toBeDefined();
    bot.discord.speak(manager, 'en-US');
  });

  test('a form that is refused comes back with what was written, which Discord has closed', async () => {
    const written = 'ana@pottery.example\nben@pottery.example\nann@\nchipo@pottery.example';
    const form = await bot.discord.press(manager, await panel(), 'Not quoted…');
    const { message, ephemeral } = await bot.discord.submit(manager, form, { Addresses: written });
    expect(ephemeral).toBe(true);
    expect(message?.content).toBe(
      'ann@ is not an address, a domain or a name.\nWhat you wrote is in the file, so that you can send it again.',
    );
    const [file] = message?.attachments ?? [];
    expect(await (await fetch(file?.url ?? '')).text()).toBe(`${written}\n`);
  });

  test('are as usual again after a reset', async () => {
    await changeGuildSettings(store, guild.id, '{"private":true,"correctors":["7"]}');
    const message = await panel();
    expect(message.embeds[0]?.description).toContain('<@&7>');
    const reset = await bot.discord.press(manager, message, 'Reset');
    expect(shown(reset)).toContain('everyone in the channel');
    expect(await guildSettings(store, guild.id)).toBeUndefined();
  });
});
