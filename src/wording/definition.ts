import { LANGUAGES, type Language } from './language.ts';
import type { en } from './languages/en.ts';
import { TEXTS } from './say.ts';
import type { Key } from './text.ts';

type Begin<K extends string, End extends string> = K extends `${infer Head}${End}` ? Head : never;
/** What has a name that people see and a description: a command, a subcommand, an option. */
type Described = Begin<Key, '.name'> & Begin<Key, '.description'>;

type Localized = Readonly<Partial<Record<Exclude<Language, 'en'>, string>>>;
const OTHERS = LANGUAGES.filter((language): language is Exclude<Language, 'en'> => language !== 'en');

/** The name and description of a command, subcommand or option in all languages, for its definition. */
export function named<K extends Described>(key: K) {
  return {
    name: TEXTS.en[`${key}.name`] as (typeof en)[`${K}.name`],
    name_localizations: inOthers(`${key}.name`),
    description: TEXTS.en[`${key}.description`],
    description_localizations: inOthers(`${key}.description`),
  } as const;
}

/** The name of what has no description, such as a command in a message's menu or a choice, in all languages. */
export function labelled<K extends Key>(key: K) {
  return { name: TEXTS.en[key] as (typeof en)[K], name_localizations: inOthers(key) } as const;
}

function inOthers(key: Key): Localized {
  return Object.fromEntries(OTHERS.map((language) => [language, TEXTS[language][key]]));
}
