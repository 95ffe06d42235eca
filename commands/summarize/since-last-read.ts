import type { ChatInputCommandInteraction } from 'discord.js';
import { type Call, MOST_MESSAGES, type ReadableChannel, readSinceSpoken, wishesFor } from '../../src/discord/index.ts';
import { EMBED, newsAsWished, quotationsOf, renderNewsEmbed, renderNewsMarkdown } from '../../src/render/index.ts';
import { SourceError } from '../../src/sources/index.ts';
import { sayIn, text } from '../../src/wording/index.ts';

/**
 * Sends what is new since the person asking wrote here for the last time, to them alone: Discord tells nobody what others have read, and
 * who writes has read what stands above.
 */
export async function sendSinceLastRead(
  call: Call<ChatInputCommandInteraction>,
  channel: ReadableChannel,
): Promise<void> {
  const { interaction, answer, bot } = call;
  const { language } = await bot.preferences.settingsOf(interaction.guildId);
  const say = language ? sayIn(language) : call.say;
  const user = interaction.user.id;
  await answer.thinking('private');
  const { messages, spokenAt } = await readSinceSpoken(bot, channel, { user, before: interaction.id, say });
  if (spokenAt === undefined) throw new SourceError(text('summarize.neverSpoke', { most: MOST_MESSAGES }));
  const since = new Date(spokenAt).toISOString();
  const found = messages.length > 0 ? (await bot.computing.newsSince({ messages, since })).threads[0] : undefined;
  const when = `<t:${Math.floor(spokenAt / 1000)}:R>`;
  if (!found) return answer.send({ content: say('summarize.nothingSinceSpoke', { when }) });
  const where = { guild: interaction.guildId, user };
  const news = newsAsWished(found, await wishesFor(bot.preferences, quotationsOf(found), where));
  const rendered = renderNewsEmbed(news, EMBED.all, say);
  await answer.send({
    content: say('summarize.sinceSpoke', { when }),
    embeds: rendered ? [rendered.embed] : [],
    ...(rendered?.complete
      ? {}
      : { files: [{ name: 'news.md', attachment: Buffer.from(renderNewsMarkdown(news, say)) }] }),
  });
}
