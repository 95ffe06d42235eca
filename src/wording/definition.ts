import { LANGUAGES, type Language } from './language.ts';
import type { en } from './languages/en.ts';
import { sayIn } from './say.ts';
import type { Key, Text, ValuesFor } from './text.ts';

type Begin<K extends string, End extends string> = K extends `${infer Head}${End}` ? Head : never;
/** What has a name that people see and a description: a command, a subcommand, an option. */
type Described = Begin<Key, '.name'> & Begin<Key, '.description'>;

type Localized = Readonly<Partial<Record<Exclude<Language, 'en'>, string>>>;
const OTHERS = LANGUAGES.filter((language): language is Exclude<Language, 'en'> => language !== 'en');

/** The name and description of a command, subcommand or option in all languages, for its definition; `values` go into the description. */
export function named<K extends Described>(key: K, ...[values]: ValuesFor<`${K}.description`>) {
  const description: Text = { key: `${key}.description`, values: values ?? {} };
  return {
    ...labelled(`${key}.name`),
    description: sayIn('en')(description),
    description_localizations: inOthers(description),
  };
}

/** The name of what has no description, such as a command in a message's menu or a choice, in all languages. */
export function labelled<K extends Key>(key: K) {
  const name: Text = { key, values: {} };
  return { name: sayIn('en')(name) as (typeof en)[K], name_localizations: inOthers(name) };
}

function inOthers(text: Text): Localized {
  return Object.fromEntries(OTHERS.map((language) => [language, sayIn(language)(text)]));
}
