/** The program promised something that does not hold of its output. */
class Broken extends Error {
  override name = 'Broken';
}

export function hold(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Broken(promise);
}
