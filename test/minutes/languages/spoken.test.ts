import { describe, expect, it } from 'vitest';
import { actUnder } from './acts-of.ts';
import { french } from './spoken-french.ts';
import { german } from './spoken-german.ts';

describe.each([
  ['German', german],
  ['French', french],
])('spoken %s', (_, { proposal, said, notSaid }) => {
  describe.each(Object.entries(said))('%s', (act, sentences) => {
    it.each(sentences)('%s', (sentence) => {
      expect(actUnder(proposal, sentence)).toBe(act);
    });
  });

  describe.each(Object.entries(notSaid))('no %s', (act, sentences) => {
    it.each(sentences)('%s', (sentence) => {
      expect(actUnder(proposal, sentence)?.startsWith(act)).toBe(false);
    });
  });
});
