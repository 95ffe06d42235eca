import { escapeHtml } from '../render/index.ts';
import { isKey, LANGUAGES, ownNameOf, type Say } from '../wording/index.ts';

/** What the page's own scripts say. They fill in the placeholders themselves. */
const SCRIPTED = [
  'page.reading',
  'page.ready',
  'page.noSubject',
  'page.download',
  'page.today',
  'page.onlyYou',
  'page.dismiss',
  'page.forYou',
  'page.unchanged',
] as const;
export type ScriptTexts = Readonly<Record<(typeof SCRIPTED)[number], string>>;

/** Placeholders that stay what they are. */
const AS_THEY_ARE = { time: '{time}', title: '{title}', button: '{button}' };

/** The page in the language of `say`. `{{…}}` in its HTML is the name of a text, or `languages`, the choice of them. */
export function labelPage(html: string, say: Say): string {
  const made: Readonly<Record<string, string>> = { languages: languageOptions(say) };
  return html
    .replace('<html lang="en">', `<html lang="${say.language}">`)
    .replace('"{{texts}}"', () => scriptTexts(say))
    .replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
      const text = made[name] ?? (isKey(name) ? escapeLines(say({ key: name, values: {} })) : undefined);
      if (text === undefined) throw new TypeError(`the page names ${name}, which is no text`);
      return text;
    });
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeHtml).join('&#10;');
}

/** Each language by its own name. */
function languageOptions({ language: chosen }: Say): string {
  return LANGUAGES.map((language) => {
    const selected = language === chosen ? ' selected' : '';
    return `<option value="${language}" lang="${language}"${selected}>${escapeHtml(ownNameOf(language))}</option>`;
  }).join('');
}

function scriptTexts(say: Say): string {
  const texts = SCRIPTED.map((key) => [key, say({ key, values: AS_THEY_ARE })]);
  // No text ends the element that it stands in.
  return JSON.stringify(Object.fromEntries(texts)).replaceAll('<', '\\u003c');
}
