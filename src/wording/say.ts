import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es419 } from './languages/es-419.ts';
import { esES } from './languages/es-es.ts';
import { fr } from './languages/fr.ts';
import { ja } from './languages/ja.ts';
import { ptBR } from './languages/pt-br.ts';
import type { Key, Text, Texts, Value, ValuesFor } from './text.ts';

/** All texts, by language. */
export const TEXTS: Readonly<Record<Language, Texts>> = {
  en,
  de,
  fr,
  'es-ES': esES,
  'es-419': es419,
  'pt-BR': ptBR,
  ja,
};

/** Whether there is a text of that name. */
export function isKey(name: string): name is Key {
  return Object.hasOwn(en, name);
}

/** Says texts in one language. */
export interface Say {
  <K extends Key>(key: K, ...values: ValuesFor<K>): string;
  (text: Text): string;
  readonly language: Language;
}

const speakers = new Map<Language, Say>();

/** Who says texts in that language. */
export function sayIn(language: Language): Say {
  const known = speakers.get(language) ?? speaker(language);
  speakers.set(language, known);
  return known;
}

function speaker(language: Language): Say {
  const texts = TEXTS[language];
  const list = (type: 'conjunction' | 'disjunction', values: readonly (string | Text)[]) =>
    new Intl.ListFormat(language, { type }).format(values.map((each) => String(resolve(each))));
  const formats = new Map<Key, IntlMessageFormat>();
  const formatOf = (key: Key) => {
    // `<` opens no tag: it begins Discord's mentions and timestamps.
    const format = formats.get(key) ?? new IntlMessageFormat(texts[key], language, undefined, { ignoreTag: true });
    formats.set(key, format);
    return format;
  };
  const resolve = (value: Value): string | number => {
    if (typeof value !== 'object') return value;
    if ('key' in value) return say(value.key, value.values);
    return 'anyOf' in value ? list('disjunction', value.anyOf) : list('conjunction', value);
  };
  const say = (wanted: Key | Text, given: Text['values'] = {}): string => {
    if (typeof wanted !== 'string') return say(wanted.key, wanted.values);
    if (!texts[wanted].includes('{')) return texts[wanted];
    const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, resolve(value)]));
    return String(formatOf(wanted).format(values));
  };
  return Object.assign(say, { language }) as Say;
}

export const english = sayIn('en');
