import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { snowflake, timestamp } from './snowflake.ts';
import { NO_FLAGS, type World } from './world.ts';

export interface NewMessage extends Partial<Omit<APIMessage, 'attachments'>> {
  /** When it was sent, in milliseconds since 1970; the present moment unless told. */
  readonly at?: number;
  readonly replyTo?: APIMessage;
  readonly files?: readonly { readonly name: string; readonly content: string | Uint8Array; readonly type?: string }[];
}

/** A message as it comes to exist; `content` and the rest as they are. It stands in no channel yet. */
export function createMessage(
  world: World,
  channelId: string,
  author: APIUser,
  { at = Date.now(), replyTo, files = [], ...rest }: NewMessage,
): APIMessage {
  const message: APIMessage = {
    id: snowflake(at),
    channel_id: channelId,
    author,
    content: '',
    timestamp: timestamp(at),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: files.map((file) => storeFile(world, channelId, file)),
    embeds: [],
    components: [],
    pinned: false,
    flags: NO_FLAGS,
    type: MessageType.Default,
    ...rest,
  };
  if (replyTo) {
    message.type = MessageType.Reply;
    message.message_reference = {
      type: MessageReferenceType.Default,
      channel_id: replyTo.channel_id,
      message_id: replyTo.id,
    };
    const { referenced_message: _, ...referenced } = replyTo;
    message.referenced_message = referenced as APIMessage;
  }
  return message;
}

/** Puts the file on the CDN, behind an address that is signed and runs out as Discord's do. */
export function storeFile(
  world: World,
  channelId: string,
  { name, content, type = 'text/plain; charset=utf-8' }: { name: string; content: string | Uint8Array; type?: string },
  { ephemeral = false } = {},
): APIAttachment {
  const id = snowflake();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const path = `/${ephemeral ? 'ephemeral-attachments' : 'attachments'}/${channelId}/${id}/${encodeURIComponent(name)}`;
  world.files.set(path, { name, type, bytes });
  const expires = Math.floor(Date.now() / 1000 + 86_400).toString(16);
  const url = `${world.origin}${path}?ex=${expires}&is=${Math.floor(Date.now() / 1000).toString(16)}&hm=${'0'.repeat(64)}&`;
  return {
    id,
    filename: name,
    size: bytes.length,
    url,
    proxy_url: url,
    content_type: type,
    ...(ephemeral ? { ephemeral } : {}),
  };
}

/** Whether nobody but one person sees it. */
export function isEphemeral(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
