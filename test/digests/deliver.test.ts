import { beforeEach, describe, expect, test } from 'vitest';
import { findChanges } from '../../src/digests/changes.ts';
import { type Channels, type Post, type Posted, Unreachable } from '../../src/digests/channels.ts';
import { type Delivering, deliver } from '../../src/digests/deliver.ts';
import type { Settings } from '../../src/digests/digest.ts';
import { startEmbedded } from '../../src/digests/embedded.ts';
import { deliveryId } from '../../src/digests/identity.ts';
import { storeReason } from '../../src/digests/reason.ts';
import { timetable } from '../../src/digests/runner.ts';
import * as store from '../../src/store/index.ts';
import type { Message } from '../../src/thread/index.ts';
import { english, text } from '../../src/wording/index.ts';
import { addDueDigest } from './due-digests.ts';

const NOW = Date.UTC(2026, 4, 4, 9);
const HOUR = 3_600_000;
const never = new AbortController().signal;

/** A message of an invented talk about a boat, said `hours` before the digest. */
const said = (id: string, text: string, hours: number, answers?: string): Message => ({
  medium: 'chat',
  id,
  author: id < '2' ? { name: 'Mira', address: 'mira@boats.example' } : { name: 'Otto' },
  date: new Date(NOW - hours * HOUR).toISOString(),
  subject: '#boat',
  parentIds: answers ? [answers] : [],
  text,
});
const question = said('1', 'Who paints the hull this spring?', 3);
const answer = said('2', 'I do, in April.', 1, '1');

let db: store.Store;
let messages: Message[];
let posts: (Posted & { readonly nonce: string; readonly post: Post })[];
let told: string[];
let channels: Channels;
let delivering: Delivering;
let now: number;

async function prepare(settings: Partial<Settings> = {}): Promise<string> {
  await addDueDigest(db, {
    id: 'd',
    dueAt: now,
    name: 'Boat',
    settings: { sources: [{ kind: 'channel', id: 's' }], ...settings },
  });
  return due();
}

/** The delivery that comes due now. */
async function due(): Promise<string> {
  const { deliveries } = await store.takeDue(db, now, 10, timetable);
  return deliveries[0]?.id ?? '';
}

const footersOf = ({ body }: Post) => (body.embeds ?? []).flatMap(({ footer }) => footer?.text ?? []);
const shown = (post?: { readonly post: Post }) => JSON.stringify(post?.post.body.embeds);

beforeEach(async () => {
  db = await store.openStore({ file: ':memory:' });
  now = NOW;
  messages = [question];
  posts = [];
  told = [];
  channels = {
    post: async (_channel, post, { nonce }) => {
      const earlier = posts.find((each) => each.nonce === nonce);
      if (earlier) return earlier;
      const posted = { id: `p${posts.length + 1}`, footers: footersOf(post), nonce, post };
      posts.push(posted);
      return posted;
    },
    edit: async (_channel, id, post) => {
      const at = posts.findIndex((each) => each.id === id);
      const old = posts[at];
      if (old) posts[at] = { ...old, post, footers: footersOf(post) };
      return old !== undefined;
    },
    find: async (_channel, { mark }) => posts.find(({ footers }) => footers.some((footer) => footer.includes(mark))),
  };
  delivering = {
    store: db,
    channels,
    now: () => now,
    tell: async (user, text) => void told.push(`${user}: ${text}`),
    sourceOf: () => undefined,
    sayTo: () => english,
    changesFor: () => async (read) => findChanges(read),
    readSource: async () => ({ conversations: [messages] }),
  };
  return () => db.close();
});
const state = async (id: string) => (await store.findDelivery(db, id))?.state;

describe('a delivery', () => {
  test('carries its short id as nonce and, with the attempt, in the footer', async () => {
    const id = await prepare();
    await deliver(delivering, id, never);
    expect(id).toBe(deliveryId('d', NOW));
    expect(id.length).toBeLessThanOrEqual(25);
    expect(posts.map(({ nonce, footers }) => ({ nonce, footers }))).toEqual([
      { nonce: id, footers: [`Boat · ${id}·1`] },
    ]);
    expect(await state(id)).toBe('posted');
  });

  test('that was done does nothing when it is called again', async () => {
    const id = await prepare();
    await deliver(delivering, id, never);
    await deliver(delivering, id, never);
    expect(posts).toHaveLength(1);
  });

  test('whose post came through without an answer is found, and records what that post told', async () => {
    const id = await prepare();
    const lost: Delivering = {
      ...delivering,
      channels: {
        ...channels,
        post: async (...args) => {
          await channels.post(...args);
          throw new Error('socket hang up');
        },
      },
    };
    await expect(deliver(lost, id, never)).rejects.toThrow('socket hang up');
    // What is said before the next try is not in the post, and so must be told next time.
    messages = [question, answer];
    await deliver(delivering, id, never);
    expect(posts).toHaveLength(1);
    expect(await state(id)).toBe('posted');
    now += HOUR;
    await deliver(delivering, await due(), never);
    expect(posts).toHaveLength(2);
    expect(shown(posts[1])).toContain('I do, in April.');
    expect(shown(posts[1])).not.toContain('New open questions');
  });

  test('whose first post arrives late is known by its mark for the first one', async () => {
    const id = await prepare();
    let hold: (() => Promise<unknown>) | undefined;
    const slow: Delivering = {
      ...delivering,
      channels: {
        ...channels,
        post: async (...args) => {
          hold = () => channels.post(...args);
          throw new Error('timeout');
        },
      },
    };
    await expect(deliver(slow, id, never)).rejects.toThrow('timeout');
    messages = [question, answer];
    // It arrives after the search and before the second post, whose nonce gives it back.
    const second: Delivering = {
      ...delivering,
      channels: {
        ...channels,
        post: async (...args) => {
          await hold?.();
          return channels.post(...args);
        },
      },
    };
    await deliver(second, id, never);
    expect(posts.map(({ footers }) => footers)).toEqual([[`Boat · ${id}·1`]]);
    now += HOUR;
    await deliver(delivering, await due(), never);
    expect(shown(posts[1])).toContain('I do, in April.');
  });

  test('waits while another one of the same digest is under way', async () => {
    const id = await prepare();
    const hold = await db.hold('d');
    await expect(deliver(delivering, id, never)).rejects.toThrow('another process');
    await hold?.release();
    await deliver(delivering, id, never);
    expect(posts).toHaveLength(1);
  });

  test('posts nothing when the lock is lost before it does', async () => {
    const id = await prepare();
    const lost = new AbortController();
    const losing: Delivering = {
      ...delivering,
      store: { ...db, hold: async () => ({ lost: lost.signal, release: async () => {} }) },
      readSource: async () => {
        lost.abort(new Error('the connection was lost'));
        return { conversations: [messages] };
      },
    };
    await expect(deliver(losing, id, never)).rejects.toThrow('the connection was lost');
    expect(posts).toEqual([]);
    expect(await state(id)).toBe('due');
  });

  test('of a digest that was paused meanwhile is dropped, but what was posted before is recorded', async () => {
    const id = await prepare();
    await store.changeDigest(db, 'd', { state: 'paused' });
    await deliver(delivering, id, never);
    expect(posts).toEqual([]);
    expect(await state(id)).toBe('dropped');
  });

  test('of a digest that was removed meanwhile does nothing', async () => {
    const id = await prepare();
    await store.removeDigest(db, 'd');
    await deliver(delivering, id, never);
    expect(posts).toEqual([]);
  });

  test('mentions the role it was told to, and nobody else', async () => {
    await deliver(delivering, await prepare({ role: '77' }), never);
    expect(posts[0]?.post.body).toMatchObject({
      content: '<@&77>',
      allowed_mentions: { parse: [], roles: ['77'] },
    });
  });

  test('says that nothing is new only where that was asked for', async () => {
    messages = [];
    const id = await prepare({ tellNothingNew: true });
    await deliver(delivering, id, never);
    expect(shown(posts[0])).toContain('Nothing new.');
  });

  test('leaves out the threads that the filters leave out', async () => {
    const id = await prepare({ filters: { subject: 'kayak' } });
    await deliver(delivering, id, never);
    expect(await state(id)).toBe('empty');
    expect(posts).toEqual([]);
  });

  test.each<[Settings['filters'], string]>([
    [{ author: 'otto' }, 'posted'],
    [{ author: '@boats.example' }, 'posted'],
    [{ author: 'Nobody' }, 'empty'],
    [{ minMessages: 2 }, 'posted'],
    [{ minMessages: 3 }, 'empty'],
    [{ onlyOpenQuestions: true }, 'empty'],
  ])('of a question that was answered, with the filters %j, is %s', async (filters, outcome) => {
    messages = [question, answer];
    const id = await prepare({ filters });
    await deliver(delivering, id, never);
    expect(await state(id)).toBe(outcome);
    expect(posts).toHaveLength(outcome === 'posted' ? 1 : 0);
  });

  test('with only open questions tells of one that is open', async () => {
    const id = await prepare({ filters: { onlyOpenQuestions: true } });
    await deliver(delivering, id, never);
    expect(shown(posts[0])).toContain('Who paints the hull');
  });

  test('of more threads than a message holds has all of them in a file', async () => {
    messages = Array.from({ length: 14 }, (_, n) => ({
      ...said(`1${n}`, `Who brings rope number ${n + 100}?`, 3),
      medium: 'mail' as const,
      subject: `Rope ${n + 100}`,
    }));
    await deliver(delivering, await prepare(), never);
    expect(posts[0]?.post.body.embeds).toHaveLength(10);
    const file = posts[0]?.post.files.find(({ name }) => name === 'digest.md');
    const whole = file && 'text' in file ? file.text : '';
    for (const message of messages) expect(whole).toContain(message.text);
  });
});

describe('a message that is kept up to date', () => {
  test('is posted once and edited from then on', async () => {
    await deliver(delivering, await prepare({ inPlace: true }), never);
    messages = [question, answer];
    now += HOUR;
    await deliver(delivering, await due(), never);
    expect(posts).toHaveLength(1);
    expect(shown(posts[0])).toContain('1 question was answered');
  });

  test('is posted anew when somebody deleted it', async () => {
    await deliver(delivering, await prepare({ inPlace: true }), never);
    posts = [];
    messages = [question, answer];
    now += HOUR;
    await deliver(delivering, await due(), never);
    expect(posts).toHaveLength(1);
  });
});

describe('a thread that went quiet', () => {
  test('with an open question is told of once', async () => {
    await deliver(delivering, await prepare(), never);
    now = NOW + 4 * 24 * HOUR;
    await deliver(delivering, await due(), never);
    expect(shown(posts[1])).toContain('Unanswered for 4 days');
    now += 24 * HOUR;
    await deliver(delivering, await due(), never);
    expect(posts).toHaveLength(2);
  });

  test('longer ago than any digest waits is not told of any more', async () => {
    await deliver(delivering, await prepare(), never);
    now = NOW + 12 * 24 * HOUR;
    await deliver(delivering, await due(), never);
    expect(posts).toHaveLength(1);
  });

  test('before the digest began is not told of', async () => {
    messages = [said('1', 'Who paints the hull this spring?', 4 * 24)];
    await deliver(delivering, await prepare(), never);
    expect(posts).toEqual([]);
  });
});

describe('a channel that is gone', () => {
  test('pauses the digest after three tries, and the owner is told', async () => {
    const id = await prepare();
    const gone: Delivering = {
      ...delivering,
      channels: {
        ...channels,
        post: async () => {
          throw new Unreachable(text('channel.gone'));
        },
      },
    };
    for (let n = 0; n < 3; n++) await expect(deliver(gone, id, never)).rejects.toThrow('it is gone');
    await deliver(gone, id, never);
    expect(await store.findDigest(db, 'd')).toMatchObject({
      state: 'paused',
      paused_because: storeReason(new Unreachable(text('channel.gone'))),
      next_at: null,
    });
    expect(await state(id)).toBe('failed');
    expect(told).toEqual([expect.stringMatching(/^owner: The digest “Boat” is paused.*it is gone/)]);
  });
});

describe('one process', () => {
  test('takes up at start what the last one left, and on a stop gives back what it cannot finish', async () => {
    const id = await prepare();
    let begun = () => {};
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const stuck: Delivering = {
      ...delivering,
      readSource: (_source, { signal }) =>
        new Promise((_resolve, reject) => {
          begun();
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    const first = await startEmbedded(stuck, () => {}, { grace: 50 });
    await started;
    await first.stop();
    expect(await state(id)).toBe('due');
    const second = await startEmbedded(delivering, () => {}, { grace: 5_000 });
    await second.stop();
    expect(await state(id)).toBe('posted');
    expect(posts).toHaveLength(1);
  });
});
