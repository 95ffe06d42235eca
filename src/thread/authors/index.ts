// Who wrote each quoted line, and the turns that stand in quotations only.

export { type Ancestor, type Authorship, readAuthors } from './authors.ts';
export { findOriginals } from './originals.ts';
export { readTurns } from './turns.ts';
