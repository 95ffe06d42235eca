import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { isFile, serveFile } from './cdn.ts';
import { type Body, readBody } from './multipart.ts';
import { createRateLimits } from './rate-limits.ts';
import { differences, type SchemaName } from './schema.ts';
import type { World } from './world.ts';

/** A refusal as Discord words it: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export interface Call extends Body {
  /** The parts of the path that the route leaves open, in order. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

/** One route of Discord's API: what it takes and gives, by the names of the description, and what the stand-in does. */
export interface Route {
  readonly method: string;
  /** As the description writes it: `/channels/{channel_id}/messages`. */
  readonly path: string;
  readonly request?: SchemaName;
  /** What a 200 carries. Without it the route answers 204. */
  readonly response?: SchemaName;
  /** Open without a bot token: the address itself holds a secret. */
  readonly open?: boolean;
  /** Gives the answer's body; `undefined` stands for 204. */
  readonly answer: (call: Call) => unknown;
}

export interface Request {
  readonly method: string;
  /** The path after `/api/v10`. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

interface Fault {
  readonly method: string;
  readonly path: string;
  readonly respond: (response: ServerResponse) => void;
  /** The call does what it should, and only its answer goes wrong. */
  readonly done: boolean;
  left: number;
}

export interface Rest {
  /** Every request so far, in order. */
  readonly requests: Request[];
  /** What the bot did that Discord would not have taken, or that the stand-in does not know. A test with any has failed. */
  readonly problems: string[];
  /** The next `times` calls of the route go wrong. */
  fault(method: string, path: string, respond: (response: ServerResponse) => void, times?: number): void;
  /** The next call of the route does what it should, and only its answer goes wrong. */
  afterwards(method: string, path: string, respond: (response: ServerResponse) => void): void;
  /** At most `limit` calls of the route in `perMs`, then 429. */
  throttle(method: string, path: string, limit: number, perMs: number): void;
}

/** Serves the routes under `/api/v10` and the CDN beside them. */
export function createRest(world: World, server: Server, routes: readonly Route[], problems: string[]): Rest {
  const requests: Request[] = [];
  const faults: Fault[] = [];
  const limits = createRateLimits();
  const compiled = routes.map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '([^/]+)')}$`),
  }));

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '', world.origin);
    const method = request.method ?? '';
    if (isFile(url.pathname)) return serveFile(world, url, response);
    const bytes = await buffer(request);
    // discord.js writes `@original` as `%40original`.
    const path = url.pathname.replace(/^\/api\/v10(?=\/)/, '').replace('%40original', '@original');
    const matches = compiled.flatMap(({ route, pattern }) => {
      const match = pattern.exec(path);
      return match && route.method === method ? [{ route, parts: match.slice(1) }] : [];
    });
    const found = matches[0];
    let body: unknown;
    const send = (status: number, json?: unknown, headers: Record<string, string> = {}) => {
      requests.push({ method, path, body, status });
      response.writeHead(status, { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers });
      response.end(json === undefined ? undefined : JSON.stringify(json));
    };
    if (!found) {
      problems.push(`${method} ${url.pathname} is no route of the stand-in`);
      return send(404, { message: '404: Not Found', code: 0 });
    }
    const { route, parts } = found;
    const fault = faults.find((f) => f.left > 0 && f.method === method && f.path === route.path);
    if (fault) fault.left--;
    if (fault && !fault.done) {
      requests.push({ method, path, body, status: 0 });
      return fault.respond(response);
    }
    const limited = limits.count(`${method} ${route.path}`);
    if (limited.exceeded)
      return send(
        429,
        { message: 'You are being rate limited.', retry_after: limited.resetAfter, global: false },
        { ...limited.headers, 'retry-after': String(limited.resetAfter), 'x-ratelimit-scope': 'user' },
      );
    try {
      if (!route.open && request.headers.authorization !== `Bot ${world.token}`)
        throw new Refusal(401, 0, '401: Unauthorized');
      const read = await readBody(bytes, request.headers['content-type']);
      body = read.json;
      checkRequest(route, path, body);
      const answer = await route.answer({ ...read, path: parts.map(decodeURIComponent), query: url.searchParams });
      checkAnswer(route, path, answer);
      if (fault) {
        requests.push({ method, path, body, status: 0 });
        return fault.respond(response);
      }
      send(answer === undefined ? 204 : 200, answer, limited.headers);
    } catch (error) {
      if (error instanceof Refusal)
        return send(error.status, { code: error.code, message: error.message }, limited.headers);
      problems.push(`the stand-in failed at ${method} ${path}: ${error instanceof Error ? error.stack : error}`);
      send(500, { message: '500: Internal Server Error', code: 0 });
    }
  }

  /** Refuses a body that differs from Discord's description, and notes it. */
  function checkRequest({ method, request }: Route, path: string, body: unknown) {
    if (!request) {
      if (body !== undefined) problems.push(`${method} ${path} takes no body`);
      return;
    }
    const found = differences(request, body);
    problems.push(...found.map((each) => `${method} ${path} sends ${each}`));
    if (found.length) throw new Refusal(400, 50_035, `Invalid Form Body: ${found[0]}`);
  }

  /** Notes where our own answer differs from it, compared as it travels: keys that are `undefined` do not. */
  function checkAnswer({ method, path: pattern, response }: Route, path: string, answer: unknown) {
    if (answer === undefined) return;
    if (!response) throw new TypeError(`${method} ${pattern} has no answer in the stand-in's table`);
    const found = differences(response, JSON.parse(JSON.stringify(answer)));
    problems.push(...found.map((each) => `the stand-in's answer to ${method} ${path}: ${each}`));
  }

  server.on('request', (request, response) => {
    serve(request, response).catch((error) => {
      problems.push(`the stand-in failed: ${error instanceof Error ? error.stack : error}`);
      response.destroy();
    });
  });
  return {
    requests,
    problems,
    fault: (method, path, respond, times = 1) => faults.push({ method, path, respond, done: false, left: times }),
    afterwards: (method, path, respond) => faults.push({ method, path, respond, done: true, left: 1 }),
    throttle: (method, path, limit, perMs) => limits.throttle(`${method} ${path}`, limit, perMs),
  };
}
