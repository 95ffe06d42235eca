import type { APIEmbed, Message, MessageEditOptions } from 'discord.js';
import { asWished } from '../../minutes/index.ts';
import {
  DIGEST_FILE,
  EMBED,
  MINUTES_FILE,
  type News,
  newsAsWished,
  type PostedMinutes,
  type PostedNews,
  type PostedThread,
  readPostedNews,
  renderEmbed,
  renderNewsEmbed,
  reviseDigestFile,
  sizeOf,
} from '../../render/index.ts';
import type { ServerSettings } from '../../settings/index.ts';
import { SourceError } from '../../sources/index.ts';
import { type Say, sayIn } from '../../wording/index.ts';
import type { Bot } from '../bot.ts';
import { type Place, wishesFor } from '../preferences.ts';
import { readAttachment } from '../reading/attachment.ts';

/** What a digest tells of a thread, as it is to read now. */
interface Told {
  readonly embed: (room: number) => APIEmbed | undefined;
  /** What is new in it; absent where its post holds all of the minutes. */
  readonly news?: News;
  /** The complete minutes, where their post needs a file for them. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** The files that tell in words what the embeds have no room for. */
const FILES: readonly string[] = [DIGEST_FILE, MINUTES_FILE];

/**
 * A digest as it is to read now that something was corrected: the embeds and the file of its threads, in their order, and as it stood the
 * embed that tells of the digest as a whole, by which it is found again.
 */
export async function correctedDigest(
  bot: Pick<Bot, 'preferences' | 'cdnUrl' | 'log'>,
  { embeds, attachments }: Pick<Message, 'embeds' | 'attachments'>,
  { threads, language }: PostedMinutes,
  where: Place,
): Promise<Pick<MessageEditOptions, 'embeds' | 'files' | 'attachments'>> {
  const say = sayIn(language);
  const { shown } = await bot.preferences.settingsOf(where.guild);
  const told = await Promise.all(threads.map(toldOf));

  const standing = embeds.map(({ data }) => data);
  const sizes = standing.map(sizeOf);
  const revised = standing.map((before, n) => {
    const others = sizes.reduce((sum, size, m) => (m === n ? sum : sum + size), 0);
    const after = told[n]?.embed(EMBED.all - others);
    // Another title is another thread's, which had no room when the digest was posted.
    return after && after.title === before.title ? { ...after, ...footerOf(before) } : before;
  });
  const file = attachments.find(({ name }) => FILES.includes(name));
  const text = file && (await revisedFile(file));
  if (!file || text === undefined) return { embeds: revised };
  return {
    embeds: revised,
    files: [{ name: file.name, attachment: Buffer.from(text) }],
    attachments: [...attachments.values()].filter(({ id }) => id !== file.id).map(({ id }) => ({ id })),
  };

  async function toldOf({ minutes, news }: PostedThread): Promise<Told> {
    const wishes = await wishesFor(bot.preferences, minutes, where);
    const wished = asWished(minutes, wishes);
    if (!news) return minutesTold(wished, { say, shown });
    return newsTold({ ...newsAsWished(readPostedNews(minutes, news), wishes), ...quietOf(news, wished) }, say);
  }

  async function revisedFile(before: { name: string; url: string; size: number }): Promise<string | undefined> {
    if (before.name === MINUTES_FILE) return told.flatMap(({ files }) => files)[0]?.text;
    try {
      const text = Buffer.from(await readAttachment(before, bot.cdnUrl)).toString();
      return reviseDigestFile(
        text,
        told.flatMap(({ news }) => news ?? []),
        say,
      );
    } catch (error) {
      // The correction is kept all the same.
      if (!(error instanceof SourceError)) throw error;
      bot.log.warn({ error: error.message }, 'the file of a digest stays as it was');
      return undefined;
    }
  }
}

function minutesTold(
  minutes: PostedThread['minutes'],
  options: { readonly say: Say; readonly shown: ServerSettings['shown'] },
): Told {
  const { payload, attachments } = renderEmbed(minutes, options);
  const [embed] = payload.embeds;
  return { embed: (room) => (sizeOf(embed) <= room ? embed : undefined), files: attachments };
}

function newsTold(news: News, say: Say): Told {
  return { embed: (room) => renderNewsEmbed(news, room, say)?.embed, news, files: [] };
}

function quietOf({ quietDays }: PostedNews, { openQuestions }: PostedThread['minutes']): Pick<News, 'quiet'> {
  return quietDays === undefined ? {} : { quiet: { days: quietDays, questions: openQuestions } };
}

/** The mark that a digest is known by stands in a footer. */
function footerOf({ footer }: APIEmbed): Pick<APIEmbed, 'footer'> {
  return footer ? { footer } : {};
}
