import { type Channel, type Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';

/**
 * A channel as Discord shows it to the bot: `gone` where there is none (any more), `hidden` where the bot may not see it or its server.
 * Throws what else goes wrong, which may pass.
 */
export async function findChannel(client: Client<true>, channelId: string): Promise<Channel | 'gone' | 'hidden'> {
  try {
    return (await client.channels.fetch(channelId)) ?? 'hidden';
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 404) return 'gone';
    if (error instanceof DiscordAPIError && error.status === 403) return 'hidden';
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.GuildChannelUnowned) return 'hidden';
    throw error;
  }
}
