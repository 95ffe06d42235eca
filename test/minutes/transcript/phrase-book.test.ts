import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/minutes/languages/index.ts';
import { compilePatterns, compilePhrases, type Pattern } from '../../../src/minutes/transcript/phrase-book.ts';
import { endOf } from '../../../src/minutes/transcript/phrases.ts';

type Word = { readonly number: number; readonly kinds: 0 } & Record<
  'starts' | 'disjuncts' | 'afterthoughts' | 'closingAdverbials',
  undefined
>;

/** The words of a language by their numbers, its phrases by the words that they begin with, and the same as they are written, which are few enough to be tried one by one. */
function phrasesOf(language: Language) {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const starts = compilePhrases(language, numberOf);
  const sources = [...Object.values(language.cues), ...Object.values(language.forms)].flat();
  return { starts, written: compilePatterns(sources, language, numberOf), count: numbers.size };
}

const wordOf = (number: number): Word => ({
  number,
  kinds: 0,
  starts: undefined,
  disjuncts: undefined,
  afterthoughts: undefined,
  closingAdverbials: undefined,
});

const shown = ({ opening, steps }: Pattern) => JSON.stringify([opening, steps.map((step) => [...step.words])]);

describe.each(LANGUAGES)('the phrases of $code', (language) => {
  const { starts, written, count } = phrasesOf(language);
  const patterns = [...new Set([...written.values()].flat())];
  /** A way to say a phrase, and what follows it: which of its steps take a word, which word, and up to four words behind. */
  const said = fc
    .record({
      pattern: fc.constantFrom(...patterns),
      choices: fc.array(fc.record({ taken: fc.boolean(), which: fc.nat() }), { minLength: 14, maxLength: 14 }),
      behind: fc.array(fc.nat(count - 1), { maxLength: 4 }),
      isSetOff: fc.boolean(),
    })
    .map(({ pattern, choices, behind, isSetOff }) => {
      const words = pattern.steps.flatMap((step, n) => {
        const { taken, which } = choices[n % choices.length] ?? { taken: true, which: 0 };
        if (step.barred || ((step.optional || step.closes) && !taken)) return [];
        const numbers = [...step.words];
        return [step.any || numbers.length === 0 ? which % count : (numbers[which % numbers.length] as number)];
      });
      return { words: [...words, ...behind].map(wordOf), closing: isSetOff ? words.length : undefined };
    })
    .filter(({ words }) => words.length > 0);

  it('are found by their first words, whatever follows and wherever what is said ends, if they are where each is tried', () => {
    let matched = 0;
    fc.assert(
      fc.property(said, ({ words, closing }) => {
        const first = words[0]?.number ?? 0;
        const fits = (pattern: Pattern) =>
          endOf(pattern, words, 0, closing) !== undefined ||
          endOf(pattern, words, 0, undefined, new Set([1, 2, 3])) !== undefined;
        const tried = (written.get(first) ?? []).filter(fits).map(shown);
        matched += tried.length;
        expect((starts.get(first)?.opening(words, 1) ?? []).map(shown)).toEqual(expect.arrayContaining(tried));
      }),
      { numRuns: 3_000 },
    );
    expect(matched).toBeGreaterThan(1_000);
  });

  it('are fewer by three words than by one', () => {
    const [most] = [...written].sort(([, a], [, b]) => b.length - a.length);
    const [first, all] = most ?? [0, []];
    const found = starts.get(first)?.opening([wordOf(first), wordOf(first), wordOf(first)], 1) ?? [];
    expect(found.length).toBeLessThan(all.length);
  });
});
