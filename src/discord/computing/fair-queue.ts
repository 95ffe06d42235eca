/** Work that waits for its turn. */
interface Job {
  readonly run: () => void;
  readonly since: number;
}

export interface FairQueue {
  /** Runs the work when its turn comes; undefined when it may not wait: too much does already, of this party or of all. */
  take<T>(party: string, work: () => Promise<T>): Promise<T> | undefined;
  readonly load: { readonly running: number; readonly waiting: number };
}

/**
 * Lets parties take turns: whoever has something waiting gets one piece of it done, then the next party, and so on around. Within a
 * party the first comes first. What waited longer than `patience` (milliseconds) is run no more, and rejects.
 */
export function createFairQueue({
  atOnce,
  most,
  mostOfOne,
  patience,
  now = Date.now,
}: {
  readonly atOnce: number;
  readonly most: number;
  readonly mostOfOne: number;
  readonly patience: number;
  readonly now?: () => number;
}): FairQueue {
  /** In the order of their turns: a `Map` keeps it, and who had a turn is put in again at the end. */
  const waiting = new Map<string, Job[]>();
  let count = 0;
  let running = 0;

  function next(): void {
    while (running < atOnce) {
      const [first] = waiting;
      if (!first) return;
      const [party, jobs] = first;
      const job = jobs.shift();
      waiting.delete(party);
      if (jobs.length > 0) waiting.set(party, jobs);
      if (!job) continue;
      count--;
      job.run();
    }
  }

  return {
    get load() {
      return { running, waiting: count };
    },
    take<T>(party: string, work: () => Promise<T>) {
      const own = waiting.get(party) ?? [];
      if (running >= atOnce && (count >= most || own.length >= mostOfOne)) return undefined;
      return new Promise<T>((resolve, reject) => {
        const since = now();
        const run = () => {
          if (now() - since > patience) {
            reject(new TooLate('it waited too long for its turn'));
            return;
          }
          running++;
          work()
            .then(resolve, reject)
            .finally(() => {
              running--;
              next();
            });
        };
        own.push({ run, since });
        waiting.set(party, own);
        count++;
        next();
      });
    },
  };
}

/** The work waited longer than anybody has patience for. */
export class TooLate extends Error {
  override name = 'TooLate';
}
