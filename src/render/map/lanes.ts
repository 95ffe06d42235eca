import type { PostedMessage } from '../posted.ts';

/** One row of the map: what one person wrote, what all those wrote who got no row of their own, or what bots and a list's software wrote. */
export type Lane =
  | { readonly kind: 'person'; readonly name: string; readonly messages: number }
  | { readonly kind: 'others' | 'robots'; readonly count: number; readonly messages: number };

/** More rows than these are too small to read where Discord shows a picture at most 300 pixels high. */
const MOST_LANES = 10;

/**
 * A row for each person, in the order in which they first spoke, and which row each message is in. Where there are too many people, those who
 * wrote least share a row; what is marked (by id) counts threefold, as it is what the map is looked at for. Robots share the last row, as they
 * are no participants.
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
  const robots = new Set<string>();
  for (const { author, id, automated } of messages) {
    if (automated) {
      robots.add(author);
      continue;
    }
    written.set(author, (written.get(author) ?? 0) + 1);
    weights.set(author, (weights.get(author) ?? 0) + (marked.has(id) ? 3 : 1));
  }
  const room = robots.size > 0 ? MOST_LANES - 1 : MOST_LANES;
  const most = written.size > room ? room - 1 : room;
  const heard = new Set(
    [...weights]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([name]) => name),
  );
  const speakers = [...written.keys()].filter((name) => heard.has(name));
  const row = new Map(speakers.map((name, n) => [name, n]));
  const others = [...written].filter(([name]) => !heard.has(name));
  const people: Lane[] = speakers.map((name) => ({ kind: 'person', name, messages: written.get(name) ?? 0 }));
  if (others.length > 0)
    people.push({
      kind: 'others',
      count: others.length,
      messages: others.reduce((sum, [, count]) => sum + count, 0),
    });
  const byRobots = messages.filter(({ automated }) => automated).length;
  return {
    lanes: byRobots > 0 ? [...people, { kind: 'robots', count: robots.size, messages: byRobots }] : people,
    laneOf: ({ author, automated }) => (automated ? people.length : (row.get(author) ?? people.length - 1)),
  };
}
