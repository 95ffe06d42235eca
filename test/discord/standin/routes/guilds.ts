import { apiMember } from '../api.ts';
import type { Discord } from '../discord.ts';
import { Refusal, type Route } from '../rest.ts';

/** Servers and who is on them. */
export function guildRoutes({ world }: Discord): Route[] {
  return [
    {
      method: 'GET',
      path: '/guilds/{guild_id}/members/{user_id}',
      response: 'GuildMemberResponse',
      answer: ({ path: [id, userId] }) => {
        const guild = world.guilds.get(id ?? '');
        if (!guild?.members.has(world.bot.id)) throw new Refusal(404, 10_004, 'Unknown Guild');
        const member = apiMember(guild, userId ?? '');
        if (!member) throw new Refusal(404, 10_007, 'Unknown Member');
        return member;
      },
    },
  ];
}
