import { Bench } from 'tinybench';

/** Of several rounds the best counts: what is slower is the machine's other work. */
const ROUNDS = 3;

/** CPU time in milliseconds: of user and system, of all threads. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** CPU time of the work in milliseconds, the best of the rounds. Throws what the work throws. */
export async function timed(work: () => unknown, rounds = ROUNDS): Promise<number> {
  return (await latency(work, rounds)).min;
}

/** The median instead of the best. */
export async function typical(work: () => unknown, rounds: number): Promise<number> {
  return (await latency(work, rounds)).p50;
}

async function latency(work: () => unknown, rounds: number) {
  const bench = new Bench({ iterations: rounds, time: 0, warmup: false, throws: true, now: cpuTime });
  const [task] = await bench
    .add('work', async () => {
      await work();
    })
    .run();
  if (task?.result.state !== 'completed') throw new Error(`measured nothing: ${task?.result.state}`);
  return task.result.latency;
}

/** The exponent of the power of x that y grows with: the slope of the line through the logarithms, by least squares. Throws `RangeError` for less than two sizes. */
export function fittedExponent(points: readonly { readonly x: number; readonly y: number }[]): number {
  if (new Set(points.map(({ x }) => x)).size < 2) throw new RangeError('growth is told from two sizes or more');
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (of: (point: { x: number; y: number }) => number) =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
}
