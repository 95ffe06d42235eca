import type { Source } from '../../render/index.ts';

/** Where a Discord link leads. */
export interface DiscordLink {
  /** `@me` for direct messages. */
  readonly guildId: string;
  readonly channelId: string;
  /** Absent in the link of a channel or thread. */
  readonly messageId?: string;
}

/** "Copy Message Link" and "Copy Link" of a channel, of every client: https://discord.com/channels/guild/channel/message */
const LINK =
  /^<?https:\/\/(?:(?:www|ptb|canary)\.)?discord(?:app)?\.com\/channels\/(@me|\d{1,20})\/(\d{1,20})(?:\/(\d{1,20}))?\/?(?:[?#]\S*)?>?$/;

/** The message or channel that the text, one link and nothing else, leads to. */
export function parseDiscordLink(text: string): DiscordLink | undefined {
  const [, guildId, channelId, messageId] = LINK.exec(text.trim()) ?? [];
  if (!guildId || !channelId) return undefined;
  return { guildId, channelId, ...(messageId ? { messageId } : {}) };
}

/** The link of a message; `guildId` is null for direct messages. */
export function messageLink(guildId: string | null, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}

/** The message that carries a mail: where bullets lead whose own messages have no links. */
export function carrierLink(source: Source | undefined): string | undefined {
  return source?.kind === 'message' ? messageLink(source.guild ?? null, source.channel, source.message) : undefined;
}
