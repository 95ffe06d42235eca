import { ApplicationIntegrationType, chatInputApplicationCommandMention, InteractionContextType } from 'discord.js';
import { type Bot, type Command, slashCommand } from '../src/discord/index.ts';
import { named } from '../src/wording/index.ts';

/** `/help`: the commands on one screen. */
export const help = (): Command =>
  slashCommand(
    {
      ...named('help'),
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    },
    async (_, { answer, bot }) =>
      answer.send({ embeds: [{ title: 'Minutes of a discussion', description: text(bot) }] }),
  );

function text(bot: Bot): string {
  const mention = (name: string, subcommand: string) => {
    const id = bot.commandIds.get(name);
    return id ? chatInputApplicationCommandMention(name, subcommand, id) : `\`/${name} ${subcommand}\``;
  };
  return [
    'I read a discussion and post who takes part, what was agreed, which questions are open, who objects to what, and the key points. Every line is a quotation with a link to where it was said; I write nothing of my own.',
    '',
    `${mention('summarize', 'here')} this thread, or the latest messages of this channel (\`since:2d\`, \`messages:300\`)`,
    `${mention('summarize', 'link')} where the link of a Discord message, or of a mail in an archive, leads`,
    `${mention('summarize', 'file')} a mail (.eml), a mailbox (.mbox), saved text`,
    `${mention('summarize', 'text')} text that you paste`,
    '**Summarize thread**, in the menu of a message under *Apps*: the mail it carries or links to, its thread, or its replies',
    ...(bot.commandIds.has('digest')
      ? [`${mention('digest', 'add')} watches channels and archives, and posts what is new on a schedule`]
      : []),
    '',
    '`private:True` shows the minutes to you alone. Whoever asked for minutes, and who may manage messages, can delete them with the button under them. I read only what you may read yourself, when you ask, and keep none of it.',
    ...(bot.application.messageContent
      ? []
      : [
          '',
          '-# The Message Content intent is off: I cannot read threads and channels, only files, links, pasted text and mails in messages.',
        ]),
  ].join('\n');
}
