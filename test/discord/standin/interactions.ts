import {
  type APIApplicationCommandOption,
  type APIButtonComponentWithCustomId,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIRoleSelectComponent,
  type APIStringSelectComponent,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  GatewayDispatchEvents,
  InteractionContextType,
  type InteractionResponseType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { shownName } from './definitions.ts';
import type { Gateway } from './gateway.ts';
import { permissionsIn, sees } from './permissions.ts';
import { snowflake } from './snowflake.ts';
import { apiChannel, apiMember, apiRole, type Channel, isEphemeral, storeFile, type World } from './world.ts';

/** One step of the bot's answer to an interaction. */
export type Step =
  | { readonly kind: 'deferred'; readonly message: APIMessage }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'message' | 'edit' | 'delete'; readonly message: APIMessage }
  | { readonly kind: 'suggestions'; readonly choices: readonly string[] }
  /** A button was acknowledged without a change. */
  | { readonly kind: 'acknowledged' };

/** What the bot has answered so far to one interaction, as the person who started it sees it. */
export interface Answer {
  readonly id: string;
  readonly token: string;
  readonly user: APIUser;
  readonly channel: Channel;
  readonly type: InteractionType;
  readonly steps: readonly Step[];
  /** How the bot acknowledged it, and how many milliseconds that took. */
  readonly acknowledged: { readonly type: InteractionResponseType; readonly afterMs: number } | undefined;
  /** The message as it stands: the last one sent or edited that was not deleted. */
  readonly message: APIMessage | undefined;
  readonly modal: APIModalInteractionResponseCallbackData | undefined;
  /** What is offered while an option is typed. */
  readonly suggestions: readonly string[] | undefined;
  /** Whether nobody else sees the message. */
  readonly ephemeral: boolean;
  /** Resolves with the first step that fits; rejects when Discord would have told the person that the application did not respond. */
  until(fits: (step: Step) => boolean): Promise<Step>;
}

/** The stand-in's own side of an answer. */
export interface Interaction extends Answer {
  readonly createdAt: number;
  /** The command's name or the component's custom id. */
  readonly name: string;
  readonly installedBy: Record<string, string>;
  /** The message a component stands on. */
  readonly source: APIMessage | undefined;
  /** The message that `@original` names. */
  original: APIMessage | undefined;
  failed: boolean;
  acknowledge(type: InteractionResponseType): void;
  step(step: Step): void;
}

export type OptionValue =
  | string
  | number
  | boolean
  | { readonly name: string; readonly content: string | Uint8Array }
  /** What is chosen in a menu of a form, by the labels. */
  | readonly string[];

export interface Interactions {
  readonly all: readonly Interaction[];
  byToken(token: string): Interaction | undefined;
  slash(user: APIUser, channel: Channel, command: string, options: Readonly<Record<string, OptionValue>>): Answer;
  /** Types into an option that suggests something, beside those filled in already. */
  type(
    user: APIUser,
    channel: Channel,
    command: string,
    typing: { readonly option: string; readonly typed: string },
    options?: Readonly<Record<string, OptionValue>>,
  ): Answer;
  messageCommand(user: APIUser, channel: Channel, command: string, message: APIMessage): Answer;
  press(user: APIUser, channel: Channel, message: APIMessage, label: string): Answer;
  select(user: APIUser, channel: Channel, message: APIMessage, placeholder: string, chosen: readonly string[]): Answer;
  submit(user: APIUser, modalOf: Answer, values: Readonly<Record<string, OptionValue>>): Answer;
}

type Menu = APIStringSelectComponent | APIRoleSelectComponent;

/** Lets people use the bot. Each way refuses what Discord's own client would not let them do. */
export function createInteractions(
  world: World,
  gateway: Gateway,
  { acknowledgeWithin, problems, now }: { acknowledgeWithin: number; problems: string[]; now: () => number },
): Interactions {
  const all: Interaction[] = [];

  function start(
    user: APIUser,
    channel: Channel,
    type: InteractionType,
    name: string,
    data: object,
    source?: APIMessage,
  ): Interaction {
    if (!sees(world, channel, user.id)) throw new Error(`${user.username} does not see #${channel.name}`);
    const guild = world.guilds.get(channel.guildId ?? '');
    const withBot = guild?.members.has(world.bot.id) ?? false;
    const directWithBot = channel.recipients?.some((one) => one.id === world.bot.id) ?? false;
    const installedBy: Record<string, string> =
      withBot || directWithBot
        ? { [ApplicationIntegrationType.GuildInstall]: guild?.id ?? '0' }
        : { [ApplicationIntegrationType.UserInstall]: user.id };
    const interaction = track(user, channel, type, name, installedBy, source);
    const bits = (userId: string) => String(permissionsIn(world, channel, userId));
    const payload = {
      id: interaction.id,
      application_id: world.applicationId,
      type,
      data,
      token: interaction.token,
      version: 1,
      channel_id: channel.id,
      channel: { ...apiChannel(world, channel), ...(guild ? { permissions: bits(user.id) } : {}) },
      ...(guild
        ? {
            guild_id: guild.id,
            guild: { id: guild.id, locale: guild.locale, features: [] },
            guild_locale: guild.locale,
            member: { ...apiMember(guild, user.id), permissions: bits(user.id) },
          }
        : { user }),
      ...(source ? { message: source } : {}),
      app_permissions: withBot
        ? bits(world.bot.id)
        : String(PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles),
      locale: localeOf(user),
      entitlements: [],
      authorizing_integration_owners: installedBy,
      context: guild
        ? InteractionContextType.Guild
        : directWithBot
          ? InteractionContextType.BotDM
          : InteractionContextType.PrivateChannel,
      attachment_size_limit: 10 * 1024 * 1024,
    };
    const taken = gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload, withBot ? guild?.id : undefined);
    if (!taken) throw new Error('no session is connected to take the interaction');
    return interaction;
  }

  function track(
    user: APIUser,
    channel: Channel,
    type: InteractionType,
    name: string,
    installedBy: Record<string, string>,
    source: APIMessage | undefined,
  ): Interaction {
    const createdAt = now();
    const started = performance.now();
    const steps: Step[] = [];
    const waiting = new Set<{
      fits: (step: Step) => boolean;
      resolve: (step: Step) => void;
      reject: (e: Error) => void;
    }>();
    let acknowledged: Interaction['acknowledged'];
    const deadline = setTimeout(() => {
      interaction.failed = true;
      problems.push(`${name}: not acknowledged within ${acknowledgeWithin} ms`);
      for (const { reject } of waiting) reject(new Error(`The application did not respond (${name})`));
      waiting.clear();
    }, acknowledgeWithin);
    deadline.unref();
    const interaction: Interaction = {
      id: snowflake(now()),
      token: `interaction-token-${all.length + 1}-${'x'.repeat(40)}`,
      user,
      channel,
      type,
      name,
      installedBy,
      source,
      createdAt,
      steps,
      original: source,
      failed: false,
      get acknowledged() {
        return acknowledged;
      },
      get message() {
        const gone = new Set(steps.flatMap((s) => (s.kind === 'delete' ? [s.message.id] : [])));
        return steps
          .flatMap((s) => ((s.kind === 'message' || s.kind === 'edit') && !gone.has(s.message.id) ? [s.message] : []))
          .at(-1);
      },
      get modal() {
        return steps.flatMap((s) => (s.kind === 'modal' ? [s.modal] : [])).at(-1);
      },
      get suggestions() {
        return steps.flatMap((s) => (s.kind === 'suggestions' ? [s.choices] : [])).at(-1);
      },
      get ephemeral() {
        return this.message ? isEphemeral(this.message) : false;
      },
      acknowledge(type) {
        clearTimeout(deadline);
        acknowledged = { type, afterMs: performance.now() - started };
      },
      step(step) {
        steps.push(step);
        for (const one of waiting)
          if (one.fits(step)) {
            waiting.delete(one);
            one.resolve(step);
          }
      },
      until(fits) {
        const past = steps.find(fits);
        if (past) return Promise.resolve(past);
        if (interaction.failed) return Promise.reject(new Error(`The application did not respond (${name})`));
        return new Promise((resolve, reject) => waiting.add({ fits, resolve, reject }));
      },
    };
    all.push(interaction);
    return interaction;
  }

  /** People find commands and options by what their client, in its language, calls them. */
  const localeOf = (user: APIUser) => world.locales.get(user.id) ?? 'en-US';

  function commandOf(user: APIUser, name: string, type: ApplicationCommandType, channel: Channel) {
    const command = world.commands.find((c) => shownName(c, localeOf(user)) === name && c.type === type);
    if (!command)
      throw new Error(
        `no command "${name}" is registered; there are ${world.commands.map((c) => shownName(c, localeOf(user))).join(', ')}`,
      );
    const guild = world.guilds.get(channel.guildId ?? '');
    const context = guild
      ? InteractionContextType.Guild
      : channel.recipients?.some((one) => one.id === world.bot.id)
        ? InteractionContextType.BotDM
        : InteractionContextType.PrivateChannel;
    if (command.contexts && !command.contexts.includes(context))
      throw new Error(`"${name}" is not offered in context ${context}`);
    if (
      guild &&
      !guild.members.has(world.bot.id) &&
      !command.integration_types?.includes(ApplicationIntegrationType.UserInstall)
    )
      throw new Error(`"${name}" is not offered to people who installed it for themselves`);
    return command;
  }

  /** What happens when somebody uses a component of a message that they see. */
  function use(
    user: APIUser,
    channel: Channel,
    message: APIMessage,
    { custom_id, type, id }: { custom_id: string; type: ComponentType; id?: number },
    chosen: object = {},
  ): Interaction {
    const owner = all.find((one) => one.steps.some((s) => 'message' in s && s.message.id === message.id));
    if (isEphemeral(message) && owner?.user.id !== user.id)
      throw new Error(`${user.username} does not see that message`);
    const data = { custom_id, component_type: type, id, ...chosen };
    const standing = channel.messages.find((one) => one.id === message.id) ?? message;
    return start(user, channel, InteractionType.MessageComponent, custom_id, data, standing);
  }

  /** The command of these words with the options filled in, as an interaction carries it; `typing` is the one that has the focus. */
  function called(
    user: APIUser,
    channel: Channel,
    words: string,
    values: Readonly<Record<string, OptionValue>>,
    typing?: { readonly option: string; readonly typed: string },
  ): object {
    const locale = localeOf(user);
    const [name = '', ...shown] = words.split(' ');
    const command = commandOf(user, name, ApplicationCommandType.ChatInput, channel);
    const path: string[] = [];
    const resolved: Resolved = {};
    let declared: readonly APIApplicationCommandOption[] = command.options ?? [];
    for (const part of shown) {
      const next = declared.find((o) => shownName(o, locale) === part);
      if (!next || !('options' in next || next.type === ApplicationCommandOptionType.Subcommand))
        throw new Error(`no subcommand "${part}" of /${name}`);
      path.push(next.name);
      declared = (next as { options?: APIApplicationCommandOption[] }).options ?? [];
    }
    let options: object[];
    if (typing) {
      const focused = declared.find((o) => shownName(o, locale) === typing.option);
      if (!focused || !('autocomplete' in focused && focused.autocomplete))
        throw new Error(`option "${typing.option}" suggests nothing`);
      // What is required may still be missing while somebody types.
      const optional = declared.map((option) => ({ ...option, required: false }) as APIApplicationCommandOption);
      options = [
        ...fillOptions(world, channel, optional, values, resolved, locale),
        { name: focused.name, type: focused.type, value: typing.typed, focused: true },
      ];
    } else options = fillOptions(world, channel, declared, values, resolved, locale);
    for (const part of path.toReversed())
      options = [
        {
          name: part,
          type:
            part === path.at(-1)
              ? ApplicationCommandOptionType.Subcommand
              : ApplicationCommandOptionType.SubcommandGroup,
          options,
        },
      ];
    return {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      options,
      ...(Object.keys(resolved).length ? { resolved } : {}),
    };
  }

  return {
    all,
    byToken: (token) => all.find((one) => one.token === token),

    slash: (user, channel, words, values) =>
      start(user, channel, InteractionType.ApplicationCommand, `/${words}`, called(user, channel, words, values)),

    type: (user, channel, words, typing, values = {}) =>
      start(
        user,
        channel,
        InteractionType.ApplicationCommandAutocomplete,
        `/${words} ${typing.option}`,
        called(user, channel, words, values, typing),
      ),

    messageCommand(user, channel, name, message) {
      const command = commandOf(user, name, ApplicationCommandType.Message, channel);
      // What an interaction resolves comes whole whatever the intents, but without the message it answers.
      const { referenced_message: _, ...resolved } = message;
      const data = {
        id: command.id,
        name: command.name,
        type: ApplicationCommandType.Message,
        target_id: message.id,
        resolved: { messages: { [message.id]: resolved } },
      };
      return start(user, channel, InteractionType.ApplicationCommand, name, data);
    },

    press(user, channel, message, label) {
      const rows = (message.components ?? []) as { components?: APIButtonComponentWithCustomId[] }[];
      const button = rows.flatMap((row) => row.components ?? []).find((b) => b.label === label);
      if (!button || button.disabled) throw new Error(`no button "${label}" to press on the message`);
      return use(user, channel, message, button);
    },

    select(user, channel, message, placeholder, chosen) {
      const rows = (message.components ?? []) as { components?: Menu[] }[];
      const menu = rows.flatMap((row) => row.components ?? []).find((one) => one.placeholder === placeholder);
      if (!menu || menu.disabled) throw new Error(`no menu "${placeholder}" on the message`);
      const { min_values: least = 1, max_values: most = 1 } = menu;
      if (chosen.length < least || chosen.length > most)
        throw new Error(`"${placeholder}" takes from ${least} to ${most} choices`);
      return use(user, channel, message, menu, choicesOf(world, channel, menu, chosen));
    },

    submit(user, modalOf, values) {
      const modal = modalOf.modal;
      if (!modal) throw new Error('no modal is open');
      const resolved: Resolved = {};
      const left = new Map(Object.entries(values));
      const components = modal.components.map((row, n) => {
        if (!('component' in row)) throw new Error('the stand-in knows modals made of labels only');
        const field = row.component as {
          type: number;
          custom_id: string;
          required?: boolean;
          max_length?: number;
          value?: string;
        };
        const value = left.get(row.label);
        left.delete(row.label);
        if (value === undefined && field.required !== false) throw new Error(`"${row.label}" must be filled in`);
        if (field.type === 19) {
          const ids = value === undefined ? [] : [attach(world, modalOf.channel, value, resolved)];
          return {
            type: row.type,
            id: n * 2,
            component: { type: 19, id: n * 2 + 1, custom_id: field.custom_id, values: ids },
          };
        }
        if (row.component.type === ComponentType.StringSelect) {
          const chosen = value === undefined ? [] : [value].flat();
          const { min_values: least = 1, max_values: most = 1, required = true } = row.component;
          if (chosen.length > most || chosen.length < (required ? least : 0))
            throw new Error(`"${row.label}" takes from ${least} to ${most} choices`);
          const { values } = choicesOf(world, modalOf.channel, row.component, chosen.map(String));
          const { type, custom_id } = row.component;
          return { type: row.type, id: n * 2, component: { type, id: n * 2 + 1, custom_id, values } };
        }
        if (value !== undefined && typeof value !== 'string') throw new Error(`"${row.label}" takes text`);
        if ((value?.length ?? 0) > (field.max_length ?? 4000)) throw new Error(`"${row.label}" is too long`);
        return {
          type: row.type,
          id: n * 2,
          component: { type: field.type, id: n * 2 + 1, custom_id: field.custom_id, value: value ?? field.value ?? '' },
        };
      });
      if (left.size) throw new Error(`the modal has no field "${[...left.keys()].join('", "')}"`);
      const data = {
        custom_id: modal.custom_id,
        components,
        ...(Object.keys(resolved).length ? { resolved } : {}),
      };
      // A modal that a component opened is sent with the message that the component stands on.
      const { source } = modalOf as Interaction;
      return start(user, modalOf.channel, InteractionType.ModalSubmit, modal.custom_id, data, source);
    },
  };
}

/** What the ids among the options stand for. */
interface Resolved {
  attachments?: Record<string, unknown>;
  channels?: Record<string, unknown>;
  roles?: Record<string, unknown>;
}

function attach(world: World, channel: Channel, value: OptionValue, resolved: Resolved): string {
  if (typeof value !== 'object' || !('content' in value)) throw new Error('a file is wanted');
  const attachment = storeFile(world, channel.id, value, { ephemeral: true });
  resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
  return attachment.id;
}

function fillOptions(
  world: World,
  channel: Channel,
  declared: readonly APIApplicationCommandOption[],
  values: Readonly<Record<string, OptionValue>>,
  resolved: Resolved,
  locale: string,
): object[] {
  for (const option of declared)
    if ('required' in option && option.required && !(shownName(option, locale) in values))
      throw new Error(`option "${shownName(option, locale)}" is required`);
  return Object.entries(values).map(([shown, value]) => {
    const option = declared.find((o) => shownName(o, locale) === shown);
    if (!option)
      throw new Error(`no option "${shown}"; there are ${declared.map((o) => shownName(o, locale)).join(', ')}`);
    const { name } = option;
    switch (option.type) {
      case ApplicationCommandOptionType.Attachment:
        return { name, type: option.type, value: attach(world, channel, value, resolved) };
      case ApplicationCommandOptionType.String:
        if (typeof value !== 'string' || value.length > (option.max_length ?? 6000))
          throw new Error(`option "${name}" takes text of at most ${option.max_length ?? 6000} characters`);
        if ('choices' in option && option.choices && !option.choices.some((choice) => choice.value === value))
          throw new Error(`option "${name}" has no choice "${value}"`);
        break;
      case ApplicationCommandOptionType.Integer:
        if (
          !Number.isInteger(value) ||
          (value as number) < (option.min_value ?? -Infinity) ||
          (value as number) > (option.max_value ?? Infinity)
        )
          throw new Error(`option "${name}" takes a whole number within its bounds`);
        break;
      case ApplicationCommandOptionType.Boolean:
        if (typeof value !== 'boolean') throw new Error(`option "${name}" is on or off`);
        break;
      case ApplicationCommandOptionType.Channel: {
        const chosen = world.channels.get(String(value));
        if (!chosen) throw new Error(`option "${name}" takes a channel's id`);
        if (option.channel_types && !option.channel_types.some((type) => type === chosen.type))
          throw new Error(`option "${name}" does not offer #${chosen.name}`);
        resolved.channels = { ...resolved.channels, [chosen.id]: apiChannel(world, chosen) };
        break;
      }
      case ApplicationCommandOptionType.Role: {
        // Everyone is a role too, and offered: https://docs.discord.com/developers/topics/permissions#permissions
        const guild = world.guilds.get(channel.guildId ?? '');
        const id = String(value);
        if (!guild?.roles.has(id)) throw new Error(`option "${name}" takes a role's id`);
        resolved.roles = { ...resolved.roles, [id]: apiRole(guild, id) };
        break;
      }
      default:
        throw new Error(`the stand-in knows no options of type ${option.type}`);
    }
    return { name, type: option.type, value };
  });
}

/** What was chosen in a menu: what it offers, or roles of the server. https://docs.discord.com/developers/components/reference#select-menus */
function choicesOf(
  world: World,
  channel: Channel,
  menu: Menu,
  chosen: readonly string[],
): { values: readonly string[] } {
  switch (menu.type) {
    case ComponentType.StringSelect: {
      const values = chosen.map((label) => {
        const option = menu.options.find((one) => one.label === label);
        if (!option) throw new Error(`the menu does not offer "${label}"`);
        return option.value;
      });
      return { values };
    }
    case ComponentType.RoleSelect: {
      const guild = world.guilds.get(channel.guildId ?? '');
      if (!guild) throw new Error('there are no roles outside of servers');
      const roles = Object.fromEntries(chosen.map((id) => [id, apiRole(guild, id)]));
      return { values: chosen, ...(chosen.length ? { resolved: { roles } } : {}) };
    }
    default:
      return menu satisfies never;
  }
}
