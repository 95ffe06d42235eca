import {
  type AnyThreadChannel,
  type BaseInteraction,
  ChannelType,
  type Client,
  DiscordAPIError,
  type DMChannel,
  type ForumChannel,
  type Guild,
  type GuildChannel,
  type GuildMember,
  GuildMember as GuildMemberClass,
  type GuildTextBasedChannel,
  InteractionContextType,
  type MediaChannel,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { SourceError } from '../sources/index.ts';
import { text } from '../wording/index.ts';
import { findChannel } from './channel.ts';

/** Who asks, and from where. */
export interface Asker {
  readonly userId: string;
  /** What the interaction says of them in the server it came from; anything but a `GuildMember` is not trusted and fetched. */
  readonly member?: unknown;
}

/** A channel that its reader was found to be allowed to read. */
export type ReadableChannel = GuildTextBasedChannel | DMChannel;
/** A channel that holds nothing but posts, each a thread. */
export type Forum = ForumChannel | MediaChannel;

const READ = ['ViewChannel', 'ReadMessageHistory'] as const;
/** The same words for what is not there and what may not be read, so that nobody learns of a channel by asking. */
const NOT_READABLE = text('access.notReadable');

/** There is no such channel (any more). To be told apart only where whoever asks knows already that there was one. */
export class ChannelGone extends SourceError {
  override name = 'ChannelGone';
}

/**
 * The channel, when both the person asking and the bot may read its history now. Throws `SourceError` otherwise: to the person who
 * may not read it in words that do not tell whether it exists.
 */
export async function openChannel(client: Client<true>, channelId: string, asker: Asker): Promise<ReadableChannel> {
  const channel = await openPlace(client, channelId, asker);
  if (channel.isThreadOnly()) throw new SourceError(text('access.noMessages', { channel: channel.id }));
  return channel;
}

/** As `openChannel`, but forums too: their threads may be read. */
export async function openPlace(
  client: Client<true>,
  channelId: string,
  asker: Asker,
): Promise<ReadableChannel | Forum> {
  const channel = await findChannel(client, channelId);
  // A channel that the bot may not see cannot be checked for the person either.
  if (channel === 'gone') throw new ChannelGone(text('access.notReadableOrMine'));
  if (channel === 'hidden') throw new SourceError(text('access.notReadableOrMine'));
  if (channel.type === ChannelType.DM) {
    if (channel.recipientId !== asker.userId || channel.partial) throw new SourceError(NOT_READABLE);
    return channel;
  }
  if (channel.isDMBased()) throw new SourceError(text('access.group'));
  const member = await memberOf(channel.guild, asker);
  if (!member || !(await mayRead(channel, member))) throw new SourceError(NOT_READABLE);
  const me = await channel.guild.members.fetchMe();
  const missing = missingFor(channel, me);
  if (missing.length > 0)
    throw new SourceError(
      text('access.needs', { channel: channel.id, permissions: missing.map((name) => text(`permission.${name}`)) }),
    );
  if (!(await mayRead(channel, me))) throw new SourceError(text('access.privateThread', { channel: channel.id }));
  if (!channel.isTextBased() && !channel.isThreadOnly())
    throw new SourceError(text('access.noMessages', { channel: channel.id }));
  return channel;
}

async function memberOf(guild: Guild, { userId, member }: Asker): Promise<GuildMember | undefined> {
  if (member instanceof GuildMemberClass && member.guild.id === guild.id) return member;
  try {
    // `force`: roles may have changed since they were last seen.
    return await guild.members.fetch({ user: userId, force: true });
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 404) return undefined;
    throw error;
  }
}

function missingFor(channel: GuildChannel | AnyThreadChannel, member: GuildMember) {
  const held = channel.permissionsFor(member, true) ?? new PermissionsBitField();
  return READ.filter((name) => !held.has(name));
}

async function mayRead(channel: GuildChannel | AnyThreadChannel, member: GuildMember): Promise<boolean> {
  if (missingFor(channel, member).length > 0) return false;
  if (channel.type !== ChannelType.PrivateThread) return true;
  if (channel.permissionsFor(member)?.has(PermissionFlagsBits.ManageThreads)) return true;
  try {
    await channel.members.fetch({ member: member.id, force: true });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 404) return false;
    throw error;
  }
}

/** Where a reply goes: an interaction. What is posted without being asked may go into a forum too. */
export type Destination = Pick<BaseInteraction, 'context'> & { readonly channel: BaseInteraction['channel'] | Forum };

/**
 * Whether everyone who sees the reply there may read `source`. Members are not listed (that takes a privileged intent), so this is
 * decided from roles and overwrites, and is false whenever those leave a doubt.
 */
export function everyViewerMayRead(
  source: ReadableChannel | Forum,
  { channel: destination, context }: Destination,
): boolean {
  // The bot's direct conversation has one person in it, who was checked.
  if (context === InteractionContextType.BotDM) return true;
  if (!destination || destination.isDMBased() || source.isDMBased()) return false;
  if (source.guildId !== destination.guildId) return false;
  const from = accessOf(source);
  const to = accessOf(destination);
  if (!from || !to || !historyForAll(from)) return false;
  if (source.type === ChannelType.PrivateThread) return source.id === destination.id;
  return from.id === to.id || seenByAll(from) || sameViewers(from, to);
}

/** The channel whose overwrites decide: a thread's parent. */
function accessOf(channel: GuildTextBasedChannel | Forum): GuildChannel | undefined {
  return channel.isThread() ? (channel.parent ?? undefined) : channel;
}

/** Whether everyone who sees the channel may read its history. */
function historyForAll(channel: GuildChannel): boolean {
  return heldByAll(channel, PermissionFlagsBits.ReadMessageHistory);
}

function seenByAll(channel: GuildChannel): boolean {
  return heldByAll(channel, PermissionFlagsBits.ViewChannel);
}

/** Whether @everyone has the permission, and no overwrite takes it from a role or a person. */
function heldByAll(channel: GuildChannel, permission: bigint): boolean {
  const { everyone } = channel.guild.roles;
  const ofEveryone = channel.permissionOverwrites.cache.get(everyone.id);
  const base = everyone.permissions.has(permission) || ofEveryone?.allow.has(permission);
  return (base ?? false) && channel.permissionOverwrites.cache.every((overwrite) => !overwrite.deny.has(permission));
}

/** Whether the same overwrites say who sees the two channels. */
function sameViewers(a: GuildChannel, b: GuildChannel): boolean {
  const viewing = (channel: GuildChannel) =>
    channel.permissionOverwrites.cache
      .map(({ id, allow, deny }) => [
        id,
        allow.has(PermissionFlagsBits.ViewChannel),
        deny.has(PermissionFlagsBits.ViewChannel),
      ])
      .filter(([, allowed, denied]) => allowed || denied)
      .map(String)
      .sort()
      .join(' ');
  return viewing(a) === viewing(b);
}
