import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { shownName } from '../definitions.ts';
import type { Channel, World } from '../world.ts';
import { attach, nameChannel, nameRole, type Resolved, type Upload } from './resolved.ts';

/** What somebody fills in, by the option's or field's name. */
export type OptionValue =
  | string
  | number
  | boolean
  | Upload
  /** What is chosen in a menu of a form, by the labels. */
  | readonly string[];

export type OptionValues = Readonly<Record<string, OptionValue>>;

/** Where a command is called: what an option's value must be there depends on it. */
export interface Place {
  readonly world: World;
  readonly channel: Channel;
  /** What the client of whoever calls it speaks. */
  readonly locale: string;
}

/** The options filled in, as an interaction carries them. Refuses what Discord's client would not let anybody fill in. */
export function fillOptions(
  place: Place,
  declared: readonly APIApplicationCommandOption[],
  values: OptionValues,
  resolved: Resolved,
): object[] {
  const nameOf = (option: APIApplicationCommandOption) => shownName(option, place.locale);
  const missing = declared.find((option) => 'required' in option && option.required && !(nameOf(option) in values));
  if (missing) throw new Error(`option "${nameOf(missing)}" is required`);
  return Object.entries(values).map(([shown, value]) => {
    const option = declared.find((one) => nameOf(one) === shown);
    if (!option) throw new Error(`no option "${shown}"; there are ${declared.map(nameOf).join(', ')}`);
    return { name: option.name, type: option.type, value: taken(place, option, value, resolved) };
  });
}

/** The value as the option takes it. https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure */
function taken(
  { world, channel }: Place,
  option: APIApplicationCommandOption,
  value: OptionValue,
  resolved: Resolved,
): OptionValue {
  const { name } = option;
  switch (option.type) {
    case ApplicationCommandOptionType.Attachment:
      return attach(world, channel, value, resolved);
    case ApplicationCommandOptionType.String:
      if (typeof value !== 'string' || value.length > (option.max_length ?? 6000))
        throw new Error(`option "${name}" takes text of at most ${option.max_length ?? 6000} characters`);
      if ('choices' in option && option.choices && !option.choices.some((choice) => choice.value === value))
        throw new Error(`option "${name}" has no choice "${value}"`);
      return value;
    case ApplicationCommandOptionType.Integer: {
      const { min_value: least = -Infinity, max_value: most = Infinity } = option;
      if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
        throw new Error(`option "${name}" takes a whole number within its bounds`);
      return value;
    }
    case ApplicationCommandOptionType.Boolean:
      if (typeof value !== 'boolean') throw new Error(`option "${name}" is on or off`);
      return value;
    case ApplicationCommandOptionType.Channel: {
      const chosen = world.channels.get(String(value));
      if (!chosen) throw new Error(`option "${name}" takes a channel's id`);
      if (option.channel_types && !option.channel_types.some((type) => type === chosen.type))
        throw new Error(`option "${name}" does not offer #${chosen.name}`);
      nameChannel(world, chosen, resolved);
      return value;
    }
    case ApplicationCommandOptionType.Role:
      nameRole(world, channel, String(value), resolved);
      return value;
    default:
      throw new Error(`the stand-in knows no options of type ${option.type}`);
  }
}
