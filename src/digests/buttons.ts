import type { Minutes } from '../minutes/index.ts';
import { minutesRows, type PostedMinutes, packPosted, type Source } from '../render/index.ts';
import type { Say } from '../wording/index.ts';
import type { Post } from './channels.ts';
import type { Collected } from './collect.ts';

/** The complete minutes of so many threads travel with a post, and of so many where those are too large: those that have an embed. */
const MOST_CARRIED = [100, 9];

/** Where a thread can be read again, by its minutes; undefined where they have no link. */
export type SourceOf = (minutes: Minutes) => Source | undefined;

/**
 * The post with the buttons that show more of its threads and correct them, and what these read. Without them where that is too large.
 * `tells` says whether its embeds hold what is new in each thread, or all of the minutes.
 */
export function withButtons(
  post: Post,
  { threads }: Collected,
  { say, tells, sourceOf }: { readonly say: Say; readonly tells: 'news' | 'minutes'; readonly sourceOf: SourceOf },
): Post {
  if (threads.length === 0) return post;
  for (const most of MOST_CARRIED) {
    const posted: PostedMinutes = {
      version: 1,
      digest: true,
      language: say.language,
      threads: threads.slice(0, most).map(({ carried, carriedNews, messages }) => {
        const source = sourceOf(carried);
        return {
          minutes: carried,
          messages,
          ...(source ? { source } : {}),
          ...(tells === 'news' ? { news: carriedNews } : {}),
        };
      }),
    };
    const packed = packPosted(posted);
    if (packed)
      return {
        body: { ...post.body, components: minutesRows(posted, { say, audience: 'everybody', navigable: true }) },
        files: [...post.files, packed],
      };
  }
  return post;
}
