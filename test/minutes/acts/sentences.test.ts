import { describe, expect, it } from 'vitest';
import { labelOf } from './label-of.ts';
import { type Label, PROPOSALS, SENTENCES } from './sentences.ts';
import { UNSEEN, UNSEEN_PROPOSALS } from './unseen.ts';

const LANGUAGES = ['english', 'german', 'french'] as const;

describe.each(LANGUAGES)('what sentences do, in %s', (language) => {
  describe.each(Object.entries(SENTENCES[language]))('%s', (label, sentences) => {
    it.each(sentences)('%s', (sentence) => {
      expect(labelOf(PROPOSALS[language], sentence)).toBe(label);
    });
  });
});

it('reads at least as many as at first of the sentences that it was not made for', () => {
  const right = LANGUAGES.flatMap((language) =>
    Object.entries(UNSEEN[language]).flatMap(([label, sentences]) =>
      sentences.filter((sentence) => labelOf(UNSEEN_PROPOSALS[language], sentence) === (label as Label)),
    ),
  );
  expect(right.length).toBeGreaterThanOrEqual(99);
});
