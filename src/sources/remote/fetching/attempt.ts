import type { Agent, Dispatcher } from 'undici';
import { type Text, text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { byteSize } from '../../size.ts';
import { checkedLookup, type Limits } from '../bounds/index.ts';
import type { HttpRequest, HttpResponse, HttpSetup, HttpTerms } from './request.ts';
import { errorCode, isBroken, isBusy, pauseBefore } from './retry.ts';
import { unpack } from './unpack.ts';

export interface Attempts {
  /** One request, repeated while the server is busy or the connection breaks; a body that broke off goes on where it stopped. */
  attempt(request: HttpRequest, terms: HttpTerms): Promise<HttpResponse>;
  /** Cuts off what is still under way. */
  close(): Promise<void>;
}

/** What one request has brought so far, over all tries. */
interface Received {
  readonly parts: Buffer[];
  /** Of what these are parts, where the server promises the same bytes for it. */
  etag: string | undefined;
}

/** The server wants to be asked later; `retryAfter` is what it says of when. */
interface Busy {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** Sends requests to servers, each as often as helps. */
export function createAttempts(setup: HttpSetup): Attempts {
  const connections = createConnections(setup);
  const { now } = setup;
  /** Until when a host has asked to be left alone, in milliseconds since 1970. */
  const busyUntil = new Map<string, number>();

  async function pause(host: string, ms: number, terms: HttpTerms): Promise<void> {
    if (ms <= 0) return;
    terms.progress({ step: 'waiting', host, bytes: 0, seconds: Math.ceil(ms / 1000) });
    await setup.sleep(ms, terms.signal);
  }

  async function attempt(request: HttpRequest, terms: HttpTerms): Promise<HttpResponse> {
    const { url } = request;
    const send = await connections.open();
    const received: Received = { parts: [], etag: undefined };
    for (let tries = 0; ; tries++) {
      await pause(url.host, (busyUntil.get(url.host) ?? 0) - now(), terms);
      const last = tries >= terms.limits.retries;
      let retryAfter: string | undefined;
      try {
        const answer = await exchange(send, request, received, terms);
        if ('body' in answer) return answer;
        retryAfter = answer.retryAfter;
        if (last) throw busy(url, answer.status, retryAfter);
      } catch (error) {
        if (error instanceof SourceError) throw error;
        terms.signal.throwIfAborted();
        if (last || !isBroken(error)) throw explain(error, url, size(received.parts), terms.limits);
      }
      const ms = pauseBefore(tries + 1, retryAfter, { ...setup, limits: terms.limits });
      if (ms > terms.limits.retryAfterMs) throw busy(url, 429, String(Math.ceil(ms / 1000)));
      if (retryAfter !== undefined) busyUntil.set(url.host, now() + ms);
      else await pause(url.host, ms, terms);
    }
  }

  return { attempt, close: connections.close };
}

type Send = (url: URL, options: SendOptions) => Promise<Dispatcher.ResponseData>;
type SendOptions = Pick<Dispatcher.RequestOptions, 'method' | 'body' | 'signal'> & {
  readonly headers: Record<string, string>;
};

function createConnections({ limits, allowPrivateAddresses, lookup, userAgent }: HttpSetup) {
  let agent: Agent | undefined;
  let closed = false;
  return {
    /** undici takes longer to load than a small file to read, so it is loaded when something is fetched. */
    async open(): Promise<Send> {
      const { Agent, request } = await import('undici');
      if (closed) throw new Error('the fetcher is closed');
      agent ??= new Agent({
        connections: limits.connectionsPerHost,
        pipelining: 1,
        headersTimeout: limits.idleMs,
        bodyTimeout: limits.idleMs,
        connect: { timeout: limits.connectMs, lookup: checkedLookup(allowPrivateAddresses, lookup) },
      });
      const dispatcher = agent;
      return (url, { headers, ...options }) =>
        request(url, {
          dispatcher,
          ...options,
          headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'gzip', ...headers },
        });
    },
    async close(): Promise<void> {
      closed = true;
      await agent?.destroy();
    },
  };
}

/** Asks once, for what is still missing where a part is `received` already. Throws what breaks on the wire as it comes. */
async function exchange(
  send: Send,
  request: HttpRequest,
  received: Received,
  terms: HttpTerms,
): Promise<HttpResponse | Busy> {
  const { url } = request;
  const got = size(received.parts);
  const resume: Record<string, string> =
    got > 0 && received.etag !== undefined && !request.headers?.range
      ? { range: `bytes=${got}-`, 'if-range': received.etag }
      : {};
  const response = await send(url, {
    method: request.method ?? 'GET',
    signal: terms.signal,
    headers: { ...request.headers, ...resume },
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  const headers = flat(response.headers);
  if (isBusy(response.statusCode)) {
    await response.body.dump();
    return { status: response.statusCode, retryAfter: headers['retry-after'] };
  }
  const goesOn =
    'range' in resume && response.statusCode === 206 && headers['content-range']?.startsWith(`bytes ${got}-`);
  if (!goesOn) received.parts.length = 0;
  // Only a strong validator promises the same bytes (RFC 9110 section 13.1.5), and only as they went over the wire.
  received.etag = headers.etag?.startsWith('W/') || headers['content-encoding'] ? undefined : headers.etag;
  await receive(response.body, headers, received.parts, url, terms);
  const body = await decode(Buffer.concat(received.parts), headers, url, terms.limits);
  return { url, status: goesOn ? 200 : response.statusCode, headers, body };
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

export function tooLarge(url: URL, { downloadBytes }: Limits): SourceError {
  return new SourceError(text('link.downloadTooLarge', { host: url.host, size: byteSize(downloadBytes) }));
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
