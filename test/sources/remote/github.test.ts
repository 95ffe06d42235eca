import { expect, it } from 'vitest';
import { changedThreads, fetchMessages } from '../../../src/sources/index.ts';
import { type Archive, archiveFor, fetcherFor, type Route } from './archive.ts';

// Answers in the shape that docs.github.com gives, written for these tests; what is not read here is left out. The archive stands for a
// GitHub Enterprise Server, whose interface is the same under another path.
const API = '/api/v3/repos/pottery/kiln';

const user = (login: string, type = 'User') => ({ login, type });
const opened = (origin: string, kind = 'issues') => ({
  id: 1,
  html_url: `${origin}/pottery/kiln/${kind}/7`,
  user: user('ana'),
  title: 'Fire at 1040 degrees',
  body: '<!-- Thanks for your report! -->\r\nI propose to fire at 1040 degrees.\r\nOr is that too hot?',
  created_at: '2024-03-04T09:00:00Z',
  updated_at: '2024-03-06T09:00:00Z',
  reactions: { url: 'x', total_count: 2, '+1': 2, '-1': 0 },
});
const comment = (origin: string, id: number, login: string, body: string, more: Record<string, unknown> = {}) => ({
  id,
  html_url: `${origin}/pottery/kiln/issues/7#issuecomment-${id}`,
  user: user(login),
  body,
  created_at: `2024-03-05T0${id}:00:00Z`,
  ...more,
});

async function withIssue(config: Parameters<typeof fetcherFor>[1] = {}) {
  const archive: Archive = await archiveFor({
    [`${API}/issues/7`]: () => JSON.stringify(opened(archive.origin)),
    [`${API}/issues/7/comments`]: () =>
      JSON.stringify([
        comment(archive.origin, 1, 'bram', 'I agree.'),
        comment(archive.origin, 2, 'chipo', '> Or is that too hot?\n\nNot for this clay.'),
        comment(archive.origin, 3, 'dai', '@bram who has the key?'),
        comment(archive.origin, 4, 'kiln-bot', 'Labelled.', { user: user('kiln-bot', 'Bot') }),
        comment(archive.origin, 5, 'ghost', 'Fine.', { user: null }),
      ]),
  });
  return { archive, fetcher: fetcherFor(archive, config), link: `${archive.origin}/pottery/kiln/issues/7` };
}

it('reads an issue and its comments', async () => {
  const { fetcher, link } = await withIssue();
  const messages = await fetchMessages(fetcher, link);
  expect(messages[0]).toEqual({
    medium: 'mail',
    id: link,
    author: { name: 'ana' },
    date: '2024-03-04T09:00:00.000Z',
    subject: 'Fire at 1040 degrees',
    parentIds: [],
    text: 'I propose to fire at 1040 degrees.\nOr is that too hot?',
    url: link,
    reactions: [{ emoji: '👍', count: 2 }],
  });
  expect(messages.map(({ url }) => url)).toEqual([link, ...[1, 2, 3, 4, 5].map((id) => `${link}#issuecomment-${id}`)]);
  expect(messages.map(({ automated }) => automated ?? false)).toEqual([false, false, false, false, true, false]);
});

it('takes a comment as an answer to what it quotes, to whom it mentions, or to who spoke before', async () => {
  const { fetcher, link } = await withIssue();
  const messages = await fetchMessages(fetcher, `${link}#issuecomment-2`);
  const page = (id: number) => `${link}#issuecomment-${id}`;
  expect(messages.map(({ parentIds }) => parentIds)).toEqual([[], [link], [link], [page(1)], [page(3)], [page(4)]]);
});

it('reads all the pages of comments', async () => {
  const archive: Archive = await archiveFor({
    [`${API}/issues/7`]: () => JSON.stringify(opened(archive.origin)),
    [`${API}/issues/7/comments`]: (request) => {
      const page = Number(new URL(request.url ?? '', archive.origin).searchParams.get('page'));
      const count = page < 3 ? 100 : 1;
      return JSON.stringify(
        Array.from({ length: count }, (_, i) => comment(archive.origin, 1, `user${i}`, `Remark ${page}.${i}`)),
      );
    },
  });
  expect(await fetchMessages(fetcherFor(archive), `${archive.origin}/pottery/kiln/issues/7`)).toHaveLength(202);
});

it('reads a pull request with its reviews and the threads on its lines', async () => {
  const pull = (origin: string, id: number, login: string, body: string, hour: number, more = {}) => ({
    id,
    html_url: `${origin}/pottery/kiln/pull/7#discussion_r${id}`,
    user: user(login),
    body,
    created_at: `2024-03-05T0${hour}:30:00Z`,
    ...more,
  });
  const archive: Archive = await archiveFor({
    [`${API}/issues/7`]: () => JSON.stringify(opened(archive.origin, 'pull')),
    [`${API}/issues/7/comments`]: () => JSON.stringify([comment(archive.origin, 3, 'bram', 'Nice.')]),
    [`${API}/pulls/7/reviews`]: () =>
      JSON.stringify([
        {
          html_url: `${archive.origin}/pottery/kiln/pull/7#pullrequestreview-1`,
          user: user('chipo'),
          body: '',
          state: 'APPROVED',
          submitted_at: '2024-03-05T04:00:00Z',
        },
        {
          html_url: `${archive.origin}/pottery/kiln/pull/7#pullrequestreview-2`,
          user: user('dai'),
          body: 'One question below.',
          state: 'COMMENTED',
          submitted_at: '2024-03-05T05:00:00Z',
        },
      ]),
    [`${API}/pulls/7/comments`]: () =>
      JSON.stringify([
        pull(archive.origin, 11, 'dai', 'Why 1040?', 5),
        pull(archive.origin, 12, 'ana', 'The glaze asks for it.', 6, { in_reply_to_id: 11 }),
      ]),
  });
  const link = `${archive.origin}/pottery/kiln/pull/7`;
  const messages = await fetchMessages(fetcherFor(archive), `${link}/files`);
  expect(
    messages.map(({ text, parentIds }) => [text.split('\n')[0], parentIds[0]?.replace(archive.origin, '')]),
  ).toEqual([
    ['I propose to fire at 1040 degrees.', undefined],
    ['Nice.', '/pottery/kiln/pull/7'],
    ['One question below.', '/pottery/kiln/issues/7#issuecomment-3'],
    ['Why 1040?', '/pottery/kiln/pull/7'],
    ['The glaze asks for it.', '/pottery/kiln/pull/7#discussion_r11'],
  ]);
});

it('gives the token to the host that it is for, and to no other', async () => {
  const mine = await withIssue({ githubToken: 'secret' });
  await fetchMessages(mine.fetcher, mine.link);
  expect(mine.archive.headers.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
  const theirs = await withIssue();
  const fetcher = fetcherFor(theirs.archive, { githubToken: 'secret', githubUrl: theirs.archive.origin });
  await fetchMessages(fetcher, theirs.link);
  expect(theirs.archive.headers.map(({ authorization }) => authorization)).toEqual(['Bearer secret', 'Bearer secret']);
});

it('does not take the token along to another host', async () => {
  const other = await archiveFor({ [`${API}/issues/7`]: '{}' });
  const archive = await archiveFor({
    [`${API}/issues/7`]: { status: 307, headers: { location: `${other.origin}${API}/issues/7` } },
  });
  const fetcher = fetcherFor(archive, {
    githubToken: 'secret',
    githubUrl: archive.origin,
    archiveHosts: [archive.host, other.host],
  });
  await expect(fetchMessages(fetcher, `${archive.origin}/pottery/kiln/issues/7`)).rejects.toThrow(
    /does not answer as GitHub/,
  );
  expect(other.headers[0]?.authorization).toBeUndefined();
  expect(archive.headers[0]?.authorization).toBe('Bearer secret');
});

it('says when GitHub has had enough', async () => {
  const archive = await archiveFor({ [`${API}/issues/7`]: { status: 403, headers: { 'x-ratelimit-remaining': '0' } } });
  await expect(fetchMessages(fetcherFor(archive), `${archive.origin}/pottery/kiln/issues/7`)).rejects.toThrow(
    /set a token/,
  );
});

const DISCUSSION = '/pottery/kiln/discussions/9';
const post = (origin: string, id: string, login: string, body: string, hour: number) => ({
  url: `${origin}${DISCUSSION}#${id}`,
  body,
  createdAt: `2024-03-05T0${hour}:00:00Z`,
  author: { login, __typename: 'User' },
  reactionGroups: [{ content: 'THUMBS_UP', reactors: { totalCount: hour === 1 ? 4 : 0 } }],
});

const LAST = { hasNextPage: false, endCursor: null };

it('reads a discussion, page by page, with the replies under each comment', async () => {
  const asked: { number: number; after: string | null }[] = [];
  const archive: Archive = await archiveFor({
    '/api/graphql': async (request) => {
      let body = '';
      for await (const part of request) body += part;
      const { variables } = JSON.parse(body);
      asked.push(variables);
      const first = variables.after === null;
      const nodes = first
        ? [
            {
              ...post(archive.origin, 'c1', 'bram', 'The blue one.', 1),
              id: 'DC_1',
              replies: { pageInfo: LAST, nodes: [post(archive.origin, 'r1', 'ana', 'Agreed.', 3)] },
            },
          ]
        : [
            {
              ...post(archive.origin, 'c2', 'chipo', 'The green one?', 2),
              id: 'DC_2',
              replies: { pageInfo: LAST, nodes: [] },
            },
          ];
      const discussion = {
        ...post(archive.origin, 'top', 'ana', 'Which glaze do we take?', 0),
        title: 'Glaze',
        comments: { pageInfo: { hasNextPage: first, endCursor: 'next' }, nodes },
      };
      return JSON.stringify({ data: { repository: { discussion } } });
    },
  });
  const fetcher = fetcherFor(archive, { githubToken: 'secret', githubUrl: archive.origin });
  const messages = await fetchMessages(fetcher, archive.origin + DISCUSSION);
  expect(messages.map(({ text, parentIds }) => [text, parentIds[0]?.split('#')[1]])).toEqual([
    ['Which glaze do we take?', undefined],
    ['The blue one.', 'top'],
    ['The green one?', 'top'],
    ['Agreed.', 'c1'],
  ]);
  expect(messages[1]?.reactions).toEqual([{ emoji: '👍', count: 4 }]);
  expect(asked).toMatchObject([
    { number: 9, after: null },
    { number: 9, after: 'next' },
  ]);
});

/** Answers GraphQL by what the query asks for. */
function graphql(answer: (query: string, variables: Record<string, unknown>) => unknown): Route {
  return async (request) => {
    let body = '';
    for await (const part of request) body += part;
    const { query, variables } = JSON.parse(body);
    return JSON.stringify({ data: answer(query, variables), errors: [{ type: 'NOT_FOUND' }] });
  };
}

it('reads all the replies to a comment, a hundred at a time', async () => {
  const reply = (i: number) => ({ ...post(archive.origin, `r${i}`, 'ana', `Reply ${i}.`, 3) });
  const archive: Archive = await archiveFor({
    '/api/graphql': graphql((query, { id, after }) => {
      if (query.includes('node(')) {
        expect([id, after]).toEqual(['DC_1', 'r100']);
        return { node: { replies: { pageInfo: LAST, nodes: [reply(101)] } } };
      }
      const pageInfo = { hasNextPage: true, endCursor: 'r100' };
      const nodes = Array.from({ length: 100 }, (_, i) => reply(i + 1));
      const comment = {
        ...post(archive.origin, 'c1', 'bram', 'The blue one.', 1),
        id: 'DC_1',
        replies: { pageInfo, nodes },
      };
      const opening = post(archive.origin, 'top', 'ana', 'Which glaze do we take?', 0);
      const discussion = { ...opening, title: 'Glaze', comments: { pageInfo: LAST, nodes: [comment] } };
      return { repository: { discussion } };
    }),
  });
  const fetcher = fetcherFor(archive, { githubToken: 'secret', githubUrl: archive.origin });
  const messages = await fetchMessages(fetcher, archive.origin + DISCUSSION);
  expect(messages).toHaveLength(103);
  expect(messages.at(-1)?.text).toBe('Reply 101.');
});

it('finds the repository in which an organization keeps its discussions', async () => {
  const asked: unknown[] = [];
  const archive: Archive = await archiveFor({
    '/api/graphql': graphql((query, variables) => {
      asked.push(variables);
      if (query.includes('organization(')) {
        const first = variables.after === null;
        const nodes = first
          ? [
              null,
              { name: 'wheel', discussion: { url: `${archive.origin}/guild/wheel/discussions/9` } },
              { name: 'old', discussion: null },
            ]
          : [{ name: '.github', discussion: { url: `${archive.origin}/orgs/guild/discussions/9` } }];
        return { organization: { repositories: { pageInfo: { hasNextPage: first, endCursor: 'next' }, nodes } } };
      }
      const opening = {
        ...post(archive.origin, 'top', 'ana', 'Which glaze?', 0),
        url: `${archive.origin}/orgs/guild/discussions/9`,
      };
      return { repository: { discussion: { ...opening, title: 'Glaze', comments: { pageInfo: LAST, nodes: [] } } } };
    }),
  });
  const fetcher = fetcherFor(archive, { githubToken: 'secret', githubUrl: archive.origin });
  const messages = await fetchMessages(fetcher, `${archive.origin}/orgs/guild/discussions/9`);
  expect(messages.map(({ url, text }) => [url, text])).toEqual([
    [`${archive.origin}/orgs/guild/discussions/9`, 'Which glaze?'],
  ]);
  expect(asked).toEqual([
    { owner: 'guild', number: 9, after: null },
    { owner: 'guild', number: 9, after: 'next' },
    { owner: 'guild', name: '.github', number: 9, after: null },
  ]);
});

it('says how else to link a discussion of an organization that it cannot find', async () => {
  const repositories = { pageInfo: LAST, nodes: [{ name: 'wheel', discussion: null }] };
  const archive = await archiveFor({ '/api/graphql': graphql(() => ({ organization: { repositories } })) });
  const fetcher = fetcherFor(archive, { githubToken: 'secret', githubUrl: archive.origin });
  await expect(fetchMessages(fetcher, `${archive.origin}/orgs/guild/discussions/9`)).rejects.toThrow(
    /no discussion 9 of the organization guild.*\/guild\/…\/discussions\/9/,
  );
});

it('needs a token for discussions and says so', async () => {
  const archive = await archiveFor({});
  await expect(fetchMessages(fetcherFor(archive), archive.origin + DISCUSSION)).rejects.toThrow(/GITHUB_TOKEN/);
});

it('tells which issues of a repository changed', async () => {
  const archive: Archive = await archiveFor({ [`${API}/issues`]: () => JSON.stringify([opened(archive.origin)]) });
  expect(
    await changedThreads(fetcherFor(archive), `${archive.origin}/pottery/kiln/issues`, '2024-03-05T00:00:00.000Z'),
  ).toEqual([
    {
      url: `${archive.origin}/pottery/kiln/issues/7`,
      subject: 'Fire at 1040 degrees',
      updated: '2024-03-06T09:00:00.000Z',
    },
  ]);
  expect(archive.requests[0]).toContain('since=2024-03-05T00%3A00%3A00.000Z');
});
