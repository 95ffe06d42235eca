import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadAmong, stemReader, stemsAmong } from '../../../src/minutes/transcript/stems.ts';

const sentence = fc.array(
  fc.constantFrom('pump', 'gate', 'valve', 'tank', 'kiln', 'oven', 'ladder'.repeat(2), 'cart'),
  {
    maxLength: 60,
  },
);
const wide = fc.array(
  fc.integer({ min: 0, max: 80 }).map((n) => `w${n}x`),
  { maxLength: 80 },
);

it('numbers the stems of sentences, short and long, each once and in ascending order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(sentence, wide), { maxLength: 6 }), (sentences) => {
      const stemsOf = stemReader();
      for (const words of sentences) {
        const stems = stemsOf(words, []);
        expect(stems).toEqual([...new Set(stems)].sort((a, b) => a - b));
        expect(stems).toHaveLength(new Set(words.map((word) => word.slice(0, 6))).size);
      }
    }),
  );
});

it('puts the stems of several sentences together, and tells which stand in more than one', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 6 }), (sentences) => {
      const stemsOf = stemReader();
      const read = sentences.map((words) => ({ stems: stemsOf(words, []) }));
      const all = read.flatMap(({ stems }) => stems);
      const once = [...new Set(all)].sort((a, b) => a - b);
      expect(stemsAmong(read)).toEqual(once);
      expect(stemsAmong(read, 1, 3)).toEqual(stemsAmong(read.slice(1, 3)));
      expect(spreadAmong(read)).toEqual({
        all: once,
        repeated: once.filter((stem) => all.indexOf(stem) !== all.lastIndexOf(stem)),
      });
    }),
  );
});
