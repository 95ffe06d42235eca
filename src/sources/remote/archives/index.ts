// A module for each kind of archive, listed in `archives.ts`: which links are its own, and how its threads are had. What a module is, `source.ts` says.

export { SOURCES } from './archives.ts';
export { decoded } from './decoded.ts';
export { refused } from './refused.ts';
export type { ChangedThread, FetchedMails, GetOptions, Session, Source } from './source.ts';
export { changedSince } from './threads.ts';
