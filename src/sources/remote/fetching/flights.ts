interface Flight<T, P> {
  readonly result: Promise<T>;
  readonly abort: AbortController;
  readonly listeners: Set<(progress: P) => void>;
  waiting: number;
}

type Work<T, P> = (signal: AbortSignal, progress: (progress: P) => void) => Promise<T>;

/**
 * Does equal work once for all who ask at the same moment. Whoever's signal aborts stops waiting; the work itself is aborted when
 * nobody waits any more.
 */
export function createFlights<T, P>(): (
  key: string,
  work: Work<T, P>,
  signal: AbortSignal,
  progress: (progress: P) => void,
) => Promise<T> {
  const flights = new Map<string, Flight<T, P>>();

  function begin(key: string, work: Work<T, P>): Flight<T, P> {
    const abort = new AbortController();
    const listeners = new Set<(progress: P) => void>();
    const result = work(abort.signal, (progress) => {
      for (const listen of listeners) listen(progress);
    });
    const flight: Flight<T, P> = { result, abort, listeners, waiting: 0 };
    const done = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    result.then(done, done);
    flights.set(key, flight);
    return flight;
  }

  return async (key, work, signal, progress) => {
    signal.throwIfAborted();
    const flight = flights.get(key) ?? begin(key, work);
    flight.waiting++;
    flight.listeners.add(progress);
    try {
      return await unlessAborted(flight.result, signal);
    } finally {
      flight.listeners.delete(progress);
      if (--flight.waiting === 0 && flights.get(key) === flight) {
        flights.delete(key);
        flight.abort.abort(signal.reason);
      }
    }
  };
}

function unlessAborted<T>(result: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
