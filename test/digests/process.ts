// A process that delivers digests, for the tests to kill: node process.js '{"file": …, "url": …, "channels": …, "dieAt": …}'
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import pg from 'pg';
import { findChanges } from '../../src/digests/changes.ts';
import type { Channels, Posted } from '../../src/digests/channels.ts';
import type { Delivering } from '../../src/digests/deliver.ts';
import { startDistributed } from '../../src/digests/distributed.ts';
import { startEmbedded } from '../../src/digests/embedded.ts';
import { digestsOf, openStore, waitingDeliveries } from '../../src/store/index.ts';
import { english } from '../../src/wording/index.ts';

export interface ProcessSettings {
  readonly file: string;
  readonly url?: string;
  /** The loopback channels. */
  readonly channels: string;
  /** The step at which it kills itself; steps are counted over all deliveries. */
  readonly dieAt?: number;
  /** Ends by itself, with code 0, when no delivery waits. */
  readonly exitWhenDone?: boolean;
  readonly concurrency?: number;
  /** Says that it is ready, and ticks only when it is told something on standard input. */
  readonly gate?: boolean;
  /** The channels are forums, which know no nonce: so many milliseconds after it was sent, a post stands there if it ever will. */
  readonly settling?: number;
  /** How long reading a source takes, in milliseconds. */
  readonly readMs?: number;
  /** Sources that never answer. */
  readonly stuck?: readonly string[];
  /** What the clock says, in milliseconds; it stands still. */
  readonly now: number;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as ProcessSettings;
let steps = 0;
/** SIGKILL leaves no chance to tidy up. */
const step = () => {
  if (++steps === settings.dieAt) process.kill(process.pid, 'SIGKILL');
};

// Each statement of the database is a step: also those that begin and end a transaction, take a lock or run the queue.
const prepare = Database.prototype.prepare;
Database.prototype.prepare = function (this: Database.Database, source: string) {
  step();
  return prepare.call(this, source);
} as typeof prepare;
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  step();
  const result = query.apply(this, args);
  if (result instanceof Promise) result.then(step, step);
  return result;
} as never;

const request = async (path: string, body?: unknown): Promise<unknown> => {
  step();
  const response = await fetch(`${settings.channels}/${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`the channel answered ${response.status}`);
  const answer = await response.json();
  step();
  return answer;
};

const channels: Channels = {
  post: async (channel, { body }, { nonce }) => {
    const footers = (body.embeds ?? []).flatMap(({ footer }) => footer?.text ?? []);
    const sent = settings.settling === undefined ? { nonce } : {};
    return (await request(channel, { ...sent, footers, from: process.pid })) as Posted;
  },
  edit: async () => false,
  find: async (channel, { mark }) => {
    if (settings.settling !== undefined) await pause(settings.settling);
    const posts = (await request(channel)) as Posted[];
    return posts.find(({ footers }) => footers.some((footer) => footer.includes(mark)));
  },
};

const store = await openStore({ file: settings.file, ...(settings.url ? { url: settings.url } : {}) });
steps = 0;
const delivering: Delivering = {
  store,
  channels,
  now: () => settings.now,
  tell: async () => {},
  sourceOf: () => undefined,
  sayTo: () => english,
  changesFor: () => async (read) => findChanges(read),
  readSource: async (source, { signal }) => {
    step();
    const id = source.kind === 'channel' ? source.id : source.url;
    if (settings.stuck?.includes(id)) console.log(`reading ${id}`);
    await pause(settings.stuck?.includes(id) ? 600_000 : (settings.readMs ?? 1), undefined, { signal });
    return {
      conversations: [
        [
          {
            medium: 'chat',
            id: `m-${id}`,
            author: { name: 'Ann' },
            date: new Date(settings.now - 1).toISOString(),
            parentIds: [],
            text: 'Shall we move the hives before the frost?',
          },
        ],
      ],
    };
  },
};
const report = (error: unknown, doing: string) => console.error(doing, error);
const runner = settings.url
  ? await startDistributed(delivering, report, undefined, {
      // A kill counts as a try, and here there are more of them than a delivery has in a lifetime.
      retryLimit: 1000,
      retryDelay: 1,
      retryBackoff: false,
      maintenanceIntervalSeconds: 1,
      pollingIntervalSeconds: 0.5,
      ...(settings.concurrency ? { concurrency: settings.concurrency } : {}),
    })
  : await startEmbedded(delivering, report, {
      minTimeout: 20,
      factor: 1,
      ...(settings.concurrency ? { concurrency: settings.concurrency } : {}),
    });
if (settings.gate) {
  console.log('ready');
  await once(process.stdin, 'data');
  process.stdin.destroy();
}
await runner.tick();
const stop = async () => {
  await runner.stop();
  await store.close();
  process.exit(0);
};
process.on('SIGTERM', stop);
/** Whether a digest is due whose row another process still holds, or a delivery waits. */
const isBusy = async () =>
  (await waitingDeliveries(store, 1)).length > 0 ||
  (await digestsOf(store, 'g')).some(({ next_at }) => next_at !== null && next_at <= settings.now);
if (settings.exitWhenDone) {
  while (await isBusy()) await pause(settings.url ? 200 : 20);
  await stop();
}
// Nothing else keeps the process alive between polls.
setInterval(() => {}, 1000);
