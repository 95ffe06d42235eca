import type { LookupFunction } from 'node:net';
import type { Limits } from '../bounds/index.ts';
import type { Cache } from './cache.ts';
import type { Progress } from './progress.ts';

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

/** Asks and gets an answer, or throws `SourceError`. */
export type Ask = (request: HttpRequest, terms: HttpTerms) => Promise<HttpResponse>;
