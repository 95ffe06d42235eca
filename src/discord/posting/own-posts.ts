import {
  type APIMessage,
  ChannelType,
  type Client,
  DiscordAPIError,
  type ForumChannel,
  type GuildTextBasedChannel,
  PermissionsBitField,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { text } from '../../wording/index.ts';
import { findChannel } from '../channel.ts';
import { findInForum, postInForum } from './forum-posts.ts';
import {
  ChannelClosed,
  carriesMark,
  closedAs,
  type OwnMessage,
  type OwnPost,
  rawFiles,
  type Wanted,
} from './own-message.ts';

/** What posting without anybody's asking takes: to see, write, show embeds and files, and to find what was posted before. */
const NEEDED = ['ViewChannel', 'SendMessages', 'EmbedLinks', 'AttachFiles', 'ReadMessageHistory'] as const;
/** In a thread, writing takes another permission than in a channel. */
const NEEDED_IN_THREAD = [...NEEDED.filter((name) => name !== 'SendMessages'), 'SendMessagesInThreads'] as const;
/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const UNKNOWN_CHANNEL = 10_003;
const UNKNOWN_MESSAGE = 10_008;
const THREAD_ARCHIVED = 50_083;
const PAGE = 100;

/** What a post is known by, and how it is called where it is one of a forum. */
export interface Posting {
  readonly nonce: string;
  readonly title: string;
  readonly signal: AbortSignal;
}

/**
 * Posts under a nonce that Discord enforces for some minutes: the message it gives may be the one that was posted before. In a forum,
 * which knows no nonce, opens a post.
 */
export async function postOnce(
  client: Client<true>,
  channelId: string,
  post: OwnPost,
  { nonce, title, signal }: Posting,
): Promise<OwnMessage> {
  const channel = await openForPosting(client, channelId);
  if (channel.type === ChannelType.GuildForum) return postInForum(client, channel, post, title, signal);
  return closedAs(
    client.rest.post(Routes.channelMessages(channelId), {
      body: { ...post.body, nonce, enforce_nonce: true },
      files: rawFiles(post.files),
      signal,
    }) as Promise<APIMessage>,
  );
}

/** Replaces what a message of ours says. False when it is no longer there. */
export async function editOwn(
  client: Client<true>,
  channelId: string,
  messageId: string,
  { body, files }: OwnPost,
  signal: AbortSignal,
): Promise<boolean> {
  const channel = await openForPosting(client, channelId);
  // A post of a forum and the message that opens it have one id.
  const thread = channel.type === ChannelType.GuildForum ? messageId : channelId;
  const attachments = files.map(({ name }, n) => ({ id: String(n), filename: name }));
  const change = { body: { ...body, attachments }, files: rawFiles(files), signal };
  const edit = () => client.rest.patch(Routes.channelMessage(thread, messageId), change);
  try {
    await edit().catch(async (error) => {
      if (!(error instanceof DiscordAPIError && error.code === THREAD_ARCHIVED)) throw error;
      await client.rest.patch(Routes.channel(thread), { body: { archived: false }, signal });
      await edit();
    });
    return true;
  } catch (error) {
    const gone = channel.type === ChannelType.GuildForum ? [UNKNOWN_MESSAGE, UNKNOWN_CHANNEL] : [UNKNOWN_MESSAGE];
    if (error instanceof DiscordAPIError && gone.includes(Number(error.code))) return false;
    return closedAs(Promise.reject(error));
  }
}

/** Our own message by what it carries. Reads on to the newest message. `settling`: see `findInForum`. */
export async function findOwn(
  client: Client<true>,
  channelId: string,
  wanted: Wanted,
  settling?: number,
): Promise<OwnMessage | undefined> {
  const channel = await openForPosting(client, channelId);
  if (channel.type === ChannelType.GuildForum) return findInForum(client, channel, wanted, settling);
  const { mark, since, signal } = wanted;
  let after = String(SnowflakeUtil.generate({ timestamp: since }));
  for (;;) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const page = (await closedAs(
      client.rest.get(Routes.channelMessages(channelId), { query, signal }),
    )) as APIMessage[];
    const found = page.find((message) => carriesMark(message, client.user.id, mark));
    if (found) return found;
    // Newest first, also of those after an id.
    const newest = page[0];
    if (!newest || page.length < PAGE) return undefined;
    after = newest.id;
  }
}

/** A channel that the bot may post into. */
export type PostableChannel = GuildTextBasedChannel | ForumChannel;

/** The channel, if the bot may post there now. Throws ChannelClosed; while Discord cannot show the server, an error that passes. */
export async function openForPosting(client: Client<true>, channelId: string): Promise<PostableChannel> {
  const channel = await findChannel(client, channelId);
  if (channel === 'gone' || channel === 'hidden') throw new ChannelClosed(text('channel.hidden'));
  if (channel.isDMBased() || !(channel.isTextBased() || channel.type === ChannelType.GuildForum))
    throw new ChannelClosed(text('channel.noMessages'));
  // Its roles and overwrites may be unknown then, and what is missing would look like a refusal.
  if (!channel.guild.available) throw new Error('Discord cannot show the server just now');
  const held = channel.permissionsFor(await channel.guild.members.fetchMe()) ?? new PermissionsBitField();
  const missing = (channel.isThread() ? NEEDED_IN_THREAD : NEEDED).filter((name) => !held.has(name));
  if (missing.length > 0)
    throw new ChannelClosed(text('channel.needs', { permissions: missing.map((name) => text(`permission.${name}`)) }));
  if (channel.type === ChannelType.PrivateThread && !channel.joined && !channel.joinable)
    throw new ChannelClosed(text('channel.privateThread'));
  return channel;
}
