import type { APIMessage, APIUser } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeGuildSettings, removeGuildSettings } from '../../src/store/index.ts';
import { LANGUAGES, type Language, sayIn, text } from '../../src/wording/index.ts';
import { TEXTS } from '../../src/wording/say.ts';
import { type DigestingBot, startDigestingBot } from '../digests/digesting-bot.ts';
import { type Answer, type Channel, PermissionFlagsBits } from '../discord/standin/index.ts';

/**
 * Somebody who manages a server talks with the bot in each language, from the first command to the last button, and hears no word of
 * English. What is discussed is German, so that what is quoted is none either.
 */
const PROPOSAL = 'Wir sollten den Radarpegel kaufen und den Schwimmer behalten.';
const ACCEPTANCE = 'Einverstanden, nehmen wir den Radarpegel.';
const QUESTION = 'Wer baut ihn ein?';
const MAIL = `From: Mara Voss <mara@example.org>
Subject: Re: Pegel
Date: Tue, 10 Nov 2026 10:15:00 +0000
Message-ID: <pegel-3@example.org>
In-Reply-To: <pegel-2@example.org>

Am 09.11.2026 um 18:02 schrieb Tom Adeyemi:
> Am 09.11.2026 um 16:40 schrieb Mara Voss:
>> ${PROPOSAL}
>
> ${ACCEPTANCE}
>
> ${QUESTION}

Die Werft hat noch nicht zugesagt.
`;
/** Words of English that no text of another language has. */
const ENGLISH =
  /\b(?:the|of|and|with|whom?|what|which|were|this|that|only|from|by|none|found|new|said|asked|agreed|answered|you|your|they|their|are|read|more|can|may|give|show|delete|close|open|refresh|correct)\b/i;
/** Commands and mentions, whose names the client puts in the reader's language; languages, called by their own names. */
const NAMES = /<[^>]*>|English \(/g;
/** What an answer or a form shows of texts, by the names that Discord's API has for them. */
const SHOWN = new Set(['content', 'title', 'description', 'name', 'text', 'label', 'placeholder']);
const HIDDEN = new Set(['author', 'mentions', 'interaction', 'interaction_metadata', 'message_reference']);

let harbour: DigestingBot;
let role: string;

beforeAll(async () => {
  harbour = await startDigestingBot();
  role = harbour.bot.discord.role(
    harbour.guild,
    'Lotsen',
    PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages,
  );
});
afterAll(() => harbour.close());

/** Whoever speaks that language, in a channel of their own. */
function speaker(language: Language) {
  const { discord } = harbour.bot;
  const user = discord.user(`Gast ${language}`);
  discord.join(harbour.guild, user, role);
  discord.speak(user, language === 'en' ? 'en-GB' : language);
  const channel = discord.text(harbour.guild, 'hafen');
  return { discord, user, channel, texts: TEXTS[language], say: sayIn(language), hears: hearing(language) };
}

function shownIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    // The value of an option is for the bot; that of an embed's field is shown.
    const shows = SHOWN.has(key) || (key === 'value' && 'name' in part);
    if (typeof value === 'string') return shows && value !== '' ? [value] : [];
    return HIDDEN.has(key) ? [] : shownIn(value);
  });
}

/** Gives the message back, when something stands in it and none of it is English. */
function hearing(language: Language) {
  return (answer: Pick<Answer, 'message' | 'modal'>): APIMessage => {
    const shown = shownIn(answer.modal ?? answer.message);
    expect(shown).not.toEqual([]);
    if (language !== 'en') {
      const english = shown.filter((words) => ENGLISH.test(words.replace(NAMES, '')));
      expect(english).toEqual([]);
    }
    return answer.message as APIMessage;
  };
}

/** Mara proposes something, Tom agrees and asks something. Gives the question. */
function discussed(channel: Channel): APIMessage {
  const { bot, guild } = harbour;
  const [mara, tom] = ['Mara Voss', 'Tom Adeyemi'].map((name) => bot.discord.user(name)) as [APIUser, APIUser];
  for (const user of [mara, tom]) bot.discord.join(guild, user);
  harbour.now += 10_000;
  const at = harbour.now - 5_000;
  const proposal = bot.discord.say(channel, mara, { content: PROPOSAL, at });
  bot.discord.say(channel, tom, { content: ACCEPTANCE, replyTo: proposal, at: at + 1_000 });
  return bot.discord.say(channel, tom, { content: QUESTION, at: at + 2_000 });
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('the minutes of a file, each of their buttons, and a correction', async () => {
    const { discord, user, channel, texts, say, hears } = speaker(language);
    const asked = await discord.slash(user, channel, `${texts['summarize.name']} ${texts['summarize.file.name']}`, {
      [texts['summarize.file.file.name']]: { name: 'pegel.eml', content: MAIL },
    });
    const post = hears(asked);
    const headings = (message: APIMessage) => message.embeds[0]?.fields?.map(({ name }) => name);
    expect(headings(post)).toContain(say('minutes.openQuestions'));
    const quoted = say('quote.open') + PROPOSAL + say('quote.close');
    expect(post.embeds[0]?.fields?.map(({ value }) => value).join()).toContain(quoted);
    for (const label of ['button.more', 'button.people', 'button.thread'] as const) {
      const [view] = hears(await discord.press(user, post, say(label))).embeds;
      expect(view?.title).toContain('Pegel');
      if (label !== 'button.thread') expect(view?.description).toContain(quoted);
    }
    const copy = await discord.press(user, post, say('button.copy'));
    expect(copy.ephemeral).toBe(true);
    expect(headings(hears(copy))).toEqual(headings(post));

    const correct = async (verdict: 'notAgreed' | 'notAQuestion' | 'takeBack') => {
      const form = await discord.press(user, post, say('button.correct'));
      hears(form);
      const corrected = await discord.submit(user, form, {
        [say('corrections.items')]: [`✅ ${PROPOSAL}`],
        [say('corrections.verdict')]: [say(`corrections.${verdict}`)],
      });
      return hears(corrected);
    };
    const made = say('corrections.made', { count: 1 });
    expect((await correct('notAQuestion')).content).toBe(
      say('corrections.unfit.agreed', { verdict: say('corrections.notAQuestion') }),
    );
    expect((await correct('notAgreed')).embeds[0]?.footer?.text).toContain(made);
    expect((await correct('takeBack')).embeds[0]?.footer?.text).not.toContain(made);
  });

  test('the minutes of a channel, refreshed', async () => {
    const { discord, user, channel, texts, say, hears } = speaker(language);
    const question = discussed(channel);
    const here = `${texts['summarize.name']} ${texts['summarize.here.name']}`;
    const since = (span: string) => discord.slash(user, channel, here, { [texts['summarize.since.name']]: span });
    const post = hears(await since('2d'));
    const refresh = () => discord.press(user, post, say('button.refresh'));
    expect(hears(await refresh()).content).toContain(say('refresh.nothing'));
    discord.remove(question);
    harbour.now += 120_000;
    expect(hears(await refresh()).content).toContain(say('refresh.dropped', { count: 1 }));
    expect(hears(await refresh()).content).toContain('<t:');
    expect(hears(await since('irgendwann')).content).toBe(say('since.unreadable'));
    expect(hears(await since('last-read')).content).toContain(texts['summarize.since.name']);
    harbour.now += 1_000;
    discord.say(channel, user, { content: 'Moin.', at: harbour.now });
    harbour.now += 1_000;
    expect(hears(await since('last-read')).content).toContain('<t:');
  });

  test('what cannot be read', async () => {
    const { discord, user, channel, texts, say, hears } = speaker(language);
    const options = { link: texts['summarize.link.link.name'], file: texts['summarize.file.file.name'] };
    const ask = async (way: 'link' | 'file', value: string | { name: string; content: string }) => {
      const command = `${texts['summarize.name']} ${texts[`summarize.${way}.name`]}`;
      return hears(await discord.slash(user, channel, command, { [options[way]]: value })).content;
    };
    expect(await ask('link', 'Quatsch')).toBe(say('summarize.noLink'));
    expect(await ask('link', 'https://marc.info/?l=git')).toContain(say('refused.marc'));
    expect(await ask('file', { name: 'pegel.pdf', content: '%PDF-1.4 …' })).toContain(say('file.pdf'));
    expect(await ask('file', { name: 'pegel.eml', content: '' })).toContain(say('file.empty'));
    hears(await discord.slash(user, channel, `${texts['summarize.name']} ${texts['summarize.text.name']}`));
    const alone = discord.say(channel, user, { content: 'Moin.', at: harbour.now });
    expect(hears(await discord.messageCommand(user, alone, texts['summarize.menu'])).content).toBe(
      say('reading.alone'),
    );
  });

  test('what is kept, and the settings of the server', async () => {
    const { discord, user, channel, texts, say, hears } = speaker(language);
    hears(await discord.slash(user, channel, texts['help.name']));
    const kept = hears(await discord.slash(user, channel, texts['privacy.name']));
    const unquoted = hears(await discord.press(user, kept, say('privacy.optOut')));
    expect(unquoted.embeds[0]?.description).toContain(say('privacy.unquoted'));
    hears(await discord.press(user, unquoted, say('privacy.optIn')));

    const panel = hears(await discord.slash(user, channel, texts['settings.name']));
    for (const label of ['settings.sizes.edit', 'settings.archives.edit', 'settings.unquoted.edit'] as const)
      hears(await discord.press(user, panel, say(label)));
    const hidden = hears(await discord.press(user, panel, say('settings.makePrivate')));
    expect(hidden.embeds[0]?.description).toContain(say('settings.private.on'));
    hears(await discord.press(user, hidden, say('settings.reset')));
    hears(await discord.press(user, panel, say('corrections.export')));
  });

  test('a digest, from its start to its end', async () => {
    const { discord, user, channel, texts, say, hears } = speaker(language);
    await changeGuildSettings(harbour.store, harbour.guild.id, JSON.stringify({ language }));
    const option = (name: 'name' | 'sources' | 'schedule') => texts[`digest.option.${name}.name`];
    const ask = async (
      does: 'add' | 'list' | 'edit' | 'pause' | 'run' | 'resume' | 'export' | 'remove',
      options = {},
    ) => {
      const command = `${texts['digest.name']} ${texts[`digest.${does}.name`]}`;
      const named = does === 'list' || does === 'export' ? {} : { [option('name')]: 'Hafen' };
      return hears(await discord.slash(user, channel, command, { ...named, ...options })).content;
    };
    const sources = { [option('sources')]: `<#${channel.id}>` };
    expect(await ask('list')).toBe(say('digest.none'));
    expect(await ask('add', { ...sources, [option('schedule')]: 'irgendwann' })).toBe(
      say('schedule.unreadable', { schedule: 'irgendwann' }),
    );
    const hourly = { [option('schedule')]: say('schedule.hourly') };
    expect(await ask('add', { [option('sources')]: 'Quatsch', ...hourly })).toContain('Quatsch');
    expect(await ask('add', { ...sources, ...hourly })).toContain(say('schedule.hourly'));
    const time = text('schedule.time', { hour: 9, minute: 0 });
    const monthly = say('schedule.monthly', { day: 1, time });
    expect(await ask('edit', { [option('schedule')]: monthly })).toContain(monthly);
    expect(await ask('resume')).toBe(say('digest.runsAlready', { name: 'Hafen' }));
    await ask('pause');
    expect(await ask('pause')).toBe(say('digest.pausedAlready', { name: 'Hafen' }));
    expect(await ask('run')).toBe(say('digest.isPaused'));
    expect(await ask('list')).toContain(say('digest.state.paused'));
    await ask('resume');
    await ask('edit', hourly);

    discussed(channel);
    await harbour.strike(harbour.now + 2 * 3_600_000);
    const [post, ...others] = harbour.posts(channel);
    expect(others).toEqual([]);
    expect(hears({ message: post, modal: undefined }).embeds[0]?.fields?.map(({ name }) => name)).toContain(
      say('news.agreed'),
    );
    await ask('export');
    expect(await ask('remove')).toContain('Hafen');
    await removeGuildSettings(harbour.store, harbour.guild.id);
  });
});
