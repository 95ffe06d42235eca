import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { POSTED_LIMITS } from '../render/index.ts';
import { SourceError } from '../sources/index.ts';
import { Refusal, type Say, type Text, text } from '../wording/index.ts';
import { PageError } from './error.ts';
import { EXAMPLES, readExample } from './examples.ts';
import { labelPage } from './labels.ts';
import { sayerFor } from './language.ts';
import { UPLOAD_BYTES } from './limits.ts';
import type { MessageView } from './message-view.ts';
import { browserModules } from './modules.ts';
import { packageRoot } from './package-root.ts';
import { securityHeaders } from './policy.ts';
import { answerPress } from './post.ts';
import { type Summary, summarise } from './summary.ts';

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

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What a request is answered with when not with what it asked for. */
class Unanswered extends Refusal {
  override name = 'Unanswered';
  readonly status: number;
  constructor(status: number, reason: Text) {
    super(reason);
    this.status = status;
  }
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
  const { folders, importMap } = browserModules();
  const headers = securityHeaders(importMap);
  const publicFolder = new URL('src/page/public/', packageRoot);
  const index = (await readFile(new URL('index.html', publicFolder), 'utf8')).replace('{}', () => importMap);

  const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array) =>
    response
      .writeHead(status, { ...headers, 'Content-Type': type, 'Cache-Control': 'no-cache', Vary: 'Accept-Language' })
      .end(response.req.method === 'HEAD' ? undefined : body);
  const sendJson = (response: ServerResponse, status: number, value: unknown) =>
    send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

  const answer = async (request: IncomingMessage, response: ServerResponse, url: URL, say: Say): Promise<void> => {
    if (url.pathname === '/api/minutes') return void sendJson(response, 200, await minutesOf(request, url, say));
    if (url.pathname === '/api/press') return void sendJson(response, 200, await pressed(request, url, say));
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Unanswered(405, text('page.error.onlyGet'));
    if (url.pathname === '/') return void send(response, 200, 'text/html; charset=utf-8', labelPage(index, say));
    if (url.pathname === '/api/examples')
      return void sendJson(
        response,
        200,
        EXAMPLES.map(({ id, title }) => ({ id, title: say(title) })),
      );
    const wanted = /^\/examples\/([^/]+)$/.exec(url.pathname)?.[1];
    if (wanted !== undefined) {
      const example = EXAMPLES.find(({ id }) => wanted === id);
      if (!example) throw new Unanswered(404, text('page.error.noExample', { id: decoded(wanted) }));
      return void send(response, 200, 'text/plain; charset=utf-8', await readExample(example));
    }
    const file = fileOf(url.pathname, folders, publicFolder);
    send(response, 200, TYPES[extension(file)] ?? 'application/octet-stream', await readFile(file));
  };

  const minutesOf = async (request: IncomingMessage, url: URL, say: Say): Promise<Summary> => {
    const bytes = await readPosted(request, UPLOAD_BYTES);
    const id = url.searchParams.get('thread');
    return summarise(bytes, {
      name: url.searchParams.get('name') ?? say('file.pasted'),
      ...(id === null ? {} : { id }),
      unquoted,
      say,
      sourceUrl: sourceOf(request),
    });
  };

  const pressed = async (request: IncomingMessage, url: URL, say: Say): Promise<MessageView> => {
    const bytes = await readPosted(request, POSTED_LIMITS.packed);
    const button = url.searchParams.get('button') ?? '';
    const view = answerPress(bytes, button, { say, sourceUrl: sourceOf(request) });
    if (!view) throw new Unanswered(422, text('page.error.button'));
    return view;
  };

  const server = createServer((request, response) => {
    const url = addressOf(request);
    const say = sayerFor(url, request.headers);
    answer(request, response, url, say).catch((error: unknown) => {
      if (error instanceof Unanswered) sendJson(response, error.status, { error: say(error.reason) });
      else if (error instanceof SourceError) sendJson(response, 422, { error: say(error.reason) });
      else if (isMissing(error)) sendJson(response, 404, { error: say('page.error.noPage') });
      else {
        onError(error);
        sendJson(response, 500, { error: say('page.error.inside') });
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

/** A part of a path as it was before it was encoded. What is encoded wrongly stays as it is, where `decodeURIComponent` would throw. */
function decoded(part: string): string {
  return new URLSearchParams(`part=${part.replaceAll('+', '%2B')}`).get('part') ?? part;
}

/** What the page itself sent. */
async function readPosted(request: IncomingMessage, most: number): Promise<Uint8Array> {
  if (request.method !== 'POST') throw new Unanswered(405, text('page.error.post'));
  // Other sites' pages cannot send this type without asking, and are not allowed to.
  if (request.headers['content-type'] !== 'application/octet-stream')
    throw new Unanswered(415, text('page.error.type'));
  const tooLarge = new Unanswered(413, text('page.error.tooLarge', { megabytes: most / 1024 / 1024 }));
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Read to its end though it is too large: the next request comes over the same connection, behind what is left of this one.
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > most) throw tooLarge;
  return Buffer.concat(chunks);
}

/** Where the text stands on the page: names without a link of their own lead there. */
function sourceOf({ headers }: IncomingMessage): string {
  return `http://${headers.host ?? 'localhost'}/#source`;
}

/** The file that a path names. `URL` has resolved every `..` before, so a path stays in the folder that it starts with. */
function fileOf(path: string, folders: ReadonlyMap<string, URL>, publicFolder: URL): URL {
  for (const [prefix, folder] of folders)
    if (path.startsWith(prefix) && extension(path) === 'js') return within(folder, path.slice(prefix.length));
  if (!path.startsWith('/public/')) throw new Unanswered(404, text('page.error.noPage'));
  return within(publicFolder, path.slice('/public/'.length));
}

function within(folder: URL, path: string): URL {
  const file = new URL(path, folder);
  // `%2e%2e%2f` is resolved only now, `%2f` by the file system.
  if (!file.href.startsWith(folder.href) || /%2f|%5c|%00/i.test(path))
    throw new Unanswered(404, text('page.error.noPage'));
  return file;
}

function extension(path: URL | string): string {
  return /\.(\w+)$/.exec(String(path))?.[1] ?? '';
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR';
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
