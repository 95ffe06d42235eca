import { apiChannel, apiRole } from '../api.ts';
import { storeFile } from '../message.ts';
import type { Channel, World } from '../world.ts';

/** A file that somebody uploads. */
export interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What the ids in an interaction stand for. */
export interface Resolved {
  attachments?: Record<string, unknown>;
  channels?: Record<string, unknown>;
  roles?: Record<string, unknown>;
}

/** What is put beside the ids, where there are any. */
export function besides(resolved: Resolved): { resolved?: Resolved } {
  return Object.keys(resolved).length ? { resolved } : {};
}

/** Uploads the file; its id. */
export function attach(world: World, channel: Channel, value: unknown, resolved: Resolved): string {
  if (typeof value !== 'object' || value === null || !('content' in value)) throw new Error('a file is wanted');
  const attachment = storeFile(world, channel.id, value as Upload, { ephemeral: true });
  resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
  return attachment.id;
}

/** Names a channel. */
export function nameChannel(world: World, chosen: Channel, resolved: Resolved): void {
  resolved.channels = { ...resolved.channels, [chosen.id]: apiChannel(world, chosen) };
}

/** Names a role of the server that the channel is on. Everyone is one too: https://docs.discord.com/developers/topics/permissions#permissions */
export function nameRole(world: World, channel: Channel, id: string, resolved: Resolved): void {
  const guild = world.guilds.get(channel.guildId ?? '');
  if (!guild) throw new Error('there are no roles outside of servers');
  resolved.roles = { ...resolved.roles, [id]: apiRole(guild, id) };
}
