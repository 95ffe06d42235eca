import {
  type APIThreadChannel,
  ChannelFlags,
  ChannelType,
  GatewayDispatchEvents,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { apiChannel, apiThreadMember } from '../api.ts';
import { type Discord, tell } from '../discord.ts';
import { sees } from '../permissions.ts';
import { type Call, Refusal, type Route } from '../rest.ts';
import { snowflake } from '../snowflake.ts';
import { type Channel, createChannel, type World } from '../world.ts';
import { create, type Draft } from './draft.ts';
import { channelOf, need } from './refuse.ts';

/** The threads of channels and servers, and the posts of forums. */
export function threadRoutes(discord: Discord): Route[] {
  const { world } = discord;
  return [
    {
      method: 'POST',
      path: '/channels/{channel_id}/threads',
      request: 'CreateForumThreadRequest',
      response: 'CreatedThreadResponse',
      answer: (call) => openPost(discord, call),
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/threads/active',
      response: 'ThreadsResponse',
      answer: ({ path: [id] }) =>
        threadList(
          world,
          threadsOf(world, id).filter(({ archived }) => !archived),
        ),
    },
    {
      method: 'GET',
      path: '/channels/{channel_id}/threads/archived/public',
      response: 'ThreadsResponse',
      answer: ({ path: [id], query }) => {
        const parent = channelOf(discord, id);
        need(discord, parent, PermissionFlagsBits.ReadMessageHistory);
        const before = query.has('before') ? Date.parse(query.get('before') ?? '') : Number.POSITIVE_INFINITY;
        return archivedThreads(world, parent, before, Number(query.get('limit') ?? 50));
      },
    },
    {
      method: 'GET',
      path: '/channels/{channel_id}/thread-members/{user_id}',
      response: 'ThreadMemberResponse',
      answer: ({ path: [id, userId = ''] }) => {
        const channel = channelOf(discord, id);
        if (!channel.threadMembers.has(userId)) throw new Refusal(404, 10_007, 'Unknown Member');
        return apiThreadMember(channel, userId);
      },
    },
  ];
}

function openPost(discord: Discord, { path: [id], json, uploads }: Call) {
  const { world, now } = discord;
  const forum = channelOf(discord, id);
  if (forum.type !== ChannelType.GuildForum) throw new TypeError('the stand-in opens threads in forums only');
  need(discord, forum, PermissionFlagsBits.SendMessages);
  if (uploads.size) need(discord, forum, PermissionFlagsBits.AttachFiles);
  const { name, message, applied_tags } = json as { name: string; message: Draft; applied_tags?: string[] };
  const { flags, tags } = forum.forum ?? {};
  if (flags === ChannelFlags.RequireTag && !applied_tags?.length)
    throw new Refusal(400, 40_067, 'A tag is required to create a forum post in this channel');
  if (applied_tags?.some((tag) => tags?.every((one) => one.id !== tag)))
    throw new Refusal(400, 40_066, 'There are no tags available that can be set by non-moderators');
  const postId = snowflake(now());
  const post = createChannel(world, {
    id: postId,
    type: ChannelType.PublicThread,
    name,
    parentId: forum.id,
    ownerId: world.bot.id,
    threadMembers: [world.bot.id],
    ...(forum.guildId ? { guildId: forum.guildId } : {}),
  });
  create(discord, post, message, uploads, { id: postId });
  tell(discord, GatewayDispatchEvents.ThreadCreate, post);
  return apiChannel(world, post);
}

/** The public threads of the channel that were archived before then, the latest first. */
function archivedThreads(world: World, parent: Channel, before: number, limit: number) {
  const all = threadsOf(world, parent.guildId)
    .filter(({ archived, isPrivateThread }) => archived && !isPrivateThread)
    .filter(({ parentId, archivedAt = 0 }) => parentId === parent.id && archivedAt < before);
  const { threads, ...rest } = threadList(world, all);
  const archiveTime = (thread: APIThreadChannel) => thread.thread_metadata?.archive_timestamp ?? '';
  const byTime = threads.sort((a, b) => (archiveTime(a) < archiveTime(b) ? 1 : -1));
  return { ...rest, threads: byTime.slice(0, limit), has_more: byTime.length > limit };
}

/** The threads of a server that the bot sees. */
function threadsOf(world: World, guildId: string | undefined): Channel[] {
  return [...world.channels.values()].filter(
    (channel) => channel.isThread && channel.guildId === guildId && sees(world, channel, world.bot.id),
  );
}

/** Threads as Discord lists them. */
function threadList(world: World, threads: readonly Channel[]) {
  return {
    threads: threads.map((thread) => apiChannel(world, thread) as APIThreadChannel),
    members: [],
    has_more: false,
  };
}
