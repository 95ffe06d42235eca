/** What exists on a Discord, as its API and its gateway show it. */
import {
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  type APIThreadMember,
  ApplicationFlags,
  ChannelType,
  type GatewayGuildCreateDispatchData,
} from 'discord-api-types/v10';
import { timeOf, timestamp } from './snowflake.ts';
import { type Channel, createUser, type Guild, NO_FLAGS, type Overwrite, type World } from './world.ts';

/** The message as the bot may see it: without the Message Content intent, only its own, direct ones and those that mention it. */
export function asSeenByBot(world: World, channel: Channel | undefined, message: APIMessage): APIMessage {
  const referenced = message.referenced_message
    ? { referenced_message: asSeenByBot(world, channel, message.referenced_message) }
    : {};
  const open =
    world.messageContent ||
    message.author.id === world.bot.id ||
    channel?.recipients !== undefined ||
    message.mentions.some((user) => user.id === world.bot.id);
  if (open) return { ...message, ...referenced };
  const { poll: _, message_snapshots: __, ...rest } = message;
  return { ...rest, ...referenced, content: '', embeds: [], attachments: [], components: [] };
}

/** A member of a server; `undefined` for who is none. */
export function apiMember(guild: Guild, userId: string): (APIGuildMember & { banner: null }) | undefined {
  const member = guild.members.get(userId);
  return (
    member && {
      user: member.user,
      roles: member.roles,
      nick: member.nick ?? null,
      avatar: null,
      banner: null,
      joined_at: timestamp(timeOf(guild.id)),
      premium_since: null,
      communication_disabled_until: null,
      deaf: false,
      mute: false,
      flags: NO_FLAGS,
      pending: false,
    }
  );
}

/** Somebody who joined a thread. */
export function apiThreadMember(thread: Channel, userId: string): APIThreadMember & { id: string; user_id: string } {
  return { id: thread.id, user_id: userId, join_timestamp: timestamp(timeOf(thread.id)), flags: NO_FLAGS };
}

/** A channel, a direct conversation or a thread, each with what that kind has. */
export function apiChannel(world: World, channel: Channel): APIChannel {
  const last = channel.messages.at(-1)?.id ?? null;
  if (channel.recipients)
    return {
      id: channel.id,
      type: channel.type,
      flags: 0,
      last_message_id: last,
      recipients: channel.recipients.filter((user) => user.id !== world.bot.id),
    } as unknown as APIChannel;
  const shared = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    name: channel.name,
    guild_id: channel.guildId,
    parent_id: channel.parentId ?? null,
    last_message_id: last,
    rate_limit_per_user: 0,
  };
  if (!channel.isThread)
    return {
      ...shared,
      position: 0,
      topic: null,
      nsfw: false,
      permission_overwrites: channel.overwrites.map(apiOverwrite),
      ...(channel.type === ChannelType.GuildForum
        ? {
            flags: channel.forum?.flags ?? 0,
            available_tags: (channel.forum?.tags ?? []).map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
          }
        : {}),
    } as unknown as APIChannel;
  return {
    ...shared,
    owner_id: channel.ownerId,
    message_count: channel.messages.length,
    total_message_sent: channel.messages.length,
    member_count: channel.threadMembers.size,
    thread_metadata: {
      archived: channel.archived,
      archive_timestamp: timestamp(channel.archivedAt ?? timeOf(channel.id)),
      auto_archive_duration: 1440,
      locked: false,
      create_timestamp: timestamp(timeOf(channel.id)),
    },
    ...(channel.threadMembers.has(world.bot.id) ? { member: apiThreadMember(channel, world.bot.id) } : {}),
  } as unknown as APIChannel;
}

function apiOverwrite({ id, type, allow, deny }: Overwrite): APIOverwrite {
  return { id, type, allow: String(allow), deny: String(deny) };
}

/** A role of a server. */
export function apiRole(guild: Guild, roleId: string): APIRole {
  const role = guild.roles.get(roleId);
  if (!role) throw new RangeError(`no role ${roleId}`);
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    color: 0,
    colors,
    hoist: false,
    position: role.id === guild.id ? 0 : 1,
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
  };
}

/** GUILD_CREATE: all channels, the threads that are active and that the bot may see, and of the members the bot alone. */
export function apiGuild(
  world: World,
  guild: Guild,
  visible: (channel: Channel) => boolean,
): GatewayGuildCreateDispatchData {
  const here = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  const bot = apiMember(guild, world.bot.id);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    splash: null,
    banner: null,
    description: null,
    discovery_splash: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [...guild.roles.keys()].map((id) => apiRole(guild, id)),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    hub_type: null,
    incidents_data: null,
    joined_at: timestamp(timeOf(guild.id)),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: bot ? [bot] : [],
    channels: here.filter((c) => !c.isThread).map((c) => apiChannel(world, c)),
    threads: here.filter((c) => c.isThread && !c.archived && visible(c)).map((c) => apiChannel(world, c)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  } as unknown as GatewayGuildCreateDispatchData;
}

/** What the developer portal has of the bot. */
export function apiApplication(world: World) {
  const flags = world.messageContent ? ApplicationFlags.GatewayMessageContentLimited : 0;
  return {
    id: world.applicationId,
    name: 'thread-minutes',
    icon: null,
    description: '',
    type: null,
    flags,
    flags_new: String(flags),
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: createUser({ id: world.applicationId, username: 'operator' }),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: ['bot', 'applications.commands'],
    integration_types_config: world.userInstall ? { '0': {}, '1': {} } : { '0': {} },
  };
}
