import { type BaseInteraction, GuildMember, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { ServerSettings } from '../settings/index.ts';
import { SourceError } from '../sources/index.ts';
import { type Text, text } from '../wording/index.ts';
import type { Bot } from './bot.ts';

/** What an interaction tells of who started it. */
type Started = Pick<BaseInteraction, 'guildId' | 'member' | 'memberPermissions'>;
type Managing = Pick<BaseInteraction, 'guildId' | 'memberPermissions'>;

/** The settings of the server, if whoever started this may take minutes there. Throws `SourceError`. */
export async function admit({ interaction, bot }: { interaction: Started; bot: Bot }): Promise<ServerSettings> {
  const settings = await bot.preferences.settingsOf(interaction.guildId);
  const { summarizers } = settings;
  if (summarizers.length > 0 && !hasRole(interaction, summarizers) && !isManager(interaction))
    throw new SourceError(text('summarize.notYou', { roles: summarizers.map((role) => `<@&${role}>`) }));
  return settings;
}

/** The server, if whoever started this runs it, whatever commands its owners have opened to others. Throws `SourceError` with the refusal. */
export function managedGuild({ guildId, memberPermissions }: Managing, refusal: Text): string {
  if (!guildId || !isManager({ memberPermissions })) throw new SourceError(refusal);
  return guildId;
}

/** Whether they run the server. */
export function isManager({ memberPermissions }: { readonly memberPermissions: Readonly<PermissionsBitField> | null }) {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/** Whether they have one of the roles (ids). */
export function hasRole({ member }: Pick<Started, 'member'>, roles: readonly string[]): boolean {
  if (!member) return false;
  const held = member instanceof GuildMember ? [...member.roles.cache.keys()] : (member.roles as readonly string[]);
  return roles.some((role) => held.includes(role));
}
