import { InteractionContextType, MessageFlags } from 'discord.js';
import { BUTTON, type PostedMinutes } from '../../render/index.ts';
import { SourceError } from '../../sources/index.ts';
import { sayIn, text } from '../../wording/index.ts';
import { hasRole, isManager } from '../admission.ts';
import type { Call, Components } from '../interactions/command.ts';
import { correctedDigest } from '../posting/digest-post.ts';
import { keptFiles, minutesPost, withoutTheUnquoted } from '../posting/post.ts';
import type { Place } from '../preferences.ts';
import { chosenIn, correctablesIn, correctionForm } from './correction-form.ts';
import { mayChange, type Pressed, readPressed } from './navigation.ts';

/** The form that the button opens. */
const FORM = 'v1.corrections';

/**
 * "Correct…" under minutes: a form with what was agreed and what is open, and what can be wrong with it. A correction changes the post, and
 * is kept by the item's id for later minutes and digests of the same thread, on the same server or, outside of servers, for the person.
 */
export const correcting: Components = {
  buttons: {
    async [BUTTON.correct](_, call) {
      const { interaction, answer, say, bot } = call;
      const posted = await readPressed(call);
      await needCorrector(call, posted);
      const quotable = await withoutTheUnquoted(bot.preferences, posted);
      const items = correctablesIn(quotable);
      if (items.length === 0) throw new SourceError(text('corrections.nothing'));
      const ids = items.map(({ item }) => item.id);
      const said = await bot.preferences.correctionsOn(ids, placeOf(interaction));
      answer.handled();
      await interaction.showModal(correctionForm(FORM, quotable, said, say));
    },
  },
  modals: {
    async [FORM](_, call) {
      const { interaction, answer, say, bot } = call;
      if (!interaction.isFromMessage()) throw new TypeError('the form stood on no minutes');
      const press = { ...call, interaction };
      const posted = await readPressed(press);
      await needCorrector(press, posted);
      const where = placeOf(interaction);
      for (const { item, thread, correction } of chosenIn(interaction.fields, posted)) {
        if (!correction) await bot.preferences.takeBack(where, item.id);
        else
          await bot.preferences.keepCorrection(where, {
            ...correction,
            statement: item.id,
            at: bot.now(),
            thread: thread.minutes.id,
            source: thread.source,
          });
      }
      answer.handled();
      await interaction.deferUpdate();
      if (posted.digest) {
        const post = await correctedDigest(bot, interaction.message, posted, where);
        await interaction.editReply({ ...post, allowedMentions: { parse: [] } });
        // The item need not be among what the digest told, and then its post reads as before.
        return answer.send({ content: say('corrections.keptForLater') });
      }
      const { content, flags } = interaction.message;
      const alone = flags.has(MessageFlags.Ephemeral) || interaction.context === InteractionContextType.BotDM;
      const post = await minutesPost(bot, interaction, posted, {
        say: sayIn(posted.language),
        audience: alone ? 'asker' : 'everybody',
        notes: content ? [content] : [],
      });
      await interaction.editReply({
        ...post,
        attachments: keptFiles(interaction.message),
        allowedMentions: { parse: [] },
      });
    },
  },
};

/** Throws `SourceError` for who may not correct these minutes. */
async function needCorrector(
  { interaction, bot }: Pick<Call<Pressed>, 'interaction' | 'bot'>,
  { askedBy }: PostedMinutes,
): Promise<void> {
  if (mayChange(interaction, askedBy) || isManager(interaction)) return;
  const { correctors } = await bot.preferences.settingsOf(interaction.guildId);
  if (hasRole(interaction, correctors)) return;
  const others = correctors.map((role) => `<@&${role}>`);
  throw new SourceError(
    text('corrections.notYou', {
      who: [...(askedBy ? [`<@${askedBy}>`] : []), ...others, text('corrections.moderators')],
    }),
  );
}

function placeOf({ guildId, user }: Pressed): Place {
  return { guild: guildId, user: user.id };
}
