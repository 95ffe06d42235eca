import { expect, it } from 'vitest';
import { FORMS } from '../../../src/minutes/languages/form.ts';
import { CUE_FAMILIES } from '../../../src/minutes/languages/index.ts';
import { joined } from '../../../src/minutes/languages/joined.ts';
import type { Part } from '../../../src/minutes/languages/language.ts';

/** All families but some, each with one phrase. */
const without = (...left: readonly string[]): Part => ({
  cues: Object.fromEntries(CUE_FAMILIES.filter((family) => !left.includes(family)).map((family) => [family, [family]])),
  forms: Object.fromEntries(FORMS.filter((form) => !left.includes(form)).map((form) => [form, [form]])),
});

it('takes each family from the file that it is in', () => {
  const { cues, forms } = joined([without('echo', 'deed'), { cues: { echo: ['exactly'] }, forms: { deed: ['done'] } }]);
  expect(cues).toMatchObject({ echo: ['exactly'], assent: ['assent'] });
  expect(forms).toMatchObject({ deed: ['done'], found: ['found'] });
});

it('refuses a language in which a family is in no file', () => {
  expect(() => joined([without('echo')])).toThrow(new RangeError('echo is in 0 files of a language'));
});

it('refuses one in which a family is in two files', () => {
  expect(() => joined([without(), { forms: { found: ['found it'] } }])).toThrow(
    new RangeError('found is in 2 files of a language'),
  );
});
