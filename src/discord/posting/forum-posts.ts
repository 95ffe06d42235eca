import { setTimeout as pause } from 'node:timers/promises';
import {
  type APIThreadChannel,
  ChannelFlags,
  type Client,
  type ForumChannel,
  REST,
  type RESTPostAPIGuildForumThreadsJSONBody,
  Routes,
} from 'discord.js';
import { text } from '../../wording/index.ts';
import { readMessage } from '../reading/history.ts';
import { threadsSince } from '../reading/threads.ts';
import {
  ChannelClosed,
  carriesMark,
  closedAs,
  type OwnMessage,
  type OwnPost,
  rawFiles,
  type Wanted,
} from './own-message.ts';

/** What the title of a post may hold. https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel */
const TITLE_LENGTH = 100;
/** How long after it was sent a post may still come to stand in the forum, in milliseconds: longer than a request is waited for. */
const SETTLING = 20_000;

/**
 * Opens a post. There is no nonce for it, so it is sent once and never again by itself: whoever does not learn what became of it looks
 * for it with `findInForum`.
 */
export async function postInForum(
  client: Client<true>,
  forum: ForumChannel,
  { body, files }: OwnPost,
  title: string,
  signal: AbortSignal,
): Promise<OwnMessage> {
  const { content, embeds = [], components, allowed_mentions } = body;
  const post: RESTPostAPIGuildForumThreadsJSONBody = {
    name: title.slice(0, TITLE_LENGTH),
    message: {
      embeds,
      ...(content ? { content } : {}),
      ...(components ? { components } : {}),
      ...(allowed_mentions ? { allowed_mentions } : {}),
    },
    ...tagFor(forum),
  };
  const once = new REST({ ...client.rest.options, retries: 0 }).setToken(client.token);
  const sent = once.post(Routes.threads(forum.id), { body: post, files: rawFiles(files), signal });
  const { id } = (await closedAs(sent)) as APIThreadChannel;
  return { id, embeds };
}

/** Our own post of the forum, by its first message. What was sent just now is given the time to arrive: `settling` milliseconds. */
export async function findInForum(
  client: Client<true>,
  forum: ForumChannel,
  { mark, since, sentAgo, signal }: Wanted,
  settling = SETTLING,
): Promise<OwnMessage | undefined> {
  await pause(Math.min(Math.max(0, settling - sentAgo), settling), undefined, { signal });
  for (const thread of await closedAs(threadsSince(forum, since, signal))) {
    if (thread.ownerId !== client.user.id) continue;
    // It has the post's id.
    const first = await readMessage(client.rest, thread.id, thread.id);
    if (first && carriesMark(first, client.user.id, mark)) return first;
  }
  return undefined;
}

/** A forum may ask for a tag; the first that anybody may set, as there is nothing to choose by. */
function tagFor({ flags, availableTags }: ForumChannel): { applied_tags?: string[] } {
  if (!flags.has(ChannelFlags.RequireTag)) return {};
  const tag = availableTags.find(({ moderated }) => !moderated);
  if (!tag) throw new ChannelClosed(text('channel.noTag'));
  return { applied_tags: [tag.id] };
}
