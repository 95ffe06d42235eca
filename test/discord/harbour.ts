import type { APIUser } from 'discord.js';
import type { Channel, Guild, Standin } from './standin/index.ts';

/** A server with one person and one channel, as most tests of the bot want it. */
export function openHarbour(standin: Standin): {
  readonly guild: Guild;
  readonly ada: APIUser;
  readonly channel: Channel;
} {
  const guild = standin.guild('Harbour');
  const ada = standin.user('Ada Lind');
  standin.join(guild, ada);
  return { guild, ada, channel: standin.text(guild, 'general') };
}
