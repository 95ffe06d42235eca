import {
  type APIMessage,
  type APIUser,
  ChannelFlags,
  ChannelType,
  GatewayDispatchEvents,
  MessageFlags,
  MessageType,
  OverwriteType,
  type Snowflake,
} from 'discord-api-types/v10';
import { apiChannel } from '../api.ts';
import { type Discord, tell } from '../discord.ts';
import { createMessage, type NewMessage } from '../message.ts';
import { snowflake } from '../snowflake.ts';
import { type Channel, createChannel, type Guild } from '../world.ts';

/** The places that people talk in. */
export interface Channels {
  text(guild: Guild, name: string): Channel;
  /** A forum; with tags, every post needs one of them. */
  forum(guild: Guild, name: string, tags?: readonly { name: string; moderated: boolean }[]): Channel;
  direct(...users: APIUser[]): Channel;
  /** A thread in the channel; `from` is the message it was started on, `members` makes it private. */
  thread(channel: Channel, name: string, about: { by: APIUser; from?: APIMessage; members?: APIUser[] }): Channel;
  /** A post of a forum: a thread that opens with the message of the same id. */
  post(forum: Channel, by: APIUser, title: string, content: string | NewMessage): Channel;
  archive(thread: Channel): void;
  /** Lets the role, person or everyone (the server's own id) do something in the channel, or keeps them from it. */
  overwrite(channel: Channel, id: Snowflake, change: { allow?: bigint; deny?: bigint }): void;
  /** The channel or thread is deleted, with all that stands in it. */
  deleteChannel(channel: Channel): void;
}

export function channelsOf(discord: Discord): Channels {
  const { world, now } = discord;
  return {
    text: (guild, name) => openChannel(discord, guild, name, ChannelType.GuildText),
    forum(guild, name, tags = []) {
      const forum = openChannel(discord, guild, name, ChannelType.GuildForum);
      forum.forum = {
        flags: tags.length > 0 ? ChannelFlags.RequireTag : (0 as ChannelFlags),
        tags: tags.map((tag) => ({ id: snowflake(), ...tag })),
      };
      tell(discord, GatewayDispatchEvents.ChannelUpdate, forum);
      return forum;
    },
    direct: (...recipients) =>
      createChannel(world, { type: recipients.length > 2 ? ChannelType.GroupDM : ChannelType.DM, recipients }),
    thread: (channel, name, about) => openThread(discord, channel, name, about),
    post: (forum, by, title, content) => openPost(discord, forum, by, title, content),
    archive(thread) {
      thread.archived = true;
      thread.archivedAt = now();
      tell(discord, GatewayDispatchEvents.ThreadUpdate, thread);
    },
    overwrite(channel, id, { allow = 0n, deny = 0n }) {
      const type = world.users.has(id) ? OverwriteType.Member : OverwriteType.Role;
      channel.overwrites = [...channel.overwrites.filter((one) => one.id !== id), { id, type, allow, deny }];
      tell(discord, GatewayDispatchEvents.ChannelUpdate, channel);
    },
    deleteChannel(channel) {
      for (const one of [...world.channels.values()].filter(({ id, parentId }) =>
        [id, parentId].includes(channel.id),
      )) {
        world.channels.delete(one.id);
        tell(discord, one.isThread ? GatewayDispatchEvents.ThreadDelete : GatewayDispatchEvents.ChannelDelete, one);
      }
    },
  };
}

function openChannel(discord: Discord, guild: Guild, name: string, type: ChannelType): Channel {
  const channel = createChannel(discord.world, { type, name, guildId: guild.id });
  tell(discord, GatewayDispatchEvents.ChannelCreate, channel);
  return channel;
}

function openThread(
  discord: Discord,
  channel: Channel,
  name: string,
  { by, from, members }: Parameters<Channels['thread']>[2],
): Channel {
  const { world } = discord;
  const thread = createChannel(world, {
    ...(from ? { id: from.id } : {}),
    type: members ? ChannelType.PrivateThread : ChannelType.PublicThread,
    name,
    parentId: channel.id,
    ownerId: by.id,
    threadMembers: [by, ...(members ?? [])].map((user) => user.id),
    ...(channel.guildId ? { guildId: channel.guildId } : {}),
  });
  if (from) {
    from.flags = ((from.flags ?? 0) | MessageFlags.HasThread) as MessageFlags;
    from.thread = apiChannel(world, thread) as NonNullable<APIMessage['thread']>;
    const { thread: _, ...starter } = from;
    thread.messages.push(
      createMessage(world, thread.id, from.author, {
        type: MessageType.ThreadStarterMessage,
        message_reference: { type: 0, channel_id: channel.id, message_id: from.id },
        referenced_message: starter,
      }),
    );
  }
  if (!members) tell(discord, GatewayDispatchEvents.ThreadCreate, thread);
  return thread;
}

function openPost(discord: Discord, forum: Channel, by: APIUser, name: string, content: string | NewMessage): Channel {
  const { world } = discord;
  const message = createMessage(world, '0', by, typeof content === 'string' ? { content } : content);
  const post = createChannel(world, {
    id: message.id,
    type: ChannelType.PublicThread,
    name,
    parentId: forum.id,
    ownerId: by.id,
    threadMembers: [by.id],
    ...(forum.guildId ? { guildId: forum.guildId } : {}),
  });
  message.channel_id = post.id;
  post.messages.push(message);
  tell(discord, GatewayDispatchEvents.ThreadCreate, post);
  return post;
}
