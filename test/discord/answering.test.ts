import { setTimeout as sleep } from 'node:timers/promises';
import type { APIUser } from 'discord.js';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Command, slashCommand, startBot } from '../../src/discord/index.ts';
import { SourceError } from '../../src/sources/index.ts';
import { text } from '../../src/wording/index.ts';
import { openHarbour } from './harbour.ts';
import { startTestBot, type TestBot } from './running-bot.ts';
import { type Channel, InteractionResponseType, type Standin } from './standin/index.ts';

/** Commands that go the ways which real ones seldom go. */
const commands: Command[] = [
  slashCommand({ name: 'slow', description: 'Takes its time' }, async (_, { answer }) => {
    await sleep(60);
    await answer.thinking('public');
    await answer.send({ content: 'At last' });
  }),
  slashCommand({ name: 'counting', description: 'Counts to three' }, async (_, { answer }) => {
    await answer.thinking('private');
    for (const number of ['one', 'two', 'three']) {
      answer.progress(number);
      await sleep(30);
    }
    await answer.send({ content: 'Counted' });
  }),
  slashCommand({ name: 'broken', description: 'Fails at once' }, async () => {
    throw new TypeError('cannot read properties of the secret diary');
  }),
  slashCommand({ name: 'broken-late', description: 'Fails later' }, async (_, { answer }) => {
    await answer.thinking('public');
    throw new TypeError('again');
  }),
  slashCommand({ name: 'silent', description: 'Forgets to answer' }, async () => undefined),
  slashCommand({ name: 'refusing', description: 'Wants something else' }, async (_, { answer }) => {
    await answer.thinking('public');
    throw new SourceError(text('summarize.form.empty'));
  }),
  slashCommand({ name: 'quoting', description: 'Says what it cannot read' }, async () => {
    throw new SourceError(
      text('settings.archives.refused', { hosts: Array.from({ length: 300 }, (_, n) => `${n}.example`) }),
    );
  }),
];

let bot: TestBot;
let discord: Standin;
let ada: APIUser;
let channel: Channel;

beforeAll(async () => {
  bot = await startTestBot({
    commands,
    answers: { acknowledgeAfter: 20, progressEvery: 25 },
    prepare(standin) {
      ({ ada, channel } = openHarbour(standin));
    },
  });
  discord = bot.discord;
});
afterAll(() => bot.close());

describe('every interaction is acknowledged in time and ends in a reply', () => {
  test('what takes long becomes "thinking", for the one who asked alone, and stays so', async () => {
    const answer = await discord.slash(ada, channel, 'slow');
    expect(answer.acknowledged?.type).toBe(InteractionResponseType.DeferredChannelMessageWithSource);
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toBe('At last');
    expect(channel.messages).toEqual([]);
  });

  test('shows how far it is, and then the answer', async () => {
    const answer = discord.start(ada, channel, 'counting');
    await answer.until((step) => step.kind === 'edit' && step.message.content === 'Counted');
    const shown = answer.steps.flatMap((step) => (step.kind === 'edit' ? [step.message.content] : []));
    expect(shown.at(-1)).toBe('Counted');
    expect(shown.length).toBeGreaterThan(1);
  });

  test.each(['broken', 'broken-late'])(
    '%s: an error of the bot is told with an id, under which the log has it',
    async (name) => {
      const answer = await discord.slash(ada, channel, name);
      expect(answer.ephemeral).toBe(true);
      const id = /`(\w{8})`/.exec(answer.message?.content ?? '')?.[1];
      expect(answer.message?.content).not.toContain('diary');
      const entries = bot.logged.filter((entry) => entry.id === id);
      expect(entries).toEqual([expect.objectContaining({ level: 50, msg: 'failed', name })]);
    },
  );

  test('what the person can mend is told to them alone, and no "thinking" is left behind', async () => {
    const answer = await discord.slash(ada, channel, 'refusing');
    expect(answer.ephemeral).toBe(true);
    expect(answer.message?.content).toBe('There was nothing in the form. Paste text into it, or add a file.');
    expect(channel.messages).toEqual([]);
  });

  test('a refusal that quotes thousands of characters is cut to what a message holds', async () => {
    const { message } = await discord.slash(ada, channel, 'quoting');
    expect(message?.content).toMatch(/^I may not read 0\.example, .* …$/);
    expect(message?.content.length).toBeLessThanOrEqual(2000);
  });

  test('what the gateway delivers twice is answered once', async () => {
    const answer = discord.start(ada, channel, 'refusing');
    discord.gateway.repeatLast();
    await answer.until(({ kind }) => kind === 'message');
    expect(answer.steps.map(({ kind }) => kind)).toEqual(['deferred', 'delete', 'message']);
  });

  test('a command that Discord still shows but nobody answers any more', async () => {
    discord.world.commands.push({ ...discord.world.commands[0], name: 'retired', id: '1' } as never);
    const answer = await discord.slash(ada, channel, 'retired');
    expect(answer.message?.content).toContain('no longer know this command');
  });
});

test('the log holds no token and nothing that anybody wrote', () => {
  const log = JSON.stringify(bot.logged);
  expect(log).not.toContain(discord.token);
  expect(log).not.toContain('interaction-token');
});

describe('when the bot stops before it has answered', () => {
  test('whoever waits is told at once, and nothing comes after it', async () => {
    let go: (() => void) | undefined;
    const endless = slashCommand({ name: 'endless', description: 'Never ends' }, async (_, { answer }) => {
      await answer.thinking('public');
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      throw new SourceError(text('summarize.form.empty'));
    });
    const open = new Set<string>();
    const stopping = await startTestBot({
      commands: [endless],
      open: {
        add: async ({ id }) => void open.add(id),
        remove: async (id) => void open.delete(id),
        takeAbandoned: async () => [],
      },
    });
    const harbour = openHarbour(stopping.discord);
    const asked = stopping.discord.start(harbour.ada, harbour.channel, 'endless');
    await expect.poll(() => [...open]).toEqual([asked.id]);
    await stopping.stop(10);
    expect(asked.message?.content).toBe('I was restarted before I could answer. Please ask again.');
    expect([...open]).toEqual([]);
    go?.();
    await sleep(50);
    expect(asked.steps.map(({ kind }) => kind)).toEqual(['deferred', 'edit']);
    await stopping.close();
  });
});

test('where a second process runs with the same token, what only one can answer is logged in words', async () => {
  const first = await startTestBot({ commands });
  const harbour = openHarbour(first.discord);
  const { token, apiUrl, cdnUrl } = first.discord;
  let logged = '';
  const log = pino({ level: 'warn' }, { write: (line: string) => (logged += line) });
  const second = await startBot({ token, apiUrl, cdnUrl, commands, log });
  await first.discord.slash(harbour.ada, harbour.channel, 'counting');
  const warned = () => [logged, ...first.logged.map(({ msg }) => String(msg))].join('\n');
  await expect.poll(warned).toContain('another process has answered it');
  expect(warned()).not.toContain('could not say so');
  await second.stop();
  await expect(first.close()).rejects.toThrow('acknowledged twice');
});
