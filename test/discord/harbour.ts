import type { APIUser } from 'discord.js';
import type { Channel, Guild, Standin } from './standin/index.ts';

/** A server with two people and one channel, as most tests of the bot want it. */
export interface Harbour {
  readonly guild: Guild;
  readonly ada: APIUser;
  readonly ben: APIUser;
  readonly channel: Channel;
}

interface HarbourOptions {
  /** The channel's name. */
  readonly channel?: string;
  /** The permissions that Ada has beside everybody's. */
  readonly ada?: bigint;
}

export function openHarbour(standin: Standin, { channel = 'general', ada: may }: HarbourOptions = {}): Harbour {
  const guild = standin.guild('Harbour');
  const [ada, ben] = [standin.user('Ada Lind'), standin.user('Ben Okoye')];
  if (may === undefined) standin.join(guild, ada);
  else standin.join(guild, ada, standin.role(guild, 'trusted', may));
  standin.join(guild, ben);
  return { guild, ada, ben, channel: standin.text(guild, channel) };
}
