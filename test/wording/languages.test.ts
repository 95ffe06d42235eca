import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { type Key, LANGUAGES, type Language } from '../../src/wording/index.ts';
import { TEXTS } from '../../src/wording/say.ts';

const ENGLISH = TEXTS.en;
const KEYS = Object.keys(ENGLISH) as Key[];
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

describe.each(OTHERS)('%s', (language) => {
  test('has every text, and none that English lacks', () =>
    expect(Object.keys(TEXTS[language]).toSorted()).toEqual(KEYS.toSorted()));

  test('has the placeholders that English has in each text', () => {
    for (const key of KEYS)
      expect.soft(placeholdersOf(TEXTS[language][key]), key).toEqual(placeholdersOf(ENGLISH[key]));
  });

  test('leaves no text empty, nor as it is in English where that is a sentence', () => {
    for (const key of KEYS) {
      expect.soft(TEXTS[language][key].trim(), key).not.toBe('');
      if (/[a-z]+ [a-z]+ [a-z]+ [a-z]+/.test(ENGLISH[key]))
        expect.soft(TEXTS[language][key], key).not.toBe(ENGLISH[key]);
    }
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('plurals have the forms that the language distinguishes', () => {
    const forms = new Set(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
    // Of a million and more ("de"): no thread has so many messages.
    forms.delete('many');
    for (const [key, branches] of pluralsOf(language))
      expect.soft(branches.filter((branch) => !branch.startsWith('=')).toSorted(), key).toEqual([...forms].toSorted());
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
