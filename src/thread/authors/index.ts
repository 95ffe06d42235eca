// Who wrote each quoted line, and the turns that stand in quotations only.

export { readAuthors } from './authors.ts';
export type { Ancestor, Authorship } from './authorship.ts';
export { spokenTo } from './greeted.ts';
export { findOriginals } from './originals.ts';
export { readTurns } from './turns.ts';
