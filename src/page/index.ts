// The preview page: what the bot would post, without Discord.

export { PageError } from './error.ts';
export type { Page, PageOptions } from './server.ts';
export { startPage } from './server.ts';
