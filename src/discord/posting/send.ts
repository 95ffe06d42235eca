import { type BaseInteraction, InteractionContextType } from 'discord.js';
import type { PostedMinutes } from '../../render/index.ts';
import { sayIn } from '../../wording/index.ts';
import type { Call } from '../interactions/command.ts';
import type { Discussion } from '../reading/discussion.ts';
import { minutesPost } from './post.ts';

/** The minutes of a discussion as they travel with their post. */
export function postedOf(
  { outcome, source, users }: Discussion,
  about: Pick<PostedMinutes, 'askedBy' | 'language'>,
): PostedMinutes {
  const messages = outcome.messages.map((message) => {
    const user = users?.get(message.id);
    return user === undefined ? message : { ...message, user };
  });
  return { version: 1, ...about, threads: [{ minutes: outcome.minutes, messages, ...(source ? { source } : {}) }] };
}

/** Sends the minutes as the answer. */
export async function sendMinutes(
  { interaction, answer, say, bot }: Call<Pick<BaseInteraction, 'user' | 'guildId' | 'context'>>,
  discussion: Discussion,
): Promise<void> {
  const { language } = await bot.preferences.settingsOf(interaction.guildId);
  const speaks = language ? sayIn(language) : say;
  const posted = postedOf(discussion, { askedBy: interaction.user.id, language: speaks.language });
  const alone = answer.visibility !== 'public' || interaction.context === InteractionContextType.BotDM;
  await answer.send(
    await minutesPost(bot, interaction, posted, {
      say: speaks,
      audience: alone ? 'asker' : 'everybody',
      notes: discussion.notes.map((note) => speaks(note)),
    }),
  );
}
