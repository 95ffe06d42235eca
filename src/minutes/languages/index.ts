export { english } from './en.ts';
export { CUE_FAMILIES, type CueFamily, type Language } from './language.ts';
