export { labelled, named } from './definition.ts';
export { LANGUAGES, type Language, languageFor } from './language.ts';
export { Refusal, reasonIn } from './refusal.ts';
export { english, type Say, sayIn } from './say.ts';
export { type Key, type Text, text } from './text.ts';
