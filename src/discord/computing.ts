import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { SourceError } from '../sources/index.ts';
import { text } from '../wording/index.ts';
import { type Material, minutesOf, type Outcome } from './material.ts';
import type { WorkerAnswer } from './worker.ts';

/** Takes minutes without holding up the gateway, which must be answered within seconds. */
export interface Computing {
  /** Throws `SourceError`, also when there is too much to do or it takes too long. */
  minutesOf(material: Material): Promise<Outcome>;
  close(): Promise<void>;
}

export interface ComputingOptions {
  /** Up to so many characters or bytes are worked on in this thread: starting another takes longer than that. */
  readonly smallSize?: number;
  /** Milliseconds after which the work is given up. */
  readonly timeLimit?: number;
  /** So many may wait. */
  readonly queue?: number;
}

const SMALL_SIZE = 100_000;
const TIME_LIMIT = 60_000;
const QUEUE = 100;
/** A thread that nothing was asked of for so long ends, and gives its memory back. */
const IDLE = 60_000;

// Tests run the sources as they are, but a worker needs what was built of them.
const WORKER = import.meta.url.endsWith('.ts') ? '../../dist/src/discord/worker.js' : './worker.js';

export function createComputing({
  smallSize = SMALL_SIZE,
  timeLimit = TIME_LIMIT,
  queue = QUEUE,
}: ComputingOptions = {}): Computing {
  const pool = new Piscina({
    filename: new URL(WORKER, import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    maxQueue: queue,
    idleTimeout: IDLE,
  });
  return {
    async minutesOf(material) {
      if (sizeOf(material) <= smallSize) return minutesOf(material);
      if (pool.queueSize >= queue) throw new SourceError(text('reading.busy'));
      const signal = AbortSignal.timeout(timeLimit);
      let answer: WorkerAnswer;
      try {
        answer = await pool.run(material, { signal });
      } catch (error) {
        if (!signal.aborted) throw error;
        throw new SourceError(text('reading.tooMuch'));
      }
      if ('refused' in answer) throw new SourceError(answer.refused);
      return answer.outcome;
    },
    close: () => pool.destroy(),
  };
}

function sizeOf(material: Material): number {
  if (material.kind === 'file') return material.bytes.length;
  return material.messages.reduce((sum, { text }) => sum + text.length, 0);
}
