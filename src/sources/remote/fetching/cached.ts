import { createHash } from 'node:crypto';
import CachePolicy from 'http-cache-semantics';
import { tooLarge } from './attempt.ts';
import type { CacheEntry } from './cache.ts';
import type { Ask, HttpRequest, HttpResponse, HttpSetup, HttpTerms } from './request.ts';

/** Asks through the cache: gives kept answers that are fresh, else the server's, asked with `If-None-Match` where there is something to compare. */
export function throughCache(ask: Ask, { cache, limits, now }: HttpSetup): Ask {
  const isFresh = ({ headers, storedAt }: CacheEntry): boolean => {
    const says = headers['cache-control'] ?? headers.expires ?? headers.etag ?? headers['last-modified'];
    return says === undefined && now() - storedAt < limits.assumedFreshMs;
  };

  return async (request, terms) => {
    if ((request.method ?? 'GET') !== 'GET') return ask(request, terms);
    const asked = { url: request.url.href, method: 'GET', headers: { ...request.headers } };
    const key = `${request.url.href} ${fingerprint(request.headers)}`;
    const kept = await cache.get(key);
    const policy = kept && CachePolicy.fromObject(kept.policy);
    if (kept && policy && (policy.satisfiesWithoutRevalidation(asked) || isFresh(kept))) return answerOf(kept, request);
    const from = kept && request.grows ? tailOf(kept) : undefined;
    const headers = {
      ...request.headers,
      ...(policy ? conditional(policy.revalidationHeaders(asked)) : {}),
      ...(from === undefined ? {} : { range: `bytes=${from}-`, 'accept-encoding': 'identity' }),
    };
    const response = await ask({ ...request, headers }, terms);
    if (kept && policy && response.status === 304) {
      const renewed = policy.revalidatedPolicy(asked, response).policy;
      await cache.set(key, { ...kept, policy: renewed.toObject(), storedAt: now() });
      return answerOf(kept, request);
    }
    const whole = kept && from !== undefined ? await goneOn(kept, from, response, request, terms) : response;
    const fresh = new CachePolicy(asked, whole, { shared: false });
    if (whole.status === 200 && fresh.storable()) {
      const { status, headers, body } = whole;
      await cache.set(key, { policy: fresh.toObject(), storedAt: now(), status, headers, body });
    }
    return whole;
  };

  /** The whole file, where only what came after `from` was asked for; where it did more than grow, it is fetched whole. */
  async function goneOn(
    kept: CacheEntry,
    from: number,
    response: HttpResponse,
    request: HttpRequest,
    terms: HttpTerms,
  ): Promise<HttpResponse> {
    if (response.status !== 206 && response.status !== 416) return response;
    const whole = grown(kept, from, response) ?? (await ask(request, terms));
    if (whole.body.length > terms.limits.downloadBytes) throw tooLarge(request.url, terms.limits);
    return whole;
  }
}

function answerOf({ status, headers, body }: CacheEntry, { url }: HttpRequest): HttpResponse {
  return { url, status, headers, body };
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
