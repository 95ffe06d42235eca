/** @typedef {import('../labels.ts').ScriptTexts} ScriptTexts */

/** The language of the page. */
export const language = document.documentElement.lang;

/** What the scripts say in it, as the page carries it. @type {ScriptTexts} */
const texts = JSON.parse(document.getElementById('texts')?.textContent ?? '');

/**
 * A text, with what stands in its placeholders.
 * @param {keyof ScriptTexts} key
 * @param {Record<string, string>} [values]
 */
export function say(key, values = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/**
 * The address of something of ours that answers in the language of the page.
 * @param {string} path
 * @param {Record<string, string>} [parameters]
 */
export function ours(path, parameters = {}) {
  return `${path}?${new URLSearchParams({ ...parameters, lang: language })}`;
}
