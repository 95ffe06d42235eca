import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessSettings } from './process.ts';

/** How a process ended: its exit code, or null where a signal ended it, and the last that it said on standard error. */
export interface Ending {
  readonly code: number | null;
  readonly complaints: string;
}

/** A process that delivers digests. */
export interface DigestProcess {
  readonly process: ChildProcess;
  /** All that it said on standard output. */
  readonly said: () => string;
  readonly complaints: () => string;
  /** When it said that it is ready. Throws where it ends before. */
  readonly ready: () => Promise<void>;
  readonly ended: Promise<Ending>;
}

/** What is kept of standard error, in characters. */
const COMPLAINTS = 4000;
/** No process may be at a standstill for so long, in milliseconds: far longer than a retry waits or the death of another goes unnoticed. */
const STANDSTILL = 60_000;

const running = new Set<ChildProcess>();

export function runDigestProcess(script: string, settings: ProcessSettings): DigestProcess {
  const child = spawn(process.execPath, [script, JSON.stringify(settings)], { stdio: ['pipe', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  let complaints = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaints = (complaints + chunk).slice(-COMPLAINTS);
  });
  // One that has ended no longer reads; how it ended says why.
  child.stdin.on('error', () => {});
  const ended = once(child, 'close').then(([code]): Ending => {
    running.delete(child);
    return { code, complaints };
  });
  return {
    process: child,
    said: () => said,
    complaints: () => complaints,
    ended,
    async ready() {
      const isOver = new AbortController();
      const early = ended.then(({ code }) => {
        throw new Error(`the process ended with ${code} before it was ready: ${complaints}`);
      });
      const ready = (async () => {
        while (!said.includes('ready') && !isOver.signal.aborted) await pause(10);
      })();
      await Promise.race([ready, early]).finally(() => isOver.abort());
    },
  };
}

/** Ends what a test that failed has left. */
export function killDigestProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}

/**
 * How all of them ended. Throws with what `describe` gives and their complaints as soon as one fails, or when none ends and `progress` has
 * stood still for a minute.
 */
export async function allEnded(
  processes: readonly DigestProcess[],
  progress: () => number,
  describe: () => Promise<unknown>,
): Promise<void> {
  const failure = async (what: string) =>
    new Error(
      `${what}: ${JSON.stringify(await describe())}\n${processes.map((each) => each.complaints()).join('\n---\n')}`,
    );
  const watched = new AbortController();
  const over = () => watched.signal.aborted;
  const standstill = async () => {
    for (let last = -1, since = performance.now(); !over(); ) {
      const now = progress() + processes.filter((each) => each.process.exitCode !== null).length;
      if (now !== last) since = performance.now();
      last = now;
      if (performance.now() - since > STANDSTILL) throw await failure('nothing more is done');
      await pause(200);
    }
  };
  const good = async ({ ended }: DigestProcess) => {
    const { code } = await ended;
    if (code !== 0) throw await failure(`a process ended with ${code}`);
  };
  try {
    await Promise.race([Promise.all(processes.map(good)), standstill()]);
  } finally {
    watched.abort();
  }
}
