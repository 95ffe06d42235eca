import type { APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Message } from '../../thread/index.ts';
import { text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';
import { noDiscussion } from '../no-discussion.ts';
import { bridgesAmong } from './bridges.ts';
import { messageFromApi } from './message.ts';

/** What is read of a user, a message and a dump. Everything else may be there and is passed over. */
const user = z.looseObject({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullish(),
  bot: z.boolean().optional(),
});
const media = z.looseObject({
  text: z.string().optional(),
  emoji: z.looseObject({ name: z.string().nullish() }).optional(),
});
const snapshot = z.looseObject({
  message: z.looseObject({ content: z.string().optional(), mentions: z.array(user).optional() }),
});
const referenced = z.looseObject({
  id: z.string().min(1),
  type: z.number().default(0),
  author: user,
  content: z.string().default(''),
  timestamp: z.string(),
  webhook_id: z.string().optional(),
  member: z.looseObject({ nick: z.string().nullish() }).optional(),
  mentions: z.array(user).optional(),
  message_reference: z.looseObject({ type: z.number().optional(), message_id: z.string().optional() }).optional(),
  message_snapshots: z.array(snapshot).optional(),
  reactions: z
    .array(
      z.looseObject({
        count: z.number(),
        emoji: z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }),
      }),
    )
    .optional(),
  poll: z
    .looseObject({
      question: media,
      answers: z.array(z.looseObject({ answer_id: z.number(), poll_media: media })),
      results: z
        .looseObject({
          is_finalized: z.boolean(),
          answer_counts: z.array(z.looseObject({ id: z.number(), count: z.number() })),
        })
        .nullish(),
    })
    .nullish(),
});
/** What a message refers to comes with it; what that one refers to does not. */
const message = referenced.extend({ referenced_message: referenced.nullish() });
const channel = z.looseObject({
  id: z.string().optional(),
  guild_id: z.string().optional(),
  type: z.number().optional(),
  name: z.string().nullish(),
});
const dump = z.union([z.array(message), z.looseObject({ channel: channel.optional(), messages: z.array(message) })]);

/** Channel types of threads and forum posts, which are called by their names; a channel has a `#` before it. */
const THREAD = new Set([10, 11, 12]);
/** Channel types of direct and group direct messages, which have no guild. */
const DIRECT = new Set([1, 3]);

const EXPECTED = text('file.expectedDump', { shape: '{ "channel": …, "messages": [ … ] }' });

/**
 * The messages of a channel dump, `{ "channel": …, "messages": [ … ] }` with API objects, or the list alone; oldest first, Discord's own notes
 * left out. Throws `SourceError` naming what is not as it should be.
 */
export function readDump(json: string, name: string): Message[] {
  let value: unknown;
  try {
    // Half a surrogate pair, which JSON can spell, would break whatever encodes the text later.
    value = JSON.parse(json.replace(/^\ufeff/, ''), (_, part: unknown) =>
      typeof part === 'string' ? wellFormed(part) : part,
    );
  } catch {
    throw noDiscussion(name, text('file.brokenJson'), EXPECTED);
  }
  const parsed = dump.safeParse(value);
  if (!parsed.success) {
    throw noDiscussion(name, text('file.noDump'), EXPECTED);
  }
  const { channel: of = undefined, messages } = Array.isArray(parsed.data) ? { messages: parsed.data } : parsed.data;
  if (messages.length === 0) throw noDiscussion(name, text('file.noMessages'), EXPECTED);
  const guildId = of?.guild_id ?? (DIRECT.has(of?.type ?? -1) ? '@me' : undefined);
  const subject = of?.name ? `${THREAD.has(of.type ?? -1) ? '' : '#'}${of.name}` : undefined;
  const place = {
    ...(subject ? { subject } : {}),
    ...(guildId ? { guildId } : {}),
    ...(of?.id ? { channelId: of.id } : {}),
    bridges: bridgesAmong(messages as unknown as APIMessage[]),
  };
  const read = new Map<string, Message>();
  for (const each of messages) {
    const known = messageFromApi(each as unknown as APIMessage, place);
    if (known && !read.has(known.id)) read.set(known.id, known);
  }
  if (read.size === 0) throw new SourceError(text('file.onlyNotes', { name }));
  return [...read.values()].sort((a, b) => bySnowflake(a.id, b.id));
}

function wellFormed(text: string): string {
  return /\p{Surrogate}/u.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
}

/** Snowflakes count up with time, in more digits than a number holds. */
function bySnowflake(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
