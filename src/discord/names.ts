import { type APIMessage, DiscordjsError, DiscordjsErrorCodes, type Guild } from 'discord.js';
import type { ReadableChannel } from './access.ts';

/** As many people as one request to the gateway may ask for. */
const PEOPLE = 100;
const TIMEOUT = 2000;

/** The names by id of what stands in the messages: people as they are called on this server, roles, channels. */
export async function namesIn(
  channel: ReadableChannel,
  messages: readonly APIMessage[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (channel.isDMBased()) return names;
  for (const role of channel.guild.roles.cache.values()) names.set(role.id, role.name);
  for (const one of channel.guild.channels.cache.values()) names.set(one.id, one.name);
  const people = new Set(messages.flatMap(({ author, mentions }) => [author.id, ...mentions.map(({ id }) => id)]));
  for (const [id, name] of await nicknames(channel.guild, [...people].slice(0, PEOPLE))) names.set(id, name);
  return names;
}

/** What those of the people who have a name of their own on the server are called there; a message does not tell. */
async function nicknames(guild: Guild, user: string[]): Promise<[id: string, name: string][]> {
  if (user.length === 0) return [];
  try {
    const members = await guild.members.fetch({ user, time: TIMEOUT });
    return [...members.values()].flatMap(({ id, nickname }) => (nickname ? [[id, nickname]] : []));
  } catch (error) {
    // Minutes with the accounts' names are better than none.
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.GuildMembersTimeout) return [];
    throw error;
  }
}
