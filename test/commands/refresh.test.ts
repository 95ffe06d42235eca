import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import { type Answer, type Channel, type Guild, PermissionFlagsBits, type Standin } from '../discord/standin/index.ts';
import { REPLY } from './mails.ts';

let now = Date.UTC(2026, 10, 23, 12, 0);
let bot: TestBot;
let discord: Standin;
let guild: Guild;
let ada: APIUser;
let ben: APIUser;
let mod: APIUser;
let channel: Channel;

beforeAll(async () => {
  bot = await startTestBot({
    now: () => now,
    prepare(standin) {
      ({ guild, ada, ben } = openHarbour(standin));
      mod = standin.user('Mo Perez');
      standin.join(guild, mod, standin.role(guild, 'mod', PermissionFlagsBits.ManageMessages));
    },
  });
  discord = bot.discord;
});
afterAll(() => bot.close());
beforeEach(() => {
  // Beyond what anybody refreshed before.
  now += 3_600_000;
  channel = discord.text(guild, 'builds');
});

function posted({ message }: Answer): APIMessage {
  if (!message) throw new Error('nothing was posted');
  return message;
}
/** The post as it stands now. */
const standing = ({ id }: APIMessage) => channel.messages.find((message) => message.id === id) as APIMessage;
const textIn = (message: APIMessage) => textOf({ message });

function discuss() {
  const proposal = discord.say(channel, ada, 'We should move the weekly build to Thursday.');
  const agreement = discord.say(channel, ben, { content: 'Agreed, Thursday is better.', replyTo: proposal });
  const question = discord.say(channel, ben, 'Who tells the docs team?');
  return { proposal, agreement, question };
}
const summarize = async (options = {}) => posted(await discord.slash(ada, channel, 'summarize here', options));

describe('Refresh', () => {
  test('reads on, and marks what is new and what is no longer so', async () => {
    const { question } = discuss();
    const post = await summarize();
    expect(textIn(post)).toContain('• “Who tells the docs team?”');
    discord.say(channel, ada, { content: 'I told them this morning.', replyTo: question });
    discord.say(channel, ben, 'Which branch do we build from?');
    await discord.press(ada, post, 'Refresh');
    const text = textIn(standing(post));
    expect(text).toContain('• 🆕 “Which branch do we build from?”');
    expect(text).toMatch(
      /↩️ No longer so\n• “Who tells the docs team\?” — \S+ \S+, answered by .*“I told them this morning/,
    );
    expect(text).toContain('• “We should move the weekly build to Thursday.”');
    expect(standing(post).content).toMatch(/^-# Refreshed <t:\d+:R>: \d new and 1 no longer so$/);
  });

  test('works after a restart, and twice over', async () => {
    discuss();
    const post = await summarize();
    bot = await bot.restart();
    await discord.press(ada, post, 'Refresh');
    expect(standing(post).content).toContain('nothing changed');
    now += 60_000;
    discord.say(channel, ben, 'Which branch do we build from?');
    await discord.press(ada, standing(post), 'Refresh');
    expect(textIn(standing(post))).toContain('🆕 “Which branch');
  });

  test('drops the words of a message that was deleted', async () => {
    const { proposal, question } = discuss();
    const post = await summarize();
    discord.remove(question);
    discord.remove(proposal);
    await discord.press(ada, post, 'Refresh');
    const text = textIn(standing(post));
    expect(text).not.toContain('docs team');
    expect(text).not.toContain('weekly build');
    expect(standing(post).content).toContain('2 quotations taken out, whose messages were deleted or edited');
    const more = await discord.press(ben, standing(post), 'More');
    expect(textOf(more)).not.toContain('docs team');
  });

  test('drops what was edited away', async () => {
    const { question } = discuss();
    const post = await summarize();
    discord.revise(question, 'Who tells the printers?');
    await discord.press(ada, post, 'Refresh');
    expect(textIn(standing(post))).toContain('🆕 “Who tells the printers?”');
    expect(JSON.stringify(standing(post))).not.toContain('docs team');
    expect(standing(post).content).toContain('1 quotation taken out');
  });

  test('keeps files that others put beside the minutes, and replaces its own', async () => {
    discuss();
    const post = await summarize();
    const { attachments } = standing(post);
    const picture = { ...attachments[0], id: '4711', filename: 'photo.png' } as APIMessage['attachments'][number];
    standing(post).attachments = [...attachments, picture];
    await discord.press(ada, standing(post), 'Refresh');
    const names = standing(post).attachments.map(({ filename }) => filename);
    expect(names.filter((name) => name === 'photo.png')).toHaveLength(1);
    expect(names.filter((name) => name === 'minutes.json.gz')).toHaveLength(1);
  });

  test('a chain of replies is found again by another message of it', async () => {
    const { proposal, agreement } = discuss();
    const second = discord.say(channel, ada, { content: 'Then who books the runners?', replyTo: agreement });
    const post = posted(await discord.messageCommand(ada, second, 'Summarize thread'));
    discord.remove(second);
    await discord.press(ada, post, 'Refresh');
    expect(textIn(standing(post))).toContain(proposal.content);
    expect(textIn(standing(post))).not.toContain('runners');
  });

  test('a mail that a message carries', async () => {
    const carrier = discord.say(channel, ben, { files: [{ name: 'reply.eml', content: REPLY }] });
    const post = posted(await discord.messageCommand(ada, carrier, 'Summarize thread'));
    await discord.press(ada, post, 'Refresh');
    expect(standing(post).content).toContain('nothing changed');
    now += 60_000;
    discord.remove(carrier);
    const answer = await discord.press(ada, standing(post), 'Refresh');
    expect(answer.ephemeral).toBe(true);
    expect(posted(answer).content).toContain('is gone');
  });

  test('is not offered for what was given once', async () => {
    const post = posted(
      await discord.slash(ada, channel, 'summarize file', { file: { name: 'reply.eml', content: REPLY } }),
    );
    await expect(discord.press(ada, post, 'Refresh')).rejects.toThrow('no button');
  });

  test('says that a discussion is gone when nothing that was said is left', async () => {
    const said = discuss();
    const post = await summarize();
    for (const message of Object.values(said)) discord.remove(message);
    const answer = await discord.press(ada, post, 'Refresh');
    expect(posted(answer).content).toMatch(/is gone.*“Delete”/);
    expect(answer.ephemeral).toBe(true);
  });
});

describe('the post changes only for who may change it', () => {
  test('anybody else gets a copy of their own', async () => {
    discuss();
    const post = await summarize();
    discord.say(channel, ben, 'Which branch do we build from?');
    const copy = await discord.press(ben, post, 'Refresh');
    expect(copy.ephemeral).toBe(true);
    expect(textOf(copy)).toContain('🆕 “Which branch');
    expect(textIn(standing(post))).not.toContain('Which branch');
    await discord.press(mod, post, 'Refresh');
    expect(textIn(standing(post))).toContain('🆕 “Which branch');
  });

  test('and not so often', async () => {
    discuss();
    const post = await summarize();
    await discord.press(ada, post, 'Refresh');
    const soon = await discord.press(mod, post, 'Refresh');
    expect(soon.ephemeral).toBe(true);
    expect(posted(soon).content).toMatch(/a moment ago\. Try again <t:\d+:R>/);
    now += 31_000;
    expect((await discord.press(mod, post, 'Refresh')).ephemeral).toBe(false);
  });

  test('whoever may no longer read the source gets nothing', async () => {
    const plans = discord.text(guild, 'plans');
    discord.say(plans, ada, 'Should we sell the lighthouse?');
    const link = `https://discord.com/channels/${guild.id}/${plans.id}`;
    const post = posted(await discord.slash(ada, channel, 'summarize link', { link }));
    discord.overwrite(plans, ben.id, { deny: PermissionFlagsBits.ViewChannel });
    const refused = await discord.press(ben, post, 'Refresh');
    expect(posted(refused).content).toContain('may not read it');
    const stale = await discord.press(ada, post, 'Refresh');
    expect(posted(stale).content).toContain('not everyone who sees it may read');
    expect(stale.ephemeral).toBe(true);
  });

  test('private minutes change for the one who sees them', async () => {
    discuss();
    const post = await summarize({ private: true });
    discord.say(channel, ben, 'Which branch do we build from?');
    const answer = await discord.press(ada, post, 'Refresh');
    expect(posted(answer).id).toBe(post.id);
    expect(textOf(answer)).toContain('🆕 “Which branch');
  });
});
