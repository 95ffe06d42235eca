// Links: which hosts they may lead to, how pages are fetched safely, and a module for each kind of archive.

export { archiveHosts } from './allowlist.ts';
export {
  changedThreads,
  createFetcher,
  type Fetcher,
  type FetcherConfig,
  type FetchOptions,
  fetchMessages,
  isKnownLink,
  isListLink,
  linkIn,
  narrowerHosts,
  refusalOf,
} from './fetch.ts';
export type { Limits } from './limits.ts';
export { describeProgress, type Progress } from './progress.ts';
export type { Who } from './rate.ts';
export type { ChangedThread } from './source.ts';
