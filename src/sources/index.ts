export { type DiscordPlace, messageFromApi } from './discord-message.ts';
export { SourceError } from './error.ts';
export { type Mailbox, openMessages, openPath, type ReadLimits, readMessages } from './read.ts';
