import type { ChatInputCommandInteraction } from 'discord.js';
import {
  admit,
  type Call,
  type Command,
  carrierOf,
  correcting,
  type DiscordLink,
  everyViewerMayRead,
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
  refreshing,
  sendMinutes,
  slashCommand,
} from '../../src/discord/index.ts';
import { type Fetcher, isKnownLink, SourceError } from '../../src/sources/index.ts';
import { isLastRead, type Text, text } from '../../src/wording/index.ts';
import { DEFINITION, USUAL_STRETCH } from './definition.ts';
import { sendSinceLastRead } from './since-last-read.ts';
import { submitted, TEXT_MODAL, textForm } from './text-form.ts';

/** `/summarize`: the minutes of a channel or thread, a link, a file, or pasted text. */
export const summarize = ({ fetcher }: { readonly fetcher: Fetcher }): Command =>
  slashCommand(
    DEFINITION,
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
        const settings = await admit(call);
        const place = parseDiscordLink(link);
        if (place) return summarizePlace(call, place, { bots, hidden: hidden ?? settings.private });
        if (!isKnownLink(link)) throw new SourceError(text('summarize.noLink'));
        await call.answer.thinking((hidden ?? settings.private) ? 'private' : 'public');
        await sendMinutes(call, await readLink(call, fetcher, link, { hosts: settings.archives }));
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
        await interaction.showModal(textForm((hidden ?? settings.private) ? 'private' : 'public', say));
      },
    },
    {
      buttons: { ...navigation, ...refreshing(fetcher), ...correcting.buttons },
      modals: { [TEXT_MODAL]: submitted, ...correcting.modals },
    },
  );

/** The minutes of what a Discord link leads to. */
async function summarizePlace(
  call: Call<ChatInputCommandInteraction>,
  place: DiscordLink,
  { bots, hidden }: { readonly bots: boolean | undefined; readonly hidden: boolean | undefined },
): Promise<void> {
  const { interaction, answer, bot, say } = call;
  const asker = askerOf(interaction);
  const channel = await openChannel(bot.client, place.channelId, asker);
  const notes = await acknowledge(call, channel, hidden);
  const options = { before: interaction.id, bots, progress: (shown: Text) => answer.progress(say(shown)), say };
  const readPlace = async () => {
    if (!place.messageId)
      return readChannel(bot, channel, channel.isThread() ? options : { ...options, messages: USUAL_STRETCH });
    const message = await readLinked(bot, channel, place.messageId);
    const carried = await readCarried(bot, carrierOf(channel, message));
    return carried ?? readAround(bot, channel, message, asker, options);
  };
  const discussion = await readPlace();
  await sendMinutes(call, { ...discussion, notes: [...notes, ...discussion.notes] });
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
