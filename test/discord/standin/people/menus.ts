import { type APIRoleSelectComponent, type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import type { Channel, World } from '../world.ts';
import { nameRole, type Resolved } from './resolved.ts';

/** A menu to choose from, under a message or in a form. */
export type Menu = APIStringSelectComponent | APIRoleSelectComponent;

/** Refuses more or fewer choices than the menu takes; one must be made unless told otherwise. */
export function checkCount(
  what: string,
  { min_values: least = 1, max_values: most = 1 }: Menu,
  count: number,
  required = true,
) {
  if (count < (required ? least : 0) || count > most)
    throw new Error(`"${what}" takes from ${least} to ${most} choices`);
}

/** What was chosen in a menu: what it offers, or roles of the server. https://docs.discord.com/developers/components/reference#select-menus */
export function choose(
  world: World,
  channel: Channel,
  menu: Menu,
  chosen: readonly string[],
  resolved: Resolved,
): readonly string[] {
  switch (menu.type) {
    case ComponentType.StringSelect:
      return chosen.map((label) => {
        const option = menu.options.find((one) => one.label === label);
        if (!option) throw new Error(`the menu does not offer "${label}"`);
        return option.value;
      });
    case ComponentType.RoleSelect:
      for (const id of chosen) nameRole(world, channel, id, resolved);
      return chosen;
    default:
      return menu satisfies never;
  }
}
