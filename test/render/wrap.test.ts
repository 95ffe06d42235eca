import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/render/wrap.ts';

const wrapped = (text: string, width: number) => wrap([{ text, decorate: (shown) => shown }], width);

describe('a word that is wider than a line', () => {
  it.each([
    ['of ASCII', 'abcdefghijklm', ['abcde', 'fghij', 'klm']],
    ['with accents', 'äëïöüäëïö', ['äëïöü', 'äëïö']],
    ['of Greek or Cyrillic', 'αβγδεζпрст', ['αβγδε', 'ζпрст']],
    ['whose accents are characters of their own', 'e\u0301'.repeat(7), ['e\u0301'.repeat(5), 'e\u0301'.repeat(2)]],
    ['of characters that take two columns', '会議の議事録', ['会議', 'の議', '事録']],
    ['with a soft hyphen, which takes none', 'abc\u00addefgh', ['abc\u00adde', 'fgh']],
  ])('%s is broken where the line is full', (_, word, lines) => expect(wrapped(word, 5)).toEqual(lines));

  it('begins on a line of its own', () => {
    expect(wrapped('to abcdefgh', 5)).toEqual(['to', 'abcde', 'fgh']);
    expect(wrapped('to äëïöüäëï', 5)).toEqual(['to', 'äëïöü', 'äëï']);
  });
});

it('every letter up to Cyrillic, and the sign for a lost one, fills as many columns as a terminal gives it', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const code of [...Array(0x530).keys(), 0xfffd]) {
    const character = String.fromCodePoint(code);
    if (/\p{M}|\p{C}|\s/u.test(character)) continue;
    expect([...segmenter.segment(`a${character}b`)].length, code.toString(16)).toBe(3);
    expect(stringWidth(character), code.toString(16)).toBe(1);
    const [first] = wrapped(character.repeat(9), 4);
    expect(first, code.toString(16)).toBe(character.repeat(4));
  }
});
