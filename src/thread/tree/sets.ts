/** A forest of sets (union–find): which set something is in, in practically constant time. */
export interface Sets {
  readonly top: (id: number) => number;
  /** Puts the set of `id` under that of `other`, whose top stays the top. */
  readonly join: (id: number, other: number) => void;
}

/** So many things, numbered from 0, each in a set of its own. */
export function makeSets(size: number): Sets {
  const above = Uint32Array.from({ length: size }, (_, id) => id);
  const top = (id: number): number => {
    let found = id;
    while (above[found] !== found) {
      const next = above[above[found] as number] as number;
      above[found] = next;
      found = next;
    }
    return found;
  };
  const join = (id: number, other: number): void => {
    above[top(id)] = top(other);
  };
  return { top, join };
}
