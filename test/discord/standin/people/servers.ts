import { type APIUser, GatewayDispatchEvents, GatewayIntentBits, type Snowflake } from 'discord-api-types/v10';
import { apiGuild, apiRole } from '../api.ts';
import type { Discord } from '../discord.ts';
import { createGuild, createRole, createUser, type Guild } from '../world.ts';

/** People, and the servers that they are on. */
export interface Servers {
  user(name: string): APIUser;
  /** The person sets their client to the locale, and from then on goes by the names that commands have there. */
  speak(user: APIUser, locale: string): void;
  guild(name: string, options?: Parameters<typeof createGuild>[2]): Guild;
  role(guild: Guild, name: string, permissions?: bigint): Snowflake;
  join(guild: Guild, user: APIUser, ...roles: Snowflake[]): void;
  nickname(guild: Guild, user: APIUser, nick: string): void;
  leave(guild: Guild, user: APIUser): void;
}

export function serversOf({ world, gateway }: Discord): Servers {
  const tell = (event: GatewayDispatchEvents, { id }: Guild, data: object) =>
    gateway.dispatch(event, data, id, GatewayIntentBits.Guilds);
  return {
    user(name) {
      const user = createUser({ username: name.toLowerCase().replace(/\W+/g, '.'), name });
      world.users.set(user.id, user);
      return user;
    },
    speak: (user, locale) => void world.locales.set(user.id, locale),
    guild(name, options) {
      const guild = createGuild(world, name, options);
      if (guild.members.has(world.bot.id))
        tell(
          GatewayDispatchEvents.GuildCreate,
          guild,
          apiGuild(world, guild, () => true),
        );
      return guild;
    },
    role(guild, name, permissions = 0n) {
      const id = createRole(guild, name, permissions);
      tell(GatewayDispatchEvents.GuildRoleCreate, guild, { guild_id: guild.id, role: apiRole(guild, id) });
      return id;
    },
    join: (guild, user, ...roles) => void guild.members.set(user.id, { user, roles }),
    nickname(guild, user, nick) {
      const member = guild.members.get(user.id);
      if (member) member.nick = nick;
    },
    leave: (guild, user) => void guild.members.delete(user.id),
  };
}
