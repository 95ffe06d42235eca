import { ChannelType } from 'discord-api-types/v10';
import { apiChannel } from '../api.ts';
import type { Discord } from '../discord.ts';
import { Refusal, type Route } from '../rest.ts';
import { createChannel } from '../world.ts';
import { channelOf } from './refuse.ts';

/** Channels, those with one person too. */
export function channelRoutes(discord: Discord): Route[] {
  const { world } = discord;
  return [
    {
      method: 'GET',
      path: '/channels/{channel_id}',
      response: 'GuildChannelResponse | PrivateChannelResponse | ThreadResponse',
      answer: ({ path: [id] }) => apiChannel(world, channelOf(discord, id)),
    },
    {
      method: 'PATCH',
      path: '/channels/{channel_id}',
      request: 'UpdateThreadRequestPartial',
      response: 'ThreadResponse',
      answer: ({ path: [id], json }) => {
        const thread = channelOf(discord, id);
        const { archived } = json as { archived?: boolean };
        if (!thread.isThread || archived === undefined) throw new TypeError('the stand-in only archives threads');
        thread.archived = archived;
        return apiChannel(world, thread);
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
        const both = [user.id, world.bot.id];
        const existing = [...world.channels.values()].find(
          ({ recipients }) => recipients?.length === 2 && recipients.every(({ id }) => both.includes(id)),
        );
        return apiChannel(
          world,
          existing ?? createChannel(world, { type: ChannelType.DM, recipients: [user, world.bot] }),
        );
      },
    },
  ];
}
