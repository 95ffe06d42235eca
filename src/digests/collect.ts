import type { Unquoted } from '../minutes/index.ts';
import type { Message } from '../thread/index.ts';
import type { Refusal } from '../wording/index.ts';
import type { Changes, ReadMessages } from './changes.ts';
import type { DigestSource } from './digest.ts';
import { byActivity } from './news.ts';

/** What a source is read for. */
export interface ReadRequest {
  /** ISO 8601. */
  readonly since: string;
  /** The channel that will quote it. */
  readonly destination: string;
  /** Whether a manager allowed quoting there what not all its readers may read. */
  readonly exception: boolean;
  /** The hosts of archives that the server reads, where that is a narrower list than the operator's. */
  readonly hosts?: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/** What was read of a source. */
export interface ReadThreads {
  /** Each is a conversation of chat, or mails of any number of threads. */
  readonly conversations: readonly (readonly Message[])[];
  /** What of it could not be read. */
  readonly failures?: readonly Failure[];
}

interface Failure {
  readonly source: DigestSource;
  readonly reason: Refusal['reason'];
}

/**
 * Reads a source: all messages of its threads that changed after `since`, older ones of these threads included, or why it cannot be
 * read, in words to show. What it throws is worth another try.
 */
export type ReadSource = (
  source: DigestSource,
  request: ReadRequest,
) => Promise<ReadThreads | { readonly failure: Refusal['reason'] }>;

/** Finds what is new in what was read (`findChanges`), where that holds nothing up, or says why it cannot, as `ReadSource` does. */
export type FindChanges = (
  read: ReadMessages,
  signal: AbortSignal,
) => Promise<Changes | { readonly failure: Refusal['reason'] }>;

/** What a digest has to tell. */
export interface Collected extends Changes {
  /** Sources that could not be read, or threads of them, each with why. */
  readonly failures: readonly Failure[];
}

export interface CollectRequest extends ReadRequest, Omit<ReadMessages, 'conversations' | 'unquoted'> {
  readonly sources: readonly DigestSource[];
  /** Who does not want to be quoted, of the accounts that wrote something and of those who write mail. */
  readonly unquotedAmong?: (accounts: ReadonlySet<string>) => Promise<Unquoted>;
}

/** Reads the sources and finds what is new in them, most active thread first. A source that fails leaves the others be. */
export async function collect(
  readSource: ReadSource,
  findChanges: FindChanges,
  request: CollectRequest,
): Promise<Collected> {
  const { filters, known, floor, now, signal } = request;
  const results = await Promise.all(
    request.sources.map(async (source) => {
      const read = await readSource(source, request);
      if ('failure' in read) return { source, found: read };
      const { conversations, failures } = read;
      const accounts = new Set(conversations.flat().flatMap(({ authorId }) => authorId ?? []));
      const unquoted = (await request.unquotedAmong?.(accounts)) ?? {};
      return {
        source,
        failures,
        found: await findChanges({ conversations, filters, known, floor, now, unquoted }, signal),
      };
    }),
  );
  const failures = results.flatMap(({ source, found, failures = [] }) =>
    'failure' in found ? [{ source, reason: found.failure }] : failures,
  );
  const changes = results.flatMap(({ found }) => ('failure' in found ? [] : [found]));
  const threads = changes.flatMap((each) => each.threads).sort(byActivity);
  const seen = new Map(changes.flatMap((each) => each.seen.map((row) => [row.thread, row])));
  return { threads, failures, seen: [...seen.values()] };
}
