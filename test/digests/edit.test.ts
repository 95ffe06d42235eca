import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/digests/index.ts';
import { digestsOf } from '../../src/store/index.ts';
import { type Channel, PermissionFlagsBits } from '../discord/standin/index.ts';
import { type DigestingBot, startDigestingBot } from './digesting-bot.ts';

let pottery: DigestingBot;
let workshop: Channel;
beforeEach(async () => {
  pottery = await startDigestingBot();
  workshop = pottery.bot.discord.text(pottery.guild, 'workshop');
});
afterEach(() => pottery.close());

const add = (options = {}) =>
  pottery.ask('digest add', { name: 'Weekly', sources: `<#${workshop.id}>`, schedule: 'daily 09:00', ...options });
const edit = (options: Parameters<DigestingBot['ask']>[1]) =>
  pottery.ask('digest edit', { name: 'weekly', ...options });
async function kept() {
  const [row] = await digestsOf(pottery.store, pottery.guild.id);
  if (!row) throw new TypeError('there is no digest');
  return { row, settings: readSettings(row) };
}

test('/digest is for who manages the server, unless its settings say otherwise, and for servers only', () => {
  expect(pottery.bot.discord.world.commands.find(({ name }) => name === 'digest')).toMatchObject({
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [0],
  });
});

describe('/digest edit', () => {
  test('says so where it is given nothing to change', async () => {
    await add();
    const { row } = await kept();
    expect(await edit({})).toBe('Nothing was changed: name what is to be different, such as `schedule` or `channel`.');
    expect((await kept()).row).toEqual(row);
  });

  test('changes what it is given and leaves the rest', async () => {
    await add({ author: 'Ben', min_messages: 3 });
    const before = await kept();
    expect(await edit({ schedule: 'daily 10:00', only_open: true })).toContain('Weekly');
    const { row, settings } = await kept();
    expect(row.schedule).not.toBe(before.row.schedule);
    expect(row.next_at).not.toBe(before.row.next_at);
    expect(row.channel_id).toBe(before.row.channel_id);
    expect(settings).toEqual({
      ...before.settings,
      filters: { author: 'Ben', minMessages: 3, onlyOpenQuestions: true },
    });
  });

  test('clears the filters, and sets those given with it', async () => {
    await add({ author: 'Ben', min_messages: 3 });
    await edit({ clear: 'filters' });
    expect((await kept()).settings.filters).toEqual({});
    await edit({ author: 'Ada' });
    await edit({ clear: 'filters', min_messages: 2 });
    expect((await kept()).settings.filters).toEqual({ minMessages: 2 });
  });

  test('changes nothing when the new schedule cannot be read', async () => {
    await add();
    const before = await kept();
    expect(await edit({ schedule: 'sometimes', author: 'Ben' })).toContain('daily 09:00');
    expect(await kept()).toEqual(before);
  });

  test('does not let everyone be mentioned', async () => {
    await add();
    expect(await edit({ role: pottery.guild.id })).toContain('I do not mention everyone');
    expect((await kept()).settings.role).toBeUndefined();
  });

  test('clears the role', async () => {
    const role = pottery.bot.discord.role(pottery.guild, 'Potters');
    await add({ role });
    expect((await kept()).settings.role).toBe(role);
    await edit({ clear: 'role' });
    expect((await kept()).settings.role).toBeUndefined();
  });

  test('keeps one message for a single thread only', async () => {
    await add();
    expect(await edit({ in_place: true })).toContain('for one thread only');
    expect((await kept()).settings.inPlace).toBe(false);
  });

  test('keeps no one message for a whole list', async () => {
    await add();
    const list = 'https://lists.pottery.example/pipermail/clay/';
    expect(await edit({ sources: list, in_place: true })).toContain('for one thread only');
    expect((await kept()).settings.inPlace).toBe(false);
    expect(await edit({ sources: `${list}2024-March/000001.html`, in_place: true })).not.toContain('one thread only');
    expect((await kept()).settings.inPlace).toBe(true);
  });
});

describe('/digest pause and /digest resume', () => {
  const turn = (way: 'pause' | 'resume') => pottery.ask(`digest ${way}`, { name: 'weekly' });

  test('say that there was nothing to do where it is as they would make it, and leave it so', async () => {
    await add();
    const { row: running } = await kept();
    expect(await turn('resume')).toMatch(/^“Weekly” runs already: nothing was changed/);
    expect((await kept()).row).toEqual(running);

    expect(await turn('pause')).toMatch(/^“Weekly” is paused\./);
    const { row: paused } = await kept();
    expect(await turn('pause')).toMatch(/^“Weekly” is paused already\. `\/digest resume`/);
    expect((await kept()).row).toEqual(paused);
    expect(await turn('resume')).toMatch(/^Resumed\./);
  });
});

describe('what is watched', () => {
  test('is no archive that cannot be read by programs, and how to come by its mails is said', async () => {
    expect(await add({ sources: 'https://marc.info/?l=pottery&m=1' })).toMatch(/^I cannot read MARC\. .*mid:/);
    expect(await add({ sources: 'https://groups.google.com/g/pottery' })).toMatch(/^I cannot read Google Groups\. /);
    expect(await digestsOf(pottery.store, pottery.guild.id)).toEqual([]);
  });

  test('is watched once, however often and however it is written', async () => {
    const list = 'https://lists.pottery.example/pipermail/kiln/';
    await add({ sources: `<#${workshop.id}> ${list}, <${list}> <#${workshop.id}>` });
    expect((await kept()).settings.sources).toEqual([
      { kind: 'channel', id: workshop.id },
      { kind: 'link', url: list },
    ]);
    expect(await pottery.ask('digest list')).toContain(`on <#${workshop.id}> and <${list}>.`);
  });
});

test.each([
  ['europe/berlin', 'Europe/Berlin'],
  ['Berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  ['utc', 'UTC'],
])('a time zone may be written as people do: %s', async (written, zone) => {
  await add({ time_zone: written });
  expect((await kept()).row.time_zone).toBe(zone);
});

describe('what was set', () => {
  test('is said in the answer and in /digest list, as far as it is not as usual', async () => {
    const helpers = pottery.bot.discord.role(pottery.guild, 'helpers');
    expect(await add()).not.toMatch(/Only|mentions|also posts/);
    await edit({ subject: 'kiln', author: 'Ben', min_messages: 3, only_open: true, nothing_new: true, role: helpers });
    expect(await pottery.ask('digest list')).toContain(
      'Only threads with “kiln” in their subject, in which “Ben” writes, of at least 3 messages, and with open questions. ' +
        `It also posts when nothing is new. It mentions <@&${helpers}>.`,
    );
  });
});

describe('while somebody types', () => {
  const typed = (command: string, option: string, text: string) =>
    pottery.bot.discord.type(pottery.ada, pottery.desk, command, option, text);

  test('the names of the digests that there are are offered', async () => {
    await add();
    await add({ name: 'Glaze news' });
    expect(await typed('digest pause', 'name', '')).toEqual(['Glaze news', 'Weekly']);
    expect(await typed('digest remove', 'name', 'week')).toEqual(['Weekly']);
    expect(await typed('digest run', 'name', 'nothing such')).toEqual([]);
  });

  test('time zones are offered by their cities', async () => {
    expect((await typed('digest add', 'time_zone', 'berl'))[0]).toBe('Europe/Berlin');
    expect(await typed('digest edit', 'time_zone', 'new y')).toContain('America/New_York');
    expect(await typed('digest add', 'time_zone', '')).toHaveLength(25);
  });
});
