import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SourceError } from '../sources/index.ts';
import { PageError } from './error.ts';
import { sayerFor } from './language.ts';
import { browserModules } from './modules.ts';
import { securityHeaders } from './policy.ts';
import type { Content } from './public-files.ts';
import { createSite, json } from './site.ts';
import { Unanswered } from './unanswered.ts';

export interface PageOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** The address to listen on; loopback by default, since the page has no log-in. */
  readonly host?: string;
  /** Writers of mail who do not want to be quoted, as `listWriters` lists them. */
  readonly unquoted?: readonly string[];
  /** Told of what went wrong inside; the person at the page sees only that something did. */
  readonly onError?: (error: unknown) => void;
}

export interface Page {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the preview page.
 * @throws {PageError} where the port is taken or not allowed
 */
export async function startPage({
  port,
  host = '127.0.0.1',
  unquoted = [],
  onError = console.error,
}: PageOptions): Promise<Page> {
  const modules = browserModules();
  const headers = securityHeaders(modules.importMap);
  const site = await createSite(modules, unquoted);

  const send = (response: ServerResponse, status: number, { type, body }: Content) =>
    response
      .writeHead(status, { ...headers, 'Content-Type': type, 'Cache-Control': 'no-cache', Vary: 'Accept-Language' })
      .end(response.req.method === 'HEAD' ? undefined : body);
  const refuse = (response: ServerResponse, status: number, error: string) => send(response, status, json({ error }));

  const server = createServer((request, response) => {
    const url = addressOf(request);
    const say = sayerFor(url, request.headers);
    const answer = async () => send(response, 200, await site(request, url, say));
    answer().catch((error: unknown) => {
      if (error instanceof Unanswered) refuse(response, error.status, say(error.reason));
      else if (error instanceof SourceError) refuse(response, 422, say(error.reason));
      else {
        onError(error);
        refuse(response, 500, say('page.error.inside'));
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(startError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { address, port: bound, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** What a request asks for; what is no address is no page of ours either. */
function addressOf({ url = '/' }: IncomingMessage): URL {
  return new URL(URL.canParse(url, 'http://page') ? url : '/no-address', 'http://page');
}

function startError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new PageError(`Port ${port} of ${host} is taken. Stop what uses it, or set PORT to another one.`);
    case 'EACCES':
      return new PageError(`Port ${port} of ${host} is not allowed to you. Set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
      return new PageError(`${host} is no address of this machine. Use 127.0.0.1.`);
    default:
      return error;
  }
}
