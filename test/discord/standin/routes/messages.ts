import { type APIMessage, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { asSeenByBot } from '../api.ts';
import type { Discord } from '../discord.ts';
import { permissionsIn } from '../permissions.ts';
import { Refusal, type Route } from '../rest.ts';
import type { Channel } from '../world.ts';
import { create, type Draft, edit, remove } from './draft.ts';
import { channelOf, messageOf, need } from './refuse.ts';

/**
 * How long a nonce protects: "the past few minutes". https://docs.discord.com/developers/resources/message#create-message
 */
const NONCE_LIFETIME = 3 * 60_000;

/** The messages of a channel. */
export function messageRoutes(discord: Discord): Route[] {
  const { world } = discord;
  const may = (channel: Channel, permission: bigint) => permissionsIn(world, channel, world.bot.id) & permission;
  /** What was posted under a nonce. */
  const nonces = new Map<string, { at: number; message: APIMessage }>();
  return [
    {
      method: 'GET',
      path: '/channels/{channel_id}/messages',
      response: 'MessageResponse[]',
      answer: ({ path: [id], query }) => {
        const channel = channelOf(discord, id);
        if (!may(channel, PermissionFlagsBits.ReadMessageHistory)) return [];
        return page(channel, query).map((message) => asSeenByBot(world, channel, message));
      },
    },
    {
      method: 'GET',
      path: '/channels/{channel_id}/messages/{message_id}',
      response: 'MessageResponse',
      answer: ({ path: [id, messageId] }) => {
        const channel = channelOf(discord, id);
        need(discord, channel, PermissionFlagsBits.ReadMessageHistory);
        return asSeenByBot(world, channel, messageOf(channel, messageId));
      },
    },
    {
      method: 'POST',
      path: '/channels/{channel_id}/messages',
      request: 'MessageCreateRequest',
      response: 'MessageResponse',
      answer: ({ path: [id], json, uploads }) => {
        const channel = channelOf(discord, id);
        const { SendMessages, SendMessagesInThreads, AttachFiles, EmbedLinks } = PermissionFlagsBits;
        need(discord, channel, channel.isThread ? SendMessagesInThreads : SendMessages);
        if (uploads.size) need(discord, channel, AttachFiles);
        const draft = json as Draft;
        const sentBefore = draft.enforce_nonce && nonces.get(`${channel.id} ${draft.nonce}`);
        if (sentBefore && Date.now() - sentBefore.at < NONCE_LIFETIME) return sentBefore.message;
        // Without Embed Links, Discord drops the embeds and says nothing.
        const allowed = may(channel, EmbedLinks) ? draft : { ...draft, embeds: [] };
        const message = create(discord, channel, allowed, uploads, asReplyTo(channel, draft.message_reference));
        if (draft.enforce_nonce) nonces.set(`${channel.id} ${draft.nonce}`, { at: Date.now(), message });
        return message;
      },
    },
    {
      method: 'PATCH',
      path: '/channels/{channel_id}/messages/{message_id}',
      request: 'MessageEditRequestPartial',
      response: 'MessageResponse',
      answer: ({ path: [id, messageId], json, uploads }) => {
        const channel = channelOf(discord, id);
        const message = messageOf(channel, messageId);
        if (message.author.id !== world.bot.id)
          throw new Refusal(403, 50_005, 'Cannot edit a message authored by another user');
        if (channel.archived) throw new Refusal(400, 50_083, 'Thread is archived');
        return edit(discord, message, json as Draft, uploads);
      },
    },
    {
      method: 'DELETE',
      path: '/channels/{channel_id}/messages/{message_id}',
      answer: ({ path: [id, messageId] }) => {
        const channel = channelOf(discord, id);
        const message = messageOf(channel, messageId);
        if (message.author.id !== world.bot.id) need(discord, channel, PermissionFlagsBits.ManageMessages);
        remove(discord, message);
      },
    },
    {
      method: 'GET',
      path: '/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}',
      response: 'UserResponse[]',
      answer: ({ path: [id, messageId, emoji], query }) => {
        const channel = channelOf(discord, id);
        need(discord, channel, PermissionFlagsBits.ReadMessageHistory);
        const message = messageOf(channel, messageId);
        const kind = query.get('type') === '1' ? ' burst' : '';
        const after = BigInt(query.get('after') ?? 0);
        const reacted = (world.reactors.get(`${message.id} ${emoji}${kind}`) ?? [])
          .filter((user) => BigInt(user.id) > after)
          .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
        return reacted.slice(0, Number(query.get('limit') ?? 25));
      },
    },
  ];
}

/** Newest first, whatever the direction: https://docs.discord.com/developers/resources/message#get-channel-messages */
function page({ messages }: Channel, query: URLSearchParams): APIMessage[] {
  const limit = Number(query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100)) throw new Refusal(400, 50_035, 'limit: must be between 1 and 100');
  const directions = ['around', 'before', 'after'].filter((key) => query.has(key));
  if (directions.length > 1) throw new Refusal(400, 50_035, `${directions.join(' and ')} exclude each other`);
  const idIn = (key: string) => BigInt(query.get(key) ?? 0);
  /** Where the last message stands that is not after the one named. */
  const at = (key: string) => {
    const id = idIn(key);
    return messages.findLastIndex((message) => BigInt(message.id) <= id);
  };
  const from = (start: number) => messages.slice(start, start + limit);
  const found = () => {
    if (query.has('before')) {
      const before = idIn('before');
      return messages.filter((message) => BigInt(message.id) < before).slice(-limit);
    }
    if (query.has('after')) return from(at('after') + 1);
    if (query.has('around')) return from(Math.max(0, at('around') - Math.floor(limit / 2)));
    return messages.slice(-limit);
  };
  return found().toReversed();
}

function asReplyTo(channel: Channel, reference: Draft['message_reference']): Partial<APIMessage> {
  const answered = channel.messages.find((message) => message.id === reference?.message_id);
  if (!answered) return {};
  return {
    type: MessageType.Reply,
    message_reference: { type: 0, channel_id: channel.id, message_id: answered.id },
    referenced_message: answered,
  };
}
