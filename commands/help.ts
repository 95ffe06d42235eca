import { ApplicationIntegrationType, chatInputApplicationCommandMention, InteractionContextType } from 'discord.js';
import { type Bot, type Command, slashCommand } from '../src/discord/index.ts';
import { named, type Say } from '../src/wording/index.ts';

/** `/help`: the commands on one screen. */
export const help = (): Command =>
  slashCommand(
    {
      ...named('help'),
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    },
    async (_, { answer, bot, say }) =>
      answer.send({ embeds: [{ title: say('help.title'), description: overview(bot, say) }] }),
  );

function overview(bot: Bot, say: Say): string {
  const mention = (name: string, subcommand: string) => {
    const id = bot.commandIds.get(name);
    return id ? chatInputApplicationCommandMention(name, subcommand, id) : `\`/${name} ${subcommand}\``;
  };
  const plain = (name: 'settings' | 'privacy') => {
    const id = bot.commandIds.get(name);
    return id ? [say(`help.${name}`, { command: chatInputApplicationCommandMention(name, id) })] : [];
  };
  return [
    say('help.intro'),
    '',
    say('help.here', { command: mention('summarize', 'here') }),
    say('help.link', { command: mention('summarize', 'link') }),
    say('help.file', { command: mention('summarize', 'file') }),
    say('help.text', { command: mention('summarize', 'text') }),
    say('help.menu', { command: say('summarize.menu') }),
    ...(bot.commandIds.has('digest') ? [say('help.digest', { command: mention('digest', 'add') })] : []),
    ...plain('settings'),
    ...plain('privacy'),
    '',
    say('help.private'),
    ...(bot.application.messageContent ? [] : ['', `-# ${say('help.noContent')}`]),
  ].join('\n');
}
