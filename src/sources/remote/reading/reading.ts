import { availableParallelism } from 'node:os';
import type { Piscina } from 'piscina';
import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { type Given, type Kind, type Result, resultOf } from './work.ts';
import type { ReadingAnswer } from './worker.ts';

/** Reads what was fetched. Throws `SourceError`; an abort rejects. */
export interface Reading {
  run<K extends Kind>(kind: K, given: Given<K>, signal: AbortSignal): Promise<Result<K>>;
  close(): Promise<void>;
}

/** Up to so many bytes are read where they are: a page of one mail takes a millisecond or two, and there may be two hundred of them. */
const SMALL_SIZE = 64_000;
/** A thread that nothing was asked of for so long ends, and gives its memory back. */
const IDLE = 60_000;
/** Megabytes of JavaScript's own memory in a thread, for 100 MB of mails. */
const MEMORY = 1024;

// Tests run the sources as they are, but a worker needs what was built of them.
const THREAD = import.meta.url.endsWith('.ts')
  ? '../../../../dist/src/sources/remote/reading/worker.js'
  : './worker.js';

/** Reads it all in this thread: for a program that does nothing else meanwhile. */
export const READING_HERE: Reading = {
  run: async (kind, given) => resultOf(kind, given),
  close: async () => {},
};

/** Reads what is large in other threads, so that nothing else waits for it. */
export function createReadingElsewhere(): Reading {
  let pool: Promise<Piscina> | undefined;
  /** The threads share what was fetched: it is copied once, not for each that reads it. */
  const shared = new WeakMap<Uint8Array, Uint8Array>();

  /** Loaded when there is something large to read. */
  async function start(): Promise<Piscina> {
    const { Piscina } = await import('piscina');
    return new Piscina({
      filename: new URL(THREAD, import.meta.url).href,
      minThreads: 0,
      maxThreads: Math.max(1, availableParallelism() - 1),
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
  }

  function sharedBytes(bytes: Uint8Array): Uint8Array {
    const known = shared.get(bytes);
    if (known) return known;
    const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
    copy.set(bytes);
    shared.set(bytes, copy);
    return copy;
  }

  return {
    async run(kind, given, signal) {
      if (given.bytes.length <= SMALL_SIZE) return resultOf(kind, given);
      pool ??= start();
      let answer: ReadingAnswer;
      try {
        answer = await (await pool).run({ kind, given: { ...given, bytes: sharedBytes(given.bytes) } }, { signal });
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) throw error;
        throw new SourceError(text('reading.tooMuch'), { cause: error });
      }
      if ('refused' in answer) throw new SourceError(answer.refused);
      return answer.result as Result<typeof kind>;
    },
    async close() {
      await (await pool)?.destroy();
    },
  };
}
