import { z } from 'zod';
import type { Message } from '../../../thread/index.ts';
import { text } from '../../../wording/index.ts';
import { isoDate } from '../../date.ts';
import { SourceError } from '../../error.ts';
import { tooManyPages } from '../bounds/index.ts';
import { answeredPosts } from './answered.ts';
import { askRest, byDate, parsed, reacted, written } from './github-api.ts';
import { type DiscussionPlace, readDiscussion } from './github-discussions.ts';
import type { Session, Source } from './source.ts';
import { newestFirst } from './threads.ts';

type Place = { readonly site: URL; readonly owner: string } & (
  | { readonly kind: 'issues' | 'pull'; readonly repository: string; readonly number: number }
  | ({ readonly kind: 'discussions' } & DiscussionPlace)
  | { readonly kind: 'repository'; readonly repository: string }
);
/** What is asked about over REST. */
type RepositoryPlace = Exclude<Place, { kind: 'discussions' }>;
type IssuePlace = Extract<Place, { kind: 'issues' | 'pull' }>;

const PATH = /^\/([\w.-]+)\/([\w.-]+)(?:\/(?:(issues|pull|discussions)\/(\d+)(?:\/[\w/-]*)?|issues|pulls)?)?\/?$/;
/** No account can have this name: under it stand the organizations' own pages. */
const ORGANIZATIONS = 'orgs';

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

/**
 * GitHub's issues and pull requests over REST, its discussions over GraphQL, which wants a token
 * (https://docs.github.com/en/rest, https://docs.github.com/en/graphql). Other hosts are taken as GitHub Enterprise Server.
 */
export const github: Source<Place> = {
  name: 'GitHub',

  match(url) {
    const [, owner, repository, kind, number] = PATH.exec(url.pathname) ?? [];
    if (!owner || !repository) return undefined;
    const site = new URL('/', url);
    if (owner === ORGANIZATIONS) {
      return kind === 'discussions' ? { kind, site, owner: repository, number: Number(number) } : undefined;
    }
    const place = { site, owner, repository };
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
        return readDiscussion(place, session);
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

async function issue(place: IssuePlace, session: Session): Promise<Message[]> {
  const { site, number } = place;
  const opened = parsed(Issue, (await askRest(site, pathIn(place, `issues/${number}`), session)).body, site);
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

/** All the pages of a list, a hundred at a time. Throws `SourceError` where it has more than may be asked for. */
async function pages<T>(schema: z.ZodType<T>, place: RepositoryPlace, path: string, session: Session): Promise<T[]> {
  const { site } = place;
  const items: T[] = [];
  for (let page = 1; page <= session.limits.pages; page++) {
    const query = `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`;
    const some = parsed(z.array(schema), (await askRest(site, pathIn(place, query), session)).body, site);
    items.push(...some);
    session.counted(items.length, site.host);
    if (some.length < 100) return items;
  }
  throw tooManyPages(site.host, session.limits.pages);
}

function pathIn({ owner, repository }: RepositoryPlace, path: string): string {
  return `repos/${owner}/${repository}/${path}`;
}
