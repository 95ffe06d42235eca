// All words of ours that people read, in each language that the bot speaks, and the times and spans that they write to it.

export { labelled, named } from './definition.ts';
export { LANGUAGES, type Language, languageAmong, languageFor, languageName, ownNameOf } from './language.ts';
export { Refusal } from './refusal.ts';
export { english, isKey, type Say, sayIn } from './say.ts';
export { type Key, type Text, text } from './text.ts';
export { isLastRead, readMoment, readSchedule, writeSchedule } from './times/index.ts';
