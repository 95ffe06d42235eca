import {
  type APIMessage,
  ChannelType,
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  PermissionsBitField,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { FileAttachment, TextAttachment } from '../render/index.ts';

/** A channel that cannot be posted to as things are; the message says what is missing. */
export class ChannelClosed extends Error {
  override name = 'ChannelClosed';
}

/** A file to send along. */
type PostFile = TextAttachment | FileAttachment;

/** A message to post. */
export interface OwnPost {
  readonly body: RESTPostAPIChannelMessageJSONBody;
  readonly files: readonly PostFile[];
}

/** What posting without anybody's asking takes: to see, write, show embeds and files, and to find what was posted before. */
const NEEDED = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  EmbedLinks: 'Embed Links',
  AttachFiles: 'Attach Files',
  ReadMessageHistory: 'Read Message History',
} as const;
/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json: Unknown Channel, Missing Access, Missing Permissions */
const CLOSED_CODES: readonly (number | string)[] = [10_003, 50_001, 50_013];
const UNKNOWN_MESSAGE = 10_008;
const PAGE = 100;

/** Posts under a nonce that Discord enforces for some minutes: the message it gives may be the one that was posted before. */
export async function postOnce(
  client: Client<true>,
  channelId: string,
  { body, files }: OwnPost,
  nonce: string,
  signal: AbortSignal,
): Promise<APIMessage> {
  await openForPosting(client, channelId);
  return closedAs(
    client.rest.post(Routes.channelMessages(channelId), {
      body: { ...body, nonce, enforce_nonce: true },
      files: rawFiles(files),
      signal,
    }) as Promise<APIMessage>,
  );
}

/** Replaces what a message of ours says. False when it is no longer there. */
export async function editOwn(
  client: Client<true>,
  channelId: string,
  messageId: string,
  { body, files }: OwnPost,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const attachments = files.map(({ name }, id) => ({ id, filename: name }));
    await client.rest.patch(Routes.channelMessage(channelId, messageId), {
      body: { ...body, attachments },
      files: rawFiles(files),
      signal,
    });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE) return false;
    return closedAs(Promise.reject(error));
  }
}

/** Our own message since `since` (milliseconds since 1970) that has `mark` in an embed's footer. Reads on to the newest message. */
export async function findOwn(
  client: Client<true>,
  channelId: string,
  mark: string,
  since: number,
  signal: AbortSignal,
): Promise<APIMessage | undefined> {
  let after = String(SnowflakeUtil.generate({ timestamp: since }));
  for (;;) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const page = (await closedAs(
      client.rest.get(Routes.channelMessages(channelId), { query, signal }),
    )) as APIMessage[];
    const found = page.find(
      ({ author, embeds }) =>
        author.id === client.user.id && embeds.some(({ footer }) => footer?.text.includes(mark) ?? false),
    );
    if (found) return found;
    // Newest first, also of those after an id.
    const newest = page[0];
    if (!newest || page.length < PAGE) return undefined;
    after = newest.id;
  }
}

/** The channel, if the bot may post there now. Throws ChannelClosed. */
export async function openForPosting(client: Client<true>, channelId: string): Promise<GuildTextBasedChannel> {
  const channel = await client.channels.fetch(channelId).catch((error: unknown) => {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return null;
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.GuildChannelUnowned) return null;
    throw error;
  });
  if (!channel) throw new ChannelClosed('it is gone, or I cannot see it');
  if (channel.isDMBased() || !channel.isTextBased()) throw new ChannelClosed('it takes no messages of its own');
  const held = channel.permissionsFor(await channel.guild.members.fetchMe()) ?? new PermissionsBitField();
  const needed = channel.isThread() ? { ...NEEDED, SendMessagesInThreads: 'Send Messages in Threads' } : NEEDED;
  const missing = Object.entries(needed)
    .filter(([name]) => !channel.isThread() || name !== 'SendMessages')
    .filter(([name]) => !held.has(PermissionFlagsBits[name as keyof typeof PermissionFlagsBits]))
    .map(([, label]) => label);
  if (missing.length > 0) throw new ChannelClosed(`I need ${missing.join(', ')} there`);
  if (channel.type === ChannelType.PrivateThread && !channel.joined && !channel.joinable)
    throw new ChannelClosed('I am not in that private thread');
  return channel;
}

async function closedAs<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof DiscordAPIError && CLOSED_CODES.includes(error.code))
      throw new ChannelClosed(error.code === 10_003 ? 'it is gone' : 'I may not post there', { cause: error });
    throw error;
  }
}

function rawFiles(files: readonly PostFile[]) {
  return files.map((file) => ({
    name: file.name,
    contentType: file.contentType,
    data: 'text' in file ? Buffer.from(file.text) : Buffer.from(file.bytes),
  }));
}
