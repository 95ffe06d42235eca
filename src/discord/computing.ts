import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { SourceError } from '../sources/index.ts';
import { text } from '../wording/index.ts';
import { createFairQueue, TooLate } from './fair-queue.ts';
import { type Material, minutesOf, type Outcome } from './material.ts';
import type { WorkerAnswer } from './worker.ts';

/** Takes minutes without holding up the gateway, which must be answered within seconds. */
export interface Computing {
  /** Throws `SourceError`, also when there is too much to do or it takes too long. */
  minutesOf(material: Material): Promise<Outcome>;
  /** The same for one of many who share the threads: a server, or a person outside of any. They take turns, however much one asks for. */
  sharedBy(party: string): Computing;
  /** How much is being worked on in other threads, and how much waits for one. */
  readonly load: { readonly running: number; readonly waiting: number };
  close(): Promise<void>;
}

export interface ComputingOptions {
  /** Up to so many characters or bytes are worked on in this thread. */
  readonly smallSize?: number;
  /** Milliseconds after which the work is given up, not counting those that it waited. */
  readonly timeLimit?: number;
  /** So much may wait. */
  readonly queue?: number;
  readonly threads?: number;
}

/**
 * Everything goes to another thread. Measured with two hundred people at once (test/discord/crowd.test.ts): with small discussions read in this one,
 * a third of them were not acknowledged within 3 seconds; with none, all were within 1.7.
 */
const SMALL_SIZE = 0;
const TIME_LIMIT = 60_000;
const QUEUE = 200;
/** One party's share of the queue. */
const SHARE = 0.25;
/** Whoever waited longer would no longer be there to read the answer: an interaction can be answered for 15 minutes. */
const PATIENCE = 10 * 60_000;
/** A thread that nothing was asked of for so long ends, and gives its memory back. */
const IDLE = 60_000;
/** Megabytes of JavaScript's own memory in a thread. Who needs more is refused; the process, and everybody else, goes on. */
const MEMORY = 1024;

// Tests run the sources as they are, but a worker needs what was built of them.
const WORKER = import.meta.url.endsWith('.ts') ? '../../dist/src/discord/worker.js' : './worker.js';

export function createComputing({
  smallSize = SMALL_SIZE,
  timeLimit = TIME_LIMIT,
  queue = QUEUE,
  threads = Math.max(1, availableParallelism() - 1),
}: ComputingOptions = {}): Computing {
  const pool = new Piscina({
    filename: new URL(WORKER, import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const turns = createFairQueue({
    atOnce: threads,
    most: queue,
    mostOfOne: Math.max(1, Math.floor(queue * SHARE)),
    patience: PATIENCE,
  });

  async function elsewhere(material: Material): Promise<Outcome> {
    const signal = AbortSignal.timeout(timeLimit);
    let answer: WorkerAnswer;
    try {
      answer = await pool.run(material, { signal });
    } catch (error) {
      if (!signal.aborted && !isOutOfMemory(error)) throw error;
      throw new SourceError(text('reading.tooMuch'), { cause: error });
    }
    if ('refused' in answer) throw new SourceError(answer.refused);
    return answer.outcome;
  }

  const shared = (party: string): Computing => ({
    async minutesOf(material) {
      if (sizeOf(material) <= smallSize) return minutesOf(material);
      const busy = () => new SourceError(text('reading.busy'));
      const turn = turns.take(party, () => elsewhere(material));
      if (turn === undefined) throw busy();
      return turn.catch((error: unknown) => {
        throw error instanceof TooLate ? busy() : error;
      });
    },
    sharedBy: shared,
    get load() {
      return turns.load;
    },
    close: () => pool.destroy(),
  });
  return shared('');
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function sizeOf(material: Material): number {
  if (material.kind === 'file') return material.bytes.length;
  return material.messages.reduce((sum, message) => sum + message.text.length, 0);
}
