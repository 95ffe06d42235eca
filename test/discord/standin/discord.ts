import { type APIMessage, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { apiChannel } from './api.ts';
import type { Gateway } from './gateway.ts';
import type { Interaction } from './interaction.ts';
import type { Channel, World } from './world.ts';

/** The Discord that people use and that the bot asks. */
export interface Discord {
  readonly world: World;
  readonly gateway: Gateway;
  /** Every interaction so far, in order. */
  readonly interactions: Interaction[];
  /** Within how many milliseconds each must be acknowledged. */
  readonly acknowledgeWithin: number;
  /** What the bot did that Discord would not have taken. */
  readonly problems: string[];
  readonly now: () => number;
}

/** Tells the bot of a message that stands in a channel for all to see. */
export function announce({ gateway }: Discord, channel: Channel, message: APIMessage): void {
  const intent = channel.guildId ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
  gateway.dispatch(GatewayDispatchEvents.MessageCreate, message, channel.guildId, intent);
}

/** Tells the bot that a channel or thread was made, changed or deleted. */
export function tell({ world, gateway }: Discord, event: GatewayDispatchEvents, channel: Channel): void {
  gateway.dispatch(event, apiChannel(world, channel), channel.guildId, GatewayIntentBits.Guilds);
}
