import { createHash } from 'node:crypto';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import CachePolicy from 'http-cache-semantics';
import type { Agent } from 'undici';
import { type Text, text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';
import { byteSize } from '../size.ts';
import { addressRefused, checkedLookup, mayReach } from './address.ts';
import { isListed } from './allowlist.ts';
import type { Cache, CacheEntry } from './cache.ts';
import { createFlights } from './flights.ts';
import type { Limits } from './limits.ts';
import type { Progress } from './progress.ts';
import { errorCode, isBroken, isBusy, pauseBefore } from './retry.ts';
import { unpack } from './unpack.ts';

export interface HttpRequest {
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The file only ever grows at its end, as an mbox does: of one that is kept, the rest alone is asked for. */
  readonly grows?: boolean;
}

export interface HttpResponse {
  /** Where it came from after all redirects. */
  readonly url: URL;
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Without its Content-Encoding. */
  readonly body: Buffer;
}

/** The rules and the patience for one request. */
export interface HttpTerms {
  readonly limits: Limits;
  /** Every one of these lists must name the host: the operator's, and a server's own that narrows it. */
  readonly hosts: readonly (readonly string[])[];
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

export interface HttpSetup {
  readonly limits: Limits;
  readonly allowPrivateAddresses: boolean;
  readonly userAgent: string;
  readonly cache: Cache;
  readonly lookup?: LookupFunction;
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

export interface Http {
  request(request: HttpRequest, terms: HttpTerms): Promise<HttpResponse>;
  close(): Promise<void>;
}

export const sleep = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal });

/**
 * The one door to the network. Nothing but http(s) to listed hosts and public addresses goes through it, at every redirect anew; what
 * comes back is bounded in size and time, tried again where that can help, cached as RFC 9111 says, and fetched once for all who ask
 * at the same moment. Any status but a persistent 429 or 5xx is an answer; `SourceError` says what went wrong otherwise.
 */
export function createHttp(setup: HttpSetup): Http {
  const { limits, cache, now } = setup;
  let agent: Agent | undefined;
  let closed = false;
  const share = createFlights<HttpResponse, Progress>();
  /** Until when a host has asked to be left alone, in milliseconds since 1970. */
  const busyUntil = new Map<string, number>();

  /** undici takes longer to load than a small file to read, so it is loaded when something is fetched. */
  async function client() {
    const { Agent, request: send } = await import('undici');
    if (closed) throw new Error('the fetcher is closed');
    agent ??= new Agent({
      connections: limits.connectionsPerHost,
      pipelining: 1,
      headersTimeout: limits.idleMs,
      bodyTimeout: limits.idleMs,
      connect: { timeout: limits.connectMs, lookup: checkedLookup(setup.allowPrivateAddresses, setup.lookup) },
    });
    return { send, agent };
  }

  /** One request, repeated while the server is busy or the connection breaks; a body that broke off goes on where it stopped. */
  async function attempt(request: HttpRequest, terms: HttpTerms): Promise<HttpResponse> {
    const { url } = request;
    const { send, agent } = await client();
    const received: Buffer[] = [];
    let etag: string | undefined;
    for (let tries = 0; ; tries++) {
      await pause(url.host, (busyUntil.get(url.host) ?? 0) - now(), terms);
      const last = tries >= terms.limits.retries;
      let retryAfter: string | undefined;
      try {
        const got = size(received);
        const resumes = got > 0 && etag !== undefined && !request.headers?.range;
        const resume = resumes ? { range: `bytes=${got}-`, 'if-range': etag } : {};
        const response = await send(url, {
          dispatcher: agent,
          method: request.method ?? 'GET',
          signal: terms.signal,
          headers: {
            'user-agent': setup.userAgent,
            accept: '*/*',
            'accept-encoding': 'gzip',
            ...request.headers,
            ...resume,
          },
          ...(request.body === undefined ? {} : { body: request.body }),
        });
        const headers = flat(response.headers);
        if (isBusy(response.statusCode)) {
          await response.body.dump();
          retryAfter = headers['retry-after'];
          if (last) throw busy(url, response.statusCode, retryAfter);
        } else {
          const goesOn =
            resumes && response.statusCode === 206 && headers['content-range']?.startsWith(`bytes ${got}-`);
          if (!goesOn) received.length = 0;
          // Only a strong validator promises the same bytes (RFC 9110 section 13.1.5), and only as they went over the wire.
          etag = headers.etag?.startsWith('W/') || headers['content-encoding'] ? undefined : headers.etag;
          await receive(response.body, headers, received, url, terms);
          const body = await decode(Buffer.concat(received), headers, url, terms.limits);
          return { url, status: goesOn ? 200 : response.statusCode, headers, body };
        }
      } catch (error) {
        if (error instanceof SourceError) throw error;
        terms.signal.throwIfAborted();
        if (last || !isBroken(error)) throw explain(error, url, size(received), terms.limits);
      }
      const ms = pauseBefore(tries + 1, retryAfter, { ...setup, limits: terms.limits });
      if (ms > terms.limits.retryAfterMs) throw busy(url, 429, String(Math.ceil(ms / 1000)));
      if (retryAfter !== undefined) busyUntil.set(url.host, now() + ms);
      else await pause(url.host, ms, terms);
    }
  }

  async function pause(host: string, ms: number, terms: HttpTerms): Promise<void> {
    if (ms <= 0) return;
    terms.progress({ step: 'waiting', host, bytes: 0, seconds: Math.ceil(ms / 1000) });
    await setup.sleep(ms, terms.signal);
  }

  /** Through the cache: kept answers that are fresh, else the server's, asked with `If-None-Match` where there is something to compare. */
  async function cached(request: HttpRequest, terms: HttpTerms): Promise<HttpResponse> {
    if ((request.method ?? 'GET') !== 'GET') return attempt(request, terms);
    const asked = { url: request.url.href, method: 'GET', headers: { ...request.headers } };
    const key = `${request.url.href} ${fingerprint(request.headers)}`;
    const kept = await cache.get(key);
    const policy = kept && CachePolicy.fromObject(kept.policy);
    if (kept && policy && (policy.satisfiesWithoutRevalidation(asked) || assumedFresh(kept))) {
      return { url: request.url, status: kept.status, headers: kept.headers, body: kept.body };
    }
    const conditions = policy ? conditional(policy.revalidationHeaders(asked)) : {};
    const from = kept && request.grows ? tailOf(kept) : undefined;
    const tail: Record<string, string> =
      from === undefined ? {} : { range: `bytes=${from}-`, 'accept-encoding': 'identity' };
    const headers = { ...request.headers, ...conditions, ...tail };
    let response = await attempt({ ...request, headers }, terms);
    if (kept && policy && response.status === 304) {
      const renewed = policy.revalidatedPolicy(asked, response).policy;
      await cache.set(key, { ...kept, policy: renewed.toObject(), storedAt: now() });
      return { url: request.url, status: kept.status, headers: kept.headers, body: kept.body };
    }
    if (kept && from !== undefined && (response.status === 206 || response.status === 416)) {
      // Where the file did more than grow, it is fetched whole.
      response = grown(kept, from, response) ?? (await attempt(request, terms));
      if (response.body.length > terms.limits.downloadBytes) throw tooLarge(request.url, terms.limits);
    }
    const fresh = new CachePolicy(asked, response, { shared: false });
    if (response.status === 200 && fresh.storable()) {
      const { status, headers, body } = response;
      await cache.set(key, { policy: fresh.toObject(), storedAt: now(), status, headers, body });
    }
    return response;
  }

  function assumedFresh({ headers, storedAt }: CacheEntry): boolean {
    const says = headers['cache-control'] ?? headers.expires ?? headers.etag ?? headers['last-modified'];
    return says === undefined && now() - storedAt < limits.assumedFreshMs;
  }

  async function follow(first: HttpRequest, terms: HttpTerms): Promise<HttpResponse> {
    let request = first;
    for (let hops = 0; ; hops++) {
      checkUrl(request.url, terms.hosts, setup.allowPrivateAddresses);
      const response = await cached(request, terms);
      const { location } = response.headers;
      if (response.status < 300 || response.status > 399 || response.status === 304 || location === undefined)
        return response;
      if (hops >= terms.limits.redirects) {
        throw new SourceError(text('link.redirects', { host: first.url.host, count: terms.limits.redirects }));
      }
      request = redirected(request, response.status, location);
    }
  }

  return {
    async request(request, terms) {
      const key = JSON.stringify([
        request.method,
        request.url.href,
        request.headers,
        request.body,
        terms.hosts,
        terms.limits,
      ]);
      return share(
        key,
        (signal, progress) => follow(request, { ...terms, signal, progress }),
        terms.signal,
        terms.progress,
      );
    },
    // What is still under way is cut off: nobody is left to read it.
    async close() {
      closed = true;
      await agent?.destroy();
    },
  };
}

/** Throws `SourceError` unless the URL is http(s), carries no password, and names a host on all of the lists, of which the first is the operator's. */
function checkUrl(url: URL, hosts: readonly (readonly string[])[], allowPrivate: boolean): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new SourceError(text('link.scheme', { scheme: url.protocol }));
  }
  if (url.username !== '' || url.password !== '') {
    throw new SourceError(text('link.password'));
  }
  const [ofOperator = [], ...narrower] = hosts;
  if (!narrower.every((list) => isListed(url, list)) && isListed(url, ofOperator)) {
    throw new SourceError(text('link.leftOut', { host: url.host }));
  }
  if (!hosts.every((list) => isListed(url, list))) {
    throw new SourceError(text('link.notAllowed', { host: url.host }));
  }
  // A socket does not look up an address that stands in the URL itself, so it is checked here.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayReach(host, allowPrivate)) throw addressRefused(url.host);
}

function redirected(request: HttpRequest, status: number, location: string): HttpRequest {
  const target = URL.canParse(location, request.url.href) ? new URL(location, request.url) : undefined;
  if (!target) throw new SourceError(text('link.badRedirect', { host: request.url.host }));
  const { authorization, ...others } = request.headers ?? {};
  const sameOrigin = target.origin === request.url.origin;
  const headers = sameOrigin && authorization !== undefined ? { ...others, authorization } : others;
  // RFC 9110 section 15.4: 307 and 308 keep the method; after the others everybody asks with GET.
  if (status === 307 || status === 308) return { ...request, url: target, headers };
  return { url: target, headers };
}

async function receive(
  body: AsyncIterable<Buffer>,
  headers: Readonly<Record<string, string>>,
  received: Buffer[],
  url: URL,
  { limits, progress }: HttpTerms,
): Promise<void> {
  const got = size(received);
  const length = headers['content-length'];
  const totalBytes = length === undefined ? undefined : got + Number(length);
  if (totalBytes !== undefined && totalBytes > limits.downloadBytes) throw tooLarge(url, limits);
  let bytes = got;
  for await (const part of body) {
    bytes += part.length;
    // Leaving the loop destroys the stream and with it the connection.
    if (bytes > limits.downloadBytes) throw tooLarge(url, limits);
    received.push(part);
    progress({ step: 'downloading', host: url.host, bytes, ...(totalBytes === undefined ? {} : { totalBytes }) });
  }
}

function tooLarge(url: URL, { downloadBytes }: Limits): SourceError {
  return new SourceError(text('link.downloadTooLarge', { host: url.host, size: byteSize(downloadBytes) }));
}

/** How many of the last bytes kept are asked for again, to see that the file goes on from them. */
const OVERLAP = 1024;

/** Where to go on in a file that is kept; `undefined` where its server gives no parts of files. */
function tailOf({ headers, body }: CacheEntry): number | undefined {
  const inParts = headers['accept-ranges'] === 'bytes' && headers['content-encoding'] === undefined;
  return inParts && body.length > OVERLAP ? body.length - OVERLAP : undefined;
}

/** The file as it is after the bytes that came from `from` on; `undefined` when they are not its continuation. */
function grown(kept: CacheEntry, from: number, { url, status, headers, body }: HttpResponse): HttpResponse | undefined {
  const overlap = kept.body.subarray(from);
  const fits = status === 206 && headers['content-range']?.startsWith(`bytes ${from}-`);
  if (!fits || !body.subarray(0, overlap.length).equals(overlap)) return undefined;
  const { 'content-range': _, 'content-length': __, ...others } = headers;
  return { url, status: 200, headers: others, body: Buffer.concat([kept.body.subarray(0, from), body]) };
}

async function decode(
  body: Buffer,
  headers: Readonly<Record<string, string>>,
  url: URL,
  { unpackedBytes }: Limits,
): Promise<Buffer> {
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  if (body.length === 0 || encoding === undefined || encoding === 'identity') return body;
  if (encoding === 'gzip' || encoding === 'x-gzip')
    return unpack(body, unpackedBytes, text('link.answerOf', { host: url.host }));
  throw new SourceError(text('link.encoding', { host: url.host, encoding: String(encoding) }));
}

function busy(url: URL, status: number, retryAfter: string | undefined): SourceError {
  const seconds = Number(retryAfter);
  const when = !(seconds > 0)
    ? text('when.soon')
    : seconds < 120
      ? text('when.seconds', { count: seconds })
      : text('when.minutes', { count: Math.ceil(seconds / 60) });
  if (status === 429) return new SourceError(text('link.leftAlone', { host: url.host, when }));
  return new SourceError(text('link.trouble', { host: url.host, status, when }));
}

/** What went wrong on the wire, in words. */
function explain(error: unknown, url: URL, bytes: number, limits: Limits): SourceError {
  const code = errorCode(error);
  const { host } = url;
  const failed = (reason: Text) => new SourceError(reason, { cause: error });
  if (error instanceof Error && error.cause instanceof SourceError) return error.cause;
  if (code === 'ENOTFOUND') return failed(text('link.noHost', { host: url.hostname }));
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ECONNREFUSED' || code.endsWith('UNREACH')) {
    return failed(text('link.unreachable', { host }));
  }
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return failed(text('link.silent', { host, seconds: limits.idleMs / 1000 }));
  }
  if (isBroken(error)) return failed(text('link.brokeOff', { host, size: byteSize(bytes) }));
  if (code.includes('CERT') || code.includes('TLS') || code.includes('SIGNED')) {
    return failed(text('link.certificate', { host }));
  }
  return failed(text('link.noWebServer', { host, code: code || '?' }));
}

function size(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
  );
}

function conditional(headers: CachePolicy.Headers): Record<string, string> {
  const kept = (['if-none-match', 'if-modified-since'] as const).map((name) => [name, headers[name]] as const);
  return Object.fromEntries(kept.filter((entry): entry is [(typeof entry)[0], string] => typeof entry[1] === 'string'));
}

/** Tells answers to different headers apart without keeping a token. */
function fingerprint(headers: Readonly<Record<string, string>> | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify(headers ?? {}))
    .digest('hex')
    .slice(0, 16);
}
