import type { PostedMessage } from '../posted.ts';

/** One row of the map: what one person wrote, or what all those wrote who got no row of their own. */
export interface Lane {
  /** The person's name; undefined for the row of the others. */
  readonly name?: string;
  /** How many people are in it. */
  readonly people: number;
  readonly messages: number;
}

/** More rows than these are too small to read where Discord shows a picture at most 300 pixels high. */
const MOST_LANES = 10;

/**
 * A row for each person, in the order in which they first spoke, and which row each message is in. Where there are too many people, those who
 * wrote least share the last row; what is marked (by id) counts threefold, as it is what the map is looked at for.
 */
export function assignLanes(
  messages: readonly PostedMessage[],
  marked: ReadonlySet<string>,
): {
  readonly lanes: readonly Lane[];
  readonly laneOf: (message: PostedMessage) => number;
} {
  const written = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const { author, id } of messages) {
    written.set(author, (written.get(author) ?? 0) + 1);
    weights.set(author, (weights.get(author) ?? 0) + (marked.has(id) ? 3 : 1));
  }
  const most = written.size > MOST_LANES ? MOST_LANES - 1 : MOST_LANES;
  const heard = new Set(
    [...weights]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([name]) => name),
  );
  const speakers = [...written.keys()].filter((name) => heard.has(name));
  const row = new Map(speakers.map((name, n) => [name, n]));
  const lanes: Lane[] = speakers.map((name) => ({ name, people: 1, messages: written.get(name) ?? 0 }));
  const others = [...written].filter(([name]) => !heard.has(name));
  if (others.length > 0)
    lanes.push({ people: others.length, messages: others.reduce((sum, [, count]) => sum + count, 0) });
  return { lanes, laneOf: ({ author }) => row.get(author) ?? lanes.length - 1 };
}
