import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIThreadChannel,
  type APIUser,
  ChannelFlags,
  ChannelType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { definitionFaults, withoutLanguages } from './definitions.ts';
import type { Interaction, Interactions } from './interactions.ts';
import { messageFaults } from './limits.ts';
import type { Body } from './multipart.ts';
import { permissionsIn, sees } from './permissions.ts';
import { type Call, Refusal, type Route } from './rest.ts';
import { snowflake, timestamp } from './snowflake.ts';
import {
  apiApplication,
  apiChannel,
  apiMember,
  apiThreadMember,
  asSeenByBot,
  type Channel,
  createChannel,
  createMessage,
  isEphemeral,
  storeFile,
  type World,
} from './world.ts';

/** How long the token of an interaction lives. https://docs.discord.com/developers/interactions/receiving-and-responding */
const TOKEN_LIFETIME = 15 * 60_000;
/**
 * How long a nonce protects: "the past few minutes". https://docs.discord.com/developers/resources/message#create-message
 */
const NONCE_LIFETIME = 3 * 60_000;

/** A message as a bot or webhook sends it. */
interface Draft {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: object[] | null;
  attachments?: { id: string; filename?: string; description?: string }[] | null;
  allowed_mentions?: { parse?: string[]; users?: string[]; replied_user?: boolean } | null;
  flags?: number | null;
  message_reference?: { message_id: string } | null;
  nonce?: string | number;
  enforce_nonce?: boolean | null;
}

export interface RouteOptions {
  readonly world: World;
  readonly gatewayUrl: () => string;
  readonly interactions: () => Interactions;
  readonly problems: string[];
  /** Told of every message that stands in a channel for all to see. */
  readonly posted: (channel: Channel, message: APIMessage) => void;
  /** Told of every post that the bot opens in a forum. */
  readonly opened: (post: Channel) => void;
  readonly now: () => number;
}

/** The routes that the bot calls. One that is missing here fails the test that calls it. */
export function createRoutes({
  world,
  gatewayUrl,
  interactions,
  problems,
  posted,
  opened,
  now,
}: RouteOptions): Route[] {
  const bot = world.bot.id;

  function channelOf(id: string | undefined): Channel {
    const channel = world.channels.get(id ?? '');
    if (!channel) throw new Refusal(404, 10_003, 'Unknown Channel');
    if (!sees(world, channel, bot)) throw new Refusal(403, 50_001, 'Missing Access');
    return channel;
  }
  function need(channel: Channel, permission: bigint) {
    if (!(permissionsIn(world, channel, bot) & permission)) throw new Refusal(403, 50_013, 'Missing Permissions');
  }
  function messageOf(channel: Channel, id: string | undefined): APIMessage {
    const message = channel.messages.find((m) => m.id === id);
    if (!message) throw new Refusal(404, 10_008, 'Unknown Message');
    return message;
  }
  /** What was posted under a nonce. */
  const nonces = new Map<string, { at: number; message: APIMessage }>();
  /** The threads of a server that the bot sees, as Discord lists them. */
  function threadList(guildId: string | undefined, of: (channel: Channel) => boolean) {
    const all = [...world.channels.values()].filter((c) => c.isThread && c.guildId === guildId && of(c));
    const threads = all.filter((channel) => sees(world, channel, bot)).map((channel) => apiChannel(world, channel));
    return { threads: threads as APIThreadChannel[], members: [] };
  }
  const shown = (channel: Channel, message: APIMessage) => asSeenByBot(world, channel, message);

  /** Newest first, whatever the direction: https://docs.discord.com/developers/resources/message#get-channel-messages */
  function page(channel: Channel, query: URLSearchParams): APIMessage[] {
    const limit = Number(query.get('limit') ?? 50);
    if (!(limit >= 1 && limit <= 100)) throw new Refusal(400, 50_035, 'limit: must be between 1 and 100');
    const directions = ['around', 'before', 'after'].filter((key) => query.has(key));
    if (directions.length > 1) throw new Refusal(400, 50_035, `${directions.join(' and ')} exclude each other`);
    const all = channel.messages;
    const at = (key: string) => {
      const id = BigInt(query.get(key) ?? 0);
      return all.findLastIndex((m) => BigInt(m.id) <= id);
    };
    let found: APIMessage[];
    if (query.has('before')) {
      const before = BigInt(query.get('before') ?? 0);
      found = all.filter((m) => BigInt(m.id) < before).slice(-limit);
    } else if (query.has('after')) {
      const from = at('after') + 1;
      found = all.slice(from, from + limit);
    } else if (query.has('around')) {
      const from = Math.max(0, at('around') - Math.floor(limit / 2));
      found = all.slice(from, from + limit);
    } else found = all.slice(-limit);
    return found.toReversed();
  }

  function checked(draft: Draft, uploads: Body['uploads']): Draft {
    const faults = messageFaults(
      draft as never,
      [...uploads.values()].map((upload) => ({ size: upload.bytes.length })),
    );
    for (const { id, filename } of draft.attachments ?? [])
      if (Number(id) < 10 && uploads.get(Number(id)) === undefined)
        faults.push(`attachments[${id}] (${filename}): there is no such file`);
    problems.push(...faults.map((fault) => `a message breaks a limit: ${fault}`));
    if (faults.length) throw new Refusal(400, 50_035, `Invalid Form Body: ${faults[0]}`);
    return draft;
  }

  function uploadsOf(channelId: string, draft: Draft, uploads: Body['uploads'], ephemeral: boolean): APIAttachment[] {
    return [...uploads].map(([number, upload]) => {
      const about = draft.attachments?.find((one) => one.id === String(number));
      const stored = storeFile(
        world,
        channelId,
        { name: about?.filename ?? upload.name, content: upload.bytes, type: upload.type },
        { ephemeral },
      );
      return { ...stored, ...(about?.description ? { description: about.description } : {}) };
    });
  }

  /** The parts of a message that a draft sets. */
  function content(draft: Draft) {
    const text = draft.content ?? '';
    const allowed = draft.allowed_mentions;
    const mayMention = (kind: string, id?: string) =>
      allowed ? allowed.parse?.includes(kind) || (id !== undefined && allowed.users?.includes(id)) : true;
    const mentions = [...text.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => {
      const user = world.users.get(id ?? '');
      return user && mayMention('users', id) ? [user] : [];
    });
    return {
      content: text,
      mentions,
      mention_everyone: /@(everyone|here)\b/.test(text) && mayMention('everyone') === true,
      embeds: (draft.embeds ?? []).map((embed) => ({
        ...embed,
        type: 'rich',
        ...(embed.fields ? { fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })) } : {}),
      })) as APIEmbed[],
      components: numbered(draft.components ?? []) as never,
    };
  }

  function create(
    channel: Channel,
    author: APIUser,
    draft: Draft,
    uploads: Body['uploads'],
    rest: Partial<APIMessage>,
  ) {
    checked(draft, uploads);
    const ephemeral = ((rest.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const { content: text, embeds, components, ...others } = content(draft);
    if (!text && !embeds.length && !(components as object[]).length && !uploads.size)
      throw new Refusal(400, 50_006, 'Cannot send an empty message');
    const message = createMessage(world, channel.id, author, {
      content: text,
      embeds,
      components,
      ...others,
      ...rest,
      at: now(),
    });
    message.attachments = uploadsOf(channel.id, draft, uploads, ephemeral);
    if (!ephemeral) {
      channel.messages.push(message);
      posted(channel, message);
    }
    return message;
  }

  /** Changes the message in place, as an edit of it or as the end of its "thinking". */
  function edit(message: APIMessage, draft: Draft, uploads: Body['uploads']) {
    checked(draft, uploads);
    const { content: text, embeds, components, mentions, mention_everyone } = content(draft);
    if (draft.content !== undefined) Object.assign(message, { content: text, mentions, mention_everyone });
    if (draft.embeds !== undefined) message.embeds = embeds;
    if (draft.components !== undefined) message.components = components;
    const kept = draft.attachments
      ? message.attachments.filter((one) => draft.attachments?.some((keep) => keep.id === one.id))
      : message.attachments;
    message.attachments = [...kept, ...uploadsOf(message.channel_id, draft, uploads, isEphemeral(message))];
    if (isLoading(message)) message.flags = ((message.flags ?? 0) & ~MessageFlags.Loading) as MessageFlags;
    else message.edited_timestamp = timestamp(now());
    return message;
  }

  function remove(message: APIMessage) {
    const messages = world.channels.get(message.channel_id)?.messages ?? [];
    const index = messages.findIndex(({ id }) => id === message.id);
    if (index >= 0) messages.splice(index, 1);
  }

  /** How the reply to an interaction differs from another message of the bot. */
  function asReply(interaction: Interaction): Partial<APIMessage> {
    const metadata = {
      id: interaction.id,
      type: interaction.type,
      user: interaction.user,
      authorizing_integration_owners: interaction.installedBy,
    };
    return {
      type:
        interaction.type === InteractionType.ApplicationCommand ? MessageType.ChatInputCommand : MessageType.Default,
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      ...(interaction.type === InteractionType.ApplicationCommand ? { interaction_metadata: metadata as never } : {}),
    };
  }

  function respond({ path: [id, token], json, uploads, query }: Call): unknown {
    const interaction = interactions().byToken(token ?? '');
    if (!interaction || interaction.id !== id || interaction.failed)
      throw new Refusal(404, 10_062, 'Unknown interaction');
    if (interaction.acknowledged) {
      problems.push(`${interaction.name}: acknowledged twice`);
      throw new Refusal(400, 40_060, 'Interaction has already been acknowledged.');
    }
    const { type, data } = json as { type: InteractionResponseType; data?: Draft };
    const { channel } = interaction;
    const flags = ((data?.flags ?? 0) & MessageFlags.Ephemeral) as MessageFlags;
    const onComponent = interaction.source !== undefined;
    switch (type) {
      case InteractionResponseType.ChannelMessageWithSource: {
        interaction.original = create(channel, world.bot, data ?? {}, uploads, { ...asReply(interaction), flags });
        interaction.acknowledge(type);
        interaction.step({ kind: 'message', message: interaction.original });
        break;
      }
      case InteractionResponseType.DeferredChannelMessageWithSource: {
        const message = createMessage(world, channel.id, world.bot, {
          ...asReply(interaction),
          flags: (flags | MessageFlags.Loading) as MessageFlags,
          at: now(),
        });
        if (!isEphemeral(message)) channel.messages.push(message);
        interaction.original = message;
        interaction.acknowledge(type);
        interaction.step({ kind: 'deferred', message });
        break;
      }
      case InteractionResponseType.DeferredMessageUpdate:
      case InteractionResponseType.UpdateMessage: {
        if (!onComponent || !interaction.source)
          throw new Refusal(400, 50_035, 'only the interaction of a component can update its message');
        if (type === InteractionResponseType.UpdateMessage) edit(interaction.source, data ?? {}, uploads);
        interaction.acknowledge(type);
        interaction.step(
          type === InteractionResponseType.UpdateMessage
            ? { kind: 'edit', message: interaction.source }
            : { kind: 'acknowledged' },
        );
        break;
      }
      case InteractionResponseType.Modal: {
        if (interaction.type === InteractionType.ModalSubmit)
          throw new Refusal(400, 50_035, 'a modal cannot be answered with a modal');
        interaction.acknowledge(type);
        interaction.step({ kind: 'modal', modal: data as unknown as APIModalInteractionResponseCallbackData });
        break;
      }
      case InteractionResponseType.ApplicationCommandAutocompleteResult: {
        if (interaction.type !== InteractionType.ApplicationCommandAutocomplete)
          throw new Refusal(400, 50_035, 'suggestions are for options that are being typed');
        const { choices = [] } = (data ?? {}) as { choices?: readonly { name: string; value: string }[] };
        if (
          choices.length > 25 ||
          choices.some(({ name, value }) => name === '' || name.length > 100 || value.length > 100)
        )
          problems.push(
            `${interaction.name}: more than 25 suggestions, or an empty one, or one of more than 100 characters`,
          );
        interaction.acknowledge(type);
        interaction.step({ kind: 'suggestions', choices: choices.map(({ name }) => name) });
        break;
      }
      default:
        throw new TypeError(`the stand-in knows no callback of type ${type}`);
    }
    if (query.get('with_response') !== 'true') return undefined;
    const resource =
      interaction.original && type === InteractionResponseType.ChannelMessageWithSource
        ? { resource: { type, message: interaction.original } }
        : {};
    return { interaction: { id: interaction.id, type: interaction.type }, ...resource };
  }

  function byToken([applicationId, token]: readonly string[]): Interaction {
    const interaction = interactions().byToken(token ?? '');
    if (applicationId !== world.applicationId || !interaction) throw new Refusal(404, 10_015, 'Unknown Webhook');
    if (now() - interaction.createdAt > TOKEN_LIFETIME) throw new Refusal(401, 50_027, 'Invalid Webhook Token');
    if (!interaction.acknowledged) throw new Refusal(404, 10_015, 'Unknown Webhook');
    return interaction;
  }
  function replyOf(path: readonly string[]): { interaction: Interaction; message: APIMessage } {
    const interaction = byToken(path);
    const id = path[2];
    const gone = (message: APIMessage) =>
      interaction.steps.some((s) => s.kind === 'delete' && s.message.id === message.id);
    const candidates = [interaction.original, ...interaction.steps.flatMap((s) => ('message' in s ? [s.message] : []))];
    const message = id === undefined ? interaction.original : candidates.find((one) => one?.id === id);
    if (!message || gone(message)) throw new Refusal(404, 10_008, 'Unknown Message');
    return { interaction, message };
  }
  const get = ({ path }: Call) => replyOf(path).message;
  const patch = ({ path, json, uploads }: Call) => {
    const { interaction, message } = replyOf(path);
    edit(message, json as Draft, uploads);
    // The step keeps the message as it was after this edit.
    const seen = structuredClone(message);
    interaction.step({ kind: 'edit', message: seen });
    return message;
  };
  const remover = ({ path }: Call) => {
    const { interaction, message } = replyOf(path);
    remove(message);
    interaction.step({ kind: 'delete', message });
    return undefined;
  };

  const update = 'IncomingWebhookUpdateRequestPartial';
  const routes: Route[] = [
    {
      method: 'GET',
      path: '/gateway/bot',
      response: 'GatewayBotResponse',
      answer: () => ({
        url: gatewayUrl(),
        shards: world.shards,
        // Several shards at once; with 1, discord.js waits 5 seconds between them.
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 },
      }),
    },
    {
      method: 'GET',
      path: '/applications/@me',
      response: 'PrivateApplicationResponse',
      answer: () => apiApplication(world),
    },
    {
      method: 'GET',
      path: '/applications/{application_id}/commands',
      response: 'ApplicationCommandResponse[]',
      answer: ({ query }) =>
        query.get('with_localizations') === 'true' ? world.commands : world.commands.map(withoutLanguages),
    },
    {
      method: 'PUT',
      path: '/applications/{application_id}/commands',
      request: 'ApplicationCommandUpdateRequest[]',
      response: 'ApplicationCommandResponse[]',
      answer: ({ json }) => {
        const faults = definitionFaults(json as Parameters<typeof definitionFaults>[0]);
        problems.push(...faults.map((fault) => `a command breaks a limit: ${fault}`));
        if (faults.length) throw new Refusal(400, 50_035, `Invalid Form Body: ${faults[0]}`);
        world.commands = (json as object[]).map((command) => asRegistered(world, command));
        return world.commands;
      },
    },
    {
      method: 'GET',
      path: '/channels/{channel_id}',
      response: 'GuildChannelResponse | PrivateChannelResponse | ThreadResponse',
      answer: ({ path: [id] }) => apiChannel(world, channelOf(id)),
    },
    {
      method: 'GET',
      path: '/channels/{channel_id}/messages',
      response: 'MessageResponse[]',
      answer: ({ path: [id], query }) => {
        const channel = channelOf(id);
        if (!(permissionsIn(world, channel, bot) & PermissionFlagsBits.ReadMessageHistory)) return [];
        return page(channel, query).map((message) => shown(channel, message));
      },
    },
    {
      method: 'GET',
      path: '/channels/{channel_id}/messages/{message_id}',
      response: 'MessageResponse',
      answer: ({ path: [id, message] }) => {
        const channel = channelOf(id);
        need(channel, PermissionFlagsBits.ReadMessageHistory);
        return shown(channel, messageOf(channel, message));
      },
    },
    {
      method: 'POST',
      path: '/channels/{channel_id}/messages',
      request: 'MessageCreateRequest',
      response: 'MessageResponse',
      answer: ({ path: [id], json, uploads }) => {
        const channel = channelOf(id);
        need(channel, channel.isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages);
        if (uploads.size) need(channel, PermissionFlagsBits.AttachFiles);
        const draft = json as Draft;
        const sentBefore = draft.enforce_nonce && nonces.get(`${channel.id} ${draft.nonce}`);
        if (sentBefore && Date.now() - sentBefore.at < NONCE_LIFETIME) return sentBefore.message;
        // Without Embed Links, Discord drops the embeds and says nothing.
        const may = permissionsIn(world, channel, bot) & PermissionFlagsBits.EmbedLinks;
        const answered = channel.messages.find((m) => m.id === draft.message_reference?.message_id);
        const message = create(channel, world.bot, may ? draft : { ...draft, embeds: [] }, uploads, {
          ...(answered
            ? {
                type: MessageType.Reply,
                message_reference: { type: 0, channel_id: channel.id, message_id: answered.id },
                referenced_message: answered,
              }
            : {}),
        });
        if (draft.enforce_nonce) nonces.set(`${channel.id} ${draft.nonce}`, { at: Date.now(), message });
        return message;
      },
    },
    {
      method: 'POST',
      path: '/channels/{channel_id}/threads',
      request: 'CreateForumThreadRequest',
      response: 'CreatedThreadResponse',
      answer: ({ path: [id], json, uploads }) => {
        const forum = channelOf(id);
        if (forum.type !== ChannelType.GuildForum) throw new TypeError('the stand-in opens threads in forums only');
        need(forum, PermissionFlagsBits.SendMessages);
        if (uploads.size) need(forum, PermissionFlagsBits.AttachFiles);
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
          ownerId: bot,
          threadMembers: [bot],
          ...(forum.guildId ? { guildId: forum.guildId } : {}),
        });
        create(post, world.bot, message, uploads, { id: postId });
        opened(post);
        return apiChannel(world, post);
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/threads/active',
      response: 'ThreadsResponse',
      answer: ({ path: [id] }) => ({ ...threadList(id, ({ archived }) => !archived), has_more: false }),
    },
    {
      method: 'GET',
      path: '/channels/{channel_id}/threads/archived/public',
      response: 'ThreadsResponse',
      answer: ({ path: [id], query }) => {
        const parent = channelOf(id);
        need(parent, PermissionFlagsBits.ReadMessageHistory);
        const before = query.has('before') ? Date.parse(query.get('before') ?? '') : Number.POSITIVE_INFINITY;
        const limit = Number(query.get('limit') ?? 50);
        const of = ({ archived, parentId, isPrivateThread, archivedAt = 0 }: Channel) =>
          archived && parentId === id && !isPrivateThread && archivedAt < before;
        const all = threadList(parent.guildId, of);
        const byTime = all.threads.sort((a, b) => (archiveTime(a) < archiveTime(b) ? 1 : -1));
        return { ...all, threads: byTime.slice(0, limit), has_more: byTime.length > limit };
      },
    },
    {
      method: 'PATCH',
      path: '/channels/{channel_id}',
      request: 'UpdateThreadRequestPartial',
      response: 'ThreadResponse',
      answer: ({ path: [id], json }) => {
        const thread = channelOf(id);
        const { archived } = json as { archived?: boolean };
        if (!thread.isThread || archived === undefined) throw new TypeError('the stand-in only archives threads');
        thread.archived = archived;
        return apiChannel(world, thread);
      },
    },
    {
      method: 'PATCH',
      path: '/channels/{channel_id}/messages/{message_id}',
      request: 'MessageEditRequestPartial',
      response: 'MessageResponse',
      answer: ({ path: [id, messageId], json, uploads }) => {
        const message = messageOf(channelOf(id), messageId);
        if (message.author.id !== bot) throw new Refusal(403, 50_005, 'Cannot edit a message authored by another user');
        if (channelOf(id).archived) throw new Refusal(400, 50_083, 'Thread is archived');
        return edit(message, json as Draft, uploads);
      },
    },
    {
      method: 'DELETE',
      path: '/channels/{channel_id}/messages/{message_id}',
      answer: ({ path: [id, messageId] }) => {
        const channel = channelOf(id);
        const message = messageOf(channel, messageId);
        if (message.author.id !== bot) need(channel, PermissionFlagsBits.ManageMessages);
        remove(message);
      },
    },
    {
      method: 'GET',
      path: '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}',
      response: 'UserResponse[]',
      answer: ({ path: [id, messageId, emoji], query }) => {
        const channel = channelOf(id);
        need(channel, PermissionFlagsBits.ReadMessageHistory);
        const message = messageOf(channel, messageId);
        const kind = query.get('type') === '1' ? ' burst' : '';
        const after = BigInt(query.get('after') ?? 0);
        const reacted = (world.reactors.get(`${message.id} ${emoji}${kind}`) ?? [])
          .filter((user) => BigInt(user.id) > after)
          .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
        return reacted.slice(0, Number(query.get('limit') ?? 25));
      },
    },
    {
      method: 'GET',
      path: '/channels/{channel_id}/thread-members/{user_id}',
      response: 'ThreadMemberResponse',
      answer: ({ path: [id, userId] }) => {
        const channel = channelOf(id);
        if (!channel.threadMembers.has(userId ?? '')) throw new Refusal(404, 10_007, 'Unknown Member');
        return apiThreadMember(channel, userId ?? '');
      },
    },
    {
      method: 'GET',
      path: '/guilds/{guild_id}/members/{user_id}',
      response: 'GuildMemberResponse',
      answer: ({ path: [id, userId] }) => {
        const guild = world.guilds.get(id ?? '');
        if (!guild?.members.has(bot)) throw new Refusal(404, 10_004, 'Unknown Guild');
        const member = apiMember(guild, userId ?? '');
        if (!member) throw new Refusal(404, 10_007, 'Unknown Member');
        return member;
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      request: 'CreatePrivateChannelRequest',
      response: 'PrivateChannelResponse',
      answer: ({ json }) => {
        const user = world.users.get((json as { recipient_id: string }).recipient_id);
        if (!user) throw new Refusal(404, 10_013, 'Unknown User');
        const existing = [...world.channels.values()].find(
          (one) => one.recipients?.length === 2 && one.recipients.every((who) => who.id === user.id || who.id === bot),
        );
        return apiChannel(
          world,
          existing ?? createChannel(world, { type: ChannelType.DM, recipients: [user, world.bot] }),
        );
      },
    },
    {
      method: 'POST',
      path: '/interactions/{interaction_id}/{interaction_token}/callback',
      request:
        'CreateMessageInteractionCallbackRequest | UpdateMessageInteractionCallbackRequest | ModalInteractionCallbackRequest | ApplicationCommandAutocompleteCallbackRequest',
      response: 'InteractionCallbackResponse',
      open: true,
      answer: respond,
    },
    {
      method: 'POST',
      path: '/webhooks/{webhook_id}/{webhook_token}',
      request: update,
      response: 'MessageResponse',
      open: true,
      answer: ({ path, json, uploads }) => {
        const interaction = byToken(path);
        if (interaction.original && isLoading(interaction.original) && !deleted(interaction, interaction.original))
          problems.push(`${interaction.name}: a follow-up while the reply is still "thinking" would take its place`);
        const draft = json as Draft;
        const flags = ((draft.flags ?? 0) & MessageFlags.Ephemeral) as MessageFlags;
        const message = create(interaction.channel, world.bot, draft, uploads, { ...asReply(interaction), flags });
        interaction.step({ kind: 'message', message });
        return message;
      },
    },
    ...[
      '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
      '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
    ].flatMap((path): Route[] => [
      { method: 'GET', path, response: 'MessageResponse', open: true, answer: get },
      { method: 'PATCH', path, request: update, response: 'MessageResponse', open: true, answer: patch },
      { method: 'DELETE', path, open: true, answer: remover },
    ]),
  ];
  return routes;
}

const archiveTime = (thread: APIThreadChannel) => thread.thread_metadata?.archive_timestamp ?? '';

function deleted(interaction: Interaction, message: APIMessage): boolean {
  return interaction.steps.some((s) => s.kind === 'delete' && s.message.id === message.id);
}

function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}

/** The kinds of menus. https://docs.discord.com/developers/components/reference#component-object-component-types */
const MENUS = new Set([3, 5, 6, 7, 8]);

/** Discord numbers the components of a message, and says of a menu how many choices it takes where nobody did. */
function numbered(components: object[]): object[] {
  let id = 0;
  const number = (component: object): object => ({
    ...('type' in component && MENUS.has(component.type as number) ? { min_values: 1, max_values: 1 } : {}),
    ...component,
    id: ++id,
    ...('components' in component ? { components: (component.components as object[]).map(number) } : {}),
  });
  return components.map(number);
}

/** A command as Discord gives it back: with its ids, and without what was left at its default. */
function asRegistered(world: World, command: object): World['commands'][number] {
  const known = world.commands.find(
    (one) => one.name === (command as { name: string }).name && one.type === ((command as { type?: number }).type ?? 1),
  );
  const id = known?.id ?? snowflake();
  const withoutDefaults = (option: object): object =>
    Object.fromEntries(
      Object.entries(option)
        .filter(([key, value]) => value !== null && !(key === 'required' && value === false))
        .map(([key, value]) => [key, key === 'options' ? (value as object[]).map(withoutDefaults) : value]),
    );
  return {
    id,
    application_id: world.applicationId,
    version: snowflake(),
    default_member_permissions: null,
    type: 1,
    description: '',
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...withoutDefaults(command),
  } as unknown as World['commands'][number];
}
