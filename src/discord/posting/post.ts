import type { BaseInteraction, Message } from 'discord.js';
import type { Changes, Minutes } from '../../minutes/index.ts';
import { rasterise } from '../../picture/index.ts';
import {
  type Audience,
  FEWEST_MAPPED,
  MINUTES_FILE,
  minutesRows,
  POSTED_FILE,
  type PostedMinutes,
  type PostedThread,
  packPosted,
  renderEmbed,
  renderMap,
} from '../../render/index.ts';
import type { ServerSettings } from '../../settings/index.ts';
import type { Say } from '../../wording/index.ts';
import type { Bot } from '../bot.ts';
import type { Reply } from '../interactions/answer.ts';
import { asWishedThere, withoutUnquoted } from '../preferences.ts';
import { carrierLink } from '../reading/link.ts';

interface PostOptions {
  readonly say: Say;
  readonly audience: Audience;
  /** What the readers should know of how the minutes came about, a sentence each. */
  readonly notes?: readonly string[];
  /** What is to be marked as changed. */
  readonly changes?: Changes | undefined;
}

interface MinutesMessageOptions extends PostOptions {
  /** The minutes as the post shows them, in which so many items were corrected; it carries them as they were. */
  readonly wished: { readonly minutes: Minutes; readonly corrected: number };
  /** How many of each section to show at most, where it is not as usual. */
  readonly shown: ServerSettings['shown'];
}

/** The picture beside the minutes. */
const MAP = 'map.png';

/** All the files of a post that are made anew with it. */
const FILES: ReadonlySet<string | null> = new Set([MAP, MINUTES_FILE, POSTED_FILE]);

/** The files that stay when the post is made anew: those that it did not come with. */
export function keptFiles({ attachments }: Pick<Message, 'attachments'>): { id: string }[] {
  return [...attachments.values()].filter(({ name }) => !FILES.has(name)).map(({ id }) => ({ id }));
}

/** What a person wants the bot to heed, and where: of an interaction. */
type Asking = Pick<BaseInteraction, 'user' | 'guildId'>;

/** The minutes of one thread as a message for that place: without the words of who is not quoted, corrected, as its server wants them. */
export async function minutesPost(
  { preferences }: Pick<Bot, 'preferences'>,
  { guildId, user }: Asking,
  posted: PostedMinutes,
  options: PostOptions,
) {
  const { shown } = await preferences.settingsOf(guildId);
  const quotable = await withoutTheUnquoted(preferences, posted);
  const [thread] = quotable.threads;
  if (!thread) throw new TypeError('there are no minutes to post');
  const wished = await asWishedThere(preferences, thread.minutes, { guild: guildId, user: user.id });
  return minutesMessage(quotable, { ...options, wished, shown });
}

/** The minutes as they may be shown there: without the words of who is not quoted, and corrected. */
export async function asShown(
  { preferences }: Pick<Bot, 'preferences'>,
  { guildId, user }: Asking,
  posted: PostedMinutes,
): Promise<PostedMinutes> {
  const { threads, ...rest } = await withoutTheUnquoted(preferences, posted);
  const corrected = threads.map(async (thread) => {
    const { minutes } = await asWishedThere(preferences, thread.minutes, { guild: guildId, user: user.id });
    return { ...thread, minutes };
  });
  return { ...rest, threads: await Promise.all(corrected) };
}

/** The minutes without the words of who does not want to be quoted. */
export async function withoutTheUnquoted(
  preferences: Bot['preferences'],
  posted: PostedMinutes,
): Promise<PostedMinutes> {
  const threads = posted.threads.map(async (thread) => ({
    ...thread,
    minutes: await withoutUnquoted(preferences, thread.minutes),
  }));
  return { ...posted, threads: await Promise.all(threads) };
}

/**
 * The minutes of one thread as a message: the embed with the map of the thread, the complete minutes as a Markdown file where the embed
 * leaves something out, the file that its buttons read, and the buttons.
 */
async function minutesMessage(
  posted: PostedMinutes,
  { say, audience, wished, shown, changes, notes = [] }: MinutesMessageOptions,
) {
  const [thread] = posted.threads;
  if (!thread) throw new TypeError('there are no minutes to post');
  const fallbackUrl = carrierLink(thread.source);
  const { minutes, corrected } = wished;
  const { payload, attachments } = renderEmbed(minutes, {
    say,
    shown,
    changes,
    footer: corrected > 0 ? [say('corrections.made', { count: corrected })] : [],
    ...(fallbackUrl ? { fallbackUrl } : {}),
  });
  const packed = packPosted(posted);
  const map = await mapOf({ ...thread, minutes }, say);
  return {
    content: notes.join('\n'),
    embeds: payload.embeds.map((embed) => (map ? { ...embed, image: { url: `attachment://${MAP}` } } : embed)),
    components: minutesRows(posted, { say, audience, navigable: packed !== undefined }),
    files: [
      ...(map ? [map] : []),
      ...attachments.map((file) => ({ name: file.name, attachment: Buffer.from(file.text) })),
      ...(packed ? [{ name: packed.name, attachment: Buffer.from(packed.bytes) }] : []),
    ],
  } satisfies Reply;
}

/** The map as a file, with its words for whoever does not see it. */
async function mapOf({ messages = [], minutes }: PostedThread, say: Say) {
  if (messages.length < FEWEST_MAPPED) return undefined;
  const { svg, alt } = renderMap(messages, minutes, { say });
  return { name: MAP, attachment: Buffer.from(await rasterise(svg)), description: alt };
}
