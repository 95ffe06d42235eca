/** The languages that the program speaks, by the names that Discord gives them. https://docs.discord.com/developers/reference#locales */
export const LANGUAGES = ['en', 'de', 'fr', 'es-ES', 'es-419', 'pt-BR', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first that is meant where a tag names no region, or one that has no texts of its own. */
const OF_FAMILY: Readonly<Record<string, Language>> = { en: 'en', de: 'de', fr: 'fr', pt: 'pt-BR', ja: 'ja' };
/** Spanish as it is spoken in these regions is `es-ES`; elsewhere, which is mostly Latin America, it is `es-419`. */
const EUROPEAN_SPANISH = new Set(['', 'es', 'ad', 'gq', 'ph']);

/** What speakers of `inLanguage` call a language, by its code, as within a sentence; the code itself where CLDR has no name. */
export function languageName(code: string, inLanguage: Language): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(code) ?? code;
}

/** What its own speakers call it, as the entry of a menu: "Français", which CLDR writes small, as within a sentence. */
export function ownNameOf(language: Language): string {
  const name = languageName(language, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/**
 * The language for a tag, be it a locale of Discord ("es-419"), of a browser ("de-AT") or of a terminal ("pt_BR.UTF-8"). English for
 * no tag and for any that there are no texts for.
 */
export function languageFor(tag: string | null | undefined): Language {
  return languageAmong([tag ?? '']);
}

/** The language for the first of the tags that there are texts for; English where there is none. */
export function languageAmong(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = spoken(tag);
    if (language !== undefined) return language;
  }
  return 'en';
}

function spoken(tag: string): Language | undefined {
  const [family = '', region = ''] = tag.toLowerCase().split(/[-_.@]/);
  if (family === 'es') return EUROPEAN_SPANISH.has(region) || region.startsWith('utf') ? 'es-ES' : 'es-419';
  return Object.hasOwn(OF_FAMILY, family) ? OF_FAMILY[family] : undefined;
}
