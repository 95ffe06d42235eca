import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { MOST_MESSAGES } from '../../src/discord/index.ts';
import { named } from '../../src/wording/index.ts';

/** How many messages of a channel `here` reads when nothing is said of it; a thread is read whole. */
export const USUAL_STRETCH = 100;

const { String: TEXT, Integer, Boolean: FLAG, Attachment, Subcommand } = ApplicationCommandOptionType;
const PRIVATE = { type: FLAG, ...named('summarize.private') } as const;
const BOTS = { type: FLAG, ...named('summarize.bots') } as const;

/** `/summarize` as Discord shows it. */
export const DEFINITION = {
  ...named('summarize'),
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  options: [
    {
      type: Subcommand,
      ...named('summarize.here'),
      options: [
        { type: TEXT, ...named('summarize.since'), max_length: 40 },
        {
          type: Integer,
          ...named('summarize.messages', { usual: USUAL_STRETCH }),
          min_value: 2,
          max_value: MOST_MESSAGES,
        },
        BOTS,
        PRIVATE,
      ],
    },
    {
      type: Subcommand,
      ...named('summarize.link'),
      options: [{ type: TEXT, ...named('summarize.link.link'), required: true, max_length: 1000 }, BOTS, PRIVATE],
    },
    {
      type: Subcommand,
      ...named('summarize.file'),
      options: [{ type: Attachment, ...named('summarize.file.file'), required: true }, PRIVATE],
    },
    { type: Subcommand, ...named('summarize.text'), options: [PRIVATE] },
  ],
} as const;
