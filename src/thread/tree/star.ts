import { peopleAmong } from '../lists.ts';
import type { Message } from '../message.ts';
import type { Person } from '../person.ts';
import type { Tree } from './tree.ts';

/** What the answers of a star answer, as far as they tell. */
export interface Star {
  /** By the id of an answer, the id of the message that it answers. */
  readonly parents: ReadonlyMap<string, string>;
  /** The answers of which nothing tells what they answer. */
  readonly untold: ReadonlySet<string>;
}

/** Fewer answers that all name the first mail may well all answer it. */
const FEWEST_ALIKE = 3;

/**
 * Some archives, forums and trackers name the first mail of a thread as the parent of all others: that tells which thread they belong to, and
 * not what they answer. Then the latest mail that one quotes is its parent, else the last one of who stands in To, where whoever is answered
 * is put (RFC 5322 3.6.3). Undefined where the mails are no star, or none tells that it answers anything but the first.
 * @param quoted by message and line, the id of the original
 */
export function readStar(
  { root, messages, parents }: Tree,
  quoted: ReadonlyMap<string, readonly (string | undefined)[]>,
  personOf: (person: Person) => Person,
): Star | undefined {
  const answers = messages.filter(({ id, medium }) => medium === 'mail' && id !== root);
  if (answers.length < FEWEST_ALIKE || answers.some(({ id }) => parents.get(id) !== root)) return undefined;
  const orders = new Map(messages.map(({ id }, order) => [id, order]));
  const lastOf = new Map<Person, string>();
  const told = new Map<string, string>();
  const untold = new Set<string>();
  for (const message of messages) {
    const author = personOf(message.author);
    if (message.id !== root) {
      const parent = latest(quoted.get(message.id) ?? [], orders) ?? lastAddressed(message, author, lastOf, personOf);
      if (parent === undefined) untold.add(message.id);
      else told.set(message.id, parent);
    }
    lastOf.set(author, message.id);
  }
  return [...told.values()].some((parent) => parent !== root) ? { parents: told, untold } : undefined;
}

function latest(ids: readonly (string | undefined)[], orders: ReadonlyMap<string, number>): string | undefined {
  let found: string | undefined;
  for (const id of ids)
    if (id !== undefined && (found === undefined || (orders.get(id) ?? -1) > (orders.get(found) ?? -1))) found = id;
  return found;
}

/** The last mail of the first recipient who wrote one. */
function lastAddressed(
  message: Message,
  author: Person,
  lastOf: ReadonlyMap<Person, string>,
  personOf: (person: Person) => Person,
): string | undefined {
  for (const recipient of peopleAmong(message.to ?? [], message)) {
    const person = personOf(recipient);
    const last = person === author ? undefined : lastOf.get(person);
    if (last !== undefined) return last;
  }
  return undefined;
}
