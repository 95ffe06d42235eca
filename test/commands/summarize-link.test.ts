import type { APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import { type Channel, type Guild, PermissionFlagsBits, type Standin } from '../discord/standin/index.ts';

let bot: TestBot;
let discord: Standin;
let guild: Guild;
let ada: APIUser;
let ben: APIUser;
let lobby: Channel;

beforeAll(async () => {
  bot = await startTestBot({
    prepare(standin) {
      ({ guild, ada, ben, channel: lobby } = openHarbour(standin, { channel: 'lobby' }));
    },
  });
  discord = bot.discord;
});
afterAll(() => bot.close());

const linkTo = (message: { channel_id: string; id: string }, of: Guild = guild) =>
  `https://discord.com/channels/${of.id}/${message.channel_id}/${message.id}`;
const NOT_READABLE = 'There is no such channel or message, or you may not read it.';

describe('/summarize link', () => {
  test('follows replies from the middle of a conversation, up and down, past what others say in between', async () => {
    const channel = discord.text(guild, 'docks');
    const question = discord.say(channel, ada, 'Which crane do we repair first?');
    discord.say(channel, ben, 'Lunch, anyone?');
    const proposal = discord.say(channel, ben, { content: 'The north one.', replyTo: question });
    const middle = discord.say(channel, ada, { content: 'The south one leaks oil, though.', replyTo: proposal });
    discord.say(channel, ada, 'Lunch at one.');
    discord.say(channel, ben, { content: 'Then the south one first, agreed.', replyTo: middle });
    const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(middle) });
    expect(textOf(answer)).toContain('4 messages');
    expect(textOf(answer)).not.toContain('Lunch');
    expect(answer.ephemeral).toBe(false);
  });

  test('finds the start of a conversation that is hundreds of messages away', async () => {
    const channel = discord.text(guild, 'slow');
    const first = discord.say(channel, ada, 'Could we repaint the lighthouse?');
    for (let n = 0; n < 220; n++) discord.say(channel, ben, `Ship ${n} has left.`);
    const late = discord.say(channel, ben, { content: 'Yes, in spring.', replyTo: first });
    for (let n = 0; n < 120; n++) discord.say(channel, ben, `Ship ${n} has come in.`);
    const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(late) });
    expect(textOf(answer)).toContain('2 messages');
  });

  test('reads the thread that a message is in, or was started on', async () => {
    const channel = discord.text(guild, 'plans');
    const start = discord.say(channel, ada, 'Shall we close the old gate?');
    const thread = discord.thread(channel, 'Old gate', { by: ada, from: start });
    const inside = discord.say(thread, ben, 'Not before the new one opens.');
    for (const message of [start, inside]) {
      const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
      expect(answer.message?.embeds[0]?.title).toBe('Old gate');
      expect(textOf(answer)).toContain('2 messages');
    }
    const answer = await discord.slash(ada, lobby, 'summarize link', {
      link: `https://discord.com/channels/${guild.id}/${thread.id}`,
    });
    expect(answer.message?.embeds[0]?.title).toBe('Old gate');
  });

  test('reads an archived thread that is in no cache', async () => {
    const channel = discord.text(guild, 'archive');
    const thread = discord.thread(channel, 'Settled long ago', { by: ada });
    const message = discord.say(thread, ben, 'Is anything left to do?');
    discord.archive(thread);
    bot.bot.client.channels.cache.delete(thread.id);
    const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
    expect(answer.message?.embeds[0]?.title).toBe('Settled long ago');
  });

  test('tells a lone message from a conversation', async () => {
    const channel = discord.text(guild, 'lonely');
    const message = discord.say(channel, ada, 'Good morning.');
    const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain('answers no other, no other answers it');
  });

  test('says that a message is gone', async () => {
    const channel = discord.text(guild, 'deleted');
    const message = discord.say(channel, ada, 'Never mind.');
    discord.remove(message);
    const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
    expect(answer.message?.content).toContain('was deleted');
  });

  test.each(['not a link', 'ftp://example.org/a.mbox', 'https://discord.gg/abcdef'])('refuses %s', async (link) => {
    const answer = await discord.slash(ada, lobby, 'summarize link', { link });
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.embeds).toEqual([]);
    expect(answer.message?.content).not.toBe('');
  });
});

describe('what a person may not read they do not get', () => {
  test('in a channel closed to them', async () => {
    const closed = discord.text(guild, 'council');
    const message = discord.say(closed, ben, 'The fees go up in May.');
    discord.overwrite(closed, guild.id, { deny: PermissionFlagsBits.ViewChannel });
    discord.overwrite(closed, discord.world.bot.id, { allow: PermissionFlagsBits.ViewChannel });
    const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain(NOT_READABLE);
  });

  test('once a permission is taken from them', async () => {
    const channel = discord.text(guild, 'about-to-close');
    const message = discord.say(channel, ben, 'Should the fees go up?');
    discord.say(channel, ada, { content: 'Not this year.', replyTo: message });
    const before = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
    expect(textOf(before)).toContain('fees');
    discord.overwrite(channel, ada.id, { deny: PermissionFlagsBits.ViewChannel });
    await expect
      .poll(() => bot.bot.client.channels.cache.get(channel.id), { timeout: 10_000 })
      .toMatchObject({
        permissionOverwrites: { cache: { size: 1 } },
      });
    const after = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
    expect(after.message?.content).toContain(NOT_READABLE);
  });

  test('in a private thread that they are not in', async () => {
    const channel = discord.text(guild, 'office');
    const thread = discord.thread(channel, 'Salaries', { by: ben, members: [discord.world.bot] });
    const message = discord.say(thread, ben, 'Do we raise them?');
    const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
    expect(answer.message?.content).toContain(NOT_READABLE);
  });

  test('in a private thread that they are not in, unless they manage threads', async () => {
    const channel = discord.text(guild, 'records');
    const thread = discord.thread(channel, 'Logbook', { by: ben, members: [discord.world.bot, ben] });
    const message = discord.say(thread, ben, 'Who keeps the logbook in May?');
    discord.overwrite(channel, ada.id, { allow: PermissionFlagsBits.ManageThreads });
    const answer = () => discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
    await expect
      .poll(async () => textOf(await answer()), { timeout: 10_000 })
      .toContain('Who keeps the logbook in May?');
  });

  test('in a private thread they are in, when the bot is not', async () => {
    const channel = discord.text(guild, 'back-office');
    const thread = discord.thread(channel, 'Rota', { by: ada, members: [ben] });
    const message = discord.say(thread, ben, 'Who takes Sunday?');
    const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
    expect(answer.message?.content).toContain('(Or I may not');
  });

  test('in a forum closed to them, by the link of a post', async () => {
    const forum = discord.forum(guild, 'bids');
    const post = discord.post(forum, ben, 'Dredging', 'Whose bid do we take?');
    discord.say(post, ben, 'The second one is cheaper.');
    discord.overwrite(forum, guild.id, { deny: PermissionFlagsBits.ViewChannel });
    discord.overwrite(forum, discord.world.bot.id, { allow: PermissionFlagsBits.ViewChannel });
    for (const link of [
      `https://discord.com/channels/${guild.id}/${post.id}`,
      linkTo({ channel_id: post.id, id: post.id }),
    ]) {
      const answer = await discord.slash(ada, lobby, 'summarize link', { link });
      expect(answer.ephemeral).toBe(true);
      expect(answer.message?.content).toContain(NOT_READABLE);
      expect(textOf(answer)).not.toContain('bid');
    }
  });

  test('in an archived private thread that they are not in; who is in it does', async () => {
    const channel = discord.text(guild, 'cellar');
    const thread = discord.thread(channel, 'Lease', { by: ben, members: [discord.world.bot, ben] });
    const message = discord.say(thread, ben, 'Do we renew the lease?');
    discord.archive(thread);
    bot.bot.client.channels.cache.delete(thread.id);
    const refused = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message) });
    expect(refused.message?.content).toContain(NOT_READABLE);
    const answer = await discord.slash(ben, lobby, 'summarize link', { link: linkTo(message) });
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer)).toContain('Do we renew the lease?');
  });

  test('from a direct conversation, in which the command is theirs by a user install', async () => {
    const closed = discord.text(guild, 'vault');
    const message = discord.say(closed, ben, 'Where is the second key?');
    discord.overwrite(closed, guild.id, { deny: PermissionFlagsBits.ViewChannel });
    discord.overwrite(closed, discord.world.bot.id, { allow: PermissionFlagsBits.ViewChannel });
    discord.overwrite(closed, ben.id, { allow: PermissionFlagsBits.ViewChannel });
    const link = `https://discord.com/channels/${guild.id}/${message.channel_id}`;
    for (const direct of [discord.direct(ada, discord.world.bot), discord.direct(ada, ben)]) {
      const refused = await discord.slash(ada, direct, 'summarize link', { link });
      expect(refused.message?.content).toContain(NOT_READABLE);
      expect(textOf(refused)).not.toContain('key');
    }
    // Whoever may read it gets it where nobody else sees the answer, and for their eyes alone where others do.
    const alone = await discord.slash(ben, discord.direct(ben, discord.world.bot), 'summarize link', { link });
    expect(textOf(alone)).toContain('Where is the second key?');
    const beside = await discord.slash(ben, discord.direct(ben, ada), 'summarize link', { link });
    expect(beside.ephemeral).toBe(true);
    expect(textOf(beside)).toContain('Where is the second key?');
  });

  test('on a server that they are not on, or that the bot is not on', async () => {
    const elsewhere = discord.guild('Lighthouse');
    const theirs = discord.text(elsewhere, 'general');
    const message = discord.say(theirs, ben, 'Is the lamp lit?');
    const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message, elsewhere) });
    expect(answer.message?.content).toContain(NOT_READABLE);
    const without = discord.guild('Island', { bot: null });
    discord.join(without, ada);
    const unknown = discord.say(discord.text(without, 'general'), ben, 'Is anybody here?');
    const second = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(unknown, without) });
    expect(second.message?.content).toContain(NOT_READABLE);
  });

  test('in somebody else’s direct conversation with the bot', async () => {
    const direct = discord.direct(ben, discord.world.bot);
    const message = discord.say(direct, ben, 'Is this between us?');
    const answer = await discord.slash(ada, lobby, 'summarize link', {
      link: `https://discord.com/channels/@me/${direct.id}/${message.id}`,
    });
    expect(answer.message?.content).toContain(NOT_READABLE);
  });
});

describe('a public reply quotes only what all who see it may read', () => {
  /** Lets one person, by a role, and the bot do in a channel what the others may not. */
  function reserve(channel: Channel, permission: bigint, who: APIUser): void {
    const role = discord.role(guild, `few of ${channel.name}`);
    discord.overwrite(channel, guild.id, { deny: permission });
    discord.overwrite(channel, role, { allow: permission });
    discord.overwrite(channel, discord.world.bot.id, { allow: permission });
    discord.join(guild, who, role);
  }

  test('a channel of few, asked for in a channel of many, is answered privately', async () => {
    const few = discord.text(guild, 'pilots');
    const cleo = discord.user('Cleo Marsh');
    reserve(few, PermissionFlagsBits.ViewChannel, cleo);
    const question = discord.say(few, cleo, 'Do we pilot at night?');
    discord.say(few, cleo, { content: 'Only with two on board.', replyTo: question });
    const answer = await discord.slash(cleo, lobby, 'summarize link', { link: linkTo(question) });
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain('Only you see this');
    expect(textOf(answer)).toContain('2 messages');
    const within = await discord.slash(cleo, few, 'summarize here');
    expect(within.ephemeral).toBe(false);
  });

  test('a post of a forum of few is answered privately elsewhere, and publicly in the forum', async () => {
    const forum = discord.forum(guild, 'surveys');
    const dora = discord.user('Dora Quist');
    reserve(forum, PermissionFlagsBits.ViewChannel, dora);
    const post = discord.post(forum, dora, 'North quay', 'Is the north quay sinking?');
    discord.say(post, dora, 'By a centimetre a year.');
    const link = `https://discord.com/channels/${guild.id}/${post.id}`;
    const elsewhere = await discord.slash(dora, lobby, 'summarize link', { link });
    expect(elsewhere.ephemeral).toBe(true);
    expect(textOf(elsewhere)).toContain('Is the north quay sinking?');
    expect((await discord.slash(dora, post, 'summarize link', { link })).ephemeral).toBe(false);
  });

  test('a private thread is answered publicly in itself alone', async () => {
    const channel = discord.text(guild, 'yard');
    const thread = discord.thread(channel, 'Pay', { by: ada, members: [ben, discord.world.bot] });
    const message = discord.say(thread, ben, 'Can we pay weekly?');
    expect((await discord.slash(ada, thread, 'summarize link', { link: linkTo(message) })).ephemeral).toBe(false);
    expect((await discord.slash(ada, channel, 'summarize link', { link: linkTo(message) })).ephemeral).toBe(true);
  });

  test('a channel whose past not all who see it may read is answered privately, in itself too', async () => {
    const board = discord.text(guild, 'tides');
    const edda = discord.user('Edda Holm');
    reserve(board, PermissionFlagsBits.ReadMessageHistory, edda);
    discord.say(board, edda, 'Is the spring tide early this year?');
    discord.say(board, edda, 'By two days.');
    const answer = await discord.slash(edda, board, 'summarize here');
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer)).toContain('2 messages');
  });

  test('another server’s channel is answered privately', async () => {
    const elsewhere = discord.guild('Shipyard');
    discord.join(elsewhere, ada);
    const message = discord.say(discord.text(elsewhere, 'general'), ada, 'Is the hull ready?');
    discord.say(discord.world.channels.get(message.channel_id) as Channel, ada, {
      content: 'On Monday.',
      replyTo: message,
    });
    const answer = await discord.slash(ada, lobby, 'summarize link', { link: linkTo(message, elsewhere) });
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer)).toContain('2 messages');
  });
});
