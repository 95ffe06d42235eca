import {
  type APIMessage,
  type APIUser,
  ApplicationIntegrationType,
  GatewayDispatchEvents,
  InteractionContextType,
  type InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { apiChannel, apiMember } from '../api.ts';
import type { Discord } from '../discord.ts';
import { createInteraction, type Interaction } from '../interaction.ts';
import { permissionsIn, sees } from '../permissions.ts';
import type { Channel, World } from '../world.ts';

/** Something that a person does with the bot. */
interface Action {
  readonly user: APIUser;
  readonly channel: Channel;
  readonly type: InteractionType;
  /** The command's name or the component's custom id. */
  readonly name: string;
  readonly data: object;
  /** The message it is done on. */
  readonly source?: APIMessage | undefined;
}

/** Sends the bot what somebody does, as an interaction to answer. */
export function send(discord: Discord, action: Action): Interaction {
  const { world, gateway, interactions } = discord;
  const { user, channel, type, name, data, source } = action;
  if (!sees(world, channel, user.id)) throw new Error(`${user.username} does not see #${channel.name}`);
  const installedBy = installationOf(world, user, channel);
  const interaction = createInteraction({ user, channel, type, name, source, installedBy }, discord);
  interactions.push(interaction);
  const guildId = hasBot(world, channel) ? channel.guildId : undefined;
  const taken = gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payloadOf(world, interaction, data), guildId);
  if (!taken) throw new Error('no session is connected to take the interaction');
  return interaction;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
function payloadOf(world: World, { id, type, token, user, channel, source, installedBy }: Interaction, data: object) {
  const guild = world.guilds.get(channel.guildId ?? '');
  const bits = (userId: string) => String(permissionsIn(world, channel, userId));
  return {
    id,
    application_id: world.applicationId,
    type,
    data,
    token,
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
    app_permissions: hasBot(world, channel)
      ? bits(world.bot.id)
      : String(PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles),
    locale: localeOf(world, user),
    entitlements: [],
    authorizing_integration_owners: installedBy,
    context: contextOf(world, channel),
    attachment_size_limit: 10 * 1024 * 1024,
  };
}

/** Whether the bot is on the channel's server. */
export function hasBot(world: World, channel: Channel): boolean {
  return world.guilds.get(channel.guildId ?? '')?.members.has(world.bot.id) ?? false;
}

/** Where the channel is: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
export function contextOf(world: World, { guildId, recipients }: Channel): InteractionContextType {
  if (world.guilds.has(guildId ?? '')) return InteractionContextType.Guild;
  const withBot = recipients?.some(({ id }) => id === world.bot.id);
  return withBot ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** Whose installation of the bot is used: the server's, or where it is not there the person's own. */
function installationOf(world: World, user: APIUser, channel: Channel): Record<string, string> {
  return hasBot(world, channel) || contextOf(world, channel) === InteractionContextType.BotDM
    ? { [ApplicationIntegrationType.GuildInstall]: channel.guildId ?? '0' }
    : { [ApplicationIntegrationType.UserInstall]: user.id };
}

/** People find commands and options by what their client, in its language, calls them. */
export function localeOf(world: World, user: APIUser): string {
  return world.locales.get(user.id) ?? 'en-US';
}
