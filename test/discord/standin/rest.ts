import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Body, readBody } from './multipart.ts';
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
  const windows = new Map<string, { limit: number; perMs: number; used: number; resetsAt: number }>();
  const compiled = routes.map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '([^/]+)')}$`),
  }));

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '', world.origin);
    const method = request.method ?? '';
    if (/^\/(ephemeral-)?attachments\//.test(url.pathname)) return serveFile(url, response);
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
    const limited = windowOf(route);
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
      if (route.request) {
        const found = differences(route.request, body);
        problems.push(...found.map((each) => `${method} ${path} sends ${each}`));
        if (found.length) throw new Refusal(400, 50_035, `Invalid Form Body: ${found[0]}`);
      } else if (body !== undefined) problems.push(`${method} ${path} takes no body`);
      const answer = await route.answer({ ...read, path: parts.map(decodeURIComponent), query: url.searchParams });
      if (answer !== undefined) {
        if (!route.response) throw new TypeError(`${method} ${route.path} has no answer in the stand-in's table`);
        // Compared as it travels: keys that are `undefined` do not.
        const found = differences(route.response, JSON.parse(JSON.stringify(answer)));
        problems.push(...found.map((each) => `the stand-in's answer to ${method} ${path}: ${each}`));
      }
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

  function windowOf(route: Route) {
    const key = `${route.method} ${route.path}`;
    const window = windows.get(key) ?? { limit: 1000, perMs: 1000, used: 0, resetsAt: 0 };
    windows.set(key, window);
    if (Date.now() >= window.resetsAt) {
      window.used = 0;
      window.resetsAt = Date.now() + window.perMs;
    }
    const exceeded = window.used >= window.limit;
    if (!exceeded) window.used++;
    const resetAfter = (window.resetsAt - Date.now()) / 1000;
    return {
      exceeded,
      resetAfter,
      headers: {
        'x-ratelimit-bucket': Buffer.from(key).toString('hex').slice(0, 32),
        'x-ratelimit-limit': String(window.limit),
        'x-ratelimit-remaining': String(window.limit - window.used),
        'x-ratelimit-reset': (window.resetsAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': resetAfter.toFixed(3),
      },
    };
  }

  function serveFile(url: URL, response: ServerResponse) {
    const file = world.files.get(url.pathname);
    const fresh = Number.parseInt(url.searchParams.get('ex') ?? '0', 16) * 1000 > Date.now();
    if (!file || !fresh || !url.searchParams.get('hm')) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      return response.end('This content is no longer available.');
    }
    response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length });
    return response.end(file.bytes);
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
    throttle: (method, path, limit, perMs) =>
      windows.set(`${method} ${path}`, { limit, perMs, used: 0, resetsAt: Date.now() + perMs }),
  };
}
