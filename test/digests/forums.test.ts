import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../discord/running-bot.ts';
import { type Channel, PermissionFlagsBits } from '../discord/standin/index.ts';
import { type DigestingBot, startDigestingBot } from './digesting-bot.ts';

const HOUR = 3_600_000;

let pottery: DigestingBot;
beforeEach(async () => {
  pottery = await startDigestingBot();
});
afterEach(() => pottery.close());

/** The posts of a forum that the bot opened. */
const opened = (forum: Channel): Channel[] =>
  [...pottery.bot.discord.world.channels.values()].filter(
    ({ parentId, ownerId }) => parentId === forum.id && ownerId === pottery.bot.bot.client.user.id,
  );
const told = (post: Channel | undefined) => textOf({ message: post?.messages[0] } as never);

describe('a forum to post in', () => {
  let forum: Channel;
  let workshop: Channel;
  const add = (options = {}) =>
    pottery.ask('digest add', {
      name: 'Weekly',
      sources: `<#${workshop.id}>`,
      schedule: 'hourly',
      channel: forum.id,
      ...options,
    });
  beforeEach(() => {
    forum = pottery.bot.discord.forum(pottery.guild, 'digests');
    workshop = pottery.bot.discord.text(pottery.guild, 'workshop');
  });

  test('gets a post a digest, with the day in its title', async () => {
    expect(await add()).toContain(`reports in <#${forum.id}>`);
    pottery.bot.discord.say(workshop, pottery.ben, 'Who has the key to the kiln?');
    const first = pottery.now + HOUR;
    await pottery.strike(first);
    pottery.bot.discord.say(workshop, pottery.ada, 'Could we buy a second wheel?');
    await pottery.strike(first + HOUR);
    const posts = opened(forum);
    expect(posts.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Weekly, \d{1,2} \w{3,4} \d{4}$/),
      expect.stringMatching(/^Weekly, /),
    ]);
    expect(told(posts[0])).toContain('Who has the key to the kiln?');
    expect(told(posts[1])).toContain('Could we buy a second wheel?');
    expect(told(posts[1])).toContain('1 new message');
    expect(told(posts[1])).not.toContain('Who has the key');
  });

  test('has its posts with their buttons', async () => {
    await add();
    pottery.bot.discord.say(workshop, pottery.ben, 'Who has the key to the kiln?');
    await pottery.strike(pottery.now + HOUR);
    const message = opened(forum)[0]?.messages[0];
    if (!message) throw new TypeError('nothing was posted');
    expect(textOf(await pottery.bot.discord.press(pottery.ben, message, 'More'))).toContain('the key to the kiln?');
  });

  test('whose answer was lost is searched for the post, which is found there, also when it was archived meanwhile', async () => {
    await add();
    pottery.bot.discord.say(workshop, pottery.ben, 'Who has the key to the kiln?');
    const { rest } = pottery.bot.discord;
    rest.afterwards('POST', '/channels/{channel_id}/threads', (response) => {
      for (const post of opened(forum)) pottery.bot.discord.archive(post);
      response.destroy();
    });
    await pottery.strike(pottery.now + HOUR);
    expect(opened(forum)).toHaveLength(1);
    const again = rest.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/threads'));
    expect(again).toHaveLength(1);
  });

  test.each([500, 503])(
    'that answers %i is asked again, after a look whether the post stands there',
    async (status) => {
      await add();
      pottery.bot.discord.say(workshop, pottery.ben, 'Who has the key to the kiln?');
      pottery.bot.discord.rest.fault('POST', '/channels/{channel_id}/threads', (response) =>
        response.writeHead(status).end(),
      );
      await pottery.strike(pottery.now + HOUR);
      expect(opened(forum)).toHaveLength(1);
      const asked = pottery.bot.discord.rest.requests.filter(({ path }) => /\/threads(?:\/active)?$/.test(path));
      expect(asked.map(({ method }) => method)).toEqual(expect.arrayContaining(['POST', 'GET', 'POST']));
    },
  );

  test('that asks for a tag gets one that anybody may set', async () => {
    forum = pottery.bot.discord.forum(pottery.guild, 'tagged', [
      { name: 'Rules', moderated: true },
      { name: 'News', moderated: false },
    ]);
    await add();
    pottery.bot.discord.say(workshop, pottery.ben, 'Who has the key to the kiln?');
    await pottery.strike(pottery.now + HOUR);
    expect(opened(forum)).toHaveLength(1);
  });

  test('that has only tags of moderators pauses the digest, saying why', async () => {
    forum = pottery.bot.discord.forum(pottery.guild, 'tagged', [{ name: 'Rules', moderated: true }]);
    await add();
    pottery.bot.discord.say(workshop, pottery.ben, 'Who has the key to the kiln?');
    await pottery.strike(pottery.now + HOUR);
    expect(await pottery.ask('digest list')).toContain('Paused: each post there needs a tag');
  });

  test('can hold the one message that is kept up to date, also when the post was archived', async () => {
    const thread = pottery.bot.discord.thread(workshop, 'Glaze', { by: pottery.ben });
    await add({ sources: `<#${thread.id}>`, in_place: true });
    const asked = pottery.bot.discord.say(thread, pottery.ben, 'Who has the recipe of the blue glaze?');
    const first = pottery.now + HOUR;
    await pottery.strike(first);
    const [post] = opened(forum);
    expect(post?.name).toBe('Weekly');
    expect(told(post)).toContain('Who has the recipe');
    if (post) pottery.bot.discord.archive(post);
    pottery.bot.discord.say(thread, pottery.ada, { content: 'I have it, in the green book.', replyTo: asked });
    await pottery.strike(first + HOUR);
    expect(opened(forum)).toHaveLength(1);
    expect(told(post)).toContain('1 question was answered');
    expect(post?.archived).toBe(false);
  });
});

describe('what is watched', () => {
  let news: Channel;
  const add = (source: Channel, options = {}) =>
    pottery.ask('digest add', {
      name: 'News',
      sources: `<#${source.id}>`,
      schedule: 'hourly',
      channel: news.id,
      ...options,
    });
  const posted = () => pottery.posts(news).map((message) => textOf({ message }));
  beforeEach(() => {
    news = pottery.bot.discord.text(pottery.guild, 'news');
  });

  test('of a forum are its posts, each with an embed of its own, archived ones too', async () => {
    const forum = pottery.bot.discord.forum(pottery.guild, 'questions');
    expect(await add(forum)).toContain('Added.');
    const glaze = pottery.bot.discord.post(forum, pottery.ben, 'Blue glaze', 'Who has the recipe of the blue glaze?');
    pottery.bot.discord.post(forum, pottery.ada, 'Kiln', 'When is the kiln free?');
    pottery.bot.discord.archive(glaze);
    const first = pottery.now + HOUR;
    await pottery.strike(first);
    expect(pottery.posts(news)[0]?.embeds.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Blue glaze', 'Kiln']),
    );
    pottery.bot.discord.say(glaze, pottery.ada, 'I have it, in the green book.');
    await pottery.strike(first + HOUR);
    expect(posted()[1]).toContain('I have it, in the green book.');
    expect(posted()[1]).not.toContain('Kiln');
  });

  test('of a channel are its threads too; what a thread was started on is told with the thread', async () => {
    const workshop = pottery.bot.discord.text(pottery.guild, 'workshop');
    await add(workshop);
    const from = pottery.bot.discord.say(workshop, pottery.ben, 'Who has the recipe of the blue glaze?');
    const thread = pottery.bot.discord.thread(workshop, 'Glaze', { by: pottery.ben, from });
    pottery.bot.discord.say(thread, pottery.ada, 'I have it, in the green book.');
    const hidden = pottery.bot.discord.thread(workshop, 'Gift for Ada', { by: pottery.ben, members: [pottery.ben] });
    pottery.bot.discord.say(hidden, pottery.ben, 'What shall we give her?');
    await pottery.strike(pottery.now + HOUR);
    expect(posted()).toEqual([expect.stringContaining('I have it, in the green book.')]);
    expect(posted()[0]).not.toContain('New open questions');
    expect(posted()[0]).not.toContain('give her');
  });

  test('one message is kept for a thread only', async () => {
    const forum = pottery.bot.discord.forum(pottery.guild, 'questions');
    expect(await add(forum, { in_place: true })).toContain('for one thread only');
    expect(await add(pottery.desk, { in_place: true })).toContain('for one thread only');
  });

  test('a forum that not everyone who sees the digest may read takes a manager’s word', async () => {
    const forum = pottery.bot.discord.forum(pottery.guild, 'staff');
    pottery.bot.discord.overwrite(forum, pottery.guild.id, { deny: PermissionFlagsBits.ViewChannel });
    for (const id of [pottery.ada.id, pottery.bot.bot.client.user.id])
      pottery.bot.discord.overwrite(forum, id, { allow: PermissionFlagsBits.ViewChannel });
    expect(await add(forum)).toContain('exception:True');
    expect(await add(forum, { exception: true })).toContain('Added.');
  });
});
