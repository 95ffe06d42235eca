import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POSTED_FILE } from '../../src/render/index.ts';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import { type Answer, type Channel, type Guild, PermissionFlagsBits, type Standin } from '../discord/standin/index.ts';
import { REPLY } from './mails.ts';

let bot: TestBot;
let discord: Standin;
let guild: Guild;
let ada: APIUser;
let ben: APIUser;
let channel: Channel;

beforeAll(async () => {
  bot = await startTestBot({
    prepare(standin) {
      ({ guild, ada, ben } = openHarbour(standin));
    },
  });
  discord = bot.discord;
});
afterAll(() => bot.close());
beforeEach(() => {
  channel = discord.text(guild, 'general');
});

function posted({ message }: Answer): APIMessage {
  if (!message) throw new Error('nothing was posted');
  return message;
}
const labels = ({ components = [] }: APIMessage) =>
  components.map((row) => ('components' in row ? row.components.map((one) => ('label' in one ? one.label : '')) : []));
const mailMinutes = async (options = {}) =>
  posted(
    await discord.slash(ada, channel, 'summarize file', { file: { name: 'reply.eml', content: REPLY }, ...options }),
  );

/** Many people who each propose something, so that their minutes take several pages. */
async function longMinutes(): Promise<APIMessage> {
  for (let n = 0; n < 40; n++) {
    const by = n % 2 ? ada : ben;
    const proposal = discord.say(
      channel,
      by,
      `We should paint buoy number ${n} in the colour of the harbour wall, ${'and tell '.repeat(20)}the yard.`,
    );
    discord.say(channel, by === ada ? ben : ada, { content: 'Agreed, let us do that.', replyTo: proposal });
  }
  return posted(await discord.slash(ada, channel, 'summarize here'));
}

describe('the buttons under the minutes', () => {
  test('stand in a row that shows more and a row that changes the post', async () => {
    expect(labels(await mailMinutes())).toEqual([
      ['More', 'Who said what', 'Show thread', 'Only for me'],
      ['Correct…', 'Delete'],
    ]);
    expect(labels(await mailMinutes({ private: true }))).toEqual([
      ['More', 'Who said what', 'Show thread'],
      ['Correct…', 'Delete'],
    ]);
  });

  test.each([
    ['More', 'The complete minutes · Replacing the tide gauge', 'radar gauge and keep the float'],
    ['Who said what', 'Who said what · Replacing the tide gauge', '__Proposed__\n• “We should buy the radar gauge'],
    ['Show thread', 'Show thread · Replacing the tide gauge', '┊ ┊ **Mara Voss** · <t:'],
  ])('%s answers whoever presses and nobody else, also after a restart of the bot', async (label, title, words) => {
    const post = await mailMinutes();
    bot = await bot.restart();
    const answer = await discord.press(ben, post, label);
    expect(answer.ephemeral).toBe(true);
    expect(posted(answer).embeds[0]?.title).toBe(title);
    expect(textOf(answer)).toContain(words);
    expect(channel.messages).toHaveLength(1);
  });

  test('pages turn, forwards and back, and hold every point whole', async () => {
    const post = await longMinutes();
    const first = await discord.press(ben, post, 'More');
    const pages = [textOf(first)];
    expect(pages[0]).toMatch(/Page 1 of (\d+)/);
    await expect(discord.press(ben, posted(first), 'Previous')).rejects.toThrow('no button');
    let current = posted(first);
    const count = Number(/Page 1 of (\d+)/.exec(pages[0] ?? '')?.[1]);
    expect(count).toBeGreaterThan(2);
    for (let n = 2; n <= count; n++) {
      const turned = await discord.press(ben, current, 'Next');
      expect(turned.message?.id).toBe(current.id);
      current = posted(turned);
      pages.push(textOf(turned));
    }
    expect(current.embeds[0]?.footer?.text).toBe(`Page ${count} of ${count}`);
    await expect(discord.press(ben, current, 'Next')).rejects.toThrow('no button');
    const back = await discord.press(ben, current, 'Previous');
    expect(textOf(back)).toBe(pages.at(-2));
    for (let n = 0; n < 40; n++) expect(pages.join('\n')).toContain(`buoy number ${n} in the colour`);
  });

  test('Only for me gives a copy with buttons of its own, in the language of whoever presses', async () => {
    const copy = await discord.press(ben, await mailMinutes(), 'Only for me');
    expect(copy.ephemeral).toBe(true);
    expect(textOf(copy)).toContain('✅ Agreed');
    expect(labels(posted(copy))).toEqual([['More', 'Who said what', 'Show thread']]);
    expect(textOf(await discord.press(ben, posted(copy), 'Show thread'))).toContain('Tom Adeyemi');
  });

  test('Only for me gives its copy after a restart of the bot, and the copy its own buttons after another', async () => {
    const greta = discord.user('Greta Holm');
    discord.join(guild, greta);
    discord.speak(greta, 'de');
    const post = await mailMinutes();
    bot = await bot.restart();
    const copy = await discord.press(greta, post, 'Only for me');
    expect(copy.ephemeral).toBe(true);
    expect(textOf(copy)).toContain('✅ Vereinbart\n• „We should buy the radar gauge');
    expect(labels(posted(copy))).toEqual([['Mehr', 'Wer sagt was', 'Thread zeigen']]);
    expect(channel.messages).toEqual([post]);
    bot = await bot.restart();
    const people = await discord.press(greta, posted(copy), 'Wer sagt was');
    expect(people.ephemeral).toBe(true);
    expect(textOf(people)).toContain('__Vorgeschlagen__\n• „We should buy the radar gauge');
  });
});

describe('who presses is checked when they press', () => {
  async function minutesOfSecret(): Promise<{ post: APIMessage; secret: Channel }> {
    const secret = discord.text(guild, 'plans');
    discord.say(secret, ada, 'Should we sell the lighthouse?');
    const link = `https://discord.com/channels/${guild.id}/${secret.id}`;
    return { post: posted(await discord.slash(ada, channel, 'summarize link', { link })), secret };
  }

  test.each(['More', 'Who said what', 'Show thread', 'Only for me'])(
    '%s: whoever may not read the source gets nothing of it',
    async (label) => {
      const { post, secret } = await minutesOfSecret();
      discord.overwrite(secret, guild.id, { deny: PermissionFlagsBits.ViewChannel });
      discord.overwrite(secret, ada.id, { allow: PermissionFlagsBits.ViewChannel });
      const refused = await discord.press(ben, post, label);
      expect(refused.ephemeral).toBe(true);
      expect(textOf(refused)).not.toContain('lighthouse');
      expect(posted(refused).attachments).toEqual([]);
      expect(posted(refused).content).toContain('may not');
    },
  );

  test('a page is not turned for somebody who may no longer read on', async () => {
    const secret = channel;
    const post = await longMinutes();
    const first = posted(await discord.press(ben, post, 'More'));
    discord.overwrite(secret, ben.id, { deny: PermissionFlagsBits.ReadMessageHistory });
    const refused = await discord.press(ben, first, 'Next');
    expect(posted(refused).content).toContain('may not read it');
    expect(first.embeds[0]?.footer?.text).toMatch(/^Page 1/);
  });

  test('the bot needs to be able to read it as well', async () => {
    const { post, secret } = await minutesOfSecret();
    discord.overwrite(secret, bot.bot.client.user.id, { deny: PermissionFlagsBits.ReadMessageHistory });
    expect(posted(await discord.press(ada, post, 'More')).content).toContain('I need Read Message History there');
  });

  test('minutes of a private thread are closed to whoever left it', async () => {
    const thread = discord.thread(channel, 'quiet', { by: ben, members: [discord.world.bot, ada] });
    discord.say(thread, ben, 'Should we sell the lighthouse?');
    const link = `https://discord.com/channels/${guild.id}/${thread.id}`;
    const post = posted(await discord.slash(ada, channel, 'summarize link', { link }));
    expect(textOf(await discord.press(ada, post, 'More'))).toContain('lighthouse');
    thread.threadMembers.delete(ada.id);
    const refused = posted(await discord.press(ada, post, 'More'));
    expect(refused.content).toContain('may not read it');
    expect(refused.attachments).toEqual([]);
  });

  test('a mail that a message carried here is shown to whoever may read here, where the bot is not', async () => {
    const elsewhere = discord.guild('Lighthouse', { bot: null });
    discord.join(elsewhere, ada);
    discord.join(elsewhere, ben);
    const there = discord.text(elsewhere, 'mail');
    const message = discord.say(there, ben, { files: [{ name: 'reply.eml', content: REPLY }] });
    const post = posted(await discord.messageCommand(ada, message, 'Summarize thread'));
    expect(textOf(await discord.press(ada, post, 'More'))).toContain('radar gauge');
    discord.overwrite(there, ada.id, { deny: PermissionFlagsBits.ReadMessageHistory });
    expect(posted(await discord.press(ada, post, 'More')).content).toContain('may not read it');
  });

  test('a discussion that is gone is said to be gone', async () => {
    const { post, secret } = await minutesOfSecret();
    discord.deleteChannel(secret);
    for (const label of ['More', 'Who said what', 'Show thread', 'Only for me']) {
      const answer = await discord.press(ben, post, label);
      expect(posted(answer).content).toContain('is gone');
      expect(answer.ephemeral).toBe(true);
    }
  });
});

describe('what the post carries', () => {
  const fileOf = (post: APIMessage) => {
    const { pathname } = new URL(post.attachments.find(({ filename }) => filename === POSTED_FILE)?.url ?? '');
    return discord.world.files.get(pathname) as { bytes: Uint8Array };
  };

  test('is refused when somebody tampered with it', async () => {
    const post = await mailMinutes();
    fileOf(post).bytes = new Uint8Array([0x1f, 0x8b, 8, 0]);
    expect(posted(await discord.press(ben, post, 'More')).content).toContain('damaged');
  });

  test('is missed when it was taken away', async () => {
    const post = await mailMinutes();
    for (const message of channel.messages) message.attachments = [];
    expect(posted(await discord.press(ben, post, 'Show thread')).content).toContain('no complete copy');
  });
});
