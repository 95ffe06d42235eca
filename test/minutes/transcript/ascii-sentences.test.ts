import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiSentences } from '../../../src/minutes/transcript/ascii-sentences.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const asUnicodeHasIt = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

describe('the sentences of ASCII are those of Unicode', () => {
  it.each([
    ['a plain one', 'The tap drips. Who mends it?'],
    ['numbers', 'It takes 3.5 hours. 4 of us can come.'],
    ['abbreviations before small letters', 'Bring tools, e.g. a wrench. And tape!'],
    ['initials and names of states', 'The U.S. Army came. J. R. Lee did not.'],
    ['quotation marks and brackets', '"Is it open?" (Nobody knows.) So: wait!'],
    ['several marks', 'Really?! Yes... no. "What?" he said.'],
    ['addresses', 'See www.x.example/a?b=c. Then call.'],
  ])('%s', (_, text) => {
    expect(asciiSentences(text)).toEqual(asUnicodeHasIt(text));
    expect(asciiSentences(text).join('')).toBe(text);
  });

  it('whatever stands in them', () => {
    const piece = fc.oneof(
      fc.constantFrom('a', 'B', 'word ', 'Word ', '1', '. ', '.', '! ', '?', '"', "'", '(', ')', '[', '}', ' ', ','),
      fc.constantFrom('-', ':', ';', '/', '\t', '\x01', '\x7f', '...', 'e.g. ', 'U.S. ', '3.14'),
      fc.integer({ min: 0x20, max: 0x7f }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        expect(asciiSentences(text)).toEqual(asUnicodeHasIt(text));
      }),
      { numRuns: 5_000 },
    );
  });
});
