import { describe, expect, test } from 'vitest';
import { english, LANGUAGES, languageFor, ownNameOf, Refusal, sayIn, text } from '../../src/wording/index.ts';

describe('the language for a tag', () => {
  test.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['fr', 'fr'],
    ['es-ES', 'es-ES'],
    ['es-419', 'es-419'],
    ['es-MX', 'es-419'],
    ['es', 'es-ES'],
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['ja', 'ja'],
    ['nl', 'en'],
    ['de_DE.UTF-8', 'de'],
    ['es_AR.UTF-8', 'es-419'],
    ['es.UTF-8', 'es-ES'],
    ['C.UTF-8', 'en'],
    ['POSIX', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)('%s is %s', (tag, language) => expect(languageFor(tag)).toBe(language));
});

describe('a text', () => {
  test('is counted as its language counts', () => {
    expect([0, 1, 2].map((count) => english('news.messages', { count }))).toEqual([
      'No new messages',
      '1 new message',
      '2 new messages',
    ]);
    expect(sayIn('fr')('minutes.people', { count: 1 })).toBe('1 personne');
    expect(sayIn('ja')('minutes.people', { count: 3 })).toBe('3人');
  });

  test('writes numbers as its language does', () => {
    expect(sayIn('de')('minutes.messages', { count: 12_345 })).toBe('12.345 Nachrichten');
    expect(sayIn('en')('minutes.messages', { count: 12_345 })).toBe('12,345 messages');
  });

  test('takes what is put into it as it is', () => {
    const id = "{count} '{' # <b>";
    expect(english('answer.failed', { id })).toContain(`\`${id}\``);
  });

  test('is said in the language of the text that it stands in, lists with it', () => {
    const inner = [text('minutes.agreed'), text('minutes.keyPoints'), 'x'];
    expect(english('answer.failed', { id: inner })).toContain('`✅ Agreed, Key points, and x`');
    expect(sayIn('de')('answer.failed', { id: inner })).toContain('`✅ Vereinbart, Wichtigste Punkte und x`');
    expect(sayIn('de')('answer.failed', { id: { anyOf: inner } })).toContain(
      '`✅ Vereinbart, Wichtigste Punkte oder x`',
    );
  });
});

test('a refusal says its reason in English to the terminal, and to a person in theirs', () => {
  const refusal = new Refusal(text('button.delete.refused', { user: '7' }));
  expect(refusal.message).toMatch(/^Only <@7>/);
  expect(sayIn('fr')(refusal.reason)).toMatch(/^Seuls <@7>/);
});

test('each language is called as its speakers call it, as the entry of a menu', () =>
  expect(LANGUAGES.map(ownNameOf)).toEqual([
    'English',
    'Deutsch',
    'Français',
    'Español de España',
    'Español latinoamericano',
    'Português (Brasil)',
    '日本語',
  ]));
