import type { APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFetcher } from '../../src/sources/index.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import type { Answer, Channel } from '../discord/standin/index.ts';
import { CLAY, KILN, longThread } from '../sources/remote/mails.ts';
import { isInstalled, type PublicInbox, startPublicInbox } from '../sources/remote/public-inbox-server.ts';

if (!isInstalled) console.warn('public-inbox is not installed (apt-get install public-inbox): its tests are skipped.');

describe.skipIf(!isInstalled)('from the command to the post, with a real public-inbox', () => {
  let inbox: PublicInbox;
  let bot: TestBot;
  let ada: APIUser;
  let general: Channel;

  beforeAll(async () => {
    inbox = await startPublicInbox({ kiln: [...KILN, CLAY], wheel: longThread(1000) });
    bot = await startTestBot({
      fetcher: createFetcher({
        archiveHosts: [inbox.host],
        allowPrivateAddresses: true,
        cache: false,
        messageArchive: `${inbox.origin}/kiln/`,
        limits: { linksPerUser: 100 },
      }),
      answers: { progressEvery: 1 },
      prepare(discord) {
        const guild = discord.guild('Pottery');
        ada = discord.user('Ada Lind');
        discord.join(guild, ada);
        general = discord.text(guild, 'general');
      },
    });
  });
  afterAll(async () => {
    await bot?.close();
    await inbox?.close();
  });

  /** What a command comes to: the first answer that is no progress. */
  async function finished(answer: Answer): Promise<Answer> {
    await answer.until(
      (step) => (step.kind === 'edit' || step.kind === 'message') && !step.message.content.endsWith('…'),
    );
    return answer;
  }
  const summarize = (link: string) => finished(bot.discord.start(ada, general, 'summarize link', { link }));

  test.each([
    ['a message', () => `${inbox.origin}/kiln/kiln-3@pottery.example/`],
    ['a thread on one page', () => `${inbox.origin}/kiln/kiln-3@pottery.example/T/#u`],
    ['the raw mail', () => `${inbox.origin}/kiln/kiln-4@pottery.example/raw`],
    ['a Message-ID', () => '<kiln-2@pottery.example>'],
    ['a mid: address', () => 'mid:kiln-2@pottery.example'],
    ['a search', () => `${inbox.origin}/kiln/?q=s:glaze`],
  ])('%s gives the minutes of the whole thread, each statement linked to its own message', async (_, link) => {
    const answer = await summarize(link());
    expect(answer.ephemeral).toBe(false);
    const text = textOf(answer);
    expect(text).toContain('3 people · 4 messages');
    expect(text).toContain(
      `“I propose to fire the blue glaze a second time at 1040 degrees.” — [Ana Lopes](${inbox.origin}/kiln/kiln-1@pottery.example/)`,
    );
    expect(text).toContain(
      `“Who takes the key on Friday evening?” — [Ana Lopes](${inbox.origin}/kiln/kiln-4@pottery.example/)`,
    );
    // Whoever follows the link comes to those very words.
    const page = await (await fetch(`${inbox.origin}/kiln/kiln-4@pottery.example/`)).text();
    expect(page).toContain('Who takes the key on Friday evening?');
  });

  test('a link in a message is read from the menu of that message', async () => {
    const message = bot.discord.say(general, ada, `Have you seen ${inbox.origin}/kiln/kiln-3@pottery.example/?`);
    const answer = await bot.discord.messageCommand(ada, message, 'Summarize thread');
    expect(textOf(await finished(answer))).toContain('3 people · 4 messages');
  });

  test('a thread of 1,000 mails, which comes as t.mbox.gz, shows how far it is', async () => {
    const answer = await summarize(`${inbox.origin}/wheel/long-500@wheel.example/`);
    const shown = answer.steps.flatMap((step) => (step.kind === 'edit' ? [step.message.content] : []));
    expect(shown[0]).toMatch(/^127\.0\.0\.1:\d+: (?:\d+ k?B downloaded|reading 1,000 messages) …$/);
    expect(textOf(answer)).toContain('9 people · 1,000 messages');
  });

  test('a message that is on no list is said to be missing', async () => {
    const answer = await summarize('mid:nobody@pottery.example');
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toContain('has no message <nobody@pottery.example>');
  });
});
