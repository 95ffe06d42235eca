import { z } from 'zod';
import type { Message, Reaction } from '../../thread/index.ts';
import { text } from '../../wording/index.ts';
import { isoDate } from '../date.ts';
import { SourceError } from '../error.ts';
import { answeredPosts } from './answered.ts';
import type { GetOptions, Session, Source } from './source.ts';
import { newestFirst } from './threads.ts';

interface Place {
  readonly site: URL;
  readonly owner: string;
  readonly repository: string;
  readonly kind: 'issues' | 'pull' | 'discussions' | 'repository';
  readonly number?: number;
}

const PATH = /^\/([\w.-]+)\/([\w.-]+)(?:\/(?:(issues|pull|discussions)\/(\d+)(?:\/[\w/-]*)?|issues|pulls)?)?\/?$/;

/** GitHub's names for reactions, in REST and (upper case) GraphQL, and what they look like. */
const REACTIONS: Readonly<Record<string, string>> = {
  '+1': '👍', THUMBS_UP: '👍', '-1': '👎', THUMBS_DOWN: '👎', laugh: '😄', LAUGH: '😄', hooray: '🎉', HOORAY: '🎉',
  confused: '😕', CONFUSED: '😕', heart: '❤️', HEART: '❤️', rocket: '🚀', ROCKET: '🚀', eyes: '👀', EYES: '👀',
}; // biome-ignore format: a table

const User = z.object({ login: z.string(), type: z.string().optional() }).nullish();
const Comment = z.object({
  id: z.number(),
  html_url: z.string(),
  user: User,
  body: z.string().nullish(),
  created_at: z.string(),
  reactions: z.record(z.string(), z.unknown()).optional(),
  /** Of review comments: the one it answers. */
  in_reply_to_id: z.number().optional(),
});
const Issue = Comment.extend({ title: z.string(), updated_at: z.string() });
const Review = z.object({
  html_url: z.string(),
  user: User,
  body: z.string().nullish(),
  submitted_at: z.string().nullish(),
});
const Post = z.object({
  url: z.string(),
  body: z.string(),
  createdAt: z.string(),
  author: z.object({ login: z.string(), __typename: z.string().optional() }).nullish(),
  reactionGroups: z.array(z.object({ content: z.string(), reactors: z.object({ totalCount: z.number() }) })).nullish(),
});
const Replies = z.object({ nodes: z.array(Post) });
const Discussion = z.object({
  data: z.object({
    repository: z
      .object({
        discussion: Post.extend({
          title: z.string(),
          comments: z.object({
            pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
            nodes: z.array(Post.extend({ replies: Replies })),
          }),
        }).nullable(),
      })
      .nullable(),
  }),
});

type DiscussionPage = NonNullable<z.infer<typeof Discussion>['data']['repository']>['discussion'] | undefined;

const POST = 'url body createdAt author { login __typename } reactionGroups { content reactors { totalCount } }';
const DISCUSSION = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussion(number: $number) {
      title ${POST}
      comments(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ${POST} replies(first: 100) { nodes { ${POST} } } }
      }
    }
  }
}`;

/**
 * GitHub's issues and pull requests over REST, its discussions over GraphQL, which wants a token
 * (https://docs.github.com/en/rest, https://docs.github.com/en/graphql). Other hosts are taken as GitHub Enterprise Server.
 */
export const github: Source<Place> = {
  name: 'GitHub',

  match(url) {
    const [, owner, repository, kind, number] = PATH.exec(url.pathname) ?? [];
    if (!owner || !repository) return undefined;
    const place = { site: new URL('/', url), owner, repository };
    if (number) return { ...place, kind: kind as 'issues' | 'pull' | 'discussions', number: Number(number) };
    return url.host === 'github.com' || /\/(?:issues|pulls)\/?$/.test(url.pathname)
      ? { ...place, kind: 'repository' }
      : undefined;
  },

  fetch(place, session) {
    switch (place.kind) {
      case 'repository':
        throw new SourceError(text('link.wholeRepository'));
      case 'discussions':
        return discussion(place, session);
      case 'issues':
      case 'pull':
        return issue(place, session);
    }
  },

  isList: ({ kind }) => kind === 'repository',

  async feed(place, since, session) {
    if (place.kind !== 'repository') return undefined;
    const query = `state=all&sort=updated&direction=desc&since=${encodeURIComponent(since)}`;
    const issues = await pages(Issue, place, `issues?${query}`, session);
    return newestFirst(
      issues.map((item) => ({ url: item.html_url, subject: item.title, updated: isoDate(item.updated_at) ?? since })),
    );
  },
};

async function issue(place: Place, session: Session): Promise<Message[]> {
  const { number } = place;
  const opened = parsed(Issue, (await ask(place, `issues/${number}`, session)).body, place);
  const comments = await pages(Comment, place, `issues/${number}/comments`, session);
  const isPull = place.kind === 'pull' || opened.html_url.includes('/pull/');
  const reviews = isPull ? await pages(Review, place, `pulls/${number}/reviews`, session) : [];
  const inline = isPull ? await pages(Comment, place, `pulls/${number}/comments`, session) : [];
  const subject = opened.title;
  const written = [
    message(opened, subject),
    ...comments.map((comment) => message(comment, subject)),
    ...reviews
      .filter((review) => review.body && review.submitted_at)
      .map((review) => message({ ...review, created_at: review.submitted_at ?? '' }, subject)),
  ].sort(byDate);
  // Comments on lines of the change keep their own threads; all the others are one line of talk.
  const pageOf = new Map(inline.map((comment) => [comment.id, comment.html_url]));
  const onLines = inline.map((comment) => {
    const answered = pageOf.get(comment.in_reply_to_id ?? -1) ?? opened.html_url;
    return { ...message(comment, subject), parentIds: [answered] };
  });
  return [...inTurn(written), ...onLines].sort(byDate);
}

async function discussion(place: Place, session: Session): Promise<Message[]> {
  if (session.github.token === undefined) {
    throw new SourceError(text('link.githubToken'));
  }
  const { owner, repository: name, number } = place;
  const messages: Message[] = [];
  let after: string | null | undefined = null;
  for (;;) {
    const body = JSON.stringify({ query: DISCUSSION, variables: { owner, name, number, after } });
    const response = await session.get(apiOf(place, 'graphql'), {
      method: 'POST',
      body,
      headers: { ...headersFor(place, session), 'content-type': 'application/json' },
    });
    const page: DiscussionPage = parsed(Discussion, response.body, place).data.repository?.discussion;
    if (!page) throw new SourceError(text('link.noDiscussion', { host: place.site.host }));
    const subject = page.title;
    if (messages.length === 0) messages.push(posted(page, subject));
    for (const comment of page.comments.nodes) {
      messages.push({ ...posted(comment, subject), parentIds: [page.url] });
      const replies = comment.replies.nodes.map((reply) => posted(reply, subject));
      const answered = answeredPosts([posted(comment, subject), ...replies], () => 0);
      const all = [comment.url, ...replies.map((reply) => reply.id)];
      for (const [i, reply] of replies.entries())
        messages.push({ ...reply, parentIds: [all[answered[i + 1] ?? 0] ?? comment.url] });
    }
    session.counted(messages.length, place.site.host);
    if (!page.comments.pageInfo.hasNextPage) return messages.sort(byDate);
    after = page.comments.pageInfo.endCursor;
  }
}

/** A line of talk without threads: who quotes or mentions nobody speaks to whoever else spoke last. */
function inTurn(messages: readonly Message[]): Message[] {
  const answered = answeredPosts(messages, (index) => {
    for (let i = index - 1; i >= 0; i--) if (messages[i]?.author.name !== messages[index]?.author.name) return i;
    return 0;
  });
  return messages.map((message, i) => {
    const parent = messages[answered[i] ?? -1];
    return { ...message, parentIds: parent ? [parent.id] : [] };
  });
}

function message(comment: Omit<z.infer<typeof Comment>, 'id'>, subject: string): Message {
  const counts = Object.entries(comment.reactions ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return {
    ...written(comment.html_url, comment.user?.login, comment.created_at, comment.body ?? '', subject),
    ...(comment.user?.type === 'Bot' ? { automated: true } : {}),
    ...reacted(counts),
  };
}

function posted(post: z.infer<typeof Post>, subject: string): Message {
  return {
    ...written(post.url, post.author?.login, post.createdAt, post.body, subject),
    ...(post.author?.__typename === 'Bot' ? { automated: true } : {}),
    ...reacted((post.reactionGroups ?? []).map(({ content, reactors }) => [content, reactors.totalCount])),
  };
}

function written(url: string, login: string | undefined, time: string, body: string, subject: string): Message {
  const date = isoDate(time);
  // GitHub calls the account of those who have left "ghost". Comments in HTML are hints of the template, which GitHub does not show.
  const text = body
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .trim();
  return {
    medium: 'mail',
    id: url,
    author: { name: login ?? 'ghost' },
    ...(date ? { date } : {}),
    subject,
    parentIds: [],
    text,
    url,
  };
}

function reacted(counts: readonly (readonly [string, number])[]): { reactions?: Reaction[] } {
  const reactions = counts.flatMap(([name, count]) => {
    const emoji = REACTIONS[name];
    return emoji && count > 0 ? [{ emoji, count }] : [];
  });
  return reactions.length > 0 ? { reactions } : {};
}

/** All the pages of a list, a hundred at a time. */
async function pages<T>(schema: z.ZodType<T>, place: Place, path: string, session: Session): Promise<T[]> {
  const items: T[] = [];
  for (let page = 1; page <= session.limits.pages; page++) {
    const response = await ask(place, `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`, session);
    const some = parsed(z.array(schema), response.body, place);
    items.push(...some);
    session.counted(items.length, place.site.host);
    if (some.length < 100) break;
  }
  return items;
}

function ask(place: Place, path: string, session: Session) {
  const url = apiOf(place, `repos/${place.owner}/${place.repository}/${path}`);
  return session.get(url, { headers: headersFor(place, session) });
}

function apiOf({ site }: Place, path: string): URL {
  if (site.host === 'github.com') return new URL(`https://api.github.com/${path}`);
  return new URL(path === 'graphql' ? '/api/graphql' : `/api/v3/${path}`, site);
}

/** The token goes to the one host that it is for. */
function headersFor({ site }: Place, { github: { token, host } }: Session): NonNullable<GetOptions['headers']> {
  const common = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
  return token !== undefined && site.host === host ? { ...common, authorization: `Bearer ${token}` } : common;
}

function byDate(a: Message, b: Message): number {
  return (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;
}

function parsed<T>(schema: z.ZodType<T>, body: Buffer, { site }: Place): T {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw new SourceError(text('link.noProgram', { host: site.host, program: 'GitHub' }), { cause: error });
  }
}
