import { text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';
import { byteSize } from '../size.ts';
import type { FetchedMails, GetOptions, Session } from './archives/index.ts';
import { type Limits, tooMany, type Who } from './bounds/index.ts';
import type { Fetcher } from './fetcher.ts';
import type { HttpResponse, Progress } from './fetching/index.ts';
import { unpackMails } from './reading/index.ts';

export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** Called often: with every piece that arrives. */
  readonly progress?: (progress: Progress) => void;
  readonly limits?: Partial<Limits>;
  /** A further list of hosts, which can only narrow the fetcher's own. */
  readonly hosts?: readonly string[];
  readonly who?: Who;
}

/** Runs the work of one link under its limits: all its requests together may take so long, and bring so much. */
export async function withSession<T>(
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
