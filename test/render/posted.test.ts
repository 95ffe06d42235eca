import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { POSTED_LIMITS, type PostedMinutes, packPosted, replyTree, unpackPosted } from '../../src/render/index.ts';
import { buildThread, type Message } from '../../src/thread/index.ts';
import { sample } from './sample.ts';

const posted: PostedMinutes = {
  version: 1,
  askedBy: '1001',
  language: 'en',
  threads: [
    {
      minutes: sample,
      messages: [
        { id: 'm1', author: 'Ingrid Solheim', date: '2024-11-25T08:00:00.000Z', url: 'https://list.example/t/m1' },
        { id: 'm2', author: 'Tomás Figueroa', parent: 0, quoted: true },
      ],
      source: { kind: 'link', url: 'https://list.example/t/m1' },
    },
  ],
};
const packed = (value: unknown) => gzipSync(JSON.stringify(value));
const withThread = (changes: object) => packed({ ...posted, threads: [{ ...posted.threads[0], ...changes }] });

describe('the minutes that travel with a post', () => {
  test('come back as they were', () => {
    const file = packPosted(posted);
    expect(file?.name).toBe('minutes.json.gz');
    expect(unpackPosted(file?.bytes ?? new Uint8Array())).toEqual(posted);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['no archive', Buffer.from(JSON.stringify(posted))],
    ['no JSON', gzipSync('{')],
    ['a date that is none', withThread({ messages: [{ id: 'm1', author: 'Ingrid Solheim', date: 'last week' }] })],
    ['another version', packed({ ...posted, version: 2 })],
    ['no minutes', withThread({ minutes: undefined })],
    [
      'an item without an author',
      withThread({ minutes: { ...sample, keyPoints: [{ id: '1', text: 'x', message: '1' }] } }),
    ],
    ['no thread', packed({ ...posted, threads: [] })],
    ['a message that answers itself', withThread({ messages: [{ id: '1', author: 'Ann', parent: 0 }] })],
    ['a source that is no channel', withThread({ source: { kind: 'channel', channel: '../../users/@me' } })],
    ['a source of an unknown kind', withThread({ source: { kind: 'file', path: '/etc/passwd' } })],
    ['a language that there is none of', packed({ ...posted, language: 'tlh' })],
    ['who asked as something else than an id', packed({ ...posted, askedBy: '@everyone' })],
    ['what is packed to explode', gzipSync(Buffer.alloc(POSTED_LIMITS.unpacked + 1, 32))],
    ['too large a file', Buffer.alloc(POSTED_LIMITS.packed + 1)],
  ])('are not read from %s', (_, bytes) => expect(unpackPosted(bytes)).toBeUndefined());

  test('leave out the tree of replies where it is too large, and give up where the minutes are', () => {
    const long = 'x'.repeat(POSTED_LIMITS.unpacked);
    const [thread] = posted.threads;
    if (!thread) throw new Error('no thread');
    const large = packPosted({ ...posted, threads: [{ ...thread, messages: [{ id: long, author: 'Ann' }] }] });
    expect(unpackPosted(large?.bytes ?? new Uint8Array())?.threads[0]?.messages).toBeUndefined();
    expect(packPosted({ ...posted, threads: [{ ...thread, minutes: { ...sample, subject: long } }] })).toBeUndefined();
  });
});

test('the tree of replies names who answers whom, each after the one that is answered', () => {
  const mail = (id: string, name: string, hour: number, parentIds: string[] = []): Message => ({
    medium: 'mail',
    id,
    author: { name },
    date: `2024-11-25T0${hour}:00:00.000Z`,
    subject: 'Paint',
    text: 'Words.',
    parentIds,
  });
  const tree = replyTree(
    buildThread([
      mail('a', 'Ann Lee', 1),
      mail('b', 'Bo Diaz', 2, ['a']),
      mail('c', 'Cy Moe', 3, ['a']),
      mail('d', 'Ann Lee', 4, ['b']),
    ]),
  );
  expect(tree.map(({ id, author, parent }) => [id, author, parent])).toEqual([
    ['a', 'Ann Lee', undefined],
    ['b', 'Bo Diaz', 0],
    ['c', 'Cy Moe', 0],
    ['d', 'Ann Lee', 1],
  ]);
});
