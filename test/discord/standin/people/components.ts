import {
  type APIButtonComponentWithCustomId,
  type APIMessage,
  type APIUser,
  type ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import { type Answer, settled } from '../interaction.ts';
import { isEphemeral } from '../message.ts';
import { checkCount, choose, type Menu } from './menus.ts';
import { channelOf } from './messages.ts';
import { besides, type Resolved } from './resolved.ts';
import { send } from './sending.ts';

/** How people use what stands under a message. */
export interface Components {
  press(user: APIUser, message: APIMessage, label: string): Promise<Answer>;
  /** Chooses from a menu, known by its placeholder: options by their labels, roles by their ids. */
  select(user: APIUser, message: APIMessage, placeholder: string, chosen: readonly string[]): Promise<Answer>;
}

export function componentsOf(discord: Discord): Components {
  return {
    press: async (user, message, label) => settled(press(discord, user, message, label)),
    select: async (user, message, placeholder, chosen) => settled(select(discord, user, message, placeholder, chosen)),
  };
}

function press(discord: Discord, user: APIUser, message: APIMessage, label: string): Answer {
  const button = under<APIButtonComponentWithCustomId>(message).find((one) => one.label === label);
  if (!button || button.disabled) throw new Error(`no button "${label}" to press on the message`);
  return use(discord, user, message, button);
}

function select(
  discord: Discord,
  user: APIUser,
  message: APIMessage,
  placeholder: string,
  chosen: readonly string[],
): Answer {
  const menu = under<Menu>(message).find((one) => one.placeholder === placeholder);
  if (!menu || menu.disabled) throw new Error(`no menu "${placeholder}" on the message`);
  checkCount(placeholder, menu, chosen.length);
  const { world } = discord;
  const resolved: Resolved = {};
  const values = choose(world, channelOf(world, message), menu, chosen, resolved);
  return use(discord, user, message, menu, { values, ...besides(resolved) });
}

/** The components of all rows under the message. */
function under<T>(message: APIMessage): T[] {
  const rows = (message.components ?? []) as { components?: T[] }[];
  return rows.flatMap((row) => row.components ?? []);
}

/** What happens when somebody uses a component of a message that they see. */
function use(
  discord: Discord,
  user: APIUser,
  message: APIMessage,
  { custom_id, type, id }: { custom_id: string; type: ComponentType; id?: number },
  chosen: object = {},
): Answer {
  const { world, interactions } = discord;
  const owner = interactions.find(({ steps }) =>
    steps.some((one) => 'message' in one && one.message.id === message.id),
  );
  if (isEphemeral(message) && owner?.user.id !== user.id) throw new Error(`${user.username} does not see that message`);
  const channel = channelOf(world, message);
  return send(discord, {
    user,
    channel,
    type: InteractionType.MessageComponent,
    name: custom_id,
    data: { custom_id, component_type: type, id, ...chosen },
    source: channel.messages.find((one) => one.id === message.id) ?? message,
  });
}
