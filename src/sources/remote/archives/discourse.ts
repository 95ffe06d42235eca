import { z } from 'zod';
import type { Message } from '../../../thread/index.ts';
import { text } from '../../../wording/index.ts';
import { isoDate } from '../../date.ts';
import { SourceError } from '../../error.ts';
import { htmlToText } from '../../html/index.ts';
import { isListed, PUBLIC_ARCHIVES } from '../bounds/index.ts';
import { parseHtml } from '../pages/index.ts';
import type { ChangedThread, Session, Source } from './source.ts';
import { newestFirst } from './threads.ts';

/** `base` is where the forum is mounted, with a slash at its end; `category` a path like `c/help/5`. */
type Place =
  | { readonly kind: 'topic'; readonly base: URL; readonly id: number }
  | { readonly kind: 'category'; readonly base: URL; readonly category?: string };

const TOPIC = /^(\/(?:[^/]+\/)?)t\/(?:(?!\d+\/)[^/@]+\/)?(\d+)(?:\/\d+)?\/?$/;
const CATEGORY = /^(\/(?:[^/]+\/)?)c\/((?:[^/]+\/)+\d+|[^/]+)\/?(?:l\/latest\/?)?$/;

/** Posts that a person wrote; the others are the forum's own notes ("closed this topic") and whispers among the staff. */
const REGULAR = 1;
/** The id of "like" among `actions_summary`. */
const LIKE = 2;

const Post = z.object({
  id: z.number(),
  post_number: z.number(),
  post_type: z.number().default(REGULAR),
  username: z.string(),
  name: z.string().nullish(),
  created_at: z.string(),
  cooked: z.string().default(''),
  raw: z.string().optional(),
  reply_to_post_number: z.number().nullish(),
  hidden: z.boolean().optional(),
  deleted_at: z.string().nullish(),
  actions_summary: z.array(z.object({ id: z.number(), count: z.number().optional() })).optional(),
});
type Post = z.infer<typeof Post>;

const Posts = z.object({ post_stream: z.object({ posts: z.array(Post) }) });
const Topic = z.object({
  id: z.number(),
  title: z.string(),
  slug: z.string(),
  post_stream: z.object({ posts: z.array(Post), stream: z.array(z.number()).optional() }),
});
const Latest = z.object({
  topic_list: z.object({
    topics: z.array(
      z.object({ id: z.number(), slug: z.string(), title: z.string(), last_posted_at: z.string().nullish() }),
    ),
  }),
});

/** How deep quotations are marked. */
const MOST_LEVELS = 20;

/** How many posts a request for posts may name: what the forum's own page asks for at a time. */
const BATCH = 20;

/** Discourse, over the JSON that its own pages use (https://docs.discourse.org/): any page with `.json` after its path. */
export const discourse: Source<Place> = {
  name: 'Discourse',

  match(url) {
    const [, base, id] = TOPIC.exec(url.pathname) ?? [];
    if (base && id) return { kind: 'topic', base: new URL(base, url), id: Number(id) };
    const [, root, category] = CATEGORY.exec(url.pathname) ?? [];
    if (root && category) return { kind: 'category', base: new URL(root, url), category: `c/${category}` };
    if (!isListed(url, PUBLIC_ARCHIVES.discourse)) return undefined;
    return /^\/(?:latest\/?)?$/.test(url.pathname) ? { kind: 'category', base: new URL('/', url) } : undefined;
  },

  async fetch(place, session) {
    if (place.kind === 'category') throw new SourceError(text('link.topics'));
    const { base, id } = place;
    const topic = parsed(Topic, (await session.get(new URL(`t/${id}.json?include_raw=true`, base))).body, base);
    const posts = new Map(topic.post_stream.posts.map((post) => [post.id, post]));
    const missing = (topic.post_stream.stream ?? []).filter((post) => !posts.has(post));
    session.counted(posts.size + missing.length, base.host);
    for (let at = 0; at < missing.length; at += BATCH) {
      const url = new URL(`t/${id}/posts.json?include_raw=true`, base);
      for (const post of missing.slice(at, at + BATCH)) url.searchParams.append('post_ids[]', String(post));
      const batch = parsed(Posts, (await session.get(url)).body, base);
      for (const post of batch.post_stream.posts) posts.set(post.id, post);
      session.counted(posts.size, base.host);
    }
    const written = [...posts.values()]
      .filter((post) => post.post_type === REGULAR && !post.hidden && !post.deleted_at)
      .sort((a, b) => a.post_number - b.post_number);
    const names = new Map(written.map((post) => [post.username.toLowerCase(), post.name || post.username]));
    return written.map((post) => message(post, topic, base, names));
  },

  isList: ({ kind }) => kind !== 'topic',

  async feed(place, since, session: Session) {
    if (place.kind === 'topic') return undefined;
    const { base, category } = place;
    const changed = new Map<number, ChangedThread>();
    for (let page = 0; page < session.limits.pages; page++) {
      const url = new URL(category ? `${category}/l/latest.json` : 'latest.json', base);
      url.searchParams.set('page', String(page));
      url.searchParams.set('order', 'activity');
      const { topics } = parsed(Latest, (await session.get(url)).body, base).topic_list;
      const dated = topics.map((topic) => ({ ...topic, updated: isoDate(topic.last_posted_at) }));
      const before = changed.size;
      for (const { id, slug, title, updated } of dated) {
        if (updated && updated > since)
          changed.set(id, { url: new URL(`t/${slug}/${id}`, base).href, subject: title, updated });
      }
      // Pinned topics stand first whatever their age, so one old topic does not end the list; a page that adds none does.
      if (changed.size === before) break;
    }
    return newestFirst([...changed.values()]);
  },
};

function message(post: Post, topic: z.infer<typeof Topic>, base: URL, names: ReadonlyMap<string, string>): Message {
  const pageOf = (number: number) => new URL(`t/${topic.slug}/${topic.id}/${number}`, base).href;
  // Whoever answers the topic as a whole answers its first post.
  const answered = post.reply_to_post_number ?? (post.post_number > 1 ? 1 : undefined);
  const likes = post.actions_summary?.find(({ id }) => id === LIKE)?.count ?? 0;
  const date = isoDate(post.created_at);
  return {
    medium: 'mail',
    id: pageOf(post.post_number),
    author: { name: post.name || post.username },
    ...(date ? { date } : {}),
    subject: topic.title,
    parentIds: answered ? [pageOf(answered)] : [],
    text: post.raw === undefined ? fromHtml(post.cooked, names) : fromSource(post.raw, names),
    url: pageOf(post.post_number),
    ...(likes > 0 ? { reactions: [{ emoji: '❤️', count: likes }] } : {}),
  };
}

/** Discourse's `[quote="ana, post:2, topic:7"]` as mail has it: who wrote it, then `> ` before each line. The rest is Markdown. */
export function fromSource(raw: string, names: ReadonlyMap<string, string>): string {
  const lines: string[] = [];
  let depth = 0;
  for (const line of raw.replace(/\r\n?/g, '\n').split('\n')) {
    for (const piece of line.split(/(\[quote(?:=[^[\]]*)?\]|\[\/quote\])/i)) {
      if (/^\[quote/i.test(piece)) {
        const [, user = ''] = /^\[quote="?([^,"\]]+)/i.exec(piece) ?? [];
        if (user) lines.push(`${'> '.repeat(depth)}${names.get(user.toLowerCase()) ?? user} wrote:`);
        // Deeper ones are shown at this depth: each level costs two characters a line.
        depth = Math.min(depth + 1, MOST_LEVELS);
      } else if (/^\[\/quote\]$/i.test(piece)) {
        depth = Math.max(0, depth - 1);
      } else if (piece.trim() !== '' || line.trim() === '') {
        lines.push(`${'> '.repeat(depth)}${piece}`);
      }
    }
  }
  return lines.join('\n').trim();
}

/** The text of a rendered post, where the forum gives no source: its quotations, too, say who wrote them. */
export function fromHtml(cooked: string, names: ReadonlyMap<string, string>): string {
  const html = parseHtml(cooked, 'fragment');
  html('.meta, .onebox').remove();
  for (const element of html('aside.quote').toArray()) {
    const quote = html(element);
    const user = quote.attr('data-username');
    quote.children('.title').remove();
    if (user) quote.prepend(html('<p>').text(`${names.get(user.toLowerCase()) ?? user} wrote:`));
  }
  return htmlToText(html.html()).trim();
}

function parsed<T>(schema: z.ZodType<T>, body: Buffer, base: URL): T {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw new SourceError(text('link.noProgram', { host: base.host, program: 'Discourse' }), { cause: error });
  }
}
