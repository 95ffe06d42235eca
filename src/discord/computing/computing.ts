import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Changes, DigestSince, ReadMessages } from '../../digests/index.ts';
import { SourceError } from '../../sources/index.ts';
import { text } from '../../wording/index.ts';
import { createFairQueue, TooLate } from './fair-queue.ts';
import type { Material, Outcome } from './material.ts';
import { isEmpty, type Kind, type Result, resultOf, type Stretch, type Work } from './work.ts';
import type { WorkerAnswer } from './worker.ts';

/**
 * Takes minutes, and finds what is new for digests, without holding up the gateway: its heartbeats, and the acknowledgements that Discord
 * wants within three seconds, come from this thread. All throw `TooMuch` where it takes too long or too much memory, and `SourceError` where too many wait.
 */
export interface Computing {
  /** Throws `SourceError` for what cannot be read. */
  minutesOf(material: Material): Promise<Outcome>;
  /** An abort rejects with the signal's reason. */
  changesIn(read: ReadMessages, signal: AbortSignal): Promise<Changes>;
  newsSince(stretch: Stretch): Promise<DigestSince>;
  /** The same for one of many who share the threads: a server, or a person outside of any. They take turns, however much one asks for. */
  sharedBy(party: string): Computing;
  /** How much is being worked on in other threads, and how much waits for one. */
  readonly load: { readonly running: number; readonly waiting: number };
  close(): Promise<void>;
}

/** It took too long or too much memory, and would again. */
export class TooMuch extends SourceError {
  override name = 'TooMuch';
}

export interface ComputingOptions {
  /** Milliseconds after which the work is given up, not counting those that it waited. */
  readonly timeLimit?: number;
  /** So much may wait. */
  readonly queue?: number;
  readonly threads?: number;
}

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
const WORKER = import.meta.url.endsWith('.ts') ? '../../../dist/src/discord/computing/worker.js' : './worker.js';

/**
 * Everything that has words in it goes to another thread. Measured with two hundred people at once (test/discord/crowd.test.ts): with small discussions
 * read in this one, a third of them were not acknowledged within 3 seconds; with none, all were within 1.7.
 */
export function createComputing({
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

  async function elsewhere<K extends Kind>(work: Work<K>, stop?: AbortSignal): Promise<Result<K>> {
    stop?.throwIfAborted();
    const late = AbortSignal.timeout(timeLimit);
    let answer: WorkerAnswer;
    try {
      answer = await pool.run(work, { signal: AbortSignal.any(stop ? [late, stop] : [late]) });
    } catch (error) {
      stop?.throwIfAborted();
      if (!late.aborted && !isOutOfMemory(error)) throw error;
      throw new TooMuch(text('reading.tooMuch'), { cause: error });
    }
    if ('refused' in answer) throw new SourceError(answer.refused);
    return answer.result as Result<K>;
  }

  async function done<K extends Kind>(party: string, work: Work<K>, stop?: AbortSignal): Promise<Result<K>> {
    stop?.throwIfAborted();
    if (isEmpty(work)) return resultOf(work.kind, work.given);
    const busy = () => new SourceError(text('reading.busy'));
    const turn = turns.take(party, () => elsewhere(work, stop));
    if (turn === undefined) throw busy();
    return (stop ? unlessAborted(turn, stop) : turn).catch((error: unknown) => {
      throw error instanceof TooLate ? busy() : error;
    });
  }

  const shared = (party: string): Computing => ({
    minutesOf: (material) => done(party, { kind: 'minutes', given: material }),
    changesIn: (read, signal) => done(party, { kind: 'changes', given: read }, signal),
    newsSince: (stretch) => done(party, { kind: 'since', given: stretch }),
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

/** What becomes of it, or at once the signal's reason: who waits for a turn need not wait longer. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const settled = new AbortController();
  const aborted = once(signal, 'abort', { signal: settled.signal }).then(() => Promise.reject(signal.reason));
  return Promise.race([work, aborted]).finally(() => settled.abort());
}
