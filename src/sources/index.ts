export { SourceError } from './error.ts';
export { readMessages } from './read.ts';
