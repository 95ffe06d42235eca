import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

/** The port cannot be had; the message is one line that says what to do. */
export class MetricsError extends Error {
  override name = 'MetricsError';
}

/** How long a check may take, in milliseconds: whoever asks for `/healthz` does not wait long either. */
const PATIENCE = 2_000;

/**
 * Serves `/healthz` (200 when every check holds, else 503; the names of those that fail, a line each) and `/metrics`. Throws `MetricsError`.
 */
export async function serveMetrics({
  port,
  host = '0.0.0.0',
  metrics,
  checks,
}: {
  readonly port: number;
  readonly host?: string;
  readonly metrics: Metrics;
  readonly checks: Readonly<Record<string, () => boolean | Promise<boolean>>>;
}): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const send = (status: number, type: string, body: string) =>
      response
        .writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
        .end(request.method === 'HEAD' ? undefined : body);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method !== 'GET' && request.method !== 'HEAD') send(405, 'text/plain', 'only GET\n');
    else if (pathname === '/healthz') {
      const failing = await failingOf(checks);
      send(failing.length > 0 ? 503 : 200, 'text/plain', failing.length > 0 ? `${failing.join('\n')}\n` : 'ok\n');
    } else if (pathname === '/metrics') send(200, metrics.contentType, await metrics.text());
    else send(404, 'text/plain', 'there are /healthz and /metrics\n');
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new MetricsError(
      `METRICS_PORT ${port} cannot be had (${(error as NodeJS.ErrnoException).code}): set it to another`,
      { cause: error },
    );
  }
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function failingOf(checks: Readonly<Record<string, () => boolean | Promise<boolean>>>): Promise<string[]> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false).unref());
      const holds = await Promise.race([
        Promise.resolve()
          .then(check)
          .catch(() => false),
        late,
      ]);
      return holds ? [] : [name];
    }),
  );
  return results.flat();
}
