import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  changeGuildSettings,
  correctionsIn,
  openStore,
  optIn,
  optOut,
  removeGuildSettings,
  type Store,
  takeBackCorrection,
} from '../../src/store/index.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import { type Answer, type Channel, type Guild, PermissionFlagsBits } from '../discord/standin/index.ts';
import { REPLY } from './mails.ts';

const POINT = '✅ We should move the weekly build to Thursday.';
const QUESTION = '❓ Who tells the docs team?';
const GAUGE = '✅ We should buy the radar gauge and keep the float as a spare.';
const ABOUT = 'What it is about';
const WRONG = 'What is wrong with it';
const SPEAKER = 'Who said it, if the person is wrong';

let bot: TestBot;
let store: Store;
let guild: Guild;
let [ada, ben, mara]: APIUser[] = [];
let channel: Channel;

beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  bot = await startTestBot({
    store,
    prepare(discord) {
      guild = discord.guild('Harbour');
      [ada, ben, mara] = ['Ada Lind', 'Ben Okoye', 'Mara Voss'].map((name) => discord.user(name));
      const moderators = discord.role(guild, 'moderators', PermissionFlagsBits.ManageMessages);
      for (const user of [ada, ben]) discord.join(guild, user as APIUser);
      discord.join(guild, mara as APIUser, moderators);
      channel = builds(guild, discord);
    },
  });
});
afterAll(async () => {
  await bot.close();
  await store.close();
});
beforeEach(async () => {
  for (const { statement } of await correctionsIn(store, guild.id))
    await takeBackCorrection(store, guild.id, statement);
});

/** A channel with something agreed and something open. */
function builds(place: Guild, discord = bot.discord): Channel {
  const created = discord.text(place, 'builds');
  const at = Date.now() - 3_600_000;
  const proposal = discord.say(created, ada as APIUser, { content: POINT.slice(2), at });
  discord.say(created, ben as APIUser, { content: 'Agreed, Thursday is better.', replyTo: proposal, at: at + 60_000 });
  discord.say(created, ben as APIUser, { content: QUESTION.slice(2), at: at + 120_000 });
  return created;
}

const summarize = (place = channel) => bot.discord.slash(ada as APIUser, place, 'summarize here');
async function posted(): Promise<APIMessage> {
  const { message } = await summarize();
  if (!message) throw new Error('no minutes');
  return message;
}
async function correct(
  user: APIUser | undefined,
  message: APIMessage,
  about: string,
  wrong: string,
  speaker?: string,
): Promise<Answer> {
  const form = await bot.discord.press(user as APIUser, message, 'Correct…');
  return bot.discord.submit(user as APIUser, form, {
    [ABOUT]: [about],
    [WRONG]: [wrong],
    ...(speaker ? { [SPEAKER]: [speaker] } : {}),
  });
}
/** What a menu of a form offers. */
const choicesOf = ({ modal }: Answer, label: string): string[] =>
  (modal?.components ?? []).flatMap((row) =>
    'component' in row && row.label === label && 'options' in row.component
      ? row.component.options.map((option) => option.label)
      : [],
  );
const field = ({ message }: Pick<Answer, 'message'>, name: string) =>
  message?.embeds[0]?.fields?.find((each) => each.name.includes(name))?.value ?? '';

describe('a correction', () => {
  test('changes the post at once, and says that it was corrected', async () => {
    const before = await posted();
    expect(field({ message: before }, 'Agreed')).toContain('Thursday');
    const after = await correct(ada, before, POINT, 'Not agreed');
    expect(after.message?.id).toBe(before.id);
    expect(field(after, 'Agreed')).toBe('None found.');
    expect(field(after, 'Open questions')).toContain('docs team');
    expect(after.message?.embeds[0]?.footer?.text).toContain('1 correction by readers');
    expect(after.message?.attachments.map(({ filename }) => filename)).toContain('minutes.json.gz');
  });

  test.each([
    ['Answered', /^None found\.\n\*1 question was answered/],
    ['Not a question', /^None found\.$/],
    ['Wrong person', /“Who tells the docs team\?” — \[Unknown sender\]/],
  ])('of a question: %s', async (wrong, shown) => {
    expect(field(await correct(ada, await posted(), QUESTION, wrong), 'Open questions')).toMatch(shown);
  });

  test('is honoured by later minutes on the same server', async () => {
    await correct(ada, await posted(), POINT, 'Not agreed');
    expect(field(await summarize(), 'Agreed')).toBe('None found.');
    const [kept] = await correctionsIn(store, guild.id);
    expect(kept).toMatchObject({ verdict: 'not agreed', user_id: ada?.id });
    expect(JSON.stringify(kept)).not.toContain('Thursday');
  });

  test('of a mail holds on the one server', async () => {
    const mail = { file: { name: 'reply.eml', content: REPLY } };
    const other = bot.discord.guild('Lighthouse');
    bot.discord.join(other, ada as APIUser);
    const elsewhere = bot.discord.text(other, 'general');
    const ask = (place: Channel) => bot.discord.slash(ada as APIUser, place, 'summarize file', mail);
    const { message } = await ask(channel);
    await correct(ada, message as APIMessage, GAUGE, 'Not agreed');
    expect(field(await ask(channel), 'Agreed')).toBe('None found.');
    expect(field(await ask(elsewhere), 'Agreed')).toContain('radar gauge');
  });

  describe('of the wrong person', () => {
    test('says who it was, in the post and in later minutes, and is kept by their account', async () => {
      const after = await correct(ada, await posted(), QUESTION, 'Wrong person', 'Ada Lind');
      expect(field(after, 'Open questions')).toMatch(/“Who tells the docs team\?” — \[Ada Lind\]/);
      expect(field(await summarize(), 'Open questions')).toContain('[Ada Lind]');
      const [kept] = await correctionsIn(store, guild.id);
      expect(kept).toMatchObject({ verdict: 'wrong person', speaker: ada?.id });
      expect(JSON.stringify(kept)).not.toContain('Lind');
      const people = await bot.discord.press(ada as APIUser, after.message as APIMessage, 'Who said what');
      expect(textOf(people)).toMatch(/Ada Lind\*\*(?!.*Ben Okoye\*\* ·).*Asked.*docs team/s);
      const form = await bot.discord.press(ada as APIUser, after.message as APIMessage, 'Correct…');
      expect(JSON.stringify(form.modal)).toContain('Corrected: Wrong person → Ada Lind');
    });

    test('is kept of a mail by a message of theirs', async () => {
      const mail = { file: { name: 'reply.eml', content: REPLY } };
      const ask = async () => (await bot.discord.slash(ada as APIUser, channel, 'summarize file', mail)).message;
      const form = await bot.discord.press(ada as APIUser, (await ask()) as APIMessage, 'Correct…');
      const names = choicesOf(form, SPEAKER);
      const other = names.find((name) => !field({ message: form.message }, 'Agreed').includes(name)) as string;
      expect(names.at(-1)).toBe('Somebody else');
      const after = await bot.discord.submit(ada as APIUser, form, {
        [ABOUT]: [GAUGE],
        [WRONG]: ['Wrong person'],
        [SPEAKER]: [other],
      });
      expect(field(after, 'Agreed')).toMatch(new RegExp(`radar gauge[^\\n]*— (\\[)?${other}`));
      expect(field({ message: await ask() }, 'Agreed')).toMatch(new RegExp(`radar gauge[^\\n]*— (\\[)?${other}`));
      const [kept] = await correctionsIn(store, guild.id);
      expect(kept?.speaker).toMatch(/@/);
      expect(JSON.stringify(kept)).not.toContain(other);
    });

    test.each([undefined, 'Somebody else'])('may be nobody of the thread (%s)', async (speaker) => {
      const after = await correct(ada, await posted(), QUESTION, 'Wrong person', speaker);
      expect(field(after, 'Open questions')).toMatch(/“Who tells the docs team\?” — \[Unknown sender\]/);
    });

    test('quotes nobody who does not want to be quoted, whoever is said to have said it', async () => {
      const message = await posted();
      await optOut(store, ada?.id ?? '', 1);
      const mine = await correct(mara, message, QUESTION, 'Wrong person', 'Ada Lind');
      expect(textOf(mine)).not.toContain('docs team');
      const theirs = await correct(mara, message, QUESTION, 'Wrong person', 'Somebody else');
      expect(textOf(theirs)).toContain('docs team');
      await optIn(store, ada?.id ?? '');
      await optOut(store, ben?.id ?? '', 1);
      expect(textOf(await summarize())).not.toContain('docs team');
      await optIn(store, ben?.id ?? '');
    });

    test('puts no words into the mouth of who writes mail and is not quoted', async () => {
      await changeGuildSettings(store, guild.id, JSON.stringify({ unquoted: ['tom@example.org'] }));
      const mail = { file: { name: 'reply.eml', content: REPLY } };
      const { message } = await bot.discord.slash(ada as APIUser, channel, 'summarize file', mail);
      expect(textOf({ message })).toContain('radar gauge and keep');
      const after = await correct(ada, message as APIMessage, GAUGE, 'Wrong person', 'Tom Adeyemi');
      expect(textOf(after)).toContain('Tom Adeyemi');
      expect(textOf(after)).not.toContain('radar gauge and keep');
      await removeGuildSettings(store, guild.id);
    });

    test('is the only verdict that takes a person', async () => {
      const answer = await correct(ada, await posted(), QUESTION, 'Answered', 'Ada Lind');
      expect(answer.message?.content).toBe('Who said it can only be chosen with “Wrong person”.');
      expect(await correctionsIn(store, guild.id)).toEqual([]);
    });
  });

  test('can be taken back, and the post is as it was', async () => {
    const before = await posted();
    const text = textOf({ message: before });
    const wrong = await correct(ada, before, POINT, 'Not agreed');
    const form = await bot.discord.press(ada as APIUser, wrong.message as APIMessage, 'Correct…');
    expect(JSON.stringify(form.modal)).toContain('Corrected: Not agreed');
    const back = await bot.discord.submit(ada as APIUser, form, {
      [ABOUT]: [POINT],
      [WRONG]: ['Take my correction back'],
    });
    expect(textOf(back)).toBe(text);
    expect(await correctionsIn(store, guild.id)).toEqual([]);
  });

  test('is made of minutes that were posted before the bot started again', async () => {
    const before = await posted();
    bot = await bot.restart();
    expect(field(await correct(ada, before, POINT, 'Not agreed'), 'Agreed')).toBe('None found.');
    expect(field(await summarize(), 'Agreed')).toBe('None found.');
  });

  test('is not offered where the discussion is gone', async () => {
    const short = builds(guild);
    const { message } = await summarize(short);
    const elsewhere = bot.discord.text(guild, 'minutes');
    const link = `https://discord.com/channels/${guild.id}/${short.id}`;
    const there = await bot.discord.slash(ada as APIUser, elsewhere, 'summarize link', { link });
    expect(field({ message }, 'Agreed')).toBe(field(there, 'Agreed'));
    bot.discord.deleteChannel(short);
    const answer = await bot.discord.press(ada as APIUser, there.message as APIMessage, 'Correct…');
    expect(answer.modal).toBeUndefined();
    expect(answer.message?.content).toContain('is gone');
  });

  test('must fit what it is about', async () => {
    const answer = await correct(ada, await posted(), POINT, 'Answered');
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toBe(
      '“Answered” can be said of questions only, and you chose an agreed point as well.',
    );
    expect(await correctionsIn(store, guild.id)).toEqual([]);
  });

  test('is for who asked, who may manage messages, and the roles that the server chose', async () => {
    const message = await posted();
    const refused = await bot.discord.press(ben as APIUser, message, 'Correct…');
    expect(refused.message?.content).toBe(
      `These minutes can be corrected by <@${ada?.id}> and anyone who can manage messages.`,
    );
    expect(field(await correct(mara, message, POINT, 'Not agreed'), 'Agreed')).toBe('None found.');
    const role = bot.discord.role(guild, 'pilots');
    guild.members.get(ben?.id ?? '')?.roles.push(role);
    await changeGuildSettings(store, guild.id, JSON.stringify({ correctors: [role] }));
    expect(field(await correct(ben, message, QUESTION, 'Not a question'), 'Open questions')).toBe('None found.');
  });

  test('of private minutes outside of servers holds for the one person', async () => {
    const direct = bot.discord.direct(ada as APIUser, bot.discord.world.bot);
    const ask = () =>
      bot.discord.slash(ada as APIUser, direct, 'summarize file', {
        file: { name: 'reply.eml', content: REPLY },
        private: true,
      });
    const { message } = await ask();
    const after = await correct(ada, message as APIMessage, GAUGE, 'Not agreed');
    expect(field(after, 'Agreed')).toBe('None found.');
    expect(field(await ask(), 'Agreed')).toBe('None found.');
    expect(await correctionsIn(store, `@${ada?.id}`)).toHaveLength(1);
  });
});

test('minutes with nothing to correct say so', async () => {
  const quiet = bot.discord.text(guild, 'quiet');
  bot.discord.say(quiet, ada as APIUser, 'The tide tables came in today.');
  const { message } = await summarize(quiet);
  const answer = await bot.discord.press(ada as APIUser, message as APIMessage, 'Correct…');
  expect(answer.message?.content).toContain('There is no agreed point');
});

describe('the labels that managers export', () => {
  const gold = async (user: APIUser) => {
    const { message } = await bot.discord.slash(user, channel, 'settings');
    const answer = await bot.discord.press(user, message as APIMessage, 'Corrections…');
    const [file] = answer.message?.attachments ?? [];
    const bytes = bot.discord.world.files.get(file ? new URL(file.url).pathname : '')?.bytes;
    return { answer, threads: bytes && JSON.parse(Buffer.from(bytes).toString('utf8')) };
  };
  let manager: APIUser;
  beforeAll(() => {
    manager = bot.discord.user('Olga Brandt');
    bot.discord.join(guild, manager, bot.discord.role(guild, 'managers', PermissionFlagsBits.ManageGuild));
  });

  test('are none before anything was corrected', async () => {
    const { answer, threads } = await gold(manager);
    expect(answer.message?.content).toBe('Nothing has been corrected on this server yet.');
    expect(threads).toBeUndefined();
  });

  test('quote the thread as it reads now, and count what can no longer be read', async () => {
    const place = builds(guild);
    const ask = async () => (await summarize(place)).message as APIMessage;
    await correct(ada, await ask(), POINT, 'Not agreed');
    await correct(ada, await ask(), QUESTION, 'Not a question');
    const mail = { file: { name: 'reply.eml', content: REPLY } };
    const { message } = await bot.discord.slash(ada as APIUser, place, 'summarize file', mail);
    await correct(ada, message as APIMessage, GAUGE, 'Not agreed');
    const { answer, threads } = await gold(manager);
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toBe(
      '2 corrections, each with its thread as it reads now. 1 could not be read any more and is left out.',
    );
    expect(threads).toMatchObject([
      {
        agreed: [],
        open: [],
        rhetorical: [{ text: QUESTION.slice(2), author: 'Ben Okoye' }],
        corrections: [
          { verdict: 'not agreed', text: POINT.slice(2) },
          { verdict: 'not a question', text: QUESTION.slice(2) },
        ],
      },
    ]);
    expect(threads[0].text).toContain('Agreed, Thursday is better.');
  });

  test('hold no words of who does not want to be quoted, nor of what the manager may not read', async () => {
    const place = builds(guild);
    await correct(ada, (await summarize(place)).message as APIMessage, QUESTION, 'Answered');
    await optOut(store, ben?.id ?? '', 1);
    const unquoted = await gold(manager);
    expect(JSON.stringify(unquoted.threads)).not.toMatch(/docs team|Thursday is better/);
    expect(unquoted.answer.message?.content).toContain('No correction could be exported');
    await optIn(store, ben?.id ?? '');
    bot.discord.overwrite(place, guild.id, { deny: PermissionFlagsBits.ViewChannel });
    bot.discord.overwrite(place, bot.discord.world.bot.id, { allow: PermissionFlagsBits.ViewChannel });
    await expect.poll(async () => (await gold(manager)).threads, { timeout: 10_000 }).toEqual([]);
  });
});
