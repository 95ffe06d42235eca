import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeGuildSettings } from '../../src/store/index.ts';
import { textOf } from '../discord/running-bot.ts';
import { type Channel, PermissionFlagsBits } from '../discord/standin/index.ts';
import { type DigestingBot, startDigestingBot } from './digesting-bot.ts';

const HOUR = 3_600_000;
const POINT = 'We should fire the big kiln on Friday.';

let digesting: DigestingBot;
let potters: string;
beforeAll(async () => {
  digesting = await startDigestingBot();
  const { bot, guild, ada, ben } = digesting;
  const managers = bot.discord.role(guild, 'managers', PermissionFlagsBits.ManageGuild);
  guild.members.get(ada.id)?.roles.push(managers);
  potters = bot.discord.role(guild, 'potters');
  guild.members.get(ben.id)?.roles.push(potters);
});
afterAll(() => digesting.close());
beforeEach(() => removeGuildSettings(digesting.store, digesting.guild.id));

/** The panel of `/settings`, in front of Ada. */
async function panel(): Promise<APIMessage> {
  const { message } = await digesting.bot.discord.slash(digesting.ada, digesting.desk, 'settings');
  if (!message) throw new Error('no panel');
  return message;
}
const discord = () => digesting.bot.discord;
const press = async (label: string) => discord().press(digesting.ada, await panel(), label);
const select = async (placeholder: string, chosen: readonly string[]) =>
  discord().select(digesting.ada, await panel(), placeholder, chosen);

function talk(place: Channel): void {
  const { ada, ben, now } = digesting;
  const point = discord().say(place, ada, { content: POINT, at: now + 1000 });
  discord().say(place, ben, { content: 'Agreed, Friday is fine.', replyTo: point, at: now + 2000 });
  discord().say(place, ben, { content: 'Who stacks the shelves?', at: now + 3000 });
  discord().say(place, ada, { content: 'Who orders the clay for the beginners?', at: now + 4000 });
}

/** The digest of a new channel, an hour after what was said there. */
async function digestOf(options: Readonly<Record<string, boolean>> = {}): Promise<APIMessage> {
  const { guild, ada, ask, strike, posts } = digesting;
  const [board, room] = [discord().text(guild, 'board'), discord().text(guild, 'room')];
  const place = options.in_place ? discord().thread(room, 'kilns', { by: ada }) : room;
  const more = { name: `of ${place.id}`, sources: `<#${place.id}>`, schedule: 'hourly', channel: board.id };
  expect(await ask('digest add', { ...more, ...options })).toContain('Added.');
  talk(place);
  await strike(digesting.now + HOUR);
  const post = posts(board).at(-1);
  if (!post) throw new Error('no digest');
  return post;
}
const shown = (message: APIMessage) => textOf({ message });

describe('what was chosen in /settings holds for digests', () => {
  test('the language, until it is reset', async () => {
    expect(shown(await digestOf())).toContain('New open questions');
    await select('Language of the minutes', ['Deutsch (German)']);
    expect(shown(await digestOf())).toContain('Neue offene Fragen');
    await press('Reset');
    expect(shown(await digestOf())).toContain('New open questions');
  });

  test('how much of the minutes is shown, in the one message that is kept up to date', async () => {
    const questions = (message: APIMessage) =>
      message.embeds[0]?.fields?.find(({ name }) => name.includes('Open questions'))?.value ?? '';
    expect(questions(await digestOf({ in_place: true }))).toMatch(/shelves.*clay|clay.*shelves/s);
    await discord().submit(digesting.ada, await press('How much…'), { '❓ Open questions': '1' });
    const fewer = questions(await digestOf({ in_place: true }));
    expect(fewer).toContain('+1 more');
    expect(fewer).not.toMatch(/shelves.*clay|clay.*shelves/s);
  });

  test('who may correct: roles beside those who always may', async () => {
    const post = await digestOf();
    const refused = await discord().press(digesting.ben, post, 'Correct…');
    expect(refused.message?.content).toBe('These minutes can be corrected by anyone who can manage messages.');
    await select('Further roles that may correct them', [potters]);
    const form = await discord().press(digesting.ben, post, 'Correct…');
    const kept = await discord().submit(digesting.ben, form, {
      'What it is about': [`✅ ${POINT}`],
      'What is wrong with it': ['Not agreed'],
    });
    await kept.until(({ kind }) => kind === 'message');
    expect(kept.message?.content).toContain('later minutes and digests of the thread');
  });

  test('which archives may be read: a digest of another one is refused', async () => {
    const add = () =>
      digesting.ask('digest add', {
        name: `List ${digesting.now}`,
        sources: 'https://lists.pottery.example/pipermail/kilns/',
        schedule: 'daily 09:00',
      });
    expect(await add()).toContain('Added.');
    digesting.now += HOUR;
    const hosts = async (written: string) =>
      discord().submit(digesting.ada, await press('Archives…'), { Hosts: written });
    await hosts('lists.glass.example');
    expect(await add()).toContain('cannot read');
    await hosts('');
    expect(await add()).toContain('Added.');
  });
});
