import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { japanese } from './ja.ts';
import type { Language } from './language.ts';
import { portuguese } from './pt.ts';

export { english } from './en.ts';
export { DENYING, type Form } from './form.ts';
export { CUE_FAMILIES, type CueFamily, type Language } from './language.ts';
export { isUnread, UNREAD, votesByScript } from './unread.ts';

/** The languages whose cues are known; the first is taken where nothing tells. */
export const LANGUAGES: readonly [Language, ...Language[]] = [english, german, french, spanish, portuguese, japanese];
