import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  ComponentType,
  InteractionContextType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import {
  admit,
  type Call,
  type Command,
  carrierOf,
  correcting,
  everyViewerMayRead,
  MOST_MESSAGES,
  navigation,
  openChannel,
  parseDiscordLink,
  parseSince,
  type ReadableChannel,
  readAround,
  readCarried,
  readChannel,
  readFile,
  readLink,
  readLinked,
  readText,
  refreshing,
  sendMinutes,
  slashCommand,
} from '../src/discord/index.ts';
import { type Fetcher, isKnownLink, SourceError } from '../src/sources/index.ts';
import { isLastRead, named, type Text, text } from '../src/wording/index.ts';
import { sendSinceLastRead } from './since-last-read.ts';

/** How many messages of a channel `here` reads when nothing is said of it; a thread is read whole. */
const USUAL_STRETCH = 100;

const PRIVATE = {
  type: ApplicationCommandOptionType.Boolean,
  ...named('summarize.private'),
} as const;
const BOTS = {
  type: ApplicationCommandOptionType.Boolean,
  ...named('summarize.bots'),
} as const;

/** The modal of `/summarize text`: five rows are all that Discord allows. */
const TEXT_MODAL = 'summarize-text';
const TEXT_FIELDS = [1, 2, 3, 4] as const;
/** What one input takes. https://docs.discord.com/developers/components/reference#text-input */
const TEXT_LENGTH = 4000;

/** `/summarize`: the minutes of a channel or thread, a link, a file, or pasted text. */
export const summarize = ({ fetcher }: { readonly fetcher: Fetcher }): Command =>
  slashCommand(
    {
      ...named('summarize'),
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
      options: [
        {
          type: ApplicationCommandOptionType.Subcommand,
          ...named('summarize.here'),
          options: [
            {
              type: ApplicationCommandOptionType.String,
              ...named('summarize.since'),
              max_length: 40,
            },
            {
              type: ApplicationCommandOptionType.Integer,
              ...named('summarize.messages', { usual: USUAL_STRETCH }),
              min_value: 2,
              max_value: MOST_MESSAGES,
            },
            BOTS,
            PRIVATE,
          ],
        },
        {
          type: ApplicationCommandOptionType.Subcommand,
          ...named('summarize.link'),
          options: [
            {
              type: ApplicationCommandOptionType.String,
              ...named('summarize.link.link'),
              required: true,
              max_length: 1000,
            },
            BOTS,
            PRIVATE,
          ],
        },
        {
          type: ApplicationCommandOptionType.Subcommand,
          ...named('summarize.file'),
          options: [
            {
              type: ApplicationCommandOptionType.Attachment,
              ...named('summarize.file.file'),
              required: true,
            },
            PRIVATE,
          ],
        },
        {
          type: ApplicationCommandOptionType.Subcommand,
          ...named('summarize.text'),
          options: [PRIVATE],
        },
      ],
    },
    {
      async here({ since, messages, bots, private: hidden }, call) {
        const { interaction, answer, bot, say } = call;
        const settings = await admit(call);
        const lastRead = since !== undefined && isLastRead(since);
        const from = since === undefined || lastRead ? undefined : parseSince(since, bot.now());
        const channel = await openChannel(bot.client, interaction.channelId, askerOf(interaction));
        if (lastRead) return sendSinceLastRead(call, channel);
        const notes = await acknowledge(call, channel, hidden ?? settings.private);
        const usual = channel.isThread() || from !== undefined ? undefined : USUAL_STRETCH;
        const discussion = await readChannel(bot, channel, {
          since: from,
          before: interaction.id,
          messages: messages ?? usual,
          bots,
          progress: (shown: Text) => answer.progress(say(shown)),
          say,
        });
        await sendMinutes(call, { ...discussion, notes: [...notes, ...discussion.notes] });
      },

      async link({ link, bots, private: hidden }, call) {
        const { interaction, answer, bot, say } = call;
        const settings = await admit(call);
        const place = parseDiscordLink(link);
        if (!place) {
          if (!isKnownLink(link)) throw new SourceError(text('summarize.noLink'));
          await answer.thinking((hidden ?? settings.private) ? 'private' : 'public');
          return sendMinutes(call, await readLink(call, fetcher, link, { hosts: settings.archives }));
        }
        const asker = askerOf(interaction);
        const channel = await openChannel(bot.client, place.channelId, asker);
        const notes = await acknowledge(call, channel, hidden ?? settings.private);
        const options = { before: interaction.id, bots, progress: (shown: Text) => answer.progress(say(shown)), say };
        if (!place.messageId) {
          const stretch = channel.isThread() ? options : { ...options, messages: USUAL_STRETCH };
          const discussion = await readChannel(bot, channel, stretch);
          return sendMinutes(call, { ...discussion, notes: [...notes, ...discussion.notes] });
        }
        const message = await readLinked(bot, channel, place.messageId);
        const discussion =
          (await readCarried(bot, carrierOf(channel, message))) ??
          (await readAround(bot, channel, message, asker, options));
        await sendMinutes(call, { ...discussion, notes: [...notes, ...discussion.notes] });
      },

      async file({ file, private: hidden }, call) {
        const settings = await admit(call);
        await call.answer.thinking((hidden ?? settings.private) ? 'private' : 'public');
        await sendMinutes(call, await readFile(call.bot, file));
      },

      async text({ private: hidden }, call) {
        const { interaction, answer, say } = call;
        const settings = await admit(call);
        answer.handled();
        await interaction.showModal({
          custom_id: `${TEXT_MODAL}:${(hidden ?? settings.private) ? 'private' : 'public'}`,
          title: say('summarize.form.title'),
          components: [
            ...TEXT_FIELDS.map((part, n) => ({
              type: ComponentType.Label as const,
              label: part === 1 ? say('summarize.form.text') : say('summarize.form.more', { part }),
              component: {
                type: ComponentType.TextInput as const,
                custom_id: `text-${n}`,
                style: TextInputStyle.Paragraph,
                max_length: TEXT_LENGTH,
                required: false,
              },
            })),
            {
              type: ComponentType.Label as const,
              label: say('summarize.form.file'),
              description: say('summarize.form.file.description'),
              component: { type: ComponentType.FileUpload as const, custom_id: 'file', max_values: 1, required: false },
            },
          ],
        });
      },
    },
    {
      buttons: { ...navigation, ...refreshing(fetcher), ...correcting.buttons },
      modals: { [TEXT_MODAL]: submitted, ...correcting.modals },
    },
  );

async function submitted(visibility: string, call: Call<ModalSubmitInteraction>): Promise<void> {
  const { interaction, answer, say, bot } = call;
  await answer.thinking(visibility === 'private' ? 'private' : 'public');
  const file = interaction.fields.getUploadedFiles('file')?.first();
  const pasted = TEXT_FIELDS.map((_, n) => interaction.fields.getTextInputValue(`text-${n}`))
    .filter((part) => part.trim() !== '')
    .join('\n');
  if (file) return sendMinutes(call, await readFile(bot, file));
  if (pasted === '') throw new SourceError(text('summarize.form.empty'));
  return sendMinutes(call, await readText(bot, pasted, say));
}

function askerOf({ user, member }: ChatInputCommandInteraction) {
  return { userId: user.id, member };
}

/** Acknowledges, for all to see only where all may read the source. Gives what the person asking should know of that. */
async function acknowledge(
  { interaction, answer }: Call<ChatInputCommandInteraction>,
  source: ReadableChannel,
  hidden: boolean | undefined,
): Promise<Text[]> {
  const open = everyViewerMayRead(source, interaction);
  await answer.thinking(hidden || !open ? 'private' : 'public');
  return hidden || open ? [] : [text('summarize.onlyYou', { channel: source.id })];
}
