import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, World } from './world.ts';

const ALL = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);

/**
 * What the person may do in the channel, computed as Discord documents it
 * (https://docs.discord.com/developers/topics/permissions#permission-overwrites). A thread has its parent's permissions.
 * 0 for who is no member of the server.
 */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  const guild = world.guilds.get(channel.guildId ?? '');
  if (!guild) return channel.recipients?.some((user) => user.id === userId) ? ALL : 0n;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL;
  const base = permissionsOfRoles(guild, member.roles);
  if (base & PermissionFlagsBits.Administrator) return ALL;
  const place = channel.isThread ? world.channels.get(channel.parentId ?? '') : channel;
  let bits = base;
  const apply = (overwrites: { allow: bigint; deny: bigint }[]) => {
    for (const { deny } of overwrites) bits &= ~deny;
    for (const { allow } of overwrites) bits |= allow;
  };
  const overwrites = place?.overwrites ?? [];
  apply(overwrites.filter((o) => o.id === guild.id));
  apply(overwrites.filter((o) => o.type === OverwriteType.Role && member.roles.includes(o.id)));
  apply(overwrites.filter((o) => o.type === OverwriteType.Member && o.id === userId));
  return bits & PermissionFlagsBits.ViewChannel ? bits : 0n;
}

/** What the person's roles allow them in the whole server. */
function permissionsOfRoles(guild: Guild, roles: readonly string[]): bigint {
  let bits = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const role of roles) bits |= guild.roles.get(role)?.permissions ?? 0n;
  return bits;
}

/** Whether the person sees the channel: of a private thread, members and those who manage threads only. */
export function sees(world: World, channel: Channel, userId: string): boolean {
  const bits = permissionsIn(world, channel, userId);
  if (!(bits & PermissionFlagsBits.ViewChannel)) return false;
  if (!channel.isPrivateThread) return true;
  return channel.threadMembers.has(userId) || (bits & PermissionFlagsBits.ManageThreads) !== 0n;
}
