import { type APIMessage, DiscordAPIError, type RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import type { FileAttachment, TextAttachment } from '../../render/index.ts';
import { Refusal, text } from '../../wording/index.ts';

/** A channel that cannot be posted to as things are; the message says what is missing. */
export class ChannelClosed extends Refusal {
  override name = 'ChannelClosed';
}

/** A file to send along. */
type PostFile = TextAttachment | FileAttachment;

/** A message to post. */
export interface OwnPost {
  readonly body: RESTPostAPIChannelMessageJSONBody;
  readonly files: readonly PostFile[];
}

/** What is told of a message of ours: in a forum, of the one that opens the post, whose id is the post's too. */
export type OwnMessage = Pick<APIMessage, 'id' | 'embeds'>;

/** What a message of ours is searched by. Times are in milliseconds. */
export interface Wanted {
  /** Stands in the footer of an embed. */
  readonly mark: string;
  /** It was sent no earlier (since 1970). */
  readonly since: number;
  /** How long ago the last one that may still be under way was sent. */
  readonly sentAgo: number;
  readonly signal: AbortSignal;
}

export function carriesMark({ author, embeds }: APIMessage, ownId: string, mark: string): boolean {
  return author.id === ownId && embeds.some(({ footer }) => footer?.text.includes(mark) ?? false);
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json: Unknown Channel, Missing Access, Missing Permissions */
const CLOSED_CODES: readonly (number | string)[] = [10_003, 50_001, 50_013];

/** What Discord refuses because the channel is gone or closed, as ChannelClosed. */
export async function closedAs<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof DiscordAPIError && CLOSED_CODES.includes(error.code))
      throw new ChannelClosed(text(error.code === 10_003 ? 'channel.gone' : 'channel.forbidden'), { cause: error });
    throw error;
  }
}

export function rawFiles(files: readonly PostFile[]) {
  return files.map((file) => ({
    name: file.name,
    contentType: file.contentType,
    data: 'text' in file ? Buffer.from(file.text) : Buffer.from(file.bytes),
  }));
}
