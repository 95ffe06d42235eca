import { gunzipSync } from 'node:zlib';
import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctionsIn, keepCorrection, openStore, optIn, optOut, type Store } from '../../src/store/index.ts';
import { LANGUAGES, sayIn } from '../../src/wording/index.ts';
import { en } from '../../src/wording/languages/en.ts';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import type { Answer, Channel, Guild } from '../discord/standin/index.ts';

let bot: TestBot;
let store: Store;
let guild: Guild;
let ada: APIUser;
let ben: APIUser;
let channel: Channel;

beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  bot = await startTestBot({
    store,
    prepare(discord) {
      ({ guild, ada, ben, channel } = openHarbour(discord, { channel: 'builds' }));
    },
  });
  const minute = (n: number) => Date.now() - 3_600_000 + n * 60_000;
  const say = (by: APIUser, content: string, n: number, replyTo?: ReturnType<typeof bot.discord.say>) =>
    bot.discord.say(channel, by, { content, at: minute(n), ...(replyTo ? { replyTo } : {}) });
  const proposal = say(ada, 'We should move the weekly build to Thursday.', 0);
  say(ben, 'Agreed, Thursday is better.', 1, proposal);
  const other = say(ben, 'We should paint the crane yellow before winter.', 2);
  say(ada, 'I agree, yellow it is.', 3, other);
  say(ben, 'Who tells the docs team?', 4);
});
afterAll(async () => {
  await bot.close();
  await store.close();
});

const summarize = () => bot.discord.slash(ada, channel, 'summarize here');
const field = ({ message }: Answer, name: string) =>
  message?.embeds[0]?.fields?.find((each) => each.name.includes(name))?.value ?? '';

/** Tables that say nothing of anybody: which changes of the tables were made. */
const OWN_TABLES: readonly string[] = ['kysely_migration', 'kysely_migration_lock'];
/**
 * For each column, words of the English text that say so; the others are ids of ours, and what holds the rest together. What a table is
 * to keep beside this is said here and there.
 */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  digest: {
    id: '',
    guild_id: 'settings',
    channel_id: 'where',
    owner_id: 'who made it',
    name: 'its name',
    schedule: 'when it posts',
    time_zone: 'when it posts',
    settings: 'its settings',
    state: 'its settings',
    paused_because: 'its settings',
    next_at: 'it was due',
    created_at: 'who made it',
    told_at: 'Of what it has told',
    misses: 'why there is none',
    live_message_id: 'where its post stands',
    failing: 'hashes',
  },
  delivery: {
    id: '',
    digest_id: '',
    due_at: 'each time it was due',
    state: 'why there is none',
    channel_id: 'where its post stands',
    message_id: 'where its post stands',
    finished_at: '180 days',
    reason: 'why there is none',
  },
  attempt: {
    delivery_id: '',
    number: '',
    channel_id: 'where its post stands',
    started_at: 'each time it was due',
    record: 'hashes',
  },
  seen: { digest_id: '', thread: 'hashes', record: 'hashes', last_at: 'quiet for 180 days' },
  departure: { guild_id: 'when I left one', left_at: '30 days later' },
  pending_interaction: {
    id: 'their ids',
    application_id: 'their ids',
    token: 'the token to answer with',
    locale: 'the language of whoever asked',
    process: '',
    created_at: '15 minutes',
  },
  clock: { id: '', seen_at: 'when I last looked' },
  guild_settings: { guild_id: 'Servers', settings: 'their settings, which list mail addresses' },
  opt_out: { user_id: 'their Discord id', since: 'since when' },
  correction: {
    scope: 'who said so',
    statement: 'the ids of the item',
    verdict: 'what was wrong with it',
    speaker: 'whose words they are',
    user_id: 'who said so',
    at: 'when',
    thread: 'of its thread',
    source: 'a link to where the thread can be read again',
  },
};

describe('what /privacy says is kept', () => {
  test('is what the tables keep, a word for every column', async () => {
    const tables = (await store.db.introspection.getTables()).filter(({ name }) => !OWN_TABLES.includes(name));
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(COLUMNS).sort());
    const said = textOf(await bot.discord.slash(ben, channel, 'privacy'));
    for (const { name, columns } of tables) {
      expect(columns.map((column) => column.name).sort(), name).toEqual(Object.keys(COLUMNS[name] ?? {}).sort());
      for (const [column, words] of Object.entries(COLUMNS[name] ?? {}))
        expect(said, `${name}.${column}`).toContain(words);
    }
  });

  test.each(LANGUAGES)('is said in %s, of every table and in one message', async (language) => {
    bot.discord.speak(ben, language === 'en' ? 'en-US' : language);
    const said = textOf(await bot.discord.slash(ben, channel, sayIn(language)('privacy.name')));
    bot.discord.speak(ben, 'en-US');
    const own = Object.keys(en).filter((key) => key.startsWith('privacy.kept')) as 'privacy.kept'[];
    expect(own.length).toBeGreaterThan(7);
    for (const key of own) expect(said).toContain(sayIn(language)(key));
  });
});

describe('/privacy', () => {
  test('says what is kept, to the one who asked, also in a conversation with the bot', async () => {
    const direct = bot.discord.direct(ben, bot.discord.world.bot);
    for (const place of [channel, direct]) {
      const answer = await bot.discord.slash(ben, place, 'privacy');
      expect(answer.ephemeral).toBe(true);
      expect(textOf(answer)).toContain('keep none of what they say');
      expect(textOf(answer)).toContain('You may be quoted.');
    }
  });

  test('who does not want to be quoted is not quoted by the buttons under minutes posted before either', async () => {
    const before = await summarize();
    await optOut(store, ben.id, 1);
    for (const label of ['More', 'Who said what', 'Show thread', 'Only for me']) {
      const shown = await bot.discord.press(ada, before.message as APIMessage, label);
      expect(JSON.stringify(shown.message) + filesOf(shown), label).not.toMatch(/Thursday is better|docs team/);
    }
    const form = await bot.discord.press(ada, before.message as APIMessage, 'Correct…');
    expect(JSON.stringify(form.modal)).toContain('weekly build');
    expect(JSON.stringify(form.modal)).not.toContain('docs team');
    const refreshed = await bot.discord.press(ada, before.message as APIMessage, 'Refresh');
    expect(JSON.stringify(refreshed.message) + filesOf(refreshed)).not.toMatch(/Thursday is better|docs team/);
    expect(field(refreshed, 'Agreed')).toContain('agreed by Ben Okoye');
    await optIn(store, ben.id);
  });

  test('corrections that somebody made outside of servers can be deleted by them', async () => {
    const rest = { user_id: ben.id, at: 1, thread: 'm', source: null, speaker: null, verdict: 'answered' };
    await keepCorrection(store, { scope: `@${ben.id}`, statement: 'm#1', ...rest });
    await keepCorrection(store, { scope: guild.id, statement: 'm#1', ...rest });
    const { message } = await bot.discord.slash(ben, channel, 'privacy');
    const answer = await bot.discord.press(ben, message as APIMessage, 'Delete 1 correction of mine');
    expect(await correctionsIn(store, `@${ben.id}`)).toEqual([]);
    expect(await correctionsIn(store, guild.id)).toHaveLength(1);
    expect(JSON.stringify(answer.message?.components)).not.toContain('Delete');
  });

  test('who does not want to be quoted is counted and not quoted, and quoted again once they say so', async () => {
    expect(textOf(await summarize())).toContain('Who tells the docs team?');
    const { message } = await bot.discord.slash(ben, channel, 'privacy');
    if (!message) throw new Error('no page');
    const out = await bot.discord.press(ben, message, 'Do not quote me');
    expect(textOf(out)).toContain('You are not quoted.');

    const minutes = await summarize();
    expect(textOf(minutes)).toContain('2 people · 5 messages');
    expect(textOf(minutes)).toContain('**Ben Okoye** (3)');
    expect(field(minutes, 'Agreed')).toContain('“We should move the weekly build to Thursday.”');
    expect(field(minutes, 'Agreed')).toContain('agreed by Ben Okoye');
    expect(field(minutes, 'Agreed')).toContain('*1 point by people who do not want to be quoted*');
    expect(field(minutes, 'Open questions')).toBe('*1 point by people who do not want to be quoted*');
    const everything = JSON.stringify(minutes.message) + filesOf(minutes);
    for (const words of ['Thursday is better', 'crane yellow before winter', 'docs team'])
      expect(everything).not.toContain(words);

    const again = out.message && (await bot.discord.press(ben, out.message, 'You may quote me again'));
    expect(again && textOf(again)).toContain('You may be quoted.');
    expect(textOf(await summarize())).toContain('Who tells the docs team?');
  });
});

/** The text of the files that come with an answer, those that are packed unpacked. */
function filesOf({ message }: Answer): string {
  return (message?.attachments ?? [])
    .map(({ url }) => {
      const bytes = Buffer.from(bot.discord.world.files.get(new URL(url).pathname)?.bytes ?? []);
      return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
    })
    .join('\n');
}
