import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { REST, type Shard, ShardingManager } from 'discord.js';
import type { Logger } from 'pino';
import { readGateway, StartError } from './application.ts';
import { restOptions } from './rest.ts';

export interface ShardProcessOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly cdnUrl: string;
  /** The program that each process runs, as JavaScript; it reads its shard from the environment. */
  readonly script: string;
  readonly log: Logger;
  /** Told when a shard cannot be kept running. */
  readonly onLost?: ((error: StartError) => void) | undefined;
}

export interface ShardProcesses {
  readonly count: number;
  readonly stop: () => Promise<void>;
}

/** What a process is told that is to stop: a signal may come to it from elsewhere too, and a second one would end it at once. */
export const STOP = 'stop';

/** Discord lets shards connect every five seconds. https://docs.discord.com/developers/events/gateway#sharding-max-concurrency */
const IDENTIFY_EVERY = 5_500;
const READY_WITHIN = 60_000;
/** A process that is told to stop and still runs after so many milliseconds is killed. */
const STOP_WITHIN = 9_000;
/** A shard that ends so often within a minute is given up. */
const MOST_DEATHS = 3;

/**
 * Starts a process a shard, as many as Discord asks for, with discord.js's sharding manager, which starts one again when it ends.
 * Undefined where one shard is enough. Throws `StartError`.
 */
export async function startShardProcesses(options: ShardProcessOptions): Promise<ShardProcesses | undefined> {
  const { token, apiUrl, cdnUrl, script, log, onLost } = options;
  const { shards: count, atOnce } = await readGateway(new REST(restOptions(apiUrl, cdnUrl)).setToken(token));
  if (count === 1) return undefined;
  // None is started again before all run: what is wrong at the start stays wrong.
  const manager = new ShardingManager(script, { token, totalShards: count, respawn: false });
  const stop = async () => {
    manager.respawn = false;
    await Promise.all(manager.shards.map(stopShard));
  };
  manager.on('shardCreate', (shard) => {
    shard.on('error', (error) => log.error({ shard: shard.id, error: error.message }, 'shard process'));
    const deaths: number[] = [];
    shard.on('death', (child) => {
      if (!manager.respawn) return;
      log.error({ shard: shard.id, code: (child as ChildProcess).exitCode }, 'shard process ended, starting it again');
      deaths.push(performance.now());
      if (deaths.filter((at) => performance.now() - at < 60_000).length < MOST_DEATHS) return;
      const error = new StartError(
        `The process of shard ${shard.id} ends again and again; its own lines above say why`,
      );
      void stop().then(() => onLost?.(error));
    });
  });
  try {
    await manager.spawn({ delay: Math.ceil(IDENTIFY_EVERY / atOnce), timeout: READY_WITHIN });
  } catch (error) {
    await stop();
    throw new StartError('A shard did not start; its own lines above say why', { cause: error });
  }
  manager.respawn = true;
  return { count, stop };
}

async function stopShard({ process: child }: Shard): Promise<void> {
  if (!child || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.send(STOP, () => {});
  const patience = new AbortController();
  await Promise.race([ended, pause(STOP_WITHIN, undefined, { signal: patience.signal })]).catch(() => undefined);
  patience.abort();
  child.kill('SIGKILL');
  await ended;
}
