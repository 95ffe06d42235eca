import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { messageFromApi, readMessages } from '../../src/sources/index.ts';

const ann = { id: '11', username: 'ann_b', global_name: 'Ann', discriminator: '0', avatar: null };
const bo = { id: '12', username: 'bo', global_name: null, discriminator: '0', avatar: null };
const message = (fields: object) =>
  ({
    id: '100',
    type: 0,
    channel_id: '5',
    author: ann,
    content: 'Hello',
    timestamp: '2024-02-03T10:00:00.000000+00:00',
    mentions: [],
    ...fields,
  }) as unknown as APIMessage;

describe('a Discord message', () => {
  it('has its author, date, text and a jump link', () => {
    expect(messageFromApi(message({}), { guildId: '7' })).toEqual({
      medium: 'chat',
      authorId: '11',
      id: '100',
      author: { name: 'Ann', address: 'ann_b' },
      date: '2024-02-03T10:00:00.000Z',
      parentIds: [],
      text: 'Hello',
      url: 'https://discord.com/channels/7/5/100',
    });
  });

  it('names people as the guild does', () => {
    expect(messageFromApi(message({ member: { nick: 'Annie' } }))?.author.name).toBe('Annie');
    expect(messageFromApi(message({ author: bo }))?.author.name).toBe('bo');
    expect(messageFromApi(message({ author: bo }), { names: new Map([['12', 'Bobby']]) })?.author.name).toBe('Bobby');
  });

  it('shows mentions, channels, roles, commands and emoji as people see them', () => {
    const content = '<@12> and <@!13> in <#5>, <@&9>: <:yes:123> <a:wave:4> </digest add:1> <t:1>';
    const names = new Map([
      ['5', 'general'],
      ['9', 'Staff'],
    ]);
    expect(messageFromApi(message({ content, mentions: [bo] }), { names })).toMatchObject({
      text: '@bo and <@!13> in #general, @Staff: :yes: :wave: /digest add <t:1>',
      mentions: [{ name: 'bo', address: 'bo' }],
    });
  });

  it('answers the message that it replies to', () => {
    expect(
      messageFromApi(message({ type: 19, message_reference: { message_id: '99', channel_id: '5' } }))?.parentIds,
    ).toEqual(['99']);
  });

  it('quotes what it forwards, and does not answer it', () => {
    const forward = message({
      content: '',
      message_reference: { type: 1, message_id: '1', channel_id: '5' },
      message_snapshots: [{ message: { content: 'one\ntwo' } }],
    });
    expect(messageFromApi(forward)).toMatchObject({ text: '> one\n> two', parentIds: [] });
  });

  it('may be a poll, whose question is its text', () => {
    const poll = {
      question: { text: 'Which day?' },
      answers: [
        { answer_id: 1, poll_media: { text: 'Monday' } },
        { answer_id: 2, poll_media: { text: 'Friday' } },
      ],
      results: { is_finalized: true, answer_counts: [{ id: 2, count: 3, me_voted: false }] },
    };
    expect(messageFromApi(message({ content: '', poll }))).toMatchObject({
      text: 'Which day?',
      poll: {
        question: 'Which day?',
        options: [
          { text: 'Monday', votes: 0 },
          { text: 'Friday', votes: 3 },
        ],
        closed: true,
      },
    });
  });

  it('has the words that go with a sticker or an attachment, and none where there are none', () => {
    const sticker_items = [{ id: '9', name: 'Wave', format_type: 1 }];
    const attachments = [
      { id: '8', filename: 'plan.png', size: 10, url: 'https://cdn.discordapp.com/8', proxy_url: '' },
    ];
    expect(messageFromApi(message({ content: '', sticker_items }))?.text).toBe('');
    expect(messageFromApi(message({ content: 'The plan.', attachments }))?.text).toBe('The plan.');
  });

  it('carries its reactions', () => {
    const reactions = [{ emoji: { id: null, name: '👍' }, count: 2, me: false }];
    expect(messageFromApi(message({ reactions }))?.reactions).toEqual([{ emoji: '👍', count: 2 }]);
  });

  it('is automated when a bot or webhook posted it', () => {
    expect(messageFromApi(message({ author: { ...bo, bot: true } }))?.automated).toBe(true);
    expect(messageFromApi(message({ webhook_id: '3' }))?.automated).toBe(true);
    expect(messageFromApi(message({}))?.automated).toBeUndefined();
  });

  it.each([
    ['**<cleo>** It leaks.', 'cleo', 'It leaks.'],
    ['`<cleo roth>` It leaks.', 'cleo roth', 'It leaks.'],
    ['<cleo> It leaks.\nBadly.', 'cleo', 'It leaks.\nBadly.'],
  ])('is theirs whom a bridge names in front of their words: %s', (content, name, text) => {
    const relayed = messageFromApi(message({ author: { ...bo, bot: true }, content }));
    expect(relayed).toMatchObject({ author: { name }, text });
    expect(relayed?.automated).toBeUndefined();
    expect(relayed?.authorId).toBeUndefined();
  });

  it.each(['<@12> It leaks.', '<#5> It leaks.', '<:yes:123> It leaks.', '<https://beds.example> It leaks.', '<cleo>'])(
    'is the bot’s where that only begins with a mention, a link or nothing: %s',
    (content) => {
      expect(messageFromApi(message({ author: { ...bo, bot: true }, content }))?.automated).toBe(true);
    },
  );

  it('is as it was typed where a person begins it as a bridge does', () => {
    expect(messageFromApi(message({ content: '<cleo> It leaks.' }))).toMatchObject({
      author: { name: 'Ann' },
      text: '<cleo> It leaks.',
    });
  });

  it("is nothing when it is Discord's own note, and the starter's words when it starts a thread", () => {
    expect(messageFromApi(message({ type: 6 }))).toBeUndefined();
    expect(messageFromApi(message({ type: 7 }))).toBeUndefined();
    expect(
      messageFromApi(message({ type: 21, content: '', referenced_message: message({ id: '42', content: 'Start' }) })),
    ).toMatchObject({ id: '42', text: 'Start' });
  });
});

describe('a channel with webhooks', () => {
  const hook = (id: string, username: string, fields: object = {}) =>
    message({ id, webhook_id: '3', author: { id: '3', username, global_name: null, bot: true }, ...fields });
  const read = async (...messages: APIMessage[]) => readMessages(Buffer.from(JSON.stringify(messages)), 'dump.json');

  it('has the people in it whom a bridge or proxy writes for', async () => {
    const [first, second, third] = await read(
      hook('100', 'cleo [irc]'),
      hook('101', 'Dan', { content: 'See https://beds.example' }),
      hook('102', 'Dan', { content: 'It leaks.' }),
    );
    expect([first, second, third].map((each) => [each?.author.name, each?.automated])).toEqual([
      ['cleo [irc]', undefined],
      ['Dan', undefined],
      ['Dan', undefined],
    ]);
    expect(first?.authorId).toBeUndefined();
  });

  it.each<[string, APIMessage[]]>([
    ['has one name', [hook('100', 'Deploy'), hook('101', 'Deploy')]],
    [
      'sends links under each name',
      [
        hook('100', 'Beds News', { content: 'New: https://beds.example/1' }),
        hook('101', 'Hose News', { content: 'New: https://hose.example/1' }),
      ],
    ],
    [
      'sends cards under each name',
      [hook('100', 'Beds', { embeds: [{ title: 'Built' }] }), hook('101', 'Hose', { embeds: [{ title: 'Built' }] })],
    ],
  ])('has a program in it where one %s', async (_, messages) => {
    expect((await read(...messages)).map(({ automated }) => automated)).toEqual([true, true]);
  });
});

describe('a channel dump', () => {
  const dump = (value: unknown) => readMessages(Buffer.from(JSON.stringify(value)), 'dump.json');

  it('is read oldest first, each message once', async () => {
    const messages = [
      message({ id: '1000', content: 'third' }),
      message({ id: '99', content: 'first' }),
      message({ id: '101', content: 'second' }),
      message({ id: '99' }),
    ];
    expect((await dump({ channel: { id: '5', guild_id: '7' }, messages })).map(({ text }) => text)).toEqual([
      'first',
      'second',
      'third',
    ]);
    expect(await dump(messages)).toHaveLength(3);
  });

  it.each([
    [0, '#general'],
    [11, 'general'],
    [undefined, '#general'],
  ])('has the name of the channel of type %s as its subject', async (type, subject) => {
    expect((await dump({ channel: { id: '5', name: 'general', type }, messages: [message({})] }))[0]?.subject).toBe(
      subject,
    );
  });

  it('has no halves of characters in it', async () => {
    expect((await dump([message({ content: 'a\ud83d b' })]))[0]?.text).toBe('a\ufffd b');
  });

  it('of direct messages links to them', async () => {
    expect((await dump({ channel: { id: '5', type: 1 }, messages: [message({})] }))[0]?.url).toBe(
      'https://discord.com/channels/@me/5/100',
    );
  });

  it.each([
    ['of another shape', { users: [] }, 'dump.json: is JSON, but not a Discord channel dump'],
    ['with messages of another shape', { messages: [{ id: 1 }] }, 'dump.json: is JSON, but not a Discord channel dump'],
    ['without messages', { messages: [] }, 'dump.json: has no messages in it'],
    ['of notes alone', { messages: [message({ type: 6 })] }, "dump.json: has only Discord's own notes in it"],
  ])('%s is refused', async (_, value, error) => {
    await expect(dump(value)).rejects.toThrow(error);
  });
});
