import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctablesIn, correctionForm } from '../../src/discord/buttons/correction-form.ts';
import type { Correction } from '../../src/minutes/index.ts';
import type { PostedMinutes } from '../../src/render/index.ts';
import { LANGUAGES, sayIn } from '../../src/wording/index.ts';
import { wildMinutes, wildText } from '../render/wild.ts';

const people = fc.array(fc.tuple(wildText, fc.uuid()), { maxLength: 200 });
const posted: fc.Arbitrary<PostedMinutes> = fc
  .tuple(fc.array(wildMinutes, { minLength: 1, maxLength: 8 }), people)
  .map(([all, names]) => ({
    version: 1,
    language: 'en',
    threads: all.map((minutes) => ({
      minutes: { ...minutes, participants: names.map(([name, message]) => ({ name, message, messages: 1 })) },
    })),
  }));
const correction: fc.Arbitrary<Correction> = fc.record({
  verdict: fc.constantFrom('not agreed', 'answered', 'not a question', 'wrong person'),
  speaker: fc.uuid(),
});

describe('the form of corrections', () => {
  test('is inside the limits of Discord, whatever the minutes and in whatever language', () => {
    fc.assert(
      fc.property(posted, correction, fc.constantFrom(...LANGUAGES), (minutes, said, language) => {
        const all = correctablesIn(minutes);
        fc.pre(all.length > 0);
        const form = correctionForm(
          'v1.corrections',
          minutes,
          new Map([[all[0]?.item.id ?? '', said]]),
          sayIn(language),
        );
        expect(form.title.length).toBeLessThanOrEqual(45);
        expect(form.components.length).toBeLessThanOrEqual(5);
        expect(JSON.stringify(form)).not.toMatch(/\\ud[89a-f]/);
        for (const { label, component } of form.components) {
          expect(label.length).toBeLessThanOrEqual(45);
          expect(component.custom_id.length).toBeLessThanOrEqual(100);
          expect(component.options.length).toBeGreaterThan(0);
          expect(component.options.length).toBeLessThanOrEqual(25);
          expect(component.max_values ?? 1).toBeLessThanOrEqual(component.options.length);
          expect(new Set(component.options.map(({ value }) => value)).size).toBe(component.options.length);
          for (const option of component.options)
            for (const text of [option.value, option.label, option.description ?? 'none']) {
              expect(text.trim()).not.toBe('');
              expect(text.length).toBeLessThanOrEqual(100);
            }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('leaves out what has no id to choose it by', () => {
    const [minutes] = fc.sample(wildMinutes, { numRuns: 1, seed: 1 });
    const nameless = {
      ...minutes,
      agreed: [],
      openQuestions: [{ id: '', text: 'Who paints?', author: 'Ada', message: 'm' }],
    };
    const one = { version: 1, language: 'en', threads: [{ minutes: nameless }] } as PostedMinutes;
    expect(correctablesIn(one)).toEqual([]);
  });

  test('offers every item once while its menus hold them, and always somebody else', () => {
    fc.assert(
      fc.property(posted, (minutes) => {
        const all = correctablesIn(minutes);
        fc.pre(all.length > 0);
        const { components } = correctionForm('v1.corrections', minutes, new Map(), sayIn('en'));
        const values = components
          .filter(({ component }) => component.custom_id.startsWith('items-'))
          .flatMap(({ component }) => component.options.map(({ value }) => value));
        expect(values).toEqual(all.map(({ item }) => item.id));
        expect(components.at(-1)?.component.options.at(-1)?.label).toBe('Somebody else');
      }),
      { numRuns: 40 },
    );
  });
});
