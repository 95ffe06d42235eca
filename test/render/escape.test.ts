import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, maskedLink, webAddress } from '../../src/render/escape.ts';
import { neutralise } from '../../src/render/neutral.ts';
import { INJECTIONS, wildText } from './wild.ts';

/** What Discord makes of Markdown, by a reader of it that is not ours. Emoji are text. */
function read(markdown: string): { text: string; kinds: Set<string> } {
  const kinds = new Set<string>();
  let text = '';
  const visit = (nodes: ReturnType<typeof parse>) => {
    for (const node of nodes) {
      if (node.type === 'text') text += node.content;
      else if (node.type === 'twemoji') text += node.name;
      else {
        kinds.add(node.type);
        if (Array.isArray(node.content)) visit(node.content);
      }
    }
  };
  visit(parse(markdown, 'extended'));
  return { text: text.replaceAll('@\u200B', '@'), kinds };
}

describe('text from a thread', () => {
  test.each(INJECTIONS)('is nothing but itself in Discord: %j', (injection) => {
    const { text, kinds } = read(escapeMarkdown(injection));
    expect([...kinds]).toEqual([]);
    expect(text).toBe(neutralise(injection));
  });

  test.each(INJECTIONS)('is nothing but itself in the middle of a bullet: %j', (injection) => {
    const { text, kinds } = read(`• “${escapeMarkdown(`so ${injection} then`)}” — **x**`);
    expect([...kinds]).toEqual(['strong']);
    expect(text).toBe(`• “${neutralise(`so ${injection} then`)}” — x`);
  });

  test('is nothing but itself whatever it is', () => {
    fc.assert(
      fc.property(wildText, (wild) => {
        const { text, kinds } = read(escapeMarkdown(wild));
        expect([...kinds]).toEqual([]);
        expect(text).toBe(neutralise(wild));
      }),
      { numRuns: 100 },
    );
  });

  test('does not end a link of ours before it, to lead elsewhere', () => {
    const ours = maskedLink('Ann', 'https://list.example/1');
    const { text } = read(`${ours}: “${escapeMarkdown('so](https://evil.example)')}”`);
    expect(text).toBe('Ann: “so](https://evil.example)”');
  });

  test.each([/@everyone/i, /@here/i, /<[@#:/tai][^>\\]*>/, /https?:\/\//, /[^\\]\]\(/])(
    'holds nothing that looks like %s to a server',
    (pattern) => {
      for (const injection of INJECTIONS) expect(escapeMarkdown(injection)).not.toMatch(pattern);
    },
  );
});

describe('what cannot be seen', () => {
  test.each([
    ['a bidirectional override', 'report\u202Efdp.exe', 'reportfdp.exe'],
    ['bidirectional isolates', '\u2066a\u2069\u2067b', 'ab'],
    ['a zero-width space in a word', 'ad\u200Bmin', 'admin'],
    ['a zero-width joiner in a Latin word', 'ad\u200Dmin', 'admin'],
    ['a soft hyphen', 'ad\u00ADmin', 'admin'],
    ['a byte order mark', '\uFEFFhello', 'hello'],
    ['letters that are blank', 'a\u3164\u115Fb', 'ab'],
    ['hidden tag characters', 'hi\u{E0041}\u{E0042}', 'hi'],
    ['control characters', 'a\u0000b\u0007c\u009Bd\u001B[31m', 'abcd[31m'],
    ['a lone surrogate', 'a\uD83Db\uDE00', 'a\uFFFDb\uFFFD'],
    ['line ends of every kind', 'a\r\nb\u2028c\u0085d\u000Be', 'a b cd e'],
  ])('goes: %s', (_, from, to) => expect(neutralise(from)).toBe(to));

  test.each([
    ['a family', '👩‍👩‍👧‍👦'],
    ['a flag of tag characters', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['a red heart', '❤️'],
    ['Persian with a non-joiner', 'می‌خواهم'],
    ['Sinhala with a joiner', 'ශ්‍රී'],
    ['Hebrew', 'שלום'],
    ['an astral letter', '𝒳'],
  ])('stays where it makes the words: %s', (_, text) => expect(neutralise(text)).toBe(text));
});

describe('a masked link', () => {
  test('leads where it says, whatever the name', () => {
    const address = 'https://list.example/t/m1';
    for (const name of ['Ann [bot]', 'a]b', '](https://evil.example)', '**b**', '[x](y)', ...INJECTIONS]) {
      const [node, ...rest] = parse(maskedLink(name, address), 'extended');
      expect(rest).toEqual([]);
      expect(node).toMatchObject({ type: 'link', target: address });
    }
  });

  test.each([
    ['https://x.example/a(b)c', 'https://x.example/a%28b%29c'],
    ['https://x.example/a b', 'https://x.example/a%20b'],
    ['https://x.example/?q="x"\'<y>', 'https://x.example/?q=%22x%22%27%3Cy%3E'],
    ['https://x.example/#a|b*c`d[e]\\', 'https://x.example/#a%7Cb%2Ac%60d%5Be%5D%5C'],
    ['https://user:secret@x.example/', 'https://x.example/'],
    ['https://x.example/@everyone', 'https://x.example/%40everyone'],
    ['https://x.example/é\u202E', 'https://x.example/%C3%A9%E2%80%AE'],
  ])('has its address encoded: %s', (url, address) => expect(webAddress(url)).toBe(address));

  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://x.example/', '//x.example', 'x', ''])(
    'is none for %j',
    (url) => expect(webAddress(url)).toBeUndefined(),
  );
});
