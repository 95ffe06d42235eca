import { type ButtonInteraction, PermissionFlagsBits } from 'discord.js';
import type { PostedMinutes } from '../../render/index.ts';
import { SourceError } from '../../sources/index.ts';
import { text } from '../../wording/index.ts';
import { ChannelGone, openChannel } from '../access.ts';
import type { Bot } from '../bot.ts';

const READ = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];

/**
 * Makes sure that whoever presses a button may read, now, all that the minutes were taken of, and the bot as well. Throws `SourceError`
 * otherwise, also when a discussion is gone. Archives are public, and what was given as a file or pasted stood in no channel.
 */
export async function checkPresser(
  { client }: Pick<Bot, 'client'>,
  interaction: Pick<ButtonInteraction, 'user' | 'member' | 'channelId' | 'memberPermissions' | 'guildId'>,
  { threads }: PostedMinutes,
): Promise<void> {
  const asker = { userId: interaction.user.id, member: interaction.member };
  for (const { source } of threads) {
    if (!source || source.kind === 'link') continue;
    // A mail that was carried by a message right here came with the interaction, also where the bot itself may not be: Discord tells
    // what whoever presses may do here.
    if (source.kind === 'message' && source.channel === interaction.channelId) {
      if (!interaction.guildId || interaction.memberPermissions?.has(READ)) continue;
      throw new SourceError(text('button.notReadable'));
    }
    await existing(openChannel(client, source.channel, asker));
  }
}

/** That a channel is gone, as it is told to whoever knows the minutes of it. */
export async function existing<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof ChannelGone ? gone() : error;
  }
}

/** The discussion that minutes are of is gone. */
export function gone(): SourceError {
  return new SourceError(text('button.gone', { delete: text('button.delete') }));
}
