import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What stands in a channel: a post's body as it was sent, newest last. */
export interface ChannelPost {
  readonly id: string;
  readonly at: number;
  /** Absent in a forum. */
  readonly nonce?: string;
  readonly footers: readonly string[];
  /** The process that posted it. */
  readonly from: number;
}

export interface ChannelServer {
  readonly url: string;
  /** All posts by channel. */
  readonly posts: ReadonlyMap<string, readonly ChannelPost[]>;
  readonly close: () => Promise<void>;
}

/** What goes wrong: given the number of the request (from 1), what to do with it. */
export type Trouble = (request: number, path: string) => 'serve' | 'refuse' | 'forget the answer';

/**
 * Channels as Discord keeps them, as far as a delivery can tell: a nonce that was used in the last `nonceMs` gives the earlier message,
 * later it no longer protects. `forget the answer` does what was asked and hangs up before saying so. What is posted stands there after
 * `lateMs`, whatever became of who sent it.
 */
export async function startChannels(
  nonceMs: number,
  trouble: Trouble = () => 'serve',
  lateMs = 0,
): Promise<ChannelServer> {
  const posts = new Map<string, ChannelPost[]>();
  let requests = 0;
  let ids = 0;
  const server = createServer(async (request, response) => {
    const [, channel = ''] = (request.url ?? '').split('/');
    const what = trouble(++requests, request.url ?? '');
    const body = await bodyOf(request);
    if (what === 'refuse') return response.writeHead(503).end();
    if (what === 'forget the answer') request.socket.destroy();
    const kept = posts.get(channel) ?? [];
    posts.set(channel, kept);
    let answer: unknown = kept;
    if (request.method === 'POST') {
      if (lateMs > 0) await pause(lateMs);
      const sent = JSON.parse(body) as Omit<ChannelPost, 'id' | 'at'>;
      const at = Date.now();
      const earlier = kept.find(({ nonce, at: then }) => nonce && nonce === sent.nonce && at - then < nonceMs);
      const post = earlier ?? { ...sent, id: String(++ids), at };
      if (!earlier) kept.push(post);
      answer = post;
    }
    if (what === 'forget the answer') return;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
