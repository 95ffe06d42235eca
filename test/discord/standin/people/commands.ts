import {
  type APIApplicationCommandOption,
  type APIMessage,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';
import { shownName } from '../definitions.ts';
import type { Discord } from '../discord.ts';
import { type Answer, answered } from '../interaction.ts';
import type { Channel, World } from '../world.ts';
import { channelOf } from './messages.ts';
import { fillOptions, type OptionValues, type Place } from './options.ts';
import { besides, type Resolved } from './resolved.ts';
import { contextOf, hasBot, localeOf, send } from './sending.ts';

/** How people call commands: by the names that their client shows them. */
export interface Commands {
  /** Runs `/summarize here` and the like, and resolves once the bot has answered with more than "thinking". */
  slash(user: APIUser, channel: Channel, command: string, options?: OptionValues): Promise<Answer>;
  /** The same, resolved at once. */
  start(user: APIUser, channel: Channel, command: string, options?: OptionValues): Answer;
  /** Types into an option that suggests something: what is offered. */
  type(user: APIUser, channel: Channel, command: string, option: string, typed: string): Promise<readonly string[]>;
  /** Calls a command from the menu of a message. */
  messageCommand(user: APIUser, message: APIMessage, command: string): Promise<Answer>;
}

export function commandsOf(discord: Discord): Commands {
  const start: Commands['start'] = (user, channel, words, values = {}) => call(discord, user, channel, words, values);
  return {
    start,
    slash: (...args) => answered(start(...args)),
    async type(user, channel, words, option, typed) {
      const answer = typeInto(discord, user, channel, words, { option, typed });
      await answer.until(({ kind }) => kind === 'suggestions');
      return answer.suggestions ?? [];
    },
    messageCommand: (user, message, name) => answered(callOn(discord, user, message, name)),
  };
}

/** Calls the slash command of these words with the options filled in. */
function call(discord: Discord, user: APIUser, channel: Channel, words: string, values: OptionValues): Answer {
  const place = placeOf(discord, user, channel);
  const { declared, dataOf } = find(place, words);
  const resolved: Resolved = {};
  const data = { ...dataOf(fillOptions(place, declared, values, resolved)), ...besides(resolved) };
  return send(discord, { user, channel, type: InteractionType.ApplicationCommand, name: `/${words}`, data });
}

/** Types into one option of the slash command of these words. */
function typeInto(
  discord: Discord,
  user: APIUser,
  channel: Channel,
  words: string,
  typing: { readonly option: string; readonly typed: string },
): Answer {
  const place = placeOf(discord, user, channel);
  const { declared, dataOf } = find(place, words);
  const option = declared.find((one) => shownName(one, place.locale) === typing.option);
  if (!option || !('autocomplete' in option && option.autocomplete))
    throw new Error(`option "${typing.option}" suggests nothing`);
  const data = dataOf([{ name: option.name, type: option.type, value: typing.typed, focused: true }]);
  const type = InteractionType.ApplicationCommandAutocomplete;
  return send(discord, { user, channel, type, name: `/${words} ${typing.option}`, data });
}

/** Calls the command of this name in the message's menu. */
function callOn(discord: Discord, user: APIUser, message: APIMessage, name: string): Answer {
  const channel = channelOf(discord.world, message);
  const command = offered(placeOf(discord, user, channel), name, ApplicationCommandType.Message);
  // What an interaction resolves comes whole whatever the intents, but without the message it answers.
  const { referenced_message: _, ...resolved } = message;
  const data = {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.Message,
    target_id: message.id,
    resolved: { messages: { [message.id]: resolved } },
  };
  return send(discord, { user, channel, type: InteractionType.ApplicationCommand, name, data });
}

function placeOf({ world }: Discord, user: APIUser, channel: Channel): Place {
  return { world, channel, locale: localeOf(world, user) };
}

/** The slash command of these words: the options that it declares, and how an interaction carries those filled in. */
function find(place: Place, words: string) {
  const [name = '', ...parts] = words.split(' ');
  const command = offered(place, name, ApplicationCommandType.ChatInput);
  const path: string[] = [];
  let declared: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const part of parts) {
    const next = declared.find((option) => shownName(option, place.locale) === part);
    if (!next || !('options' in next || next.type === ApplicationCommandOptionType.Subcommand))
      throw new Error(`no subcommand "${part}" of /${name}`);
    path.push(next.name);
    declared = (next as { options?: APIApplicationCommandOption[] }).options ?? [];
  }
  const { id, name: registered, type } = command;
  return { declared, dataOf: (options: object[]) => ({ id, name: registered, type, options: nested(path, options) }) };
}

/** The options within the subcommand, and the group of subcommands, that they belong to. */
function nested(path: readonly string[], options: object[]): object[] {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  return path.reduceRight(
    (within, name, n) => [{ name, type: n === path.length - 1 ? Subcommand : SubcommandGroup, options: within }],
    options,
  );
}

/** The command of this name, refused where Discord's client would not offer it. */
function offered(
  { world, channel, locale }: Place,
  name: string,
  type: ApplicationCommandType,
): World['commands'][number] {
  const command = world.commands.find((one) => shownName(one, locale) === name && one.type === type);
  if (!command) {
    const names = world.commands.map((one) => shownName(one, locale));
    throw new Error(`no command "${name}" is registered; there are ${names.join(', ')}`);
  }
  const context = contextOf(world, channel);
  if (command.contexts && !command.contexts.includes(context))
    throw new Error(`"${name}" is not offered in context ${context}`);
  const onServerWithout = context === InteractionContextType.Guild && !hasBot(world, channel);
  if (onServerWithout && !command.integration_types?.includes(ApplicationIntegrationType.UserInstall))
    throw new Error(`"${name}" is not offered to people who installed it for themselves`);
  return command;
}
