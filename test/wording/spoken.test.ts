import type { APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCommands } from '../../commands/index.ts';
import { createFetcher } from '../../src/sources/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { type Key, LANGUAGES, type Language, sayIn, text } from '../../src/wording/index.ts';
import { TEXTS } from '../../src/wording/say.ts';
import { startTestBot, type TestBot, textOf } from '../discord/running-bot.ts';
import { definitionFaults, shownName } from '../discord/standin/definitions.ts';
import type { Channel } from '../discord/standin/index.ts';

const fetcher = createFetcher({ archiveHosts: [], cache: false });
let store: Store;
let bot: TestBot;
let channel: Channel;
let definitions: Parameters<typeof definitionFaults>[0];

beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  const digests = { store, runNow: async () => true };
  const commands = createCommands({ fetcher, store, digests });
  definitions = commands.map(({ definition }) => definition) as typeof definitions;
  bot = await startTestBot({
    fetcher,
    commands,
    prepare(discord) {
      const guild = discord.guild('Harbour');
      channel = discord.text(guild, 'general');
      const [ada, bert] = ['Ada Lind', 'Bert Moe'].map((name) => discord.user(name)) as [APIUser, APIUser];
      for (const user of [ada, bert]) discord.join(guild, user);
      const proposal = discord.say(channel, ada, 'I propose that we move the ferry to half past nine.');
      discord.say(channel, bert, { content: 'Agreed, half past nine it is.', replyTo: proposal });
      discord.say(channel, ada, 'Who will repaint the timetable at the pier?');
    },
  });
});
afterAll(async () => {
  await bot.close();
  await store.close();
});

/** Somebody on the server whose client speaks that language. */
function speaker(language: Language): APIUser {
  const user = bot.discord.user(`Guest ${language}`);
  const guild = bot.discord.world.guilds.get(channel.guildId ?? '');
  if (guild) bot.discord.join(guild, user);
  bot.discord.speak(user, language === 'en' ? 'en-GB' : language);
  return user;
}

/** The same, who may manage the server. */
function manager(language: Language): APIUser {
  const user = speaker(language);
  const guild = bot.discord.world.guilds.get(channel.guildId ?? '');
  if (guild) bot.discord.join(guild, user, bot.discord.role(guild, 'managers', 1n << 5n));
  return user;
}

describe.each(LANGUAGES)('to somebody whose Discord speaks %s', (language) => {
  const texts = TEXTS[language];
  const say = sayIn(language);

  test('/summarize goes by its name there, and the minutes come in that language', async () => {
    const command = `${texts['summarize.name']} ${texts['summarize.here.name']}`;
    const answer = await bot.discord.slash(speaker(language), channel, command, {
      [texts['summarize.messages.name']]: 50,
      [texts['summarize.private.name']]: true,
    });
    expect(answer.ephemeral).toBe(true);
    const headings = answer.message?.embeds[0]?.fields?.map(({ name }) => name);
    expect(headings).toEqual(
      (['participants', 'agreed', 'openQuestions', 'objections', 'keyPoints'] as const).map((each) =>
        say(`minutes.${each}`),
      ),
    );
    const shown = textOf(answer);
    expect(shown).toContain(say('minutes.pledge'));
    expect(shown).toContain('Who will repaint the timetable at the pier?');
    expect(shown).toMatch(/<t:\d+:D>/);
  });

  test('what cannot be done is said in that language', async () => {
    const command = `${texts['summarize.name']} ${texts['summarize.link.name']}`;
    const answer = await bot.discord.slash(speaker(language), channel, command, {
      [texts['summarize.link.link.name']]: 'https://pottery.example/list/',
    });
    expect(answer.message?.content).toBe(say('link.wholeListThread'));
  });

  test('/help is in that language, on one screen', async () => {
    const answer = await bot.discord.slash(speaker(language), channel, texts['help.name']);
    const [embed] = answer.message?.embeds ?? [];
    expect(embed?.title).toBe(say('help.title'));
    expect(embed?.description).toContain(say('help.private'));
    expect(embed?.description?.length).toBeLessThan(2500);
  });

  test('/digest lists in that language that there is none', async () => {
    const command = `${texts['digest.name']} ${texts['digest.list.name']}`;
    const answer = await bot.discord.slash(manager(language), channel, command);
    expect(answer.message?.content).toBe(say('digest.none'));
  });

  test('/digest says in the words of that language when a digest comes, wherever it shows one', async () => {
    const user = manager(language);
    const ask = async (does: 'add' | 'edit' | 'list' | 'remove', options = {}) => {
      const command = `${texts['digest.name']} ${texts[`digest.${does}.name`]}`;
      return (await bot.discord.slash(user, channel, command, options)).message?.content;
    };
    const [name, schedule] = [texts['digest.option.name.name'], texts['digest.option.schedule.name']];
    const weekly = say('schedule.weekly.saturday', { time: text('schedule.time', { hour: 9, minute: 5 }) });
    const added = await ask('add', {
      [name]: 'Harbour',
      [texts['digest.option.sources.name']]: `<#${channel.id}>`,
      [schedule]: weekly,
      [texts['digest.option.timeZone.name']]: 'Europe/Lisbon',
    });
    for (const shown of [added, await ask('list')]) {
      expect(shown).toContain(weekly);
      expect(shown).toContain('Europe/Lisbon');
      expect(shown).not.toContain('* *');
    }
    // Nobody says this one in words.
    const edited = await ask('edit', { [name]: 'Harbour', [schedule]: '5 9 * * 2,4' });
    for (const shown of [edited, await ask('list')]) expect(shown).toMatch(/`5 9 \* \* 2,4`.{1,3}Europe\/Lisbon/);
    await ask('remove', { [name]: 'Harbour' });
  });

  test('texts name commands and options as that language does', () => {
    const commands = new Set(definitions.flatMap((definition) => pathsOf(definition, language)));
    const options = new Set(definitions.flatMap((definition) => optionsOf(definition, language)));
    const elsewhere = new Set(definitions.flatMap((definition) => optionsOf(definition, 'en')));
    for (const [key, text] of Object.entries(texts))
      for (const [, code = ''] of text.matchAll(/`([^`]+)`/g)) {
        const [, option] = /^([^/\s:{}]+):\S+$/.exec(code) ?? [];
        if (code.startsWith('/')) expect.soft([...commands], key).toContain(code.slice(1));
        else if (option !== undefined && option !== 'mid') expect.soft([...options], key).toContain(option);
        else if (elsewhere.has(code)) expect.soft([...options], key).toContain(code);
      }
  });

  test('texts name the menu command as that language does', () => {
    const menu = texts['summarize.menu'];
    for (const key of ['access.refused', 'reading.noContent'] satisfies Key[]) expect(texts[key]).toContain(menu);
  });
});

test('every command, option and choice has a name and description in every language that Discord takes', () => {
  expect(definitionFaults(definitions)).toEqual([]);
  const inLanguages = [...LANGUAGES].filter((language) => language !== 'en').toSorted();
  for (const [path, named] of definitions.flatMap((definition) => partsOf(definition, definition.name))) {
    expect.soft(Object.keys(named.name_localizations ?? {}).toSorted(), path).toEqual(inLanguages);
    if (named.description !== undefined)
      expect.soft(Object.keys(named.description_localizations ?? {}).toSorted(), path).toEqual(inLanguages);
  }
});

type Part = (typeof definitions)[number];

function partsOf(part: Part, path: string): [string, Part][] {
  const below = [...(part.options ?? []), ...(part.choices ?? [])] as Part[];
  return [[path, part], ...below.flatMap((each) => partsOf(each, `${path} ${each.name}`))];
}

/** "summarize here", as that language calls it: subcommands have no value, and options have types from 3 on. */
function pathsOf(part: Part, language: string): string[] {
  const name = shownName(part, language);
  const below = ((part.options ?? []) as Part[]).filter(({ type }) => (type ?? 0) < 3);
  return [name, ...below.flatMap((each) => pathsOf(each, language).map((path) => `${name} ${path}`))];
}

function optionsOf(part: Part, language: string): string[] {
  return ((part.options ?? []) as Part[]).flatMap((each) => [shownName(each, language), ...optionsOf(each, language)]);
}
