import type { LookupFunction } from 'node:net';
import type { Session } from './archives/index.ts';
import {
  archiveHosts,
  createRates,
  narrowerHosts as hostsWithin,
  LIMITS,
  type Limits,
  MESSAGE_ARCHIVE,
  type Who,
} from './bounds/index.ts';
import { createCache, createHttp, type Http, NO_CACHE, sleep } from './fetching/index.ts';
import { createReadingElsewhere, READING_HERE, type Reading } from './reading/index.ts';

export interface FetcherConfig {
  /** Hosts that may be read; see `archiveHosts`. The well-known public archives when left out. */
  readonly archiveHosts?: readonly string[];
  /** Lets loopback and private addresses through. For an archive of one's own, and for tests. */
  readonly allowPrivateAddresses?: boolean;
  readonly githubToken?: string;
  /** The GitHub that the token is for, which gets it alone: an Enterprise Server's address; https://github.com when left out. */
  readonly githubUrl?: string;
  /** Where a bare Message-ID is looked up: a public-inbox, or the root of several. lore's `all` when left out. */
  readonly messageArchive?: string;
  /** Keeps answers on disk too. */
  readonly cacheDir?: string;
  /** `false` keeps nothing anywhere. */
  readonly cache?: boolean;
  readonly limits?: Partial<Limits>;
  /** Reads what is large in other threads: for a process that must answer others meanwhile. */
  readonly readElsewhere?: boolean;
  /** What archives see; tells them what reads and where to complain. */
  readonly userAgent?: string;
  readonly lookup?: LookupFunction;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** Connections, cache and counters, one set a process. */
export interface Fetcher {
  readonly http: Http;
  readonly reading: Reading;
  readonly limits: Limits;
  readonly hosts: readonly string[];
  readonly messageArchive: string;
  readonly github: Session['github'];
  readonly count: (who: Who) => void;
  readonly close: () => Promise<void>;
}

const USER_AGENT = 'thread-minutes (a Discord bot that fetches a thread when a person asks for it)';

export function createFetcher(config: FetcherConfig = {}): Fetcher {
  const limits = { ...LIMITS, ...config.limits };
  const sizes = { memoryBytes: limits.memoryCacheBytes, diskBytes: limits.diskCacheBytes };
  const now = config.now ?? Date.now;
  const http = createHttp({
    limits,
    allowPrivateAddresses: config.allowPrivateAddresses ?? false,
    userAgent: config.userAgent ?? USER_AGENT,
    cache: config.cache === false ? NO_CACHE : createCache(sizes, config.cacheDir),
    ...(config.lookup ? { lookup: config.lookup } : {}),
    now,
    random: config.random ?? Math.random,
    sleep: config.sleep ?? sleep,
  });
  const reading = config.readElsewhere ? createReadingElsewhere() : READING_HERE;
  return {
    http,
    reading,
    limits,
    hosts: config.archiveHosts ?? archiveHosts(undefined),
    messageArchive: (config.messageArchive ?? MESSAGE_ARCHIVE).replace(/\/?$/, '/'),
    github: {
      site: new URL(config.githubUrl ?? 'https://github.com'),
      ...(config.githubToken ? { token: config.githubToken } : {}),
    },
    count: createRates(limits, now),
    async close() {
      await Promise.all([http.close(), reading.close()]);
    },
  };
}

/** The hosts in a text, for `FetchOptions.hosts`; `unknown` are those that this fetcher may not read. */
export function narrowerHosts(fetcher: Fetcher, text: string): { hosts: string[]; unknown: string[] } {
  return hostsWithin(text, fetcher.hosts);
}
