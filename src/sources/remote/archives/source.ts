import type { Message } from '../../../thread/index.ts';
import type { Limits } from '../bounds/index.ts';
import type { HttpResponse } from '../fetching/index.ts';
import type { Result } from '../reading/index.ts';

/** A thread that changed since the last look. `url` is a link for `fetchMessages`. */
export interface ChangedThread {
  readonly url: string;
  readonly subject: string;
  /** ISO 8601 in UTC: when its newest message was sent. */
  readonly updated: string;
}

/** A mailbox that was fetched. */
export interface FetchedMails {
  readonly outline: readonly Message[];
  /** The messages with these ids, whole; all of them without `ids`. Throws `SourceError` when that is too many. */
  read(ids?: ReadonlySet<string>): Promise<Message[]>;
}

/** What a source does its work with: one link's worth of fetching, its limits counted over all its requests. */
export interface Session {
  /** Throws `SourceError` for whatever is no 2xx, in words that fit the status. */
  get(url: URL | string, options?: GetOptions): Promise<HttpResponse>;
  /** Likewise, but `undefined` where the archive has no such page (404, 410). */
  find(url: URL | string, options?: GetOptions): Promise<HttpResponse | undefined>;
  /** The mailbox in an answer that is a mail, an mbox or a gzip of either: all the headers, no text yet. */
  open(response: HttpResponse): Promise<FetchedMails>;
  /** All its messages, whole. Throws `SourceError` when that is too many. */
  mails(response: HttpResponse): Promise<Message[]>;
  /** What a page says, read where it holds up nobody. */
  read<K extends 'page' | 'index' | 'periods' | 'volume' | 'links' | 'feed'>(
    kind: K,
    response: HttpResponse,
  ): Promise<Result<K>>;
  /** Tells how many messages have come, where they come one by one. Throws `SourceError` when that is too many. */
  counted(messages: number, host: string): void;
  readonly limits: Limits;
  /** Which GitHub the token is for. */
  readonly github: { readonly token?: string; readonly site: URL };
}

export interface GetOptions {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** See `HttpRequest`. */
  readonly grows?: boolean;
}

/**
 * One kind of archive. `Place` is what a link to it stands for.
 * All of them are asked in turn, so `match` must be sure: it looks at the shape of the path, and at the host where that decides.
 */
export interface Source<Place> {
  /** As users know it: "public-inbox". */
  readonly name: string;
  match(url: URL): Place | undefined;
  /** The messages of the thread that the link is in; of a list or a file, all there are. Each has its own `url`. */
  fetch(place: Place, session: Session): Promise<Message[]>;
  /** Whether the place holds many threads by its nature: a list, category or repository. A file may hold one. */
  isList?(place: Place): boolean;
  /**
   * What changed since a time (ISO 8601 in UTC). `undefined` where the place is a single thread; a source without it knows no other.
   * The caller then fetches the thread and looks at its dates.
   */
  feed?(place: Place, since: string, session: Session): Promise<ChangedThread[] | undefined>;
}
