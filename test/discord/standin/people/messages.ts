import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { announce, type Discord } from '../discord.ts';
import { createMessage, type NewMessage } from '../message.ts';
import { timestamp } from '../snowflake.ts';
import type { Channel, World } from '../world.ts';

/** What people say, and what becomes of it. */
export interface Messages {
  say(channel: Channel, by: APIUser, content: string | NewMessage): APIMessage;
  remove(message: APIMessage): void;
  /** Its author changes what the message says. */
  revise(message: APIMessage, content: string): void;
  /** Lets these people, and nobody else, react to the message with the emoji; `superUsers` with a super reaction. */
  react(message: APIMessage, emoji: string, users: readonly APIUser[], superUsers?: readonly APIUser[]): void;
}

export function messagesOf(discord: Discord): Messages {
  const { world, now } = discord;
  return {
    say(channel, by, content) {
      const message = createMessage(world, channel.id, by, typeof content === 'string' ? { content } : content);
      channel.messages.push(message);
      channel.messages.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
      announce(discord, channel, message);
      return message;
    },
    remove(message) {
      const { messages } = channelOf(world, message);
      messages.splice(messages.indexOf(message), 1);
    },
    revise(message, content) {
      message.content = content;
      message.edited_timestamp = timestamp(now());
    },
    react(message, emoji, users, superUsers = []) {
      const reaction = {
        emoji: { id: null, name: emoji },
        count: users.length + superUsers.length,
        count_details: { normal: users.length, burst: superUsers.length },
        me: false,
        me_burst: false,
        burst_colors: [],
      };
      message.reactions = [...(message.reactions ?? []).filter((one) => one.emoji.name !== emoji), reaction];
      world.reactors.set(`${message.id} ${emoji}`, users);
      world.reactors.set(`${message.id} ${emoji} burst`, superUsers);
    },
  };
}

/** The channel that the message stands in. */
export function channelOf(world: World, message: APIMessage): Channel {
  const channel = world.channels.get(message.channel_id);
  if (!channel) throw new RangeError('the message stands in no channel');
  return channel;
}
