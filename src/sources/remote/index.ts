// Links to archives. `links.ts` tells which archive a link leads to, `fetch.ts` gives its messages or what changed there, `session.ts` does one
// link's worth of work. Below these, each folder knows only those before it:
//   bounds/    where a link may lead and what it may cost: hosts, addresses, limits, rates
//   fetching/  bytes from the network: redirects, attempts, cache
//   pages/     what the pages and feeds of archives say
//   reading/   what was fetched made into messages or facts, in another thread where it is large
//   archives/  a module for each kind of archive: which links are its own, and how its threads are had

export type { ChangedThread } from './archives/index.ts';
export { archiveHosts, isListed, type Limits, type Who, wrongHosts } from './bounds/index.ts';
export { changedThreads, fetchMessages } from './fetch.ts';
export { createFetcher, type Fetcher, type FetcherConfig, narrowerHosts } from './fetcher.ts';
export { describeProgress, type Progress } from './fetching/index.ts';
export { isKnownLink, isListLink, linkIn, refusalOf } from './links.ts';
export type { FetchOptions } from './session.ts';
