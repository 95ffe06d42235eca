import { FORMS, type Form } from './form.ts';
import { CUE_FAMILIES, type CueFamily, type Language, type Part } from './language.ts';

/**
 * The phrases of a language from its files, each family from one of them, in their order.
 * @throws RangeError where a family is in none of them, or in two
 */
export function joined(parts: readonly Part[]): Pick<Language, 'cues' | 'forms'> {
  return {
    cues: fromOne(
      CUE_FAMILIES,
      parts.map(({ cues = {} }) => cues),
    ),
    forms: fromOne(
      FORMS,
      parts.map(({ forms = {} }) => forms),
    ),
  };
}

function fromOne<Family extends CueFamily | Form>(
  families: readonly Family[],
  tables: readonly Readonly<Partial<Record<Family, readonly string[]>>>[],
): Readonly<Record<Family, readonly string[]>> {
  const joined: Partial<Record<Family, readonly string[]>> = Object.assign({}, ...tables);
  for (const family of families) {
    const files = tables.filter((table) => family in table).length;
    if (files !== 1) throw new RangeError(`${family} is in ${files} files of a language`);
  }
  return joined as Readonly<Record<Family, readonly string[]>>;
}
