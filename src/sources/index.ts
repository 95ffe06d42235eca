// Bytes, files and links read into messages: a module for each kind of input, those behind a link in `remote/`.

export { type DiscordPlace, messageFromApi } from './discord-message.ts';
export { SourceError } from './error.ts';
export {
  type LargestThread,
  type Mailbox,
  mailboxOf,
  type OutlinedThread,
  openLargePath,
  openMessages,
  openPath,
  openStream,
  type ReadLimits,
  type ReadProgress,
  readMessages,
} from './read.ts';
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
