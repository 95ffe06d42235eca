import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetcher, type Fetcher, type FetcherConfig } from '../../../src/sources/index.ts';

type Answer = string | Uint8Array | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array };
export type Route =
  | Answer
  | ((request: IncomingMessage, response: ServerResponse) => Answer | undefined | Promise<Answer>);

export interface Archive {
  readonly origin: string;
  /** `127.0.0.1:PORT`, as `ARCHIVE_HOSTS` names it. */
  readonly host: string;
  /** What was asked for, in order: `GET /path?query`. */
  readonly requests: string[];
  /** Their headers, likewise. */
  readonly headers: IncomingMessage['headers'][];
  readonly close: () => Promise<void>;
}

/**
 * An HTTP server on loopback that answers from a table of paths, with or without their query; all else is 404. A route that is a function
 * gets the request, and may answer in its own way on the response by giving nothing back.
 */
export async function startArchive(routes: Record<string, Route>): Promise<Archive> {
  const requests: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    const url = request.url ?? '';
    requests.push(`${request.method} ${url}`);
    headers.push(request.headers);
    const route = routes[url] ?? routes[url.split('?')[0] ?? ''];
    const answer = typeof route === 'function' ? await route(request, response) : route;
    if (answer === undefined) {
      if (typeof route !== 'function') response.writeHead(404).end('Not found');
      return;
    }
    const whole = typeof answer === 'string' || answer instanceof Uint8Array ? { body: answer } : answer;
    response.writeHead(whole.status ?? 200, whole.headers).end(whole.body);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    host,
    requests,
    headers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** An archive that lives as long as the test. */
export async function archiveFor(routes: Record<string, Route>): Promise<Archive> {
  const archive = await startArchive(routes);
  onTestFinished(archive.close);
  return archive;
}

/** A fetcher that may read these archives, keeps nothing and never really waits; it lives as long as the test. */
export function fetcherFor(archive: { readonly host: string }, config: FetcherConfig = {}): Fetcher {
  const fetcher = createFetcher({
    archiveHosts: [archive.host],
    allowPrivateAddresses: true,
    cache: false,
    sleep: async () => {},
    ...config,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}
