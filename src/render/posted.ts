import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Minutes } from '../minutes/index.ts';
import { LANGUAGES, type Language } from '../wording/index.ts';
import { minutesSchema, moment } from './json.ts';
import type { PostedNews } from './posted-news.ts';

/**
 * What travels with a post, so that its buttons still work after a restart: the complete minutes as docs/json.md has them, and of each
 * thread who answers whom and where it can be read again. Packed, since Discord's clients show the beginning of a text file below the
 * post, and this one is not for reading.
 */
export const FILE = 'minutes.json.gz';

/** In bytes. Far below what a post may weigh (10 MiB), as a picture may stand beside it; `unpacked` also ends what was packed to explode. */
export const LIMITS = { packed: 2 * 1024 * 1024, unpacked: 16 * 1024 * 1024 } as const;

/** A message of the thread as the tree of replies shows it. */
export interface PostedMessage {
  readonly id: string;
  readonly author: string;
  /** ISO 8601. */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  /** The place in the list of the message that it answers, which always stands before it. */
  readonly parent?: number | undefined;
  /** Only quoted in another message, not at hand itself. */
  readonly quoted?: true | undefined;
  /** Written by a bot or a list's own software. */
  readonly automated?: true | undefined;
  /** The id of the Discord account that wrote it. */
  readonly user?: string | undefined;
}

interface Place {
  /** Absent for direct messages. */
  readonly guild?: string | undefined;
  readonly channel: string;
}

/** Where a discussion can be read again. */
export type Source =
  /** A channel or thread, from that moment on (milliseconds since 1970) or whole. */
  | (Place & {
      readonly kind: 'channel';
      readonly since?: number | undefined;
      readonly bots?: boolean | undefined;
    })
  /** A message with what it answers and what answers it. */
  | (Place & { readonly kind: 'replies'; readonly message: string; readonly bots?: boolean | undefined })
  /** A mail that a message carries. */
  | (Place & { readonly kind: 'message'; readonly message: string })
  /** An archive. */
  | { readonly kind: 'link'; readonly url: string };

export interface PostedThread {
  readonly minutes: Minutes;
  /** Each after the one that it answers. Absent where they are too many for a post. */
  readonly messages?: readonly PostedMessage[] | undefined;
  /** Absent where it was given once, as a file or pasted. */
  readonly source?: Source | undefined;
  /** Of a digest that tells what is new, rather than all of the minutes. */
  readonly news?: PostedNews | undefined;
}

export interface PostedMinutes {
  readonly version: 1;
  /** Who asked; absent for a digest. */
  readonly askedBy?: string | undefined;
  /** A digest: its clock renews it, so that nobody else does, and nobody deletes it with a button. */
  readonly digest?: true | undefined;
  /** What the post is written in around the quotations. */
  readonly language: Language;
  /** One, or what a digest tells of. */
  readonly threads: readonly PostedThread[];
}

/** A file to send with a message. */
export interface FileAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** https://docs.discord.com/developers/reference#snowflakes: 64 bits in decimal */
const snowflake = z.string().regex(/^\d{1,20}$/);
const place = { guild: snowflake.optional(), channel: snowflake };

const message: z.ZodType<PostedMessage> = z.object({
  id: z.string(),
  author: z.string(),
  date: moment.optional(),
  url: z.string().optional(),
  parent: z.number().int().nonnegative().optional(),
  quoted: z.literal(true).optional(),
  automated: z.literal(true).optional(),
  user: snowflake.optional(),
});

const source: z.ZodType<Source> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('channel'),
    ...place,
    since: z.number().int().nonnegative().optional(),
    bots: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('replies'), ...place, message: snowflake, bots: z.boolean().optional() }),
  z.object({ kind: z.literal('message'), ...place, message: snowflake }),
  z.object({ kind: z.literal('link'), url: z.string().max(2048) }),
]);

const ids = z.array(z.string());
const news: z.ZodType<PostedNews> = z.object({
  newMessages: z.number().int().nonnegative(),
  agreed: ids,
  opened: ids,
  answered: ids,
  objections: ids,
  joined: ids,
  quietDays: z.number().int().nonnegative().optional(),
});

const posted: z.ZodType<PostedMinutes> = z.object({
  version: z.literal(1),
  askedBy: snowflake.optional(),
  digest: z.literal(true).optional(),
  language: z.enum(LANGUAGES),
  threads: z
    .array(
      z.object({
        minutes: minutesSchema,
        // No loops: what is answered stands before what answers it.
        messages: z
          .array(message)
          .refine((all) => all.every(({ parent }, n) => parent === undefined || parent < n))
          .optional(),
        source: source.optional(),
        news: news.optional(),
      }),
    )
    .min(1)
    .max(100),
});

/** The file for a post; without the trees of replies where they are too many, and undefined where even then it is too large. */
export function packPosted(minutes: PostedMinutes): FileAttachment | undefined {
  for (const threads of [minutes.threads, minutes.threads.map(({ messages: _, ...thread }) => thread)]) {
    const text = Buffer.from(JSON.stringify({ ...minutes, threads }));
    if (text.length > LIMITS.unpacked) continue;
    const bytes = gzipSync(text);
    if (bytes.length <= LIMITS.packed) return { name: FILE, contentType: 'application/gzip', bytes };
  }
  return undefined;
}

/** What stands in such a file; undefined for anything else. Whoever made it, no more than `LIMITS.unpacked` is ever held. */
export function unpackPosted(bytes: Uint8Array): PostedMinutes | undefined {
  if (bytes.length > LIMITS.packed) return undefined;
  try {
    const text = gunzipSync(bytes, { maxOutputLength: LIMITS.unpacked });
    return posted.safeParse(JSON.parse(text.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
