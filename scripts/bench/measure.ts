/** Of several rounds the best counts: what is slower is the machine's other work. */
const ROUNDS = 3;

export function row(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

/** CPU time in milliseconds, the best of the rounds. */
export async function timed(work: () => unknown, rounds = ROUNDS): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < rounds; n++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}
