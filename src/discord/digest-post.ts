import type { APIEmbed, Message } from 'discord.js';
import { asWished, type Wishes } from '../minutes/index.ts';
import {
  EMBED,
  newsAsWished,
  type PostedMinutes,
  type PostedThread,
  readPostedNews,
  renderEmbed,
  renderNewsEmbed,
  sizeOf,
} from '../render/index.ts';
import { sayIn } from '../wording/index.ts';
import type { Bot } from './bot.ts';
import { type Place, wishesFor } from './preferences.ts';

/**
 * The embeds of a digest as they are to read now that something was corrected: those of its threads, in their order, and as it stood the
 * one that tells of the digest as a whole, by which it is found again.
 */
export async function correctedDigest(
  { preferences }: Pick<Bot, 'preferences'>,
  { embeds }: Pick<Message, 'embeds'>,
  { threads, language }: PostedMinutes,
  where: Place,
): Promise<APIEmbed[]> {
  const say = sayIn(language);
  const { shown } = await preferences.settingsOf(where.guild);
  const standing = embeds.map(({ data }) => data);
  const sizes = standing.map(sizeOf);
  return Promise.all(
    standing.map(async (before, n) => {
      const thread = threads[n];
      if (!thread) return before;
      const wishes = await wishesFor(preferences, thread.minutes, where);
      const others = sizes.reduce((sum, size, m) => (m === n ? sum : sum + size), 0);
      const after = embedOf(thread, wishes, EMBED.all - others);
      // Another title is another thread's, which had no room when the digest was posted.
      return after && after.title === before.title ? { ...after, ...footerOf(before) } : before;
    }),
  );

  function embedOf({ minutes, news }: PostedThread, wishes: Wishes, room: number): APIEmbed | undefined {
    if (!news) {
      const [embed] = renderEmbed(asWished(minutes, wishes), { say, shown }).payload.embeds;
      return sizeOf(embed) <= room ? embed : undefined;
    }
    const told = newsAsWished(readPostedNews(minutes, news), wishes);
    const { openQuestions } = asWished(minutes, wishes);
    const quiet = news.quietDays === undefined ? {} : { quiet: { days: news.quietDays, questions: openQuestions } };
    return renderNewsEmbed({ ...told, ...quiet }, room, say)?.embed;
  }
}

/** The mark that a digest is known by stands in a footer. */
function footerOf({ footer }: APIEmbed): Pick<APIEmbed, 'footer'> {
  return footer ? { footer } : {};
}
