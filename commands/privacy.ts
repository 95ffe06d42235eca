import {
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  type InteractionReplyOptions,
} from 'discord.js';
import { type Command, slashCommand } from '../src/discord/index.ts';
import { optedOutAmong, optIn, optOut, type Store } from '../src/store/index.ts';
import { named, type Say } from '../src/wording/index.ts';

/** `/privacy`: what is kept of anybody, and whether the person asking may be quoted. */
export const privacy = (store: Store): Command =>
  slashCommand(
    {
      ...named('privacy'),
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    },
    async (_, { interaction, answer, say }) => {
      const unquoted = await optedOutAmong(store, [interaction.user.id]);
      await answer.send(page(unquoted.size > 0, say));
    },
    {
      buttons: {
        // Whoever presses it speaks for themselves, on whatever message it stands.
        async 'privacy-quote'(wanted, { interaction, answer, say, bot }) {
          if (wanted === 'no') await optOut(store, interaction.user.id, bot.now());
          else await optIn(store, interaction.user.id);
          answer.handled();
          await interaction.update(page(wanted === 'no', say));
        },
      },
    },
  );

function page(unquoted: boolean, say: Say) {
  return {
    embeds: [
      {
        title: say('privacy.title'),
        description: [say('privacy.kept'), say(unquoted ? 'privacy.unquoted' : 'privacy.quoted')].join('\n\n'),
      },
    ],
    components: [
      {
        type: ComponentType.ActionRow as const,
        components: [
          {
            type: ComponentType.Button as const,
            custom_id: `privacy-quote:${unquoted ? 'yes' : 'no'}`,
            label: say(unquoted ? 'privacy.optIn' : 'privacy.optOut'),
            style: ButtonStyle.Secondary,
          },
        ],
      },
    ],
  } satisfies InteractionReplyOptions;
}
