import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createFetcher, type Fetcher } from '../../src/sources/index.ts';
import { changeGuildSettings, openStore, removeGuildSettings, type Store, takeBackAll } from '../../src/store/index.ts';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot } from '../discord/running-bot.ts';
import { type Channel, type Guild, PermissionFlagsBits } from '../discord/standin/index.ts';
import { type Archive, startArchive } from '../sources/remote/archive.ts';
import { KILN, mbox, pipermailText } from '../sources/remote/mails.ts';

const LIST = '/pipermail/pottery/2024-March';
const POINT = 'We should move the weekly build to Thursday.';
const SHED = 'We should paint the old shed green.';
const QUESTION = 'Who tells the docs team?';

let archive: Archive;
let fetcher: Fetcher;
let store: Store;
let bot: TestBot;
let guild: Guild;
let [ada, ben]: APIUser[] = [];
let channel: Channel;
let set: string;

beforeAll(async () => {
  archive = await startArchive({ [`${LIST}.txt`]: pipermailText(KILN) });
  fetcher = createFetcher({ archiveHosts: [archive.host], allowPrivateAddresses: true, cache: false });
  store = await openStore({ file: ':memory:' });
  bot = await startTestBot({
    fetcher,
    store,
    prepare(discord) {
      const { ManageGuild, ManageMessages } = PermissionFlagsBits;
      ({ guild, ada, ben } = openHarbour(discord, { ada: ManageGuild | ManageMessages }));
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
  await takeBackAll(store, guild.id);
  channel = bot.discord.text(guild, 'builds');
  set = mkdtempSync(join(tmpdir(), 'corrected-'));
  mkdirSync(join(set, 'threads'));
  return () => rmSync(set, { recursive: true });
});

async function correct(post: APIMessage, about: string, wrong: string, speaker?: string): Promise<void> {
  const form = await bot.discord.press(ada as APIUser, post, 'Correct…');
  await bot.discord.submit(ada as APIUser, form, {
    'What it is about': [about],
    'What is wrong with it': [wrong],
    ...(speaker ? { 'Who said it, if the person is wrong': [speaker] } : {}),
  });
}

/** The file that the server's managers export, laid into the set as it is. */
async function exportLabels(): Promise<{ readonly id: string; readonly subject: string }[]> {
  const { message } = await bot.discord.slash(ada as APIUser, channel, 'settings');
  const answer = await bot.discord.press(ada as APIUser, message as APIMessage, 'Corrections…');
  const [file] = answer.message?.attachments ?? [];
  const bytes = bot.discord.world.files.get(new URL(file?.url ?? '').pathname)?.bytes ?? new Uint8Array();
  writeFileSync(join(set, 'gold.json'), bytes);
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}

/** The channel as the command line reads it, under the name that the labels give the thread. */
function keepChannel(id: string): void {
  const messages = channel.messages.filter(({ author }) => !author.bot);
  const dump = { channel: { id: channel.id, guild_id: guild.id, name: 'builds', type: 0 }, messages };
  writeFileSync(join(set, 'threads', `${id}.json`), JSON.stringify(dump));
}

/** What `npm run eval -- DIR --json` prints, in percent. */
function figures(): Record<string, number> {
  const run = spawnSync(process.execPath, ['dist/scripts/eval.js', set, '--json'], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const { missing, figures } = JSON.parse(run.stdout) as {
    missing: string[];
    figures: Record<string, { percent: number }>;
  };
  expect(missing).toEqual([]);
  return Object.fromEntries(Object.entries(figures).map(([name, { percent }]) => [name, Math.round(percent)]));
}

test('what was corrected in Discord counts against the program, and what was left alone for it', async () => {
  const at = Date.now() - 3_600_000;
  for (const [n, words] of [POINT, SHED].entries()) {
    const proposal = bot.discord.say(channel, ada as APIUser, { content: words, at: at + n * 120_000 });
    bot.discord.say(channel, ben as APIUser, { content: 'Agreed.', replyTo: proposal, at: at + n * 120_000 + 60_000 });
  }
  bot.discord.say(channel, ben as APIUser, { content: QUESTION, at: at + 400_000 });
  const { message } = await bot.discord.slash(ada as APIUser, channel, 'summarize here');
  await correct(message as APIMessage, `✅ ${SHED}`, 'Not agreed');
  await correct(message as APIMessage, `❓ ${QUESTION}`, 'Wrong person', 'Ada Lind');

  const [labels] = await exportLabels();
  keepChannel(labels?.id ?? '');
  expect(figures()).toMatchObject({
    'participants F1': 100,
    'agreed points precision': 50,
    'open questions precision': 100,
    'open questions recall': 100,
    verbatim: 100,
  });
  // The question is the one quotation that is in the wrong person's name.
  expect(figures().authors).toBeLessThan(100);
});

test('a mail of an archive is scored as well: its labels are named as a file can be', async () => {
  const { message } = await bot.discord.slash(ada as APIUser, channel, 'summarize link', {
    link: `http://${archive.host}${LIST}.txt`,
  });
  await correct(message as APIMessage, '❓ Who takes the key on Friday evening?', 'Answered');
  const [labels] = await exportLabels();
  expect(labels).toMatchObject({ id: 'kiln-1@pottery.example', answered: expect.any(Array) });
  writeFileSync(join(set, 'threads', `${labels?.id}.mbox`), mbox(KILN));
  expect(figures()).toMatchObject({
    'agreed points precision': 100,
    'open questions precision': 0,
    authors: 100,
    verbatim: 100,
  });
});

test('labels hold no words of a writer of mail who is not to be quoted', async () => {
  const link = `http://${archive.host}${LIST}.txt`;
  const { message } = await bot.discord.slash(ada as APIUser, channel, 'summarize link', { link });
  await correct(message as APIMessage, '❓ Who takes the key on Friday evening?', 'Answered');
  const quoted = JSON.stringify(await exportLabels());
  expect(quoted).toContain('Who takes the key');
  await changeGuildSettings(store, guild.id, JSON.stringify({ unquoted: ['ana@pottery.example'] }));
  const labels = JSON.stringify(await exportLabels());
  await removeGuildSettings(store, guild.id);
  expect(labels).toContain('Ana Lopes');
  expect(labels).not.toMatch(/Who takes the key|fire the blue glaze|Which shelf is free/);
});
