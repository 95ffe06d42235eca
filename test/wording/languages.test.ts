import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { type Key, LANGUAGES, type Language, sayIn } from '../../src/wording/index.ts';
import { TEXTS } from '../../src/wording/say.ts';

const ENGLISH = TEXTS.en;
const KEYS = Object.keys(ENGLISH) as Key[];
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** Where a count is one of a few: tries, seconds, links of a minute, points on the map. */
const FEW = /^(?:when|map)[.]|[.](?:tooOften(?:You|Server)|redirects|packedTooOften)$/;

type Same = Readonly<Partial<Record<Key, string>>>;
const SYMBOLS = 'signs and units, and how they stand there';
const LOAN = 'a loan word, as Discord and programmers use it there';
const SPELLING = 'the same word, spelt alike';

const SPANISH: Same = {
  'file.problem': SYMBOLS,
  'map.robots': LOAN,
  'names.joint': SYMBOLS,
  'quote.lead': SYMBOLS,
  'settings.archives.hosts': LOAN,
  'size.kilobytes': SYMBOLS,
  'size.megabytes': SYMBOLS,
  'summarize.bots.name': LOAN,
};

/** Which texts are as they are in English, and why that is right. */
const SAME_AS_ENGLISH: Readonly<Record<Exclude<Language, 'en'>, Same>> = {
  de: {
    'digest.name': LOAN,
    'digest.option.name.name': SPELLING,
    'file.problem': SYMBOLS,
    'names.joint': SYMBOLS,
    'news.thread': LOAN,
    'page.theme.auto': SPELLING,
    'page.view.discord': SPELLING,
    'quote.lead': SYMBOLS,
    'schedule.time': SYMBOLS,
    'settings.archives.hosts': LOAN,
    'size.kilobytes': SYMBOLS,
    'size.megabytes': SYMBOLS,
    'summarize.bots.name': LOAN,
    'summarize.form.text': SPELLING,
    'summarize.link.link.name': LOAN,
    'summarize.link.name': LOAN,
    'summarize.text.name': SPELLING,
    'when.minutes': SPELLING,
    'when.seconds': SPELLING,
  },
  fr: {
    'corrections.export': SPELLING,
    'digest.option.exception.name': SPELLING,
    'digest.option.sources.name': SPELLING,
    'fetching.fetched': SPELLING,
    'map.objections': SPELLING,
    'map.robots': LOAN,
    'minutes.messages': SPELLING,
    'minutes.participants': SPELLING,
    'names.joint': SYMBOLS,
    'page.kind.code': SPELLING,
    'page.kind.signature': SPELLING,
    'schedule.time': SYMBOLS,
    'settings.archives.edit': SPELLING,
    'summarize.bots.name': LOAN,
    'summarize.messages.name': SPELLING,
  },
  'es-ES': SPANISH,
  'es-419': SPANISH,
  'pt-BR': {
    ...SPANISH,
    'page.kind.patch': LOAN,
    'quote.close': SYMBOLS,
    'quote.open': SYMBOLS,
    'summarize.link.link.name': LOAN,
    'summarize.link.name': LOAN,
    'view.link': LOAN,
  },
  ja: { 'quote.lead': SYMBOLS, 'size.kilobytes': SYMBOLS, 'size.megabytes': SYMBOLS },
};

describe.each(OTHERS)('%s', (language) => {
  test('has every text, and none that English lacks', () =>
    expect(Object.keys(TEXTS[language]).toSorted()).toEqual(KEYS.toSorted()));

  test('has the placeholders that English has in each text', () => {
    for (const key of KEYS)
      expect.soft(placeholdersOf(TEXTS[language][key]), key).toEqual(placeholdersOf(ENGLISH[key]));
  });

  test('leaves no text empty', () => {
    for (const key of KEYS) expect.soft(TEXTS[language][key].trim(), key).not.toBe('');
  });

  test('says in its own words all that it does not call by the same word as English', () => {
    const same = KEYS.filter((key) => TEXTS[language][key] === ENGLISH[key]);
    expect(same.toSorted()).toEqual(Object.keys(SAME_AS_ENGLISH[language]).toSorted());
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('plurals have the forms that the language distinguishes', () => {
    const forms = new Set(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
    // What French, Spanish and Portuguese say from a million on ("un millón de mensajes") is written as any other number is.
    forms.delete('many');
    for (const [key, branches] of pluralsOf(language))
      expect.soft(branches.filter((branch) => !branch.startsWith('=')).toSorted(), key).toEqual([...forms].toSorted());
  });

  test('a million is counted as other numbers are, for no text has words of its own for it', () => {
    const million = new Intl.NumberFormat(language).format(1_000_000);
    expect(sayIn(language)('minutes.messages', { count: 1_000_000 })).toBe(
      sayIn(language)('minutes.messages', { count: 100 }).replace('100', million),
    );
  });

  test('a count that may be large is written as the language writes numbers', () => {
    for (const key of KEYS.filter((each) => !FEW.test(each)))
      expect.soft(TEXTS[language][key], key).not.toMatch(/\{count\}/);
  });

  test('dates and times are left to Discord, which writes them for each reader', () => {
    for (const key of KEYS) {
      const types = parse(TEXTS[language][key], { ignoreTag: true }).map(({ type }) => type);
      expect.soft(types, key).not.toContain(TYPE.date);
      expect.soft(types, key).not.toContain(TYPE.time);
    }
  });

  test('no apostrophe quotes what follows it', () => {
    for (const key of KEYS) expect.soft(TEXTS[language][key], key).not.toMatch(/'[{}#]|''/);
  });
});

function placeholdersOf(message: string): string[] {
  const names = (elements: readonly MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => names(value))];
      return element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag
        ? []
        : [element.value];
    });
  return [...new Set(names(parse(message, { ignoreTag: true })))].sort();
}

/** The branches of each plural of the language. */
function pluralsOf(language: Language): [Key, string[]][] {
  return KEYS.flatMap((key) =>
    parse(TEXTS[language][key], { ignoreTag: true }).flatMap((element): [Key, string[]][] =>
      element.type === TYPE.plural ? [[key, Object.keys(element.options)]] : [],
    ),
  );
}
