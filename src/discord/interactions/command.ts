import {
  type AnySelectMenuInteraction,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type Attachment,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Say } from '../../wording/index.ts';
import type { Bot } from '../bot.ts';
import type { Answer } from './answer.ts';

/** What a handler is given: the interaction, how to answer it, and the bot. */
export interface Call<I> {
  readonly interaction: I;
  readonly answer: Answer;
  /** Says our words in the language of whoever asked. */
  readonly say: Say;
  readonly bot: Bot;
}

/** A handler of buttons, menus or modals; `argument` is what follows the colon in the custom id. */
export type ComponentHandler<I> = (argument: string, call: Call<I>) => Promise<void>;

/** What a command answers besides itself, by the part of the custom id before the colon. */
export interface Components {
  readonly buttons?: Readonly<Record<string, ComponentHandler<ButtonInteraction>>>;
  readonly menus?: Readonly<Record<string, ComponentHandler<AnySelectMenuInteraction>>>;
  readonly modals?: Readonly<Record<string, ComponentHandler<ModalSubmitInteraction>>>;
}

/** What an option offers while somebody types: at most 25, each of at most 100 characters. */
type Suggestions = (
  typed: string,
  call: Pick<Call<AutocompleteInteraction>, 'interaction' | 'bot'>,
) => Promise<readonly string[]>;

/** A command as the bot registers and runs it. */
export interface Command extends Components {
  /** By the name of the option, of whatever subcommand. */
  readonly suggestions?: Readonly<Record<string, Suggestions>>;
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  readonly run: (call: Call<ChatInputCommandInteraction> | Call<MessageContextMenuCommandInteraction>) => Promise<void>;
}

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type SlashDefinition = DeepReadonly<Omit<RESTPostAPIChatInputApplicationCommandsJSONBody, 'type'>>;
type Options = readonly DeepReadonly<APIApplicationCommandBasicOption>[];

/** What an option of that type holds. */
interface OptionValues {
  [ApplicationCommandOptionType.String]: string;
  [ApplicationCommandOptionType.Integer]: number;
  [ApplicationCommandOptionType.Number]: number;
  [ApplicationCommandOptionType.Boolean]: boolean;
  [ApplicationCommandOptionType.Attachment]: Attachment;
  /** The channel's id. */
  [ApplicationCommandOptionType.Channel]: string;
  /** The role's id. */
  [ApplicationCommandOptionType.Role]: string;
}
type ValueOf<O> = O extends { type: infer T extends keyof OptionValues } ? OptionValues[T] : never;

/** The values of the options, by their names: those that are not required may be missing. */
export type Values<O> = O extends Options
  ? {
      readonly [One in O[number] as One['name']]: One extends { required: true }
        ? ValueOf<One>
        : ValueOf<One> | undefined;
    }
  : Record<never, never>;

type Handler<O> = (values: Values<O>, call: Call<ChatInputCommandInteraction>) => Promise<void>;
type Subcommand = DeepReadonly<APIApplicationCommandSubcommandOption>;

/** One handler, or with subcommands one for each by its name. */
type Handlers<D extends SlashDefinition> = D['options'] extends readonly Subcommand[]
  ? { readonly [S in D['options'][number] as S['name']]: Handler<S['options']> }
  : Handler<D['options']>;

/** A slash command: its definition, and handlers whose arguments take their types from it. */
export function slashCommand<const D extends SlashDefinition>(
  definition: D,
  handlers: Handlers<D>,
  others: Omit<Command, 'definition' | 'run'> = {},
): Command {
  const byName = handlers as Handler<undefined> | Record<string, Handler<undefined>>;
  return {
    ...others,
    definition: { type: ApplicationCommandType.ChatInput, ...definition } as RESTPostAPIApplicationCommandsJSONBody,
    async run(call) {
      const { interaction } = call;
      if (!interaction.isChatInputCommand()) throw new TypeError(`${definition.name} is a slash command`);
      const subcommand = interaction.options.getSubcommand(false);
      const handler = typeof byName === 'function' ? byName : byName[subcommand ?? ''];
      if (!handler) throw new TypeError(`/${definition.name} has no handler for ${subcommand}`);
      const values = Object.fromEntries(
        (subcommand ? (interaction.options.data[0]?.options ?? []) : interaction.options.data).map((option) => [
          option.name,
          option.attachment ?? option.value,
        ]),
      );
      await handler(values, { ...call, interaction });
    },
  };
}

/** A command in the menu of a message. */
export function messageCommand(
  definition: Omit<RESTPostAPIContextMenuApplicationCommandsJSONBody, 'type'>,
  handler: (call: Call<MessageContextMenuCommandInteraction>) => Promise<void>,
  components: Components = {},
): Command {
  return {
    ...components,
    definition: { ...definition, type: ApplicationCommandType.Message },
    async run(call) {
      const { interaction } = call;
      if (!interaction.isMessageContextMenuCommand()) throw new TypeError(`${definition.name} is a message command`);
      await handler({ ...call, interaction });
    },
  };
}
