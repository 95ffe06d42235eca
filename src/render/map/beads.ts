/** One message on its lane, or several that would stand on each other. */
export interface Bead {
  readonly x: number;
  /** Of its foot, which all beads of a lane have in common. */
  readonly foot: number;
  readonly lane: number;
  /** How many messages it stands for. */
  readonly messages: number;
  /** Whether all of them are known only from quotations of them. */
  readonly quoted: boolean;
  readonly height: number;
}

/** A message on its lane. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly lane: number;
  readonly quoted: boolean;
}

/** What a second message in a bead adds to its height, at most, in pixels: two messages are no tower where nothing is taller. */
const HIGHEST_STEP = 3;

/**
 * The messages as beads: those of a lane that are nearer to each other than a bead is wide are one, taller the more there are. `spots` go from left to right.
 * Gives the beads and which bead each message is in.
 */
export function threadBeads(
  spots: readonly Spot[],
  {
    width,
    apart,
    tallest,
    footOf,
  }: {
    readonly width: number;
    readonly apart: number;
    readonly tallest: number;
    readonly footOf: (lane: number) => number;
  },
): { readonly beads: readonly Bead[]; readonly beadOf: ReadonlyMap<string, Bead> } {
  const clusters: { readonly first: Spot; readonly spots: Spot[] }[] = [];
  const latest = new Map<number, (typeof clusters)[number]>();
  for (const spot of spots) {
    const cluster = latest.get(spot.lane);
    if (cluster && spot.x - cluster.first.x < apart) cluster.spots.push(spot);
    else {
      const next = { first: spot, spots: [spot] };
      clusters.push(next);
      latest.set(spot.lane, next);
    }
  }
  const most = clusters.reduce((sum, cluster) => Math.max(sum, cluster.spots.length), 1);
  const step = most === 1 ? 0 : Math.min(HIGHEST_STEP, (tallest - width) / (most - 1));
  const beadOf = new Map<string, Bead>();
  const beads = clusters.map(({ first, spots: within }): Bead => {
    const bead = {
      x: first.x,
      foot: footOf(first.lane),
      lane: first.lane,
      messages: within.length,
      quoted: within.every(({ quoted }) => quoted),
      height: width + step * (within.length - 1),
    };
    for (const { id } of within) beadOf.set(id, bead);
    return bead;
  });
  return { beads, beadOf };
}
