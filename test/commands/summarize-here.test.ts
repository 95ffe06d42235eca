import { type APIUser, MessageType } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHarbour } from '../discord/harbour.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import { type Channel, type Guild, PermissionFlagsBits, type Standin } from '../discord/standin/index.ts';

const NOW = Date.UTC(2026, 10, 23, 12, 0);
const hoursAgo = (hours: number) => NOW - hours * 3_600_000;

let bot: TestBot;
let discord: Standin;
let guild: Guild;
let ada: APIUser;
let ben: APIUser;

beforeAll(async () => {
  bot = await startTestBot({
    now: () => NOW,
    prepare(standin) {
      ({ guild, ada, ben } = openHarbour(standin));
    },
  });
  discord = bot.discord;
});
afterAll(() => bot.close());

function agreeOnThursday(channel: Channel, at = hoursAgo(5)) {
  const proposal = discord.say(channel, ada, { content: 'We should move the weekly build to Thursday.', at });
  discord.say(channel, ben, { content: 'Agreed, Thursday is better.', replyTo: proposal, at: at + 60_000 });
  discord.say(channel, ben, { content: 'Who tells the docs team?', at: at + 120_000 });
  return proposal;
}

describe('without the Message Content intent', () => {
  test('says that it cannot read a server, and reads a direct conversation with the bot', async () => {
    const blind = await startTestBot({ standin: { messageContent: false } });
    const elsewhere = blind.discord.guild('Lighthouse');
    const cleo = blind.discord.user('Cleo Marsh');
    blind.discord.join(elsewhere, cleo);
    const channel = blind.discord.text(elsewhere, 'general');
    blind.discord.say(channel, cleo, 'Is the lamp lit?');
    const refused = await blind.discord.slash(cleo, channel, 'summarize here');
    expect(refused.ephemeral).toBe(true);
    expect(refused.message?.content).toContain('has not switched on the Message Content intent');
    const direct = blind.discord.direct(cleo, blind.discord.world.bot);
    blind.discord.say(direct, cleo, 'Is the lamp lit?');
    const answer = await blind.discord.slash(cleo, direct, 'summarize here');
    expect(textOf(answer)).toContain('“Is the lamp lit?”');
    await blind.close();
  });
});

describe('/summarize here', () => {
  test('posts the minutes of a channel for all to see, each line linked to its message', async () => {
    const channel = discord.text(guild, 'builds');
    const proposal = agreeOnThursday(channel);
    const answer = await discord.slash(ada, channel, 'summarize here');
    expect(answer.ephemeral).toBe(false);
    expect(answer.message?.embeds[0]?.title).toBe('\\#builds');
    expect(textOf(answer)).toContain('**Ben Okoye** (2)');
    expect(textOf(answer)).toContain(
      `“We should move the weekly build to Thursday.” — [Ada Lind](https://discord.com/channels/${guild.id}/${channel.id}/${proposal.id})`,
    );
    expect(textOf(answer)).toContain('“Who tells the docs team?”');
  });

  test('reads each message in its own language, be it of a word, and answers in the language of who asks', async () => {
    const channel = discord.text(guild, 'harbours');
    const [claire, dirk] = ['Claire Aubin', 'Dirk Lohse'].map((name) => discord.user(name)) as [APIUser, APIUser];
    for (const user of [claire, dirk]) discord.join(guild, user);
    discord.speak(claire, 'fr');
    const at = hoursAgo(2);
    const proposal = discord.say(channel, ada, { content: 'We should move the ferry to half past nine.', at });
    discord.say(channel, ben, { content: 'Agreed.', replyTo: proposal, at: at + 60_000 });
    discord.say(channel, dirk, { content: 'Einverstanden.', replyTo: proposal, at: at + 120_000 });
    discord.say(channel, claire, { content: 'D’accord.', replyTo: proposal, at: at + 180_000 });
    discord.say(channel, dirk, { content: 'Wer streicht den Fahrplan am Anleger neu?', at: at + 240_000 });
    const shown = textOf(await discord.slash(claire, channel, 'résumer ici'));
    expect(shown).toContain('« We should move the ferry to half past nine. »'.replace(/(?<=«) | (?=»)/g, '\u00a0'));
    for (const name of ['Ben Okoye', 'Dirk Lohse', 'Claire Aubin'])
      expect(shown).toMatch(new RegExp(`approuvé par.*${name}`));
    expect(shown).toMatch(/❓ Questions ouvertes\n• «\u00a0Wer streicht den Fahrplan am Anleger neu\?\u00a0»/);
  });

  test('shows the map of the thread in the embed, and tells it in words', async () => {
    const channel = discord.text(guild, 'maps');
    agreeOnThursday(channel);
    const answer = await discord.slash(ada, channel, 'summarize here');
    expect(answer.message?.embeds[0]?.image?.url).toBe('attachment://map.png');
    const map = answer.message?.attachments.find(({ filename }) => filename === 'map.png');
    expect(map?.description).toMatch(/^Map of the thread: 3 messages by 2 people, .* 2 replies\. Messages: /);
    const bytes = new Uint8Array(await (await fetch(map?.url ?? '')).arrayBuffer());
    expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  test('is acknowledged before the minutes are made, and mentions nobody', async () => {
    const channel = discord.text(guild, 'pings');
    agreeOnThursday(channel);
    discord.say(channel, ben, {
      content: `<@${ada.id}> @everyone should we skip this week?`,
      at: hoursAgo(4),
      mentions: [ada],
    });
    const before = discord.rest.requests.length;
    const answer = await discord.slash(ada, channel, 'summarize here');
    expect(answer.steps.map(({ kind }) => kind)).toEqual(['deferred', 'edit']);
    expect(answer.message?.mentions).toEqual([]);
    expect(answer.message?.mention_everyone).toBe(false);
    const sent = discord.rest.requests.slice(before).filter(({ method }) => method === 'PATCH');
    expect(sent.map(({ body }) => body)).toEqual([expect.objectContaining({ allowed_mentions: { parse: [] } })]);
  });

  test('shows them to one person alone with `private`', async () => {
    const channel = discord.text(guild, 'quiet');
    agreeOnThursday(channel);
    const answer = await discord.slash(ada, channel, 'summarize here', { private: true });
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer)).toContain('Thursday');
    expect(channel.messages).toHaveLength(3);
  });

  test('goes back as far as `since` says', async () => {
    const channel = discord.text(guild, 'long-running');
    discord.say(channel, ben, { content: 'The old crane has to go.', at: hoursAgo(80) });
    agreeOnThursday(channel, hoursAgo(20));
    const answer = await discord.slash(ada, channel, 'summarize here', { since: '2d' });
    expect(textOf(answer)).toContain('3 messages');
    expect(textOf(answer)).not.toContain('crane');
  });

  test('goes back as many messages as `messages` says, over several pages', async () => {
    const channel = discord.text(guild, 'busy');
    for (let n = 0; n < 250; n++)
      discord.say(channel, n % 2 ? ada : ben, { content: `Berth ${n} is free again.`, at: hoursAgo(30) + n * 1000 });
    const answer = await discord.slash(ada, channel, 'summarize here', { messages: 230 });
    expect(textOf(answer)).toContain('230 messages');
    expect((await discord.slash(ada, channel, 'summarize here')).message?.embeds[0]?.description).toContain(
      '100 messages',
    );
  });

  test('reads a thread whole, with the message that it was started on', async () => {
    const channel = discord.text(guild, 'proposals');
    const start = discord.say(channel, ada, {
      content: 'Should we dredge the inner basin this year?',
      at: hoursAgo(60),
    });
    const thread = discord.thread(channel, 'Dredging', { by: ada, from: start });
    for (let n = 0; n < 120; n++)
      discord.say(thread, n % 2 ? ada : ben, { content: `Depth sounding ${n} came in.`, at: hoursAgo(50) + n * 1000 });
    const answer = await discord.slash(ben, thread, 'summarize here');
    expect(answer.message?.embeds[0]?.title).toBe('Dredging');
    expect(textOf(answer)).toContain('121 messages');
    expect(textOf(answer)).toContain('Should we dredge the inner basin this year?');
  });

  test('reads a forum post, archived or not', async () => {
    const forum = discord.forum(guild, 'ideas');
    const post = discord.post(forum, ada, 'Night shifts', {
      content: 'Could we open the gate at night?',
      at: hoursAgo(30),
    });
    discord.say(post, ben, { content: 'That needs two more people.', at: hoursAgo(29) });
    discord.archive(post);
    const answer = await discord.slash(ben, post, 'summarize here');
    expect(answer.message?.embeds[0]?.title).toBe('Night shifts');
    expect(textOf(answer)).toContain('2 messages');
  });

  test('reads a private thread for its members, and posts into it', async () => {
    const channel = discord.text(guild, 'staff');
    const thread = discord.thread(channel, 'Budget', { by: ada, members: [ben, bot.discord.world.bot] });
    agreeOnThursday(thread);
    const answer = await discord.slash(ben, thread, 'summarize here');
    expect(answer.ephemeral).toBe(false);
    expect(textOf(answer)).toContain('Thursday');
  });

  test('calls people what they are called on this server', async () => {
    const channel = discord.text(guild, 'nicknames');
    const cleo = discord.user('Cleo Marsh');
    discord.join(guild, cleo);
    discord.nickname(guild, cleo, 'Harbour Master');
    discord.say(channel, cleo, { content: 'Who has the key to the shed?', at: hoursAgo(2) });
    discord.say(channel, ada, {
      content: `<@${cleo.id}> has it, has <@${cleo.id}> not?`,
      at: hoursAgo(1),
      mentions: [cleo],
    });
    const answer = await discord.slash(ben, channel, 'summarize here');
    expect(textOf(answer)).toContain('**Harbour Master** (1)');
    expect(textOf(answer)).toContain('@Harbour Master has it');
    expect(textOf(answer)).not.toContain('Cleo');
  });

  test('treats pictures, stickers, polls, pins, edits and deletions as a person would', async () => {
    const channel = discord.text(guild, 'mixed');
    const cleo = discord.user('Cleo Marsh');
    discord.join(guild, cleo);
    discord.say(channel, cleo, { files: [{ name: 'quay.png', content: 'PNG', type: 'image/png' }], at: hoursAgo(9) });
    discord.say(channel, cleo, { type: MessageType.ChannelPinnedMessage, at: hoursAgo(8) });
    const edited = discord.say(channel, ada, { content: 'Who has the old plan?', at: hoursAgo(7) });
    edited.content = 'Who has the new plan?';
    const removed = discord.say(channel, ada, { content: 'Who left the gate open?', at: hoursAgo(6) });
    discord.remove(removed);
    discord.say(channel, ben, {
      at: hoursAgo(5),
      poll: {
        question: { text: 'Do we meet on Friday?' },
        answers: [{ answer_id: 1, poll_media: { text: 'Yes' } }],
        expiry: '2026-11-24T10:00:00.000000+00:00',
        allow_multiselect: false,
        layout_type: 1,
        results: { is_finalized: false, answer_counts: [{ id: 1, count: 2, me_voted: false }] },
      },
    });
    const answer = await discord.slash(ada, channel, 'summarize here');
    expect(textOf(answer)).toContain('3 people · 3 messages');
    expect(textOf(answer)).toContain('Who has the new plan?');
    expect(textOf(answer)).not.toContain('old plan');
    expect(textOf(answer)).not.toContain('gate');
    expect(textOf(answer)).toContain('Do we meet on Friday?');
  });

  test('names those who agreed by a reaction, but no bot', async () => {
    const channel = discord.text(guild, 'reactions');
    const dora = discord.user('Dora Quist');
    discord.join(guild, dora);
    const robot = { ...discord.user('Tally Robot'), bot: true };
    const shared = discord.say(channel, ada, { content: 'We should paint the crane yellow.', at: hoursAgo(3) });
    discord.react(shared, '👍', [ada, dora, robot]);
    const lonely = discord.say(channel, ben, { content: 'We should sell the small barge.', at: hoursAgo(2) });
    discord.react(lonely, '👍', [ben, robot]);
    const answer = await discord.slash(ada, channel, 'summarize here');
    const agreed = answer.message?.embeds[0]?.fields?.find(({ name }) => name.includes('Agreed'))?.value;
    expect(agreed).toContain('paint the crane yellow');
    expect(agreed).toContain('Dora Quist');
    expect(agreed).not.toContain('Tally Robot');
    expect(agreed).not.toContain('barge');
  });

  test('names those who agreed by a super reaction, which Discord tells of apart', async () => {
    const channel = discord.text(guild, 'super-reactions');
    const dora = discord.user('Dora Quist');
    const said = discord.say(channel, ada, { content: 'We should paint the buoys red.', at: hoursAgo(3) });
    discord.react(said, '👍', [ada], [dora]);
    const answer = await discord.slash(ada, channel, 'summarize here');
    const agreed = answer.message?.embeds[0]?.fields?.find(({ name }) => name.includes('Agreed'))?.value;
    expect(agreed).toContain('paint the buoys red');
    expect(agreed).toContain('agreed by Dora Quist');
  });

  test('takes what a closed poll decided for agreed, and what an open one asks for a question', async () => {
    const channel = discord.text(guild, 'polls');
    const poll = (question: string, closed: boolean, votes: readonly [number, number]) => ({
      poll: {
        question: { text: question },
        answers: [
          { answer_id: 1, poll_media: { text: 'The harbour hall on Friday' } },
          { answer_id: 2, poll_media: { text: 'The old shed on Saturday' } },
        ],
        expiry: '2026-11-24T10:00:00.000000+00:00',
        allow_multiselect: false,
        layout_type: 1,
        results: {
          is_finalized: closed,
          answer_counts: votes.map((count, n) => ({ id: n + 1, count, me_voted: false })),
        },
      },
    });
    discord.say(channel, ada, { at: hoursAgo(9), ...poll('Where do we meet?', true, [1, 4]) });
    discord.say(channel, ben, { at: hoursAgo(8), ...poll('Where do we eat?', true, [2, 2]) });
    discord.say(channel, ben, { at: hoursAgo(7), ...poll('Where do we sing?', false, [5, 0]) });
    const answer = await discord.slash(ada, channel, 'summarize here');
    const fields = answer.message?.embeds[0]?.fields ?? [];
    const agreed = fields.find(({ name }) => name.includes('Agreed'))?.value;
    expect(agreed).toContain('“The old shed on Saturday” — [Ada Lind]');
    expect(agreed).toContain('“Where do we meet?”');
    expect(agreed).not.toContain('The harbour hall on Friday');
    expect(fields.find(({ name }) => name.includes('Open questions'))?.value).toContain('“Where do we sing?”');
  });

  test("quotes what a message forwards as nobody's own words here, and names no sticker as text", async () => {
    const channel = discord.text(guild, 'forwards');
    discord.say(channel, ben, {
      at: hoursAgo(3),
      message_reference: { type: 1, channel_id: channel.id, message_id: '1' },
      message_snapshots: [
        {
          message: {
            content: 'Who locked the east gate?',
            type: 0,
            embeds: [],
            attachments: [],
            timestamp: '2026-11-20T10:00:00.000000+00:00',
            edited_timestamp: null,
            flags: 0 as never,
            mentions: [],
            mention_roles: [],
            components: [],
          },
        },
      ],
    });
    discord.say(channel, ada, { content: 'Who has the key to the west gate?', at: hoursAgo(2) });
    const sticker = discord.say(channel, ben, { content: '', at: hoursAgo(1) });
    sticker.sticker_items = [{ id: '9', name: 'Waving Walrus', format_type: 1 }];
    const answer = await discord.slash(ada, channel, 'summarize here');
    expect(textOf(answer)).toContain('2 people · 3 messages');
    expect(textOf(answer)).toContain('Who has the key to the west gate?');
    expect(textOf(answer)).not.toContain('Walrus');
    expect(textOf(answer)).not.toContain('east gate');
  });

  test('leaves bots and webhooks out unless asked', async () => {
    const channel = discord.text(guild, 'deploys');
    const robot = discord.user('Deploy Robot');
    discord.say(channel, { ...robot, bot: true }, { content: 'Deployed 1.4 to the quay.', at: hoursAgo(3) });
    const refused = await discord.slash(ada, channel, 'summarize here');
    expect(refused.message?.content).toContain('Only bots and webhooks wrote there');
    const answer = await discord.slash(ada, channel, 'summarize here', { bots: true });
    expect(textOf(answer)).toContain('Deploy Robot');
  });

  test('takes in what a bridge relays, as what people wrote elsewhere', async () => {
    const channel = discord.text(guild, 'bridged');
    const bridge = { ...discord.user('Bridge'), bot: true };
    discord.say(channel, bridge, { content: '**<cleo>** I suggest that we oil the west gate.', at: hoursAgo(3) });
    discord.say(channel, ben, { content: 'Agreed, I will do that tonight.', at: hoursAgo(2) });
    const answer = await discord.slash(ada, channel, 'summarize here');
    expect(textOf(answer)).toContain('2 people · 2 messages');
    expect(textOf(answer)).toContain('I suggest that we oil the west gate.');
    expect(textOf(answer)).not.toContain('<cleo>');
  });

  test('reads a long paste, which Discord made a file of, as what its author said', async () => {
    const channel = discord.text(guild, 'pastes');
    const paste = `${'The tide tables are below. '.repeat(100)}\nShould we print them?`;
    discord.say(channel, ada, { files: [{ name: 'message.txt', content: paste }], at: hoursAgo(2) });
    const answer = await discord.slash(ben, channel, 'summarize here');
    expect(textOf(answer)).toContain('Should we print them?');
  });

  test.each([
    ['nobody wrote anything yet', {}, 'Nobody has written anything there yet.'],
    ['nobody wrote since then', { since: '2d' }, 'Nobody wrote anything there in that time.'],
    ['`since` is no time', { since: 'soon' }, '`since` takes a span'],
  ])('says so to the one who asked when %s', async (_, options, words) => {
    const channel = discord.text(guild, 'empty');
    const answer = await discord.slash(ada, channel, 'summarize here', options);
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain(words);
    expect(channel.messages).toHaveLength(0);
  });

  test('is refused to a person who may see the channel but not its past', async () => {
    const channel = discord.text(guild, 'no-history');
    agreeOnThursday(channel);
    discord.overwrite(channel, ben.id, { deny: PermissionFlagsBits.ReadMessageHistory });
    const answer = await discord.slash(ben, channel, 'summarize here');
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain('you may not read it');
  });

  test('is private where somebody who sees the channel may not read its past', async () => {
    const channel = discord.text(guild, 'half-open');
    agreeOnThursday(channel);
    discord.overwrite(channel, ben.id, { deny: PermissionFlagsBits.ReadMessageHistory });
    const answer = await discord.slash(ada, channel, 'summarize here');
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain('Only you see this');
    expect(textOf(answer)).toContain('Thursday');
  });

  test('names the permission that the bot lacks', async () => {
    const channel = discord.text(guild, 'closed');
    agreeOnThursday(channel);
    discord.overwrite(channel, discord.world.bot.id, { deny: PermissionFlagsBits.ReadMessageHistory });
    const answer = await discord.slash(ada, channel, 'summarize here');
    expect(answer.message?.content).toContain('I need Read Message History there');
  });
});
