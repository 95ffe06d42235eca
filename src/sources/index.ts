// Bytes, files and links read into messages. Each folder knows only those before it:
//   bytes/    bytes of files, pipes and packed files, and the charsets of their text
//   html/     HTML as text
//   mail/     one mail: header, MIME, people, lists
//   pasted/   text that somebody pasted
//   mailbox/  many mails: mbox and Maildir
//   discord/  Discord's messages and dumps of them
//   chat-log/ conversations copied out of a chat or exported as text
//   files/    what a file or folder is, and its messages
//   remote/   what stands behind a link
// Beside them stands what all of them need: the error that people can mend, dates, sizes.

export { bridgesAmong, type DiscordPlace, messageFromApi } from './discord/index.ts';
export { SourceError } from './error.ts';
export {
  openLargePath,
  openMessages,
  openPath,
  openStream,
  type ReadLimits,
  readMessages,
} from './files/index.ts';
export {
  type LargestThread,
  type Mailbox,
  mailboxOf,
  type OutlinedThread,
  type ReadProgress,
} from './mailbox/index.ts';
export {
  archiveHosts,
  type ChangedThread,
  changedThreads,
  createFetcher,
  describeProgress,
  type Fetcher,
  type FetcherConfig,
  type FetchOptions,
  fetchMessages,
  isKnownLink,
  isListed,
  isListLink,
  type Limits,
  linkIn,
  narrowerHosts,
  type Progress,
  refusalOf,
  type Who,
  wrongHosts,
} from './remote/index.ts';
export { byteSize } from './size.ts';
export { unwritable } from './system-error.ts';
