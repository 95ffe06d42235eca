import { ApplicationCommandOptionType } from 'discord.js';
import { expect, test } from 'vitest';
import { help } from '../../commands/help.ts';
import { slashCommand } from '../../src/discord/index.ts';
import { startTestBot } from '../discord/running-bot.ts';

async function helpText(messageContent: boolean) {
  const bot = await startTestBot({ standin: { messageContent } });
  const ada = bot.discord.user('Ada Lind');
  const answer = await bot.discord.slash(ada, bot.discord.direct(ada, bot.discord.world.bot), 'help');
  const id = bot.bot.commandIds.get('summarize');
  await bot.close();
  return { answer, id, text: answer.message?.embeds[0]?.description ?? '' };
}

test('/help names every command on one screen, to the one who asked', async () => {
  const { answer, id, text } = await helpText(true);
  expect(answer.ephemeral).toBe(true);
  for (const subcommand of ['here', 'link', 'file', 'text']) expect(text).toContain(`</summarize ${subcommand}:${id}>`);
  expect(text).toContain('Summarize thread');
  for (const name of ['settings', 'privacy']) expect(text).toContain(`</${name}:`);
  expect(text.length).toBeLessThan(1500);
});

test('/help says what cannot be read without the Message Content intent', async () => {
  const { text } = await helpText(false);
  expect(text).toContain('The Message Content intent is off');
});

test('/help names /digest where there are digests', async () => {
  const digest = slashCommand(
    {
      name: 'digest',
      description: 'Digests',
      options: [{ type: ApplicationCommandOptionType.Subcommand, name: 'add', description: 'Adds one' }],
    },
    { add: async () => undefined },
  );
  const bot = await startTestBot({ commands: [help(), digest] });
  const ada = bot.discord.user('Ada Lind');
  const answer = await bot.discord.slash(ada, bot.discord.direct(ada, bot.discord.world.bot), 'help');
  expect(answer.message?.embeds[0]?.description).toContain(`</digest add:${bot.bot.commandIds.get('digest')}>`);
  await bot.close();
});
