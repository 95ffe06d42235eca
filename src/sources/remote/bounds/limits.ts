/** What a fetch may cost, this machine and the archive. All of it can be set; these are the defaults. */
export interface Limits {
  /** Bytes over the wire, all the requests for one link together. */
  readonly downloadBytes: number;
  /** Bytes after decompression, likewise: a gzip of zeros grows a thousandfold. */
  readonly unpackedBytes: number;
  /** Messages read for one link. */
  readonly messages: number;
  /** Messages of a file whose headers are looked through for the thread that is wanted. */
  readonly outlinedMessages: number;
  /** Pages followed where an archive has no export: Hypermail, HyperKitty's REST, GitHub and Discourse pages. */
  readonly pages: number;
  readonly redirects: number;
  readonly connectMs: number;
  /** The longest silence, before the answer begins and within it. */
  readonly idleMs: number;
  /** The whole of one link, waiting and retrying included. */
  readonly totalMs: number;
  /** Further attempts after a 429, a 5xx or a broken connection. */
  readonly retries: number;
  /** The first pause before another attempt; it doubles each time. */
  readonly backoffMs: number;
  /** A `Retry-After` longer than this is told to the user, not waited for. */
  readonly retryAfterMs: number;
  readonly connectionsPerHost: number;
  /** Links in `rateWindowMs`. */
  readonly linksPerUser: number;
  readonly linksPerServer: number;
  readonly rateWindowMs: number;
  readonly memoryCacheBytes: number;
  readonly diskCacheBytes: number;
  /** How long an answer is taken as fresh whose server says nothing about it (RFC 9111 section 4.2.2 allows a guess). */
  readonly assumedFreshMs: number;
}

const MB = 1_000_000;
const SECOND = 1000;

export const LIMITS: Limits = {
  downloadBytes: 25 * MB,
  unpackedBytes: 100 * MB,
  messages: 5000,
  outlinedMessages: 50_000,
  pages: 200,
  redirects: 5,
  connectMs: 10 * SECOND,
  idleMs: 20 * SECOND,
  totalMs: 120 * SECOND,
  retries: 3,
  backoffMs: 1 * SECOND,
  retryAfterMs: 30 * SECOND,
  connectionsPerHost: 2,
  linksPerUser: 10,
  linksPerServer: 30,
  rateWindowMs: 60 * SECOND,
  memoryCacheBytes: 64 * MB,
  diskCacheBytes: 512 * MB,
  assumedFreshMs: 60 * SECOND,
};
