import fc from 'fast-check';
import { expect, it } from 'vitest';
import { english } from '../../../src/minutes/languages/en/index.ts';
import { french } from '../../../src/minutes/languages/fr/index.ts';
import { wordsOf } from '../../../src/minutes/transcript/index.ts';
import { lookUp } from '../../../src/minutes/transcript/lexicon.ts';
import { partSentence } from '../../../src/minutes/transcript/words.ts';

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

it.each([
  ['No, fine.', [1]],
  ['Not bad... but steep', [2]],
  ['not (I fear) today', [1, 3]],
  ['it drips - no matter', [2]],
  ['a pump-house', []],
  ['no more than that.', []],
])('finds where clauses are set off in %j', (text, borders) =>
  expect([...partSentence(text, english).borders]).toEqual(borders),
);

it.each([
  ['dont', "don't"],
  ['thats', "that's"],
  ['im', "i'm"],
])('looks %j up as %j', (typed, word) => {
  const [found, meant] = lookUp([typed, word], english);
  expect(found).toBeDefined();
  expect(found).toBe(meant);
});

it.each(['its', 'ill', 'were', 'id'])('leaves %j the word that it is', (word) => {
  const [found, another] = lookUp([word, word.replace(/(?=.$|ll$|re$)/, "'")], english);
  expect(found).not.toBe(another ?? null);
});

it('counts words as its language parts them', () =>
  expect([...partSentence('Je n’ai pas d’avis, désolé', french).borders]).toEqual([6]));
