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
  sendMinutes,
  slashCommand,
} from '../src/discord/index.ts';
import { type Fetcher, isKnownLink, SourceError } from '../src/sources/index.ts';

/** How many messages of a channel `here` reads when nothing is said of it; a thread is read whole. */
const USUAL_STRETCH = 100;

const PRIVATE = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Only you see the minutes',
} as const;
const BOTS = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'bots',
  description: 'Also read what bots and webhooks wrote',
} as const;

/** The modal of `/summarize text`: five rows are all that Discord allows. */
const TEXT_MODAL = 'summarize-text';
const TEXT_FIELDS = ['Text', 'Text, continued (2)', 'Text, continued (3)', 'Text, continued (4)'] as const;
const FILE_FIELD = 'Or a file';
/** What one input takes. https://docs.discord.com/developers/components/reference#text-input */
const TEXT_LENGTH = 4000;

/** `/summarize`: the minutes of a channel or thread, a link, a file, or pasted text. */
export const summarize = ({ fetcher }: { readonly fetcher: Fetcher }): Command =>
  slashCommand(
    {
      name: 'summarize',
      description: 'Take the minutes of a discussion: who takes part, what was agreed, what is still open',
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
      options: [
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'here',
          description: 'This thread, or the latest messages of this channel',
          options: [
            {
              type: ApplicationCommandOptionType.String,
              name: 'since',
              description: 'How far back: 90m, 3h, 2d, 1w, or a date such as 2026-11-20',
              max_length: 40,
            },
            {
              type: ApplicationCommandOptionType.Integer,
              name: 'messages',
              description: `How many messages back (a channel: ${USUAL_STRETCH} unless you say otherwise)`,
              min_value: 2,
              max_value: MOST_MESSAGES,
            },
            BOTS,
            PRIVATE,
          ],
        },
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'link',
          description: 'The discussion that a Discord message, a mail archive or another link leads to',
          options: [
            {
              type: ApplicationCommandOptionType.String,
              name: 'link',
              description: 'Link to a Discord message or thread, or to a mail in an archive',
              required: true,
              max_length: 1000,
            },
            BOTS,
            PRIVATE,
          ],
        },
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'file',
          description: 'A mail (.eml), a mailbox (.mbox), saved text or a Discord dump',
          options: [
            {
              type: ApplicationCommandOptionType.Attachment,
              name: 'file',
              description: 'The file',
              required: true,
            },
            PRIVATE,
          ],
        },
        {
          type: ApplicationCommandOptionType.Subcommand,
          name: 'text',
          description: 'Text that you paste into a form',
          options: [PRIVATE],
        },
      ],
    },
    {
      async here({ since, messages, bots, private: hidden }, call) {
        const { interaction, answer, bot } = call;
        const settings = await admit(call);
        const from = since === undefined ? undefined : parseSince(since, bot.now());
        const channel = await openChannel(bot.client, interaction.channelId, askerOf(interaction));
        const notes = await acknowledge(call, channel, hidden ?? settings.private);
        const usual = channel.isThread() || from !== undefined ? undefined : USUAL_STRETCH;
        const discussion = await readChannel(bot, channel, {
          since: from,
          before: interaction.id,
          messages: messages ?? usual,
          bots,
          progress: answer.progress,
        });
        await sendMinutes(call, { ...discussion, notes: [...notes, ...discussion.notes] });
      },

      async link({ link, bots, private: hidden }, call) {
        const { interaction, answer, bot } = call;
        const settings = await admit(call);
        const place = parseDiscordLink(link);
        if (!place) {
          if (!isKnownLink(link))
            throw new SourceError(
              'That is no link that I know how to read. Use the link of a Discord message or of a mail in an archive.',
            );
          await answer.thinking((hidden ?? settings.private) ? 'private' : 'public');
          return sendMinutes(call, await readLink(call, fetcher, link, settings.archives));
        }
        const asker = askerOf(interaction);
        const channel = await openChannel(bot.client, place.channelId, asker);
        const notes = await acknowledge(call, channel, hidden ?? settings.private);
        const options = { before: interaction.id, bots, progress: answer.progress };
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
        const { interaction, answer } = call;
        const settings = await admit(call);
        answer.handled();
        await interaction.showModal({
          custom_id: `${TEXT_MODAL}:${(hidden ?? settings.private) ? 'private' : 'public'}`,
          title: 'Paste a discussion',
          components: [
            ...TEXT_FIELDS.map((label, n) => ({
              type: ComponentType.Label as const,
              label,
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
              label: FILE_FIELD,
              description: 'A mail, a mailbox, or text that is too long to paste',
              component: { type: ComponentType.FileUpload as const, custom_id: 'file', max_values: 1, required: false },
            },
          ],
        });
      },
    },
    { buttons: navigation, modals: { [TEXT_MODAL]: submitted } },
  );

async function submitted(visibility: string, call: Call<ModalSubmitInteraction>): Promise<void> {
  const { interaction, answer, bot } = call;
  await answer.thinking(visibility === 'private' ? 'private' : 'public');
  const file = interaction.fields.getUploadedFiles('file')?.first();
  const text = TEXT_FIELDS.map((_, n) => interaction.fields.getTextInputValue(`text-${n}`))
    .filter((part) => part.trim() !== '')
    .join('\n');
  if (file) return sendMinutes(call, await readFile(bot, file));
  if (text === '') throw new SourceError('There was nothing in the form. Paste text into it, or add a file.');
  return sendMinutes(call, await readText(bot, text));
}

function askerOf({ user, member }: ChatInputCommandInteraction) {
  return { userId: user.id, member };
}

/** Acknowledges, for all to see only where all may read the source. Gives what the person asking should know of that. */
async function acknowledge(
  { interaction, answer }: Call<ChatInputCommandInteraction>,
  source: ReadableChannel,
  hidden: boolean | undefined,
): Promise<string[]> {
  const open = everyViewerMayRead(source, interaction);
  await answer.thinking(hidden || !open ? 'private' : 'public');
  return hidden || open ? [] : [`Only you see this: not everyone here may read <#${source.id}>.`];
}
