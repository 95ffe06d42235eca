import type { LookupFunction } from 'node:net';
import type { Message } from '../../thread/index.ts';
import { type Text, text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';
import { byteSize } from '../size.ts';
import { archiveHosts, narrowerHosts as hostsWithin, isListed } from './allowlist.ts';
import { createCache, NO_CACHE } from './cache.ts';
import { debbugs } from './debbugs.ts';
import { decoded } from './decoded.ts';
import { discourse } from './discourse.ts';
import { github } from './github.ts';
import { MESSAGE_ARCHIVE } from './hosts.ts';
import { createHttp, type Http, sleep } from './http.ts';
import { hyperkitty } from './hyperkitty.ts';
import { hypermail } from './hypermail.ts';
import { LIMITS, type Limits } from './limits.ts';
import { mailFile } from './mail-file.ts';
import { unpackMails } from './mails.ts';
import { pgarchives } from './pgarchives.ts';
import { pipermail } from './pipermail.ts';
import type { Progress } from './progress.ts';
import { publicInbox } from './public-inbox.ts';
import { createRates, type Who } from './rate.ts';
import { createReadingElsewhere, READING_HERE, type Reading } from './reading.ts';
import { refused } from './refused.ts';
import type { HttpResponse } from './request.ts';
import type { ChangedThread, FetchedMails, GetOptions, Session, Source } from './source.ts';
import { changedSince } from './threads.ts';
import { tooMany } from './too-many.ts';

/** Asked in this order; public-inbox takes whatever has a Message-ID in its path, so it comes last. */
const SOURCES: readonly Source<unknown>[] = [
  refused,
  pgarchives,
  debbugs,
  mailFile,
  // Before Pipermail: some hosts of MHonArc name their months as it does.
  hypermail,
  pipermail,
  hyperkitty,
  github,
  discourse,
  publicInbox,
];

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

export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** Called often: with every piece that arrives. */
  readonly progress?: (progress: Progress) => void;
  readonly limits?: Partial<Limits>;
  /** A further list of hosts, which can only narrow the fetcher's own. */
  readonly hosts?: readonly string[];
  readonly who?: Who;
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

/**
 * The messages of the thread that a link stands for: a URL, `mid:…` or a bare `<Message-ID>`. A month or a file gives all that it has.
 * Each message carries the address where it can be read. Throws `SourceError` with what to do; an abort rejects with the signal's reason.
 */
export async function fetchMessages(fetcher: Fetcher, link: string, options: FetchOptions = {}): Promise<Message[]> {
  const { source, place } = opened(fetcher, link);
  fetcher.count(options.who ?? {});
  return withSession(fetcher, options, async (session) => {
    const messages = await source.fetch(place, session);
    if (messages.length === 0) throw new SourceError(text('link.empty', { link }));
    return messages;
  });
}

/**
 * What changed since a time (ISO 8601 in UTC) in a list, category, repository or month; of a single thread, whether it did.
 * Newest first. Throws as `fetchMessages` does.
 */
export async function changedThreads(
  fetcher: Fetcher,
  link: string,
  since: string,
  options: FetchOptions = {},
): Promise<ChangedThread[]> {
  const { source, place } = opened(fetcher, link);
  fetcher.count(options.who ?? {});
  return withSession(fetcher, options, async (session) => {
    const changed = await source.feed?.(place, since, session);
    return changed ?? changedSince(await source.fetch(place, session), since);
  });
}

/** Whether a link that the fetcher may read is to a whole list, category or repository, and not to one thread. Throws as `fetchMessages` does. */
export function isListLink(fetcher: Fetcher, link: string): boolean {
  const { source, place } = opened(fetcher, link);
  return source.isList?.(place) ?? false;
}

/** Why no program can read what the link leads to, where that is known of its archive. Throws as `fetchMessages` does. */
export function refusalOf(fetcher: Fetcher, link: string): Text | undefined {
  return opened(fetcher, link).source === refused ? refused.match(urlOf(fetcher, link)) : undefined;
}

/** Whether the whole text is one thing for `fetchMessages`: an http(s) URL (Discord's own excepted), `mid:…` or `<id@host>`. */
export function isKnownLink(text: string): boolean {
  const link = withoutBrackets(text);
  if (messageIdIn(link) !== undefined) return true;
  if (!/^https?:\/\/\S+$/i.test(link) || !URL.canParse(link)) return false;
  return !/(?:^|\.)discord(?:app)?\.com$/.test(new URL(link).hostname);
}

/** The hosts in a text, for `FetchOptions.hosts`; `unknown` are those that this fetcher may not read. */
export function narrowerHosts(fetcher: Fetcher, text: string): { hosts: string[]; unknown: string[] } {
  return hostsWithin(text, fetcher.hosts);
}

/**
 * The first link in a text that leads to an archive which this fetcher may read, or to one that it can say something about. `hosts` is a
 * further list, which can only narrow the fetcher's own.
 */
export function linkIn(fetcher: Fetcher, text: string, hosts = fetcher.hosts): string | undefined {
  const links = text.match(/\bhttps?:\/\/[^\s<>"']+|\bmid:[^\s<>"']+/gi) ?? [];
  return links.map(withoutPunctuation).find((link) => {
    if (!isKnownLink(link)) return false;
    const url = urlOf(fetcher, link);
    const source = SOURCES.find((candidate) => candidate.match(url) !== undefined);
    return source !== undefined && (source === refused || (isListed(url, fetcher.hosts) && isListed(url, hosts)));
  });
}

/** A link in a sentence, without the marks that end the sentence or stand around the link. */
function withoutPunctuation(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?)]}*_'.includes(link.charAt(end - 1))) end--;
  return link.slice(0, end);
}

function opened(fetcher: Fetcher, link: string): { source: Source<unknown>; place: unknown } {
  const url = urlOf(fetcher, link);
  for (const source of SOURCES) {
    const place = source.match(url);
    if (place !== undefined) return { source, place };
  }
  throw new SourceError(text('link.unknownKind', { page: `${url.host}${url.pathname}` }));
}

/** A link as people write it that is to show no preview in Discord, or to be told from the text around it in a mail (RFC 3986, appendix C). */
function withoutBrackets(text: string): string {
  return text.trim().replace(/^<(https?:.*)>$/i, '$1');
}

function urlOf(fetcher: Fetcher, link: string): URL {
  const given = withoutBrackets(link);
  const id = messageIdIn(given) ?? (URL.canParse(given) ? messageIdInPatchwork(new URL(given)) : undefined);
  // Through UTF-8, since half a character cannot be encoded: what stands for it (U+FFFD) can.
  if (id !== undefined) return new URL(`${encodeURIComponent(Buffer.from(id).toString())}/`, fetcher.messageArchive);
  if (!URL.canParse(given)) throw new SourceError(text('link.none', { link: given.slice(0, 100) }));
  const url = new URL(given);
  // Paths are taken apart and put together again, and one that begins with two slashes would name another host.
  url.pathname = url.pathname.replace(/\/{2,}/g, '/');
  return url;
}

/** `mid:id@host` (RFC 2392), `<id@host>`, or the two together. */
function messageIdIn(text: string): string | undefined {
  const [, after, between] = /^(?:mid:<?([^<>\s@]+@[^<>\s@]+)>?|<([^<>\s@]+@[^<>\s@]+)>)$/i.exec(text) ?? [];
  if (between !== undefined) return /^(?:https?|mailto):/i.test(between) ? undefined : between.replace(/^mid:/i, '');
  return after === undefined ? undefined : decoded(after);
}

/** Patchwork shows single mails under their Message-IDs; the thread is at the archive. */
function messageIdInPatchwork(url: URL): string | undefined {
  const [, id] = /^\/project\/[^/]+\/(?:patch|cover)\/([^/@]+@[^/@]+)\/?$/.exec(decoded(url.pathname)) ?? [];
  return id;
}

/** Runs the work of one link under its limits: all its requests together may take so long, and bring so much. */
async function withSession<T>(
  fetcher: Fetcher,
  options: FetchOptions,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const limits = { ...fetcher.limits, ...options.limits };
  const late = AbortSignal.timeout(limits.totalMs);
  const signal = options.signal ? AbortSignal.any([options.signal, late]) : late;
  const progress = options.progress ?? (() => {});
  const hosts = options.hosts ? [fetcher.hosts, options.hosts] : [fetcher.hosts];
  let downloaded = 0;
  let unpacked = 0;

  async function ask(url: URL | string, request: GetOptions = {}): Promise<HttpResponse> {
    const left = {
      ...limits,
      downloadBytes: limits.downloadBytes - downloaded,
      unpackedBytes: limits.unpackedBytes - unpacked,
    };
    const response = await fetcher.http.request(
      { url: new URL(url), ...request },
      { limits: left, hosts, signal, progress: (step) => progress({ ...step, bytes: downloaded + step.bytes }) },
    );
    downloaded += response.body.length;
    return response;
  }

  function counted(messages: number, host: string): void {
    if (messages > limits.messages) throw tooMany(messages, limits.messages);
    progress({ step: 'downloading', host, bytes: downloaded, messages });
  }

  async function open(response: HttpResponse): Promise<FetchedMails> {
    const { url } = response;
    const file = await unpackMails(response, { ...limits, unpackedBytes: limits.unpackedBytes - unpacked });
    unpacked += file.bytes.length;
    const outline = await fetcher.reading.run('outline', file, signal);
    return {
      outline,
      async read(ids) {
        const messages = ids ? ids.size : outline.length;
        if (messages > limits.messages) throw tooMany(messages, limits.messages);
        progress({ step: 'reading', host: url.host, bytes: downloaded, messages });
        const wanted = { ...file, most: limits.messages, ...(ids ? { ids: [...ids] } : {}) };
        return fetcher.reading.run('mails', wanted, signal);
      },
    };
  }

  const session: Session = {
    limits,
    github: fetcher.github,
    counted,
    async find(url, request) {
      const response = await ask(url, request);
      if (response.status === 404 || response.status === 410) return undefined;
      if (response.status === 300) return response;
      return fine(response);
    },
    async get(url, request) {
      return fine(await ask(url, request));
    },
    open,
    mails: async (response) => (await open(response)).read(),
    read: (kind, { body, url }) => fetcher.reading.run(kind, { bytes: body, href: url.href }, signal),
  };

  try {
    return await work(session);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!late.aborted || error instanceof SourceError) throw error;
    throw new SourceError(text('link.tooLong', { seconds: limits.totalMs / 1000, size: byteSize(downloaded) }), {
      cause: error,
    });
  }
}

/** The response, or an error that says what its status means to the person who gave the link. */
function fine(response: HttpResponse): HttpResponse {
  const { status, url } = response;
  if (status >= 200 && status < 300) return response;
  const page = `${url.host}${url.pathname}`;
  if (status === 404 || status === 410) throw new SourceError(text('link.nothingThere', { page, status }));
  if (status === 401 || status === 403) {
    const left = response.headers['x-ratelimit-remaining'];
    if (left === '0') throw new SourceError(text('link.rationed', { host: url.host }));
    throw new SourceError(text('link.forbidden', { host: url.host, status }));
  }
  throw new SourceError(text('link.status', { page, status }));
}
