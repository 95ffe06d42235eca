import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChanges } from '../../src/digests/changes.ts';
import type { Post } from '../../src/digests/channels.ts';
import { type Delivering, deliver } from '../../src/digests/deliver.ts';
import { timetable } from '../../src/digests/runner.ts';
import { unpackPosted } from '../../src/render/index.ts';
import { changeGuildSettings, openStore, optOut, type Store, takeDue } from '../../src/store/index.ts';
import type { Message } from '../../src/thread/index.ts';
import { english } from '../../src/wording/index.ts';
import { addDueDigest } from './due-digests.ts';

const NOW = Date.UTC(2026, 4, 4, 9);
const HOUR = 3_600_000;
const HULL = 'Who paints the hull of the small boat this spring?';
const SAIL = 'We should sew the torn sail before the regatta in June.';

let store: Store;
let posts: Post[];
beforeEach(async () => {
  store = await openStore({ file: ':memory:' });
  posts = [];
});
afterEach(() => store.close());

/** What a digest of these messages says, and what travels with it. */
async function digestOf(messages: readonly Message[], more: Partial<Delivering> = {}, inPlace = false) {
  await addDueDigest(store, {
    id: 'd',
    dueAt: NOW,
    name: 'Boat',
    settings: { sources: [{ kind: 'link', url: 'https://lists.boat.example/1' }], inPlace },
  });
  const { deliveries } = await takeDue(store, NOW, 10, timetable);
  const delivering: Delivering = {
    store,
    channels: {
      post: async (_, post) => {
        posts.push(post);
        return { id: 'p', footers: [] };
      },
      edit: async () => false,
      find: async () => undefined,
    },
    now: () => NOW,
    tell: async () => {},
    sourceOf: () => undefined,
    sayTo: () => english,
    changesFor: () => async (read) => findChanges(read),
    readSource: async () => ({ conversations: [messages] }),
    ...more,
  };
  await deliver(delivering, deliveries[0]?.id ?? '', new AbortController().signal);
  const [post] = posts;
  const files = post?.files.map((file) =>
    'text' in file ? file.text : JSON.stringify(unpackPosted(Buffer.from(file.bytes))),
  );
  return { told: JSON.stringify(post?.body.embeds), carried: (files ?? []).join('\n') };
}

const mail = (n: number, name: string, text: string, answers?: number): Message => ({
  medium: 'mail',
  id: `${n}@boat.example`,
  author: { name, address: `${name.toLowerCase()}@boat.example` },
  date: new Date(NOW - (9 - n) * HOUR).toISOString(),
  subject: 'Spring',
  parentIds: answers === undefined ? [] : [`${answers}@boat.example`],
  text,
});
const mails = [
  mail(1, 'Mira', `${HULL}\n\n${SAIL}\n`),
  mail(2, 'Otto', `> ${SAIL}\n\nI agree.\n\nMira asks "${HULL.slice(0, -1)}"; who has the brushes?\n`, 1),
];

describe.each([false, true])('a digest of mails (kept up to date: %s)', (inPlace) => {
  test('quotes those who may be quoted', async () => {
    const { told, carried } = await digestOf(mails, {}, inPlace);
    for (const shown of [told, carried]) expect(shown).toMatch(/small boat.*torn sail|torn sail.*small boat/s);
  });

  test('quotes nobody of the operator’s list, nor where others repeat their words, and counts them', async () => {
    const { told, carried } = await digestOf(mails, { unquoted: ['mira@boat.example'] }, inPlace);
    for (const shown of [told, carried]) expect(shown).not.toMatch(/small boat|torn sail/);
    expect(told).toContain('by people who do not want to be quoted');
    expect(carried).toContain('"name":"Mira"');
  });

  test('quotes nobody of its server’s list', async () => {
    await changeGuildSettings(store, 'g', JSON.stringify({ unquoted: ['@boat.example'] }));
    const { told, carried } = await digestOf(mails, {}, inPlace);
    for (const shown of [told, carried]) expect(shown).not.toMatch(/small boat|torn sail|brushes|I agree/);
    expect(told).toContain(inPlace ? 'Mira' : '2 new messages');
  });
});

test('a digest of a channel leaves out what others quote of who does not want to be quoted', async () => {
  const said = (id: string, name: string, text: string, parent?: string): Message => ({
    medium: 'chat',
    id,
    author: { name },
    authorId: name === 'Mira' ? '11' : '22',
    date: new Date(NOW - (9 - Number(id)) * HOUR).toISOString(),
    subject: '#boat',
    parentIds: parent ? [parent] : [],
    text,
  });
  await optOut(store, '11', 1);
  const { told, carried } = await digestOf([
    said('1', 'Mira', HULL),
    said('2', 'Otto', `> ${HULL}\nWho has the brushes?`, '1'),
    said('3', 'Otto', `Mira wants to know: ${HULL}`),
  ]);
  expect(told).toContain('Who has the brushes?');
  for (const shown of [told, carried]) expect(shown).not.toContain('small boat');
});
