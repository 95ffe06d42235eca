import type { APIMessage } from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import { permissionsIn, sees } from '../permissions.ts';
import { Refusal } from '../rest.ts';
import type { Channel } from '../world.ts';

/** The channel of this id, refused where there is none or the bot does not see it. */
export function channelOf({ world }: Discord, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (!channel) throw new Refusal(404, 10_003, 'Unknown Channel');
  if (!sees(world, channel, world.bot.id)) throw new Refusal(403, 50_001, 'Missing Access');
  return channel;
}

/** Refuses what the bot may not do in the channel. */
export function need({ world }: Discord, channel: Channel, permission: bigint): void {
  if (!(permissionsIn(world, channel, world.bot.id) & permission))
    throw new Refusal(403, 50_013, 'Missing Permissions');
}

/** The message of this id in the channel, refused where there is none. */
export function messageOf(channel: Channel, id: string | undefined): APIMessage {
  const message = channel.messages.find((m) => m.id === id);
  if (!message) throw new Refusal(404, 10_008, 'Unknown Message');
  return message;
}

/** Refuses what breaks the limits of a body's form, and notes it: Discord would not have taken it. */
export function refuseFaults({ problems }: Discord, what: string, faults: readonly string[]): void {
  problems.push(...faults.map((fault) => `${what} breaks a limit: ${fault}`));
  if (faults.length) throw new Refusal(400, 50_035, `Invalid Form Body: ${faults[0]}`);
}
