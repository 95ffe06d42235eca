import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctionsIn } from '../../src/store/index.ts';
import { textOf } from '../discord/running-bot.ts';
import { type Channel, PermissionFlagsBits } from '../discord/standin/index.ts';
import { type DigestingBot, startDigestingBot } from './digesting-bot.ts';

const HOUR = 3_600_000;
const POINT = 'We should fire the big kiln on Friday.';
const QUESTION = 'Who stacks the shelves?';

let digesting: DigestingBot;
beforeAll(async () => {
  digesting = await startDigestingBot();
  const { bot, guild, ada } = digesting;
  const managers = bot.discord.role(guild, 'managers', PermissionFlagsBits.ManageMessages);
  guild.members.get(ada.id)?.roles.push(managers);
});
afterAll(() => digesting.close());

const labelsOf = ({ components = [] }: APIMessage) =>
  components.map((row) => ('components' in row ? row.components.map((each) => 'label' in each && each.label) : []));

function talk(place: Channel): void {
  const { bot, ada, ben, now } = digesting;
  const point = bot.discord.say(place, ada, { content: POINT, at: now + 1000 });
  bot.discord.say(place, ben, { content: 'Agreed, Friday is fine.', replyTo: point, at: now + 2000 });
  bot.discord.say(place, ben, { content: QUESTION, at: now + 3000 });
}

/** The digest of those channels that was posted last, an hour after what was said there. */
async function digestOf(sources: readonly Channel[], options = {}): Promise<{ post: APIMessage; board: Channel }> {
  const { bot, guild, ask, strike, posts } = digesting;
  const board = bot.discord.text(guild, 'board');
  const answer = await ask('digest add', {
    name: `of ${sources.map(({ id }) => id).join(' ')}`.slice(0, 60),
    sources: sources.map(({ id }) => `<#${id}>`).join(' '),
    schedule: 'hourly',
    channel: board.id,
    ...options,
  });
  expect(answer).toContain('Added.');
  sources.forEach(talk);
  await strike(digesting.now + HOUR);
  const post = posts(board).at(-1);
  if (!post) throw new Error('no digest');
  return { post, board };
}

async function correct(user: APIUser, post: APIMessage, about: string, wrong: string) {
  const form = await digesting.bot.discord.press(user, post, 'Correct…');
  return digesting.bot.discord.submit(user, form, { 'What it is about': [about], 'What is wrong with it': [wrong] });
}

describe('the buttons of a digest', () => {
  test('show the complete minutes of its thread', async () => {
    const { bot, guild, ben } = digesting;
    const { post } = await digestOf([bot.discord.text(guild, 'kiln')]);
    expect(labelsOf(post)).toEqual([['More', 'Who said what', 'Show thread', 'Only for me'], ['Correct…']]);
    const more = await bot.discord.press(ben, post, 'More');
    expect(more.ephemeral).toBe(true);
    expect(textOf(more)).toContain('big kiln on Friday');
    const people = await bot.discord.press(ben, post, 'Who said what');
    expect(textOf(people)).toContain('__Asked__\n• “Who stacks the shelves?”');
    const copy = await bot.discord.press(ben, post, 'Only for me');
    expect(copy.ephemeral).toBe(true);
    expect(copy.message?.embeds[0]?.fields?.map(({ name }) => name)).toContain('Key points');
  });

  test('of several threads show all of them', async () => {
    const { bot, guild, ben } = digesting;
    const { post } = await digestOf([bot.discord.text(guild, 'glazes'), bot.discord.text(guild, 'clays')]);
    expect(labelsOf(post)).toEqual([['More', 'Who said what', 'Show thread'], ['Correct…']]);
    const more = textOf(await bot.discord.press(ben, post, 'More'));
    expect(more).toMatch(/## .*glazes.*## .*clays|## .*clays.*## .*glazes/s);
  });

  test('correct it for later minutes and digests of the thread', async () => {
    const { bot, guild, store, ada, ben, strike, posts } = digesting;
    const place = bot.discord.text(guild, 'shelves');
    const { post, board } = await digestOf([place]);
    const refused = await bot.discord.press(ben, post, 'Correct…');
    expect(refused.message?.content).toBe('These minutes can be corrected by anyone who can manage messages.');
    const [told, mark] = structuredClone(post.embeds);
    const kept = await correct(ada, post, `❓ ${QUESTION}`, 'Not a question');
    const [now, still] = posts(board).at(-1)?.embeds ?? [];
    expect(JSON.stringify(told)).toContain('shelves?');
    expect(JSON.stringify(now)).not.toContain('shelves?');
    expect(JSON.stringify(now)).toContain('big kiln');
    // By the footer a digest is found again after a crash.
    expect(still).toEqual(mark);
    expect(
      posts(board)
        .at(-1)
        ?.attachments.map(({ filename }) => filename),
    ).toContain('minutes.json.gz');
    await kept.until(({ kind }) => kind === 'message');
    expect(kept.ephemeral).toBe(true);
    expect(kept.message?.content).toContain('later minutes and digests of the thread');
    const [correction] = await correctionsIn(store, guild.id);
    expect(correction).toMatchObject({ verdict: 'not a question', source: expect.stringContaining(place.id) });

    expect(textOf(await bot.discord.press(ben, post, 'More'))).toContain('Open questions**\nNone found.');
    const { message } = await bot.discord.slash(ada, place, 'summarize here');
    expect(textOf({ message })).toContain('big kiln');
    expect(textOf({ message })).toContain('Open questions\nNone found.');
    // A thread that went quiet is told of once more, with the questions that wait.
    bot.discord.say(place, ben, { content: 'Who sweeps the yard?', at: digesting.now + 1000 });
    await strike(digesting.now + HOUR);
    await strike(digesting.now + 4 * 24 * HOUR);
    const quiet = posts(board).at(-1) as APIMessage;
    expect(textOf({ message: quiet })).toContain('sweeps the yard');
    expect(textOf({ message: quiet })).not.toContain('shelves?');
  });

  test('correct the file beside it too, in which all else stays', async () => {
    const { bot, guild, ada, posts } = digesting;
    const places = Array.from({ length: 10 }, (_, n) => bot.discord.text(guild, `bench-${n}`));
    const { post, board } = await digestOf(places);
    const file = async () => {
      const attached =
        posts(board)
          .at(-1)
          ?.attachments.filter(({ filename }) => filename === 'digest.md') ?? [];
      expect(attached).toHaveLength(1);
      return (await fetch(attached[0]?.url ?? '')).text();
    };
    const before = (await file()).split('\n');
    await correct(ada, post, `❓ ${QUESTION}`, 'Not a question');
    const after = (await file()).split('\n');
    const about = (lines: string[], text: string) => lines.filter((line) => line.includes(text)).length;
    expect([about(before, QUESTION), about(after, QUESTION)]).toEqual([10, 9]);
    for (const text of [POINT, '# of ', '## [#bench-']) expect(about(after, text)).toBe(about(before, text));
    expect(
      posts(board)
        .at(-1)
        ?.attachments.map(({ filename }) => filename),
    ).toContain('minutes.json.gz');
  });

  test('correct the complete minutes beside the one message that is kept up to date', async () => {
    const { bot, guild, ada, posts } = digesting;
    const place = bot.discord.thread(bot.discord.text(guild, 'yard'), 'carts', { by: ada });
    for (let n = 0; n < 15; n++)
      bot.discord.say(place, ada, { content: `Who repairs cart number ${n}?`, at: digesting.now + 10_000 + n });
    const { post, board } = await digestOf([place], { in_place: true });
    /** What the file says is open. */
    const open = async () => {
      const file = posts(board)[0]?.attachments.find(({ filename }) => filename === 'minutes.md');
      const [, section] = (await (await fetch(file?.url ?? '')).text()).split('## ❓ Open questions');
      return section?.split('\n## ')[0];
    };
    expect(await open()).toContain(QUESTION);
    await correct(ada, post, `❓ ${QUESTION}`, 'Not a question');
    expect(await open()).not.toContain(QUESTION);
    expect(await open()).toContain('cart number 14');
  });

  test('are kept when the digest of one thread is brought up to date', async () => {
    const { bot, guild, ada, ben, strike, posts } = digesting;
    const place = bot.discord.thread(bot.discord.text(guild, 'fair'), 'stalls', { by: ada });
    const { post, board } = await digestOf([place], { in_place: true });
    const footer = structuredClone(post.embeds[0]?.footer);
    await correct(ada, post, `✅ ${POINT}`, 'Not agreed');
    const agreedIn = ([embed]: APIMessage['embeds'] = []) => embed?.fields?.find(({ name }) => name.includes('Agreed'));
    expect(agreedIn(posts(board)[0]?.embeds)?.value).toBe('None found.');
    expect(posts(board)[0]?.embeds[0]?.footer).toEqual(footer);
    bot.discord.say(place, ben, { content: 'Who brings the tables?', at: digesting.now + 1000 });
    await strike(digesting.now + HOUR);
    const [updated] = posts(board);
    expect(updated?.id).toBe(post.id);
    expect(agreedIn(updated?.embeds)?.value).toBe('None found.');
    expect(textOf(await bot.discord.press(ben, updated as APIMessage, 'More'))).toContain('Who brings the tables?');
  });

  test('tell nothing to who may not read what it is of', async () => {
    const { bot, guild, ada, ben } = digesting;
    const place = bot.discord.text(guild, 'accounts');
    const { post } = await digestOf([place]);
    bot.discord.overwrite(place, guild.id, { deny: PermissionFlagsBits.ViewChannel });
    bot.discord.overwrite(place, ada.id, { allow: PermissionFlagsBits.ViewChannel });
    bot.discord.overwrite(place, bot.discord.world.bot.id, { allow: PermissionFlagsBits.ViewChannel });
    await expect
      .poll(async () => textOf(await bot.discord.press(ben, post, 'More')), { timeout: 10_000 })
      .not.toContain('big kiln');
    expect(textOf(await bot.discord.press(ada, post, 'More'))).toContain('big kiln');
  });

  test('work after a restart of the bot', async () => {
    const { bot, guild, ben } = digesting;
    const { post } = await digestOf([bot.discord.text(guild, 'wheel')]);
    const restarted = await bot.restart();
    expect(textOf(await bot.discord.press(ben, post, 'Show thread'))).toContain('┊');
    await restarted.stop();
  });
});
