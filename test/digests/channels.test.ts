import { ChannelType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliveriesOf, digestsOf } from '../../src/store/index.ts';
import { textOf } from '../discord/running-bot.ts';
import { type Channel, PermissionFlagsBits } from '../discord/standin/index.ts';
import { type DigestingBot, startDigestingBot } from './digesting-bot.ts';

const HOUR = 3_600_000;

let pottery: DigestingBot;
let workshop: Channel;
let news: Channel;
beforeEach(async () => {
  pottery = await startDigestingBot();
  workshop = pottery.bot.discord.text(pottery.guild, 'workshop');
  news = pottery.bot.discord.text(pottery.guild, 'news');
});
afterEach(() => pottery.close());

const add = (options = {}) =>
  pottery.ask('digest add', {
    name: 'Hourly',
    sources: `<#${workshop.id}>`,
    schedule: 'hourly',
    channel: news.id,
    ...options,
  });
const said = (text: string, channel = workshop) =>
  pottery.bot.discord.say(channel, pottery.ben, { content: text, at: pottery.now + 60_000 });
const told = () => pottery.posts(news).map((message) => textOf({ message }));
/** From now on only Ada, who manages the server, and the bot see it. */
function close(channel: Channel): void {
  pottery.bot.discord.overwrite(channel, pottery.guild.id, { deny: PermissionFlagsBits.ViewChannel });
  for (const id of [pottery.ada.id, pottery.bot.bot.client.user.id])
    pottery.bot.discord.overwrite(channel, id, { allow: PermissionFlagsBits.ViewChannel });
}

describe('each delivery looks again who may read the source', () => {
  test('and quotes it no more once not everyone who sees the digest may', async () => {
    expect(await add()).toContain('Added.');
    said('Who has the key to the kiln?');
    await pottery.strike(pottery.now + HOUR);
    expect(told()).toEqual([expect.stringContaining('Who has the key to the kiln?')]);
    close(workshop);
    said('What does the new kiln cost?');
    await pottery.strike(pottery.now + HOUR);
    expect(told()).toHaveLength(2);
    expect(told()[1]).toContain('could not be read');
    expect(told()[1]).not.toContain('What does the new kiln cost?');
    expect(JSON.stringify(pottery.posts(news)[1])).not.toContain('kiln cost');
  });

  test('but a manager’s exception holds', async () => {
    expect(await add({ exception: true })).toContain('Added.');
    close(workshop);
    said('What does the new kiln cost?');
    await pottery.strike(pottery.now + HOUR);
    expect(told()).toEqual([expect.stringContaining('What does the new kiln cost?')]);
  });

  test('and again when the destination is seen by more people than before', async () => {
    close(workshop);
    close(news);
    expect(await add()).toContain('Added.');
    said('Who has the key to the kiln?');
    await pottery.strike(pottery.now + HOUR);
    expect(told()).toEqual([expect.stringContaining('Who has the key to the kiln?')]);
    pottery.bot.discord.overwrite(news, pottery.guild.id, { allow: PermissionFlagsBits.ViewChannel });
    said('What does the new kiln cost?');
    await pottery.strike(pottery.now + HOUR);
    expect(told()[1]).toContain('could not be read');
    expect(told()[1]).not.toContain('What does the new kiln cost?');
  });
});

test('the threads that most was said in come first', async () => {
  const [quiet, busy, middling] = ['quiet', 'busy', 'middling'].map((name) =>
    pottery.bot.discord.text(pottery.guild, name),
  ) as [Channel, Channel, Channel];
  expect(await add({ sources: [quiet, busy, middling].map(({ id }) => `<#${id}>`).join(' ') })).toContain('Added.');
  for (const [channel, count] of [
    [quiet, 1],
    [busy, 5],
    [middling, 3],
  ] as const)
    for (let n = 0; n < count; n++) said(`Shelf ${n} is free.`, channel);
  await pottery.strike(pottery.now + HOUR);
  const [post] = pottery.posts(news);
  expect(post?.embeds.flatMap(({ title }) => title ?? [])).toEqual([
    expect.stringContaining('busy'),
    expect.stringContaining('middling'),
    expect.stringContaining('quiet'),
  ]);
});

test('a channel that was deleted pauses its digest after three tries, and the owner is told', async () => {
  expect(await add()).toContain('Added.');
  said('Who has the key to the kiln?');
  pottery.bot.discord.deleteChannel(news);
  await pottery.strike(pottery.now + HOUR);
  const [digest] = await digestsOf(pottery.store, pottery.guild.id);
  expect(digest).toMatchObject({ state: 'paused', next_at: null });
  const [delivery] = await deliveriesOf(pottery.store, digest?.id ?? '', 1);
  expect(delivery?.state).toBe('failed');
  // A try is logged after its outcome is kept.
  await expect
    .poll(() => pottery.bot.logged.filter(({ doing }) => doing === `delivering ${delivery?.id}`))
    .toHaveLength(3);
  const direct = [...pottery.bot.discord.world.channels.values()].filter(({ type }) => type === ChannelType.DM);
  expect(direct.flatMap(({ messages }) => messages.map(({ content }) => content))).toEqual([
    expect.stringContaining('“Hourly” is paused'),
  ]);
  // Resuming it takes a channel.
  expect(await pottery.ask('digest resume', { name: 'Hourly' })).toContain('cannot');
  expect(await pottery.ask('digest edit', { name: 'Hourly', channel: pottery.desk.id })).toContain('Hourly');
  expect(await pottery.ask('digest resume', { name: 'Hourly' })).toContain('Resumed.');
  expect(await pottery.ask('digest run', { name: 'Hourly' })).toContain('Under way');
  await pottery.strike(pottery.now + 60_000);
  expect(pottery.posts(pottery.desk).map((message) => textOf({ message }))).toEqual([
    expect.stringContaining('Who has the key to the kiln?'),
  ]);
});

test('a channel that is watched and was deleted is told of in words for whoever reads the digest', async () => {
  expect(await add()).toContain('Added.');
  pottery.bot.discord.deleteChannel(workshop);
  await pottery.strike(pottery.now + HOUR);
  expect(told()).toEqual([
    expect.stringContaining(`<#${workshop.id}> could not be read: it is gone, or I may not read it`),
  ]);
  expect(told()[0]).toContain('/digest edit');
});

test('a forum in which more threads changed than are read says how many did', async () => {
  const forum = pottery.bot.discord.forum(pottery.guild, 'questions');
  expect(await add({ sources: `<#${forum.id}>` })).toContain('Added.');
  for (let n = 1; n <= 62; n++)
    pottery.bot.discord.post(forum, pottery.ben, `Glaze ${n}`, {
      content: `Who mixes glaze number ${n}?`,
      at: pottery.now + 60_000 + n,
    });
  await pottery.strike(pottery.now + HOUR);
  expect(told()).toEqual([
    expect.stringContaining(
      `<#${forum.id}> was not read whole: 62 of its threads changed. I read the 60 that changed last;`,
    ),
  ]);
});

test('the next times are listed as in the language of who asks', async () => {
  pottery.bot.discord.speak(pottery.ada, 'ja');
  const answer = await pottery.bot.discord.slash(pottery.ada, pottery.desk, 'ダイジェスト 追加', {
    名前: '毎時',
    ソース: `<#${workshop.id}>`,
    スケジュール: '毎時',
  });
  expect(answer.message?.content).toMatch(/次回：<t:\d+:f>、<t:\d+:f>、<t:\d+:f>/);
});
