import {
  type APIApplicationCommand,
  type APIAttachment,
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  type APIThreadMember,
  type APIUser,
  ApplicationFlags,
  type ChannelFlags,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  type OverwriteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { snowflake, timeOf, timestamp } from './snowflake.ts';

/** Everything that exists on the Discord of one test. */
export interface World {
  token: string;
  readonly applicationId: string;
  readonly bot: APIUser;
  /** Whether the operator switched the Message Content intent on in the developer portal. */
  messageContent: boolean;
  /** Whether people may install the application for themselves. */
  userInstall: boolean;
  /** How many shards it asks for. */
  readonly shards: number;
  readonly users: Map<string, APIUser>;
  /** The language that a person's client is set to, by their id; English where nothing is said. */
  readonly locales: Map<string, string>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** What lies on the CDN, by path. */
  readonly files: Map<string, StoredFile>;
  /** Who reacted, by the message's id and the emoji; with ` burst` after it, who did so with a super reaction. */
  readonly reactors: Map<string, readonly APIUser[]>;
  commands: APIApplicationCommand[];
  /** Where the stand-in listens; set once it does. */
  origin: string;
}

export interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** The language that its owner set for it. */
  readonly locale: string;
  readonly roles: Map<string, { readonly id: string; readonly name: string; permissions: bigint }>;
  readonly members: Map<string, { readonly user: APIUser; roles: string[]; nick?: string }>;
  /** Discord cannot show it just now, so that who connects is told of it, but not what it has. */
  outage?: boolean;
}

export interface Overwrite {
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly guildId?: string;
  readonly parentId?: string;
  readonly ownerId?: string;
  /** Of a direct conversation. */
  readonly recipients?: readonly APIUser[];
  readonly isThread: boolean;
  readonly isPrivateThread: boolean;
  readonly threadMembers: Set<string>;
  overwrites: Overwrite[];
  archived: boolean;
  /** When it was archived, in milliseconds since 1970. */
  archivedAt?: number;
  /** Of a forum: whether its posts need a tag, and which there are. */
  forum?: {
    readonly flags: ChannelFlags;
    readonly tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[];
  };
  /** Oldest first, with all that the people see. */
  readonly messages: APIMessage[];
}

/** No flag set, of whatever kind of flags. */
const NO_FLAGS = 0 as never;

/** What a new server allows everyone; the bits that matter here. */
const EVERYONE =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.UseApplicationCommands;

export function createWorld(options: Pick<World, 'token' | 'messageContent' | 'userInstall' | 'shards'>): World {
  const applicationId = snowflake();
  const bot = createUser({ id: applicationId, username: 'thread-minutes', bot: true });
  return {
    ...options,
    applicationId,
    bot,
    users: new Map([[bot.id, bot]]),
    locales: new Map(),
    guilds: new Map(),
    channels: new Map(),
    files: new Map(),
    reactors: new Map(),
    commands: [],
    origin: '',
  };
}

export function createUser(about: { id?: string; username: string; name?: string; bot?: boolean }): APIUser {
  return {
    id: about.id ?? snowflake(),
    username: about.username,
    global_name: about.name ?? null,
    discriminator: '0',
    avatar: null,
    public_flags: NO_FLAGS,
    flags: NO_FLAGS,
    bot: about.bot ?? false,
    primary_guild: null,
  };
}

/** A server. The bot is in it with what its role allows, unless told otherwise. */
export function createGuild(
  world: World,
  name: string,
  {
    everyone = EVERYONE,
    bot = EVERYONE,
    locale = 'en-US',
  }: { everyone?: bigint; bot?: bigint | null; locale?: string } = {},
): Guild {
  const id = snowflake();
  const owner = createUser({ username: `owner-of-${name.toLowerCase()}` });
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    locale,
    roles: new Map([[id, { id, name: '@everyone', permissions: everyone }]]),
    members: new Map([[owner.id, { user: owner, roles: [] }]]),
  };
  world.users.set(owner.id, owner);
  world.guilds.set(id, guild);
  if (bot !== null) guild.members.set(world.bot.id, { user: world.bot, roles: [createRole(guild, 'bot', bot)] });
  return guild;
}

export function createRole(guild: Guild, name: string, permissions: bigint): string {
  const id = snowflake();
  guild.roles.set(id, { id, name, permissions });
  return id;
}

export function createChannel(
  world: World,
  about: Partial<Omit<Channel, 'threadMembers'>> & { type: ChannelType; threadMembers?: Iterable<string> },
): Channel {
  const isThread =
    about.type === ChannelType.PublicThread ||
    about.type === ChannelType.PrivateThread ||
    about.type === ChannelType.AnnouncementThread;
  const channel: Channel = {
    id: about.id ?? snowflake(),
    name: '',
    overwrites: [],
    archived: false,
    messages: [],
    ...about,
    isThread,
    isPrivateThread: about.type === ChannelType.PrivateThread,
    threadMembers: new Set(about.threadMembers),
  };
  world.channels.set(channel.id, channel);
  return channel;
}

export interface NewMessage extends Partial<Omit<APIMessage, 'attachments'>> {
  /** When it was sent, in milliseconds since 1970; the present moment unless told. */
  readonly at?: number;
  readonly replyTo?: APIMessage;
  readonly files?: readonly { readonly name: string; readonly content: string | Uint8Array; readonly type?: string }[];
}

/** A message as it comes to exist; `content` and the rest as they are. It stands in no channel yet. */
export function createMessage(
  world: World,
  channelId: string,
  author: APIUser,
  { at = Date.now(), replyTo, files = [], ...rest }: NewMessage,
): APIMessage {
  const message: APIMessage = {
    id: snowflake(at),
    channel_id: channelId,
    author,
    content: '',
    timestamp: timestamp(at),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: files.map((file) => storeFile(world, channelId, file)),
    embeds: [],
    components: [],
    pinned: false,
    flags: NO_FLAGS,
    type: MessageType.Default,
    ...rest,
  };
  if (replyTo) {
    message.type = MessageType.Reply;
    message.message_reference = {
      type: MessageReferenceType.Default,
      channel_id: replyTo.channel_id,
      message_id: replyTo.id,
    };
    const { referenced_message: _, ...referenced } = replyTo;
    message.referenced_message = referenced as APIMessage;
  }
  return message;
}

/** Puts the file on the CDN, behind an address that is signed and runs out as Discord's do. */
export function storeFile(
  world: World,
  channelId: string,
  { name, content, type = 'text/plain; charset=utf-8' }: { name: string; content: string | Uint8Array; type?: string },
  { ephemeral = false } = {},
): APIAttachment {
  const id = snowflake();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const path = `/${ephemeral ? 'ephemeral-attachments' : 'attachments'}/${channelId}/${id}/${encodeURIComponent(name)}`;
  world.files.set(path, { name, type, bytes });
  const expires = Math.floor(Date.now() / 1000 + 86_400).toString(16);
  const url = `${world.origin}${path}?ex=${expires}&is=${Math.floor(Date.now() / 1000).toString(16)}&hm=${'0'.repeat(64)}&`;
  return {
    id,
    filename: name,
    size: bytes.length,
    url,
    proxy_url: url,
    content_type: type,
    ...(ephemeral ? { ephemeral } : {}),
  };
}

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

export function apiThreadMember(thread: Channel, userId: string): APIThreadMember & { id: string; user_id: string } {
  return { id: thread.id, user_id: userId, join_timestamp: timestamp(timeOf(thread.id)), flags: NO_FLAGS };
}

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

export function isEphemeral(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
