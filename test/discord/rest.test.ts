import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveOutAnswers, restOptions } from '../../src/discord/connection/rest.ts';

/** So many requests discord.js sends in a second at most, by its own count. */
const A_SECOND = 50;

const server = createServer((_, response) => response.writeHead(204).end());
let rest: REST;

beforeEach(async () => {
  // The second never ends, however slow the machine is.
  vi.useFakeTimers({ toFake: ['Date'] });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  rest = new REST({ ...restOptions(api, api), globalRequestsPerSecond: A_SECOND }).setToken('token');
  leaveOutAnswers(rest);
});
afterEach(async () => {
  vi.useRealTimers();
  await new Promise((resolve) => server.close(resolve));
});

const id = (n: number) => `1${String(n).padStart(17, '0')}`;
const times = (count: number, request: (n: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, (_, n) => request(n)));

describe('of the requests that the bot may send in a second', () => {
  it.each([
    ['reading a channel takes one', (n: number) => rest.get(`/channels/${id(n)}/messages`), A_SECOND - 20],
    [
      'acknowledging an interaction takes none',
      (n: number) => rest.post(`/interactions/${id(n)}/token${n}/callback`),
      A_SECOND,
    ],
    [
      'answering one takes none',
      (n: number) => rest.patch(`/webhooks/${id(1)}/token${n}/messages/@original`),
      A_SECOND,
    ],
  ])('%s', async (_, request, left) => {
    await times(20, request);
    expect(rest.globalRemaining).toBe(left);
  });
});
