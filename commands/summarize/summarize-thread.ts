import {
  ApplicationIntegrationType,
  InteractionContextType,
  type Message,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import {
  admit,
  type Carrier,
  type Command,
  everyViewerMayRead,
  messageCommand,
  openChannel,
  readAround,
  readCarried,
  readLink,
  readLinked,
  sendMinutes,
  type Visibility,
} from '../../src/discord/index.ts';
import { type Fetcher, linkIn } from '../../src/sources/index.ts';
import { labelled } from '../../src/wording/index.ts';

/**
 * "Summarize thread" in a message's menu: the first of these that the message is. An attached or pasted mail; a link to an archive;
 * a message of a thread, or one that a thread was started on; a message that answers another or was answered.
 */
export const summarizeThread = ({ fetcher }: { readonly fetcher: Fetcher }): Command =>
  messageCommand(
    {
      ...labelled('summarize.menu'),
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    },
    async (call) => {
      const { interaction, answer, bot, say } = call;
      const settings = await admit(call);
      await answer.thinking(settings.private ? 'private' : visibilityFor(interaction));
      const carrier = carrierOf(interaction);
      const carried = await readCarried(bot, carrier);
      if (carried) return sendMinutes(call, carried);
      const link = linkIn(fetcher, carrier.content, settings.archives);
      if (link) return sendMinutes(call, await readLink(call, fetcher, link, { hosts: settings.archives }));
      const asker = { userId: interaction.user.id, member: interaction.member };
      const channel = await openChannel(bot.client, interaction.channelId, asker);
      const message = await readLinked(bot, channel, interaction.targetMessage.id);
      return sendMinutes(
        call,
        await readAround(bot, channel, message, asker, {
          before: interaction.id,
          progress: (shown) => answer.progress(say(shown)),
          say,
        }),
      );
    },
  );

/** The message as the person sees it, which Discord sends along even where the bot is not or may not read. */
function carrierOf({ guildId, targetMessage }: MessageContextMenuCommandInteraction): Carrier {
  const forwarded = [...(targetMessage.messageSnapshots?.values() ?? [])];
  const all: Pick<Message, 'content' | 'attachments'>[] = [targetMessage, ...forwarded];
  return {
    content: all.map(({ content }) => content).find(Boolean) ?? '',
    files: all.flatMap(({ attachments }) => [...attachments.values()]),
    source: {
      kind: 'message',
      ...(guildId ? { guild: guildId } : {}),
      channel: targetMessage.channelId,
      message: targetMessage.id,
    },
  };
}

/** For all who see the message, as far as the bot can tell who may read on. */
function visibilityFor(interaction: MessageContextMenuCommandInteraction): Visibility {
  if (interaction.context === InteractionContextType.PrivateChannel) return 'public';
  const { channel } = interaction;
  if (!channel || channel.partial || channel.isDMBased()) return interaction.inGuild() ? 'private' : 'public';
  return everyViewerMayRead(channel, interaction) ? 'public' : 'private';
}
