/** Those who were not yet acknowledged. Discord takes no answer to an interaction that had no sign of life within 3 seconds. */
export interface FirstSigns {
  /** One more waits for a sign; the function that it gives says that they wait no longer. */
  await(): () => void;
  /** Resolves once nobody waits for a first sign, and at the latest after `PATIENCE`. */
  given(): Promise<void>;
}

/** Under a stream of interactions that never ends, work begins all the same. Milliseconds. */
const PATIENCE = 1_000;

/**
 * Lets the work of those who were acknowledged wait for the acknowledgements of the others: of two hundred who asked at once on a busy
 * machine, forty had their sign too late, because what the first of them had asked for was done in between.
 */
export function createFirstSigns(): FirstSigns {
  let waiting = 0;
  let begin: (() => void)[] = [];

  return {
    await() {
      waiting++;
      let counted = true;
      return () => {
        if (!counted) return;
        counted = false;
        waiting--;
        if (waiting > 0) return;
        for (const each of begin) each();
        begin = [];
      };
    },
    given() {
      if (waiting === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, PATIENCE);
        begin.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
  };
}
