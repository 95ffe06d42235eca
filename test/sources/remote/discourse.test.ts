import { expect, it } from 'vitest';
import { changedThreads, fetchMessages } from '../../../src/sources/index.ts';
import { fromHtml, fromSource } from '../../../src/sources/remote/archives/discourse.ts';
import { archiveFor, fetcherFor } from './archive.ts';

/** A post in the shape that docs.discourse.org gives; what is not read here is left out. */
function post(number: number, username: string, raw: string, more: Record<string, unknown> = {}) {
  return {
    id: 100 + number,
    post_number: number,
    post_type: 1,
    username,
    name: { ana: 'Ana Lopes', bram: 'Bram de Wit' }[username] ?? null,
    created_at: `2024-03-0${number}T09:00:00.000Z`,
    cooked: `<p>${raw}</p>`,
    raw,
    reply_to_post_number: null,
    actions_summary: [],
    ...more,
  };
}

const POSTS = [
  post(1, 'ana', 'Shall we rent the *second* kiln?', { actions_summary: [{ id: 2, count: 3 }] }),
  post(2, 'bram', '[quote="ana, post:1, topic:12"]\nShall we rent the *second* kiln?\n[/quote]\n\nYes, I agree.'),
  post(3, 'chipo', 'And who pays?', { reply_to_post_number: 2 }),
  post(4, 'system', 'closed', { post_type: 3 }),
  post(5, 'troll', 'spam', { hidden: true }),
  post(6, 'bram', 'Each one a third.', { reply_to_post_number: 3 }),
];
const topic = (posts: unknown[]) => ({
  id: 12,
  title: 'Second kiln',
  slug: 'second-kiln',
  posts_count: 6,
  post_stream: { posts, stream: POSTS.map(({ id }) => id) },
});

it('reads the posts of people, in order, those of later pages included', async () => {
  const archive = await archiveFor({
    '/t/12.json?include_raw=true': JSON.stringify(topic(POSTS.slice(0, 3))),
    '/t/12/posts.json': JSON.stringify({ post_stream: { posts: POSTS.slice(3) } }),
  });
  const messages = await fetchMessages(fetcherFor(archive), `${archive.origin}/t/second-kiln/12/3`);
  const page = (number: number) => `${archive.origin}/t/second-kiln/12/${number}`;
  expect(messages.map(({ author, parentIds, url }) => [author.name, parentIds, url])).toEqual([
    ['Ana Lopes', [], page(1)],
    ['Bram de Wit', [page(1)], page(2)],
    ['chipo', [page(2)], page(3)],
    ['Bram de Wit', [page(3)], page(6)],
  ]);
  expect(messages[0]).toMatchObject({
    id: page(1),
    subject: 'Second kiln',
    date: '2024-03-01T09:00:00.000Z',
    text: 'Shall we rent the *second* kiln?',
    reactions: [{ emoji: '❤️', count: 3 }],
  });
  expect(messages[1]?.text).toBe('Ana Lopes wrote:\n> Shall we rent the *second* kiln?\n\nYes, I agree.');
  expect(archive.requests[1]).toBe(
    'GET /t/12/posts.json?include_raw=true&post_ids%5B%5D=104&post_ids%5B%5D=105&post_ids%5B%5D=106',
  );
});

it.each(['/t/second-kiln/12', '/t/12', '/t/second-kiln/12?u=ana', '/forum/t/second-kiln/12'])(
  'knows a topic by %s',
  async (path) => {
    const base = path.startsWith('/forum') ? '/forum' : '';
    const archive = await archiveFor({
      [`${base}/t/12.json`]: JSON.stringify({ ...topic(POSTS), post_stream: { posts: POSTS } }),
    });
    expect(await fetchMessages(fetcherFor(archive), archive.origin + path)).toHaveLength(4);
  },
);

const names = new Map([['ana', 'Ana Lopes']]);

it('marks quotations within quotations', () => {
  const raw =
    '[quote="bram, post:2, topic:12"]\n[quote="ana, post:1, topic:12"]\nWhen?\n[/quote]\nOn Friday.\n[/quote]\nGood.';
  expect(fromSource(raw, names)).toBe('bram wrote:\n> Ana Lopes wrote:\n> > When?\n> On Friday.\nGood.');
});

it('reads the rendered post where the source is not given', () => {
  const cooked =
    '<aside class="quote no-group" data-username="ana" data-post="1" data-topic="12"><div class="title"><img class="avatar" src="a.png"> ana:</div><blockquote><p>When?</p></blockquote></aside><p>On Friday.<br>\nOr later.</p><ul><li>one</li><li>two</li></ul>';
  expect(fromHtml(cooked, names)).toBe('Ana Lopes wrote:\n\n> When?\n\nOn Friday.\nOr later.\n\n* one\n* two');
});

it('tells which topics of a category changed, pinned ones on top or not', async () => {
  const topics = (...list: [number, string, string][]) =>
    JSON.stringify({
      topic_list: { topics: list.map(([id, slug, last_posted_at]) => ({ id, slug, title: slug, last_posted_at })) },
    });
  const archive = await archiveFor({
    '/c/kilns/5/l/latest.json': (request) =>
      request.url?.includes('page=0')
        ? topics(
            [1, 'rules', '2020-01-01T00:00:00Z'],
            [12, 'second-kiln', '2024-03-06T09:00:00Z'],
            [9, 'glaze', '2024-03-02T09:00:00Z'],
          )
        : topics([8, 'old', '2023-01-01T00:00:00Z']),
  });
  expect(await changedThreads(fetcherFor(archive), `${archive.origin}/c/kilns/5`, '2024-03-05T00:00:00.000Z')).toEqual([
    { url: `${archive.origin}/t/second-kiln/12`, subject: 'second-kiln', updated: '2024-03-06T09:00:00.000Z' },
  ]);
  expect(archive.requests).toHaveLength(2);
});

it('is not led in circles by a forum that gives the same page again and again', async () => {
  const topic = { id: 12, slug: 'kiln', title: 'Kiln', last_posted_at: '2024-03-06T09:00:00Z' };
  const archive = await archiveFor({ '/c/kilns/5/l/latest.json': JSON.stringify({ topic_list: { topics: [topic] } }) });
  const changed = await changedThreads(fetcherFor(archive), `${archive.origin}/c/kilns/5`, '2024-03-05T00:00:00.000Z');
  expect(changed).toHaveLength(1);
  expect(archive.requests).toHaveLength(2);
});

it('says so when something else answers', async () => {
  const archive = await archiveFor({ '/t/12.json': '<html>' });
  await expect(fetchMessages(fetcherFor(archive), `${archive.origin}/t/12`)).rejects.toThrow(
    /does not answer as Discourse/,
  );
});
