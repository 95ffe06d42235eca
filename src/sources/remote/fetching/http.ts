import { isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { addressRefused, isListed, mayReach } from '../bounds/index.ts';
import { createAttempts } from './attempt.ts';
import { throughCache } from './cached.ts';
import { createFlights } from './flights.ts';
import type { Progress } from './progress.ts';
import type { Ask, HttpRequest, HttpResponse, HttpSetup } from './request.ts';

export interface Http {
  readonly request: Ask;
  close(): Promise<void>;
}

export const sleep = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal });

/**
 * The one door to the network. Nothing but http(s) to listed hosts and public addresses goes through it, at every redirect anew; what
 * comes back is bounded in size and time, tried again where that can help, cached as RFC 9111 says, and fetched once for all who ask
 * at the same moment. Any status but a persistent 429 or 5xx is an answer; `SourceError` says what went wrong otherwise.
 */
export function createHttp(setup: HttpSetup): Http {
  const attempts = createAttempts(setup);
  const follow = followRedirects(throughCache(attempts.attempt, setup), setup);
  const share = createFlights<HttpResponse, Progress>();
  return {
    request: (request, terms) => {
      const { method, url, headers, body } = request;
      return share(
        JSON.stringify([method, url.href, headers, body, terms.hosts, terms.limits]),
        (signal, progress) => follow(request, { ...terms, signal, progress }),
        terms.signal,
        terms.progress,
      );
    },
    // What is still under way is cut off: nobody is left to read it.
    close: attempts.close,
  };
}

/** Goes where redirects lead, and checks each place before it asks there. */
function followRedirects(ask: Ask, { allowPrivateAddresses }: HttpSetup): Ask {
  return async (first, terms) => {
    let request = first;
    for (let hops = 0; ; hops++) {
      checkUrl(request.url, terms.hosts, allowPrivateAddresses);
      const response = await ask(request, terms);
      const { location } = response.headers;
      if (response.status < 300 || response.status > 399 || response.status === 304 || location === undefined)
        return response;
      if (hops >= terms.limits.redirects) {
        throw new SourceError(text('link.redirects', { host: first.url.host, count: terms.limits.redirects }));
      }
      request = redirected(request, response.status, location);
    }
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
