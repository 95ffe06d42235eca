import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { compile } from '../../scripts/bench/compile.ts';
import { exportGuild, openStore, waitingDeliveries } from '../../src/store/index.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';
import type { ChannelServer } from './channel-server.ts';
import { addDueDigests } from './due-digests.ts';
import type { ProcessSettings } from './process.ts';
import { type DigestProcess, killDigestProcesses, runDigestProcess } from './processes.ts';

/** When the digests of processes that are killed are due. */
export const NOW = Date.UTC(2026, 4, 4, 9);

/** A database as processes are told of it. */
export interface Where {
  readonly file: string;
  readonly url?: string;
}

/** What the tests of a file run processes with; there from before the first of them on. */
export interface Processes {
  readonly run: (settings: ProcessSettings) => DigestProcess;
  readonly folder: string;
  /** None where PostgreSQL is not installed. */
  readonly postgres: PostgresServer | undefined;
}

/** Compiles the program before the tests of this file, and takes away after them whatever is left. */
export function prepareProcesses(): Processes {
  let program: Awaited<ReturnType<typeof compile>>;
  let postgres: PostgresServer | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tm-kill-'));
  beforeAll(async () => {
    program = await compile('test/digests/process.ts');
    postgres = await startPostgres();
  });
  afterAll(async () => {
    killDigestProcesses();
    await postgres?.stop();
    program.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    run: (settings) => runDigestProcess(program.script, settings),
    folder,
    get postgres() {
      return postgres;
    },
  };
}

export async function prepareDueDigests(where: Where, count: number): Promise<void> {
  const db = await openStore(where);
  await addDueDigests(db, count, NOW);
  await db.close();
}

/** Every seventh request is refused, and every eleventh is done without an answer. */
export const trouble = (request: number) =>
  request % 7 === 0 ? 'refuse' : request % 11 === 0 ? 'forget the answer' : ('serve' as const);

/** Deliveries that wait, and how many posts each channel has. */
export async function state(where: Where, channels: ChannelServer, count: number) {
  const db = await openStore(where);
  const waiting = (await waitingDeliveries(db, count)).length;
  const posted = (await exportGuild(db, 'g')).deliveries.filter((each) => each.state === 'posted').length;
  await db.close();
  return { waiting, posted, posts: [...channels.posts.values()].map((posts) => posts.length) };
}

/** The state after each of so many digests was posted once. */
export const each = (count: number) => ({ waiting: 0, posted: count, posts: Array.from({ length: count }, () => 1) });
