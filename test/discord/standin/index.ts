import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  type APIMessage,
  type APIUser,
  ChannelFlags,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  InteractionResponseType,
  MessageFlags,
  MessageType,
  OverwriteType,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import { createGateway, type Gateway } from './gateway.ts';
import { type Answer, createInteractions, type OptionValue } from './interactions.ts';
import { createRest, type Rest } from './rest.ts';
import { createRoutes } from './routes/index.ts';
import { snowflake, timestamp } from './snowflake.ts';
import {
  apiChannel,
  apiGuild,
  apiRole,
  type Channel,
  createChannel,
  createGuild,
  createMessage,
  createRole,
  createUser,
  createWorld,
  type Guild,
  type NewMessage,
  type World,
} from './world.ts';

export type { Answer, Channel, Guild, OptionValue, World };

export interface StandinOptions {
  readonly token?: string;
  /** Whether the operator switched the Message Content intent on; yes unless told. */
  readonly messageContent?: boolean;
  /** Whether the operator switched user installs on; yes unless told. */
  readonly userInstall?: boolean;
  /** How many shards it asks for; one unless told. */
  readonly shards?: number;
  /** Within how many milliseconds an interaction must be acknowledged; Discord's 3,000 unless told. */
  readonly acknowledgeWithin?: number;
  /** Milliseconds between heartbeats; Discord's 41,250 unless told. */
  readonly heartbeatInterval?: number;
  /** The clock that dates what is sent and runs out tokens. */
  readonly now?: () => number;
}

/** A Discord of one's own, on a port of 127.0.0.1: what the people on it do, and what is seen of the bot. */
export interface Standin {
  readonly world: World;
  readonly token: string;
  /** What `DISCORD_API_URL` is to be. */
  readonly apiUrl: string;
  /** What `DISCORD_CDN_URL` is to be. */
  readonly cdnUrl: string;
  readonly rest: Rest;
  readonly gateway: Gateway;
  /** The operator makes a new token in the developer portal; the old one is worth nothing from then on. */
  resetToken(): void;
  user(name: string): APIUser;
  /** The person sets their client to the locale, and from then on goes by the names that commands have there. */
  speak(user: APIUser, locale: string): void;
  guild(name: string, options?: Parameters<typeof createGuild>[2]): Guild;
  role(guild: Guild, name: string, permissions?: bigint): Snowflake;
  join(guild: Guild, user: APIUser, ...roles: Snowflake[]): void;
  nickname(guild: Guild, user: APIUser, nick: string): void;
  leave(guild: Guild, user: APIUser): void;
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
  say(channel: Channel, by: APIUser, content: string | NewMessage): APIMessage;
  remove(message: APIMessage): void;
  /** Its author changes what the message says. */
  revise(message: APIMessage, content: string): void;
  /** The channel or thread is deleted, with all that stands in it. */
  deleteChannel(channel: Channel): void;
  /** Lets these people, and nobody else, react to the message with the emoji; `superUsers` with a super reaction. */
  react(message: APIMessage, emoji: string, users: readonly APIUser[], superUsers?: readonly APIUser[]): void;
  /** Runs `/summarize here` and the like, and resolves once the bot has answered with more than "thinking". */
  slash(
    user: APIUser,
    channel: Channel,
    command: string,
    options?: Readonly<Record<string, OptionValue>>,
  ): Promise<Answer>;
  /** The same, resolved at once. */
  start(user: APIUser, channel: Channel, command: string, options?: Readonly<Record<string, OptionValue>>): Answer;
  /** Types into an option that suggests something: what is offered. */
  type(user: APIUser, channel: Channel, command: string, option: string, typed: string): Promise<readonly string[]>;
  messageCommand(user: APIUser, message: APIMessage, command: string): Promise<Answer>;
  press(user: APIUser, message: APIMessage, label: string): Promise<Answer>;
  /** Chooses from a menu, known by its placeholder: options by their labels, roles by their ids. */
  select(user: APIUser, message: APIMessage, placeholder: string, chosen: readonly string[]): Promise<Answer>;
  /** Fills in the modal that the answer opened, by the labels of its fields, and sends it. */
  submit(user: APIUser, modalOf: Answer, values: Readonly<Record<string, OptionValue>>): Promise<Answer>;
  /** Stops everything and throws when the bot did what Discord would not have taken. */
  close(): Promise<void>;
}

/** Starts a Discord. */
export async function startDiscord({
  token = 'MTE.stand-in.token',
  messageContent = true,
  userInstall = true,
  shards = 1,
  acknowledgeWithin = 3000,
  heartbeatInterval = 41_250,
  now = Date.now,
}: StandinOptions = {}): Promise<Standin> {
  const world = createWorld({ token, messageContent, userInstall, shards });
  const problems: string[] = [];
  const routes = createRoutes({
    world,
    problems,
    gatewayUrl: () => gateway.url(),
    interactions: () => interactions,
    posted: (channel, message) => announce(channel, message),
    opened: (post) => tell(GatewayDispatchEvents.ThreadCreate, post),
    now,
  });
  const rest = createRest(world, routes, problems);
  const gateway = createGateway(world, rest.server, problems, heartbeatInterval);
  const interactions = createInteractions(world, gateway, { acknowledgeWithin, problems, now });
  rest.server.listen(0, '127.0.0.1');
  await once(rest.server, 'listening');
  world.origin = `http://127.0.0.1:${(rest.server.address() as AddressInfo).port}`;

  function announce(channel: Channel, message: APIMessage) {
    const intent = channel.guildId ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
    gateway.dispatch(GatewayDispatchEvents.MessageCreate, message, channel.guildId, intent);
  }
  const tell = (event: GatewayDispatchEvents, channel: Channel) =>
    gateway.dispatch(event, apiChannel(world, channel), channel.guildId, GatewayIntentBits.Guilds);
  function openChannel(guild: Guild, name: string, type: ChannelType): Channel {
    const channel = createChannel(world, { type, name, guildId: guild.id });
    tell(GatewayDispatchEvents.ChannelCreate, channel);
    return channel;
  }
  const channelOf = (message: APIMessage): Channel => {
    const channel = world.channels.get(message.channel_id);
    if (!channel) throw new RangeError('the message stands in no channel');
    return channel;
  };
  async function answered(answer: Answer): Promise<Answer> {
    await answer.until((step) => step.kind === 'message' || step.kind === 'edit' || step.kind === 'modal');
    return answer;
  }
  async function settled(answer: Answer): Promise<Answer> {
    await answer.until((step) => step.kind !== 'acknowledged' && step.kind !== 'deferred');
    return answer;
  }

  const standin: Standin = {
    world,
    token,
    apiUrl: `${world.origin}/api`,
    cdnUrl: world.origin,
    rest,
    gateway,
    resetToken() {
      world.token = 'MTE.another.token';
      gateway.drop();
    },
    user(name) {
      const user = createUser({ username: name.toLowerCase().replace(/\W+/g, '.'), name });
      world.users.set(user.id, user);
      return user;
    },
    speak: (user, locale) => void world.locales.set(user.id, locale),
    guild(name, options) {
      const guild = createGuild(world, name, options);
      if (guild.members.has(world.bot.id))
        gateway.dispatch(
          GatewayDispatchEvents.GuildCreate,
          apiGuild(world, guild, () => true),
          guild.id,
          GatewayIntentBits.Guilds,
        );
      return guild;
    },
    role(guild, name, permissions = 0n) {
      const id = createRole(guild, name, permissions);
      const role = { guild_id: guild.id, role: apiRole(guild, id) };
      gateway.dispatch(GatewayDispatchEvents.GuildRoleCreate, role, guild.id, GatewayIntentBits.Guilds);
      return id;
    },
    join: (guild, user, ...roles) => void guild.members.set(user.id, { user, roles }),
    nickname(guild, user, nick) {
      const member = guild.members.get(user.id);
      if (member) member.nick = nick;
    },
    leave: (guild, user) => void guild.members.delete(user.id),
    text: (guild, name) => openChannel(guild, name, ChannelType.GuildText),
    forum(guild, name, tags = []) {
      const forum = openChannel(guild, name, ChannelType.GuildForum);
      forum.forum = {
        flags: tags.length > 0 ? ChannelFlags.RequireTag : (0 as ChannelFlags),
        tags: tags.map((tag) => ({ id: snowflake(), ...tag })),
      };
      tell(GatewayDispatchEvents.ChannelUpdate, forum);
      return forum;
    },
    direct: (...recipients) =>
      createChannel(world, { type: recipients.length > 2 ? ChannelType.GroupDM : ChannelType.DM, recipients }),
    thread(channel, name, { by, from, members }) {
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
      if (!members) tell(GatewayDispatchEvents.ThreadCreate, thread);
      return thread;
    },
    post(forum, by, title, content) {
      const about = typeof content === 'string' ? { content } : content;
      const message = createMessage(world, '0', by, about);
      const post = createChannel(world, {
        id: message.id,
        type: ChannelType.PublicThread,
        name: title,
        parentId: forum.id,
        ownerId: by.id,
        threadMembers: [by.id],
        ...(forum.guildId ? { guildId: forum.guildId } : {}),
      });
      message.channel_id = post.id;
      post.messages.push(message);
      tell(GatewayDispatchEvents.ThreadCreate, post);
      return post;
    },
    archive(thread) {
      thread.archived = true;
      thread.archivedAt = now();
      tell(GatewayDispatchEvents.ThreadUpdate, thread);
    },
    overwrite(channel, id, { allow = 0n, deny = 0n }) {
      const type = world.users.has(id) ? OverwriteType.Member : OverwriteType.Role;
      channel.overwrites = [...channel.overwrites.filter((one) => one.id !== id), { id, type, allow, deny }];
      tell(GatewayDispatchEvents.ChannelUpdate, channel);
    },
    say(channel, by, content) {
      const message = createMessage(world, channel.id, by, typeof content === 'string' ? { content } : content);
      channel.messages.push(message);
      channel.messages.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
      announce(channel, message);
      return message;
    },
    remove(message) {
      const { messages } = channelOf(message);
      messages.splice(messages.indexOf(message), 1);
    },
    revise(message, content) {
      message.content = content;
      message.edited_timestamp = timestamp(now());
    },
    deleteChannel(channel) {
      for (const one of [...world.channels.values()].filter(({ id, parentId }) =>
        [id, parentId].includes(channel.id),
      )) {
        world.channels.delete(one.id);
        tell(one.isThread ? GatewayDispatchEvents.ThreadDelete : GatewayDispatchEvents.ChannelDelete, one);
      }
    },
    react(message, emoji, users, superUsers = []) {
      const count = users.length + superUsers.length;
      const reaction = {
        emoji: { id: null, name: emoji },
        count,
        count_details: { normal: users.length, burst: superUsers.length },
        me: false,
        me_burst: false,
        burst_colors: [],
      };
      message.reactions = [...(message.reactions ?? []).filter((one) => one.emoji.name !== emoji), reaction];
      world.reactors.set(`${message.id} ${emoji}`, users);
      world.reactors.set(`${message.id} ${emoji} burst`, superUsers);
    },
    start: (user, channel, command, options = {}) => interactions.slash(user, channel, command, options),
    slash: (user, channel, command, options = {}) => answered(interactions.slash(user, channel, command, options)),
    async type(user, channel, command, option, typed) {
      const answer = interactions.type(user, channel, command, { option, typed });
      await answer.until(({ kind }) => kind === 'suggestions');
      return answer.suggestions ?? [];
    },
    messageCommand: (user, message, command) =>
      answered(interactions.messageCommand(user, channelOf(message), command, message)),
    press: async (user, message, label) => settled(interactions.press(user, channelOf(message), message, label)),
    select: async (user, message, placeholder, chosen) =>
      settled(interactions.select(user, channelOf(message), message, placeholder, chosen)),
    submit: (user, modalOf, values) => answered(interactions.submit(user, modalOf, values)),
    async close() {
      gateway.close();
      rest.server.closeAllConnections();
      rest.server.close();
      await once(rest.server, 'close');
      if (problems.length) throw new Error(`The bot and Discord differ:\n${problems.join('\n')}`);
    },
  };
  return standin;
}

export { InteractionResponseType, PermissionFlagsBits };
