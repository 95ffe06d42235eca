import type { APIMessage } from 'discord.js';
import type { ReadableChannel } from '../access.ts';
import type { Nicknames } from './nicknames.ts';

/** The names by id of what stands in the messages: people as they are called on this server, roles, channels. */
export async function namesIn(
  channel: ReadableChannel,
  messages: readonly APIMessage[],
  nicknames: Nicknames,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (channel.isDMBased()) return names;
  for (const role of channel.guild.roles.cache.values()) names.set(role.id, role.name);
  for (const one of channel.guild.channels.cache.values()) names.set(one.id, one.name);
  const people = new Set(messages.flatMap(({ author, mentions }) => [author.id, ...mentions.map(({ id }) => id)]));
  for (const [id, name] of await nicknames.of(channel.guild, [...people])) names.set(id, name);
  return names;
}
