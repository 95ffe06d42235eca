import { z } from 'zod';
import type { Message } from '../../../thread/index.ts';
import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { answeredPosts } from './answered.ts';
import { askGraphql, byDate, hasTokenFor, reacted, written } from './github-api.ts';
import type { Session } from './source.ts';

/** A discussion of a repository, or of an organization, which keeps them in one of its repositories without saying which. */
export interface DiscussionPlace {
  readonly site: URL;
  readonly owner: string;
  readonly repository?: string;
  readonly number: number;
}

const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });
const Post = z.object({
  url: z.string(),
  body: z.string(),
  createdAt: z.string(),
  author: z.object({ login: z.string(), __typename: z.string().optional() }).nullish(),
  reactionGroups: z.array(z.object({ content: z.string(), reactors: z.object({ totalCount: z.number() }) })).nullish(),
});
type Post = z.infer<typeof Post>;
const Replies = z.object({ pageInfo: PageInfo, nodes: z.array(Post) });
type Replies = z.infer<typeof Replies>;
const Discussion = z.object({
  repository: z
    .object({
      discussion: Post.extend({
        title: z.string(),
        comments: z.object({
          pageInfo: PageInfo,
          nodes: z.array(Post.extend({ id: z.string(), replies: Replies })),
        }),
      }).nullable(),
    })
    .nullable(),
});
type Page = NonNullable<NonNullable<z.infer<typeof Discussion>['repository']>['discussion']>;
const MoreReplies = z.object({ node: z.object({ replies: Replies }).nullable() });
const Repositories = z.object({
  organization: z
    .object({
      repositories: z.object({
        pageInfo: PageInfo,
        nodes: z.array(z.object({ name: z.string(), discussion: z.object({ url: z.string() }).nullish() }).nullable()),
      }),
    })
    .nullable(),
});

const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';
const POST = 'url body createdAt author { login __typename } reactionGroups { content reactors { totalCount } }';
const REPLIES = `${PAGE_INFO} nodes { ${POST} }`;
const DISCUSSION = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussion(number: $number) {
      title ${POST}
      comments(first: 50, after: $after) {
        ${PAGE_INFO}
        nodes { id ${POST} replies(first: 100) { ${REPLIES} } }
      }
    }
  }
}`;
const MORE_REPLIES = `query ($id: ID!, $after: String) {
  node(id: $id) { ... on DiscussionComment { replies(first: 100, after: $after) { ${REPLIES} } } }
}`;
const REPOSITORIES = `query ($owner: String!, $number: Int!, $after: String) {
  organization(login: $owner) {
    repositories(first: 100, after: $after) { ${PAGE_INFO} nodes { name discussion(number: $number) { url } } }
  }
}`;

/** The opening text, the comments, and the replies under each. Throws `SourceError` without a token, which GitHub wants for these. */
export async function readDiscussion(place: DiscussionPlace, session: Session): Promise<Message[]> {
  if (!hasTokenFor(place.site, session)) throw new SourceError(text('link.githubToken'));
  const { owner, number, site } = place;
  const name = place.repository ?? (await repositoryOf(place, session));
  const messages: Message[] = [];
  let after: string | null | undefined = null;
  for (;;) {
    const page: Page | null | undefined = (
      await askGraphql(Discussion, site, DISCUSSION, { owner, name, number, after }, session)
    ).repository?.discussion;
    if (!page) throw new SourceError(text('link.noDiscussion', { host: site.host }));
    const subject = page.title;
    if (messages.length === 0) messages.push(posted(page, subject));
    for (const comment of page.comments.nodes) {
      messages.push({ ...posted(comment, subject), parentIds: [page.url] });
      const replies = (await allReplies(comment, site, session)).map((reply) => posted(reply, subject));
      const answered = answeredPosts([posted(comment, subject), ...replies], () => 0);
      const all = [comment.url, ...replies.map((reply) => reply.id)];
      for (const [i, reply] of replies.entries())
        messages.push({ ...reply, parentIds: [all[answered[i + 1] ?? 0] ?? comment.url] });
      session.counted(messages.length, site.host);
    }
    if (!page.comments.pageInfo.hasNextPage) return messages.sort(byDate);
    after = page.comments.pageInfo.endCursor;
  }
}

async function allReplies(
  { id, replies }: Page['comments']['nodes'][number],
  site: URL,
  session: Session,
): Promise<Post[]> {
  const posts = [...replies.nodes];
  for (let page: Replies | undefined = replies; page?.pageInfo.hasNextPage; ) {
    const after: string | null | undefined = page.pageInfo.endCursor;
    const { node }: z.infer<typeof MoreReplies> = await askGraphql(
      MoreReplies,
      site,
      MORE_REPLIES,
      { id, after },
      session,
    );
    page = node?.replies;
    posts.push(...(page?.nodes ?? []));
    session.counted(posts.length, site.host);
  }
  return posts;
}

/**
 * The repository in which an organization keeps its discussions. Nothing names it, but a discussion in it has its address under the
 * organization (https://docs.github.com/en/discussions/quickstart).
 */
async function repositoryOf({ site, owner, number }: DiscussionPlace, session: Session): Promise<string> {
  let after: string | null | undefined = null;
  for (let page = 0; page < session.limits.pages; page++) {
    const { organization }: z.infer<typeof Repositories> = await askGraphql(
      Repositories,
      site,
      REPOSITORIES,
      { owner, number, after },
      session,
    );
    const found = organization?.repositories.nodes.find((each) => each?.discussion?.url.includes('/orgs/'));
    if (found) return found.name;
    if (!organization?.repositories.pageInfo.hasNextPage) break;
    after = organization.repositories.pageInfo.endCursor;
  }
  throw new SourceError(text('link.noOrganizationDiscussion', { host: site.host, owner, number: String(number) }));
}

function posted(post: Post, subject: string): Message {
  return {
    ...written(post.url, post.author?.login, post.createdAt, post.body, subject),
    ...(post.author?.__typename === 'Bot' ? { automated: true } : {}),
    ...reacted((post.reactionGroups ?? []).map(({ content, reactors }) => [content, reactors.totalCount])),
  };
}
