import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../../src/minutes/index.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

test('a long text has the same segments as when it is segmented at once', () => {
  for (const text of ['x'.repeat(3000), '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿é'.repeat(150), '語'.repeat(1500), ''])
    expect([...segmentsOf(graphemes, text)]).toEqual(Array.from(graphemes.segment(text), ({ segment }) => segment));
});

test('no character is lost or cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      const segments = [...segmentsOf(graphemes, text)];
      expect(segments.join('')).toBe(text);
      expect(segments.some((segment) => /\p{Surrogate}/u.test(segment))).toBe(false);
    }),
    { numRuns: 50 },
  );
});

test('one that is longer than a slice is whole', () => {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  const long = `The butt ${'really '.repeat(300)}leaks. `;
  expect([...segmentsOf(sentences, `It rains. ${long}It does.`)]).toEqual(['It rains. ', long, 'It does.']);
});
