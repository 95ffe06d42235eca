import {
  type APIApplicationCommand,
  type APIMessage,
  type APIUser,
  type ChannelFlags,
  ChannelType,
  type OverwriteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { snowflake } from './snowflake.ts';

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
export const NO_FLAGS = 0 as never;

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

/** A Discord with nobody on it but the bot. */
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

/** Somebody with an account. Who is to be found by an id is put into `world.users` besides. */
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

/** A role of the server, held by nobody yet. */
export function createRole(guild: Guild, name: string, permissions: bigint): string {
  const id = snowflake();
  guild.roles.set(id, { id, name, permissions });
  return id;
}

/** A channel, a direct conversation or a thread. */
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
