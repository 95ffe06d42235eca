import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfiguration } from '../src/configuration.ts';
import { start } from '../src/main.ts';
import { createMetrics, MetricsError, serveMetrics } from '../src/metrics/index.ts';
import { openHarbour } from './discord/harbour.ts';
import { startDiscord } from './discord/standin/index.ts';

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function serve(checks: Parameters<typeof serveMetrics>[0]['checks'], metrics = createMetrics()) {
  const { port, close } = await serveMetrics({ port: 0, host: '127.0.0.1', metrics, checks });
  opened.push(close);
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
}

describe('/healthz', () => {
  it('is 200 while every check holds', async () => {
    const response = await (await serve({ gateway: () => true, database: async () => true }))('/healthz');
    expect([response.status, await response.text()]).toEqual([200, 'ok\n']);
  });

  it('is 503 and names what fails, throws or hangs', async () => {
    const get = await serve({
      gateway: () => false,
      database: () => Promise.reject(new Error('password geheim')),
      slow: () => new Promise(() => undefined),
      fine: () => true,
    });
    const response = await get('/healthz');
    expect([response.status, await response.text()]).toEqual([503, 'gateway\ndatabase\nslow\n']);
  });

  it('has nothing but the two addresses, and takes no writing', async () => {
    const get = await serve({});
    expect((await get('/')).status).toBe(404);
    expect((await get('/metrics', { method: 'POST' })).status).toBe(405);
  });
});

it('a port that is taken is said in one line', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  opened.push(() => taken.close());
  const { port } = taken.address() as AddressInfo;
  await expect(serveMetrics({ port, host: '127.0.0.1', metrics: createMetrics(), checks: {} })).rejects.toThrow(
    new MetricsError(`METRICS_PORT ${port} cannot be had (EADDRINUSE): set it to another`),
  );
});

it('the running bot tells how it is and what it did, and names nobody', async () => {
  const discord = await startDiscord();
  opened.push(() => discord.close());
  const { guild, ada, channel } = openHarbour(discord);
  discord.say(channel, ada, 'Is the bridge open?');
  const lines: string[] = [];
  const running = await start(
    readConfiguration({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_CDN_URL: discord.cdnUrl,
      DATABASE_FILE: ':memory:',
      METRICS_PORT: '0',
    }),
    { say: (line) => lines.push(line), log: pino({ level: 'silent' }) },
  );
  opened.push(() => running.stop());
  const port = /port (\d+)/.exec(lines.find((line) => line.startsWith('Health and metrics')) ?? '')?.[1];
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

  expect(await get('/healthz')).toBe('ok\n');
  await discord.slash(ada, channel, 'summarize here');
  await discord.slash(ada, channel, 'summarize link', { link: 'nonsense' });
  await expect
    .poll(() => get('/metrics'))
    .toContain('thread_minutes_interactions_total{command="summarize",outcome="refused"} 1');
  const metrics = await get('/metrics');
  expect(metrics).toContain('thread_minutes_interactions_total{command="summarize",outcome="answered"} 1');
  expect(metrics).toContain('thread_minutes_acknowledged_seconds_count{command="summarize"} 2');
  expect(metrics).toMatch(/^thread_minutes_connected 1$/m);
  expect(metrics).toMatch(/^thread_minutes_guilds 1$/m);
  expect(metrics).toMatch(/^process_resident_memory_bytes \d/m);
  expect(metrics).not.toMatch(/Ada|Harbour|general|bridge/);
  for (const id of [guild.id, ada.id, channel.id]) expect(metrics).not.toContain(id);

  discord.gateway.forget();
  await expect.poll(() => get('/healthz')).toMatch(/^(?:gateway|ok)\n$/);
  await expect.poll(() => get('/healthz')).toBe('ok\n');
});
