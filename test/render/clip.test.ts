import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, clipName } from '../../src/render/clip.ts';
import { escapeMarkdown } from '../../src/render/escape.ts';
import { neutralise } from '../../src/render/neutral.ts';
import { wildText } from './wild.ts';

const plain = (text: string) => text;

describe('a text too long for its place', () => {
  test.each([
    ['stays where it fits', 'It fits.', 8, 'It fits.'],
    ['ends after a clause', 'We tried that in March, and it rained every single day', 40, 'We tried that in March, …'],
    [
      'ends after a word where the last clause is far back',
      'No, we tried that in March and it rained',
      30,
      'No, we tried that in March …',
    ],
    ['keeps a link whole', 'See the page https://x.example/a,b,c/d for more', 30, 'See the page …'],
    ['is only told of where its first word is too long', 'x'.repeat(50), 20, '…'],
    [
      'ends between words where a script writes no spaces',
      '日本語の文章はスペースがありません',
      12,
      '日本語の文章は …',
    ],
    ['keeps an emoji whole', 'yes 👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 10, 'yes …'],
  ])('%s', (_, text, most, kept) => expect(clip(text, most, plain)).toBe(kept));

  test.each([
    ['Donaudampfschifffahrtsgesellschaftskapitän', 'Donaudampfschifffah…'],
    ['👩‍👩‍👧‍👦'.repeat(5), '👩‍👩‍👧‍👦…'],
    ['Ada Lind of the pottery', 'Ada Lind of the …'],
    ['Ada Lind', 'Ada Lind'],
  ])('a name keeps a beginning: %s', (name, kept) => expect(clipName(name, 20, plain)).toBe(kept));

  test('is measured as it will be written', () => {
    expect(clip('a_b c_d e_f', 10, plain)).toBe('a_b c_d …');
    expect(clip('a_b c_d e_f', 10, escapeMarkdown)).toBe('a_b …');
  });

  test('a name is measured as it will be written, mentions and all', () => {
    const name = 'he@here@'.repeat(60);
    expect(escapeMarkdown(clipName(name, 256, escapeMarkdown)).length).toBeLessThanOrEqual(256);
  });

  test('is never cut inside a word, and always fits', () => {
    const lettersMeet =
      /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
    fc.assert(
      fc.property(wildText.map(neutralise), fc.integer({ min: 10, max: 400 }), (text, most) => {
        const kept = clip(text, most, escapeMarkdown);
        expect(escapeMarkdown(kept).length).toBeLessThanOrEqual(most);
        if (kept === text) return;
        expect(kept.endsWith('…')).toBe(true);
        const part = kept.slice(0, -1).trimEnd();
        expect(text.startsWith(part)).toBe(true);
        if (part !== '') expect(text.slice(part.length - 1, part.length + 1)).not.toMatch(lettersMeet);
      }),
      { numRuns: 150 },
    );
  });
});
