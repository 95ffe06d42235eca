/** CPU time of this process in milliseconds: other work on the machine does not lengthen it as it does what a clock shows. */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
