import {
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  type InteractionReplyOptions,
} from 'discord.js';
import { type Command, slashCommand } from '../src/discord/index.ts';
import {
  correctionsIn,
  optedOutAmong,
  optIn,
  optOut,
  type Store,
  scopeOf,
  type TableName,
  takeBackAll,
} from '../src/store/index.ts';
import { type Key, named, type Say } from '../src/wording/index.ts';

/** The words that say what a table keeps and for how long. */
const TABLES = {
  digest: 'privacy.kept.digests',
  delivery: 'privacy.kept.digests',
  attempt: 'privacy.kept.digests',
  seen: 'privacy.kept.digests',
  correction: 'privacy.kept.corrections',
  guild_settings: 'privacy.kept.servers',
  departure: 'privacy.kept.servers',
  opt_out: 'privacy.kept.optOuts',
  pending_interaction: 'privacy.kept.commands',
  clock: 'privacy.kept.clock',
} as const satisfies Record<TableName, Key>;

/** What is kept of one person. */
interface Kept {
  /** Whether they do not want to be quoted. */
  readonly unquoted: boolean;
  /** How many corrections they made outside of servers; those made on a server are the server's. */
  readonly corrections: number;
}

/** `/privacy`: what is kept of anybody, and whether the person asking may be quoted. */
export const privacy = (store: Store): Command => {
  const ownScope = (user: string) => scopeOf({ guild: null, user });
  const keptOf = async (user: string): Promise<Kept> => ({
    unquoted: (await optedOutAmong(store, [user])).size > 0,
    corrections: (await correctionsIn(store, ownScope(user))).length,
  });
  return slashCommand(
    {
      ...named('privacy'),
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    },
    async (_, { interaction, answer, say }) => answer.send(page(await keptOf(interaction.user.id), say)),
    {
      // Whoever presses them speaks for themselves, on whatever message they stand.
      buttons: {
        async 'privacy-quote'(wanted, { interaction, answer, say, bot }) {
          const { id } = interaction.user;
          if (wanted === 'no') await optOut(store, id, bot.now());
          else await optIn(store, id);
          answer.handled();
          await interaction.update(page(await keptOf(id), say));
        },
        async 'privacy-forget'(_, { interaction, answer, say }) {
          const { id } = interaction.user;
          await takeBackAll(store, ownScope(id));
          answer.handled();
          await interaction.update(page(await keptOf(id), say));
        },
      },
    },
  );
};

function page({ unquoted, corrections }: Kept, say: Say) {
  const button = (custom_id: string, label: string) => ({
    type: ComponentType.Button as const,
    custom_id,
    label,
    style: ButtonStyle.Secondary as const,
  });
  const quoting = unquoted
    ? button('privacy-quote:yes', say('privacy.optIn'))
    : button('privacy-quote:no', say('privacy.optOut'));
  const forgetting = corrections > 0 ? [button('privacy-forget', say('privacy.forget', { count: corrections }))] : [];
  const kept = [...new Set(Object.values(TABLES)), 'privacy.kept.cache' as const].map((key) => `- ${say(key)}`);
  return {
    embeds: [
      {
        title: say('privacy.title'),
        description: [say('privacy.kept'), kept.join('\n'), say(unquoted ? 'privacy.unquoted' : 'privacy.quoted')].join(
          '\n\n',
        ),
      },
    ],
    components: [{ type: ComponentType.ActionRow as const, components: [quoting, ...forgetting] }],
  } satisfies InteractionReplyOptions;
}
