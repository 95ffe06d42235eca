import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import { french } from './fr/index.ts';
import { japanese } from './ja/index.ts';
import type { Language } from './language.ts';
import { portuguese } from './pt/index.ts';

export { english } from './en/index.ts';
export { DENYING, type Form } from './form.ts';
export { CUE_FAMILIES, type CueFamily, type Language } from './language.ts';
export { isUnread, UNREAD, votesByScript } from './unread.ts';

/** The languages whose cues are known; the first is taken where nothing tells. */
export const LANGUAGES: readonly [Language, ...Language[]] = [english, german, french, spanish, portuguese, japanese];
