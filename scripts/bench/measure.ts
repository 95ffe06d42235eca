import { Bench } from 'tinybench';

/** Of several rounds the best counts: what is slower is the machine's other work. */
const ROUNDS = 3;

export function row(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

/** CPU time in milliseconds: of user and system, of all threads. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** CPU time of the work in milliseconds, the best of the rounds. Throws what the work throws. */
export async function timed(work: () => unknown, rounds = ROUNDS): Promise<number> {
  const bench = new Bench({ iterations: rounds, time: 0, warmup: false, throws: true, now: cpuTime });
  const [task] = await bench
    .add('work', async () => {
      await work();
    })
    .run();
  if (task?.result.state !== 'completed') throw new Error(`measured nothing: ${task?.result.state}`);
  return task.result.latency.min;
}
