import type { Message, Person, Thread } from '../../thread/index.ts';

/** One row of the map: what one person wrote, or what all those wrote who got no row of their own. */
export interface Lane {
  /** The person's name; undefined for the row of the others. */
  readonly name?: string;
  /** How many people are in it. */
  readonly people: number;
  readonly messages: number;
}

/** More rows than these are too small to read where Discord shows a picture at 516 by 300 pixels. */
const MOST_LANES = 10;

/**
 * A row for each person, in the order in which they first spoke, and which row each person is in. Where there are too many people, those who
 * wrote least share the last row.
 */
export function assignLanes(thread: Thread): {
  readonly lanes: readonly Lane[];
  readonly laneOf: (message: Message) => number;
} {
  const written = new Map<Person, number>();
  for (const { author } of thread.messages) written.set(author, (written.get(author) ?? 0) + 1);
  const most = written.size > MOST_LANES ? MOST_LANES - 1 : MOST_LANES;
  const heard = new Set(
    [...written]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([person]) => person),
  );
  const speakers = [...written.keys()].filter((person) => heard.has(person));
  const row = new Map(speakers.map((person, n) => [person, n]));
  const lanes: Lane[] = speakers.map((person) => ({
    name: person.name ?? person.address ?? '',
    people: 1,
    messages: written.get(person) ?? 0,
  }));
  const others = [...written].filter(([person]) => !heard.has(person));
  if (others.length > 0)
    lanes.push({ people: others.length, messages: others.reduce((sum, [, messages]) => sum + messages, 0) });
  return { lanes, laneOf: ({ author }) => row.get(author) ?? lanes.length - 1 };
}
