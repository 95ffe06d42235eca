import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsOf } from '../../../src/minutes/transcript/index.ts';

it.each([
  ["it's the pump-house, no. 7", ["it's", 'the', 'pump-house', 'no', '7']],
  ['+1, and -1 from bo', ['+1', 'and', '-1', 'from', 'bo']],
  ['👍🏽 will do', ['+1', 'will', 'do']],
  ['call +1 555 0100 or +1-555', ['call', '1', '555', '0100', 'or', '1-555']],
  ["a.b.c. -- 'quoted' x--y", ['a.b.c', 'quoted', 'x', 'y']],
  ['', []],
])('parts %j', (text, words) => expect(wordsOf(text)).toEqual(words));

it('parts any text of ASCII as the expression does that says what a word is', () => {
  const words = /[+-]1\b(?![ .-]?\(?\d)|[a-z0-9]+(?:['.-][a-z0-9]+)*/g;
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...`abz01257'.-+ (),_\t\n`), maxLength: 40 }),
    fc.string({ unit: 'binary-ascii', maxLength: 60 }).map((any) => any.toLowerCase().replaceAll('`', "'")),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(wordsOf(any)).toEqual([...(any.match(words) ?? [])]);
    }),
    { numRuns: 5_000 },
  );
});
