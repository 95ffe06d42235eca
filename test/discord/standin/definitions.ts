import { type APIApplicationCommand, ApplicationCommandType, Locale } from 'discord-api-types/v10';

/** What people see of a command, a subcommand, an option or a choice, each in several languages. */
interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string | null>> | null;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string | null>> | null;
  readonly value?: string | number;
  readonly options?: readonly Named[];
  readonly choices?: readonly Named[];
}

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MOST = { description: 100, choice: 100, options: 25, choices: 25, whole: 8000 } as const;
const LOCALES = new Set<string>(Object.values(Locale));

/** What the person with that locale sees the thing called. */
export function shownName({ name, name_localizations }: Named, locale: string): string {
  return name_localizations?.[locale] ?? name;
}

/** What Discord would refuse in these commands beyond what its schema says. Nothing means it passes. */
export function definitionFaults(commands: readonly (Named & { readonly type?: ApplicationCommandType })[]): string[] {
  return [
    ...twice(commands, 'commands'),
    ...commands.flatMap((command) => {
      const slash = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
      const faults = slash ? namedFaults(command, `/${command.name}`) : menuFaults(command);
      const size = sizeOf(command);
      return size > MOST.whole
        ? [...faults, `/${command.name}: is larger than ${MOST.whole} characters (${size})`]
        : faults;
    }),
  ];
}

/** In the menu of a message, names may have capitals and spaces, and there is no description. */
function menuFaults(command: Named): string[] {
  return [
    ...names(command)
      .filter(([, name]) => name.trim() === '' || [...name].length > 32)
      .map(([locale, name]) => `${command.name} (${locale}): "${name}" is no name`),
    ...(command.description ? [`${command.name}: a command of a menu has no description`] : []),
    ...unknownLocales(command, command.name),
  ];
}

function namedFaults(named: Named, path: string): string[] {
  const { options = [], choices = [] } = named;
  return [
    ...names(named)
      .filter(([, name]) => !SLASH_NAME.test(name) || name !== name.toLowerCase())
      .map(([locale, name]) => `${path} (${locale}): "${name}" is no name`),
    ...descriptions(named)
      .filter(([, text]) => text === '' || [...text].length > MOST.description)
      .map(([locale, text]) => `${path} (${locale}): a description has 1 to ${MOST.description} characters: "${text}"`),
    ...unknownLocales(named, path),
    ...(options.length > MOST.options ? [`${path}: has more than ${MOST.options} options`] : []),
    ...(choices.length > MOST.choices ? [`${path}: has more than ${MOST.choices} choices`] : []),
    ...twice(options, path),
    ...twice(choices, path),
    ...choices.flatMap((choice) =>
      names(choice)
        .filter(([, name]) => name === '' || [...name].length > MOST.choice)
        .map(([locale, name]) => `${path} (${locale}): a choice has 1 to ${MOST.choice} characters: "${name}"`),
    ),
    ...options.flatMap((option) => namedFaults(option, `${path} ${option.name}`)),
  ];
}

/** Siblings that one language calls the same. */
function twice(siblings: readonly Named[], path: string): string[] {
  const locales = new Set(siblings.flatMap(({ name_localizations }) => Object.keys(name_localizations ?? {})));
  return ['', ...locales].flatMap((locale) => {
    const seen = new Set<string>();
    return siblings
      .map((sibling) => shownName(sibling, locale))
      .filter((name) => seen.size === seen.add(name).size)
      .map((name) => `${path} (${locale}): "${name}" stands there twice`);
  });
}

function names({ name, name_localizations }: Named): [locale: string, text: string][] {
  return inEach(name, name_localizations);
}

function descriptions({ description = '', description_localizations }: Named): [locale: string, text: string][] {
  return inEach(description, description_localizations);
}

/** The default, and what stands there in each language; null says that the default does. */
function inEach(usual: string, others: Named['name_localizations']): [locale: string, text: string][] {
  return [
    ['', usual],
    ...Object.entries(others ?? {}).map(([locale, text]): [string, string] => [locale, text ?? usual]),
  ];
}

function unknownLocales({ name_localizations, description_localizations }: Named, path: string): string[] {
  return [name_localizations, description_localizations]
    .flatMap((all) => Object.keys(all ?? {}))
    .filter((locale) => !LOCALES.has(locale))
    .map((locale) => `${path}: ${locale} is no locale of Discord`);
}

/** Of each text only its longest language counts. */
function sizeOf(named: Named): number {
  const longest = (texts: [string, string][]) => Math.max(...texts.map(([, text]) => text.length));
  const own = longest(names(named)) + longest(descriptions(named)) + String(named.value ?? '').length;
  return [...(named.options ?? []), ...(named.choices ?? [])].reduce((sum, each) => sum + sizeOf(each), own);
}

const LANGUAGES_OF_ALL = new Set(['name_localizations', 'description_localizations']);

/** A command as Discord lists it to who did not ask for its languages. */
export function withoutLanguages(command: APIApplicationCommand): APIApplicationCommand {
  return JSON.parse(JSON.stringify(command, (key, value) => (LANGUAGES_OF_ALL.has(key) ? undefined : value)));
}
