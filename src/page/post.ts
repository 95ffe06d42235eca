import {
  type Audience,
  BUTTON,
  minutesRows,
  type PostedMinutes,
  packPosted,
  pageRows,
  renderEmbed,
  renderView,
  unpackPosted,
  type View,
} from '../render/index.ts';
import type { Say } from '../wording/index.ts';
import { type MessageView, viewMessage } from './message-view.ts';

interface PostOptions {
  /** Where names without a link of their own lead. */
  readonly sourceUrl: string;
  readonly say: Say;
}

/** The buttons that show something of the minutes, by the name before the colon of their ids. */
const VIEWS: ReadonlyMap<string, View> = new Map(
  (['more', 'people', 'thread'] as const).map((view) => [BUTTON[view], view]),
);

/** The message that the bot posts: the embed, the complete minutes that travel with it, and the buttons. */
export function viewPost(
  posted: PostedMinutes,
  { sourceUrl, say, audience }: PostOptions & { readonly audience: Audience },
): MessageView {
  const [thread] = posted.threads;
  if (!thread) throw new TypeError('there are no minutes to post');
  const { payload, attachments } = renderEmbed(thread.minutes, { fallbackUrl: sourceUrl, say });
  const packed = packPosted(posted);
  return viewMessage(
    payload.embeds[0],
    [...attachments.map(({ text, ...file }) => ({ ...file, bytes: Buffer.from(text) })), ...(packed ? [packed] : [])],
    minutesRows(posted, { say, audience, navigable: packed !== undefined }),
  );
}

/**
 * What the bot answers when a button is pressed under the message that carries these bytes. Undefined for bytes that no post carries, and
 * for a button that does something in Discord only.
 */
export function answerPress(bytes: Uint8Array, button: string, options: PostOptions): MessageView | undefined {
  const posted = unpackPosted(bytes);
  if (!posted) return undefined;
  const [name = '', wanted = ''] = button.split(':');
  if (name === BUTTON.copy) return viewPost(posted, { ...options, audience: 'copy' });
  const view = VIEWS.get(name);
  if (!view) return undefined;
  const { say, sourceUrl } = options;
  const { embed, page, pages } = renderView(posted, view, Number(wanted), { say, fallbackUrl: () => sourceUrl });
  return viewMessage(embed, [], pageRows(view, page, pages, say));
}
