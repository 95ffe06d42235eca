import { spokenTo } from '../authors/index.ts';
import { peopleAmong } from '../lists.ts';
import type { Message } from '../message.ts';
import { bears, nameWords, type Person } from '../person.ts';
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

/** Among more people with one name nobody is told by it, and nobody looks through them for each mail. */
const MOST_ALIKE = 20;

/** Who wrote when: places of mails in the order of the thread. */
interface Writers {
  readonly placesOf: ReadonlyMap<Person, readonly number[]>;
  /** By each word of their names, whoever wrote first before the others. */
  readonly named: ReadonlyMap<string, readonly Person[]>;
}

/**
 * Some archives, forums and trackers name the first mail of a thread as the parent of all others: that tells which thread they belong to, and
 * not what they answer. Then the latest mail that one quotes is its parent, else the last one of whom it greets, else of who stands in To, where
 * whoever is answered is put (RFC 5322 3.6.3). Nobody answers himself: who started the thread and names no recipient answers the last of the
 * others. Undefined where the mails are no star, or none tells that it answers anything but the first.
 * @param quoted by message and line, the id of the original
 */
export function readStar(
  { root, messages, parents }: Tree,
  quoted: ReadonlyMap<string, readonly (string | undefined)[]>,
  personOf: (person: Person) => Person,
): Star | undefined {
  const answers = messages.filter(({ id, medium }) => medium === 'mail' && id !== root);
  if (answers.length < FEWEST_ALIKE || answers.some(({ id }) => parents.get(id) !== root)) return undefined;
  const places = new Map(messages.map(({ id }, place) => [id, place]));
  const authors = messages.map(({ author }) => personOf(author));
  const writers = writersAmong(authors);
  const starter = authors[places.get(root) ?? -1];
  const byOthers = messages.flatMap((_, place) => (authors[place] === starter ? [] : [place]));

  const answeredAt = (message: Message, place: number): number | undefined => {
    const writing = { author: authors[place] ?? message.author, place };
    return (
      latest(quoted.get(message.id) ?? [], places) ??
      lastGreeted(message.text, writing, writers) ??
      lastAddressed(message, writing, writers, personOf) ??
      (writing.author === starter && !message.to?.length ? lastBefore(place, byOthers) : undefined)
    );
  };
  const told = new Map<string, string>();
  const untold = new Set<string>();
  messages.forEach((message, place) => {
    if (message.id === root) return;
    const parent = messages[answeredAt(message, place) ?? -1];
    if (parent === undefined) untold.add(message.id);
    else told.set(message.id, parent.id);
  });
  return [...told.values()].some((parent) => parent !== root) ? { parents: told, untold } : undefined;
}

function writersAmong(authors: readonly Person[]): Writers {
  const placesOf = new Map<Person, number[]>();
  const named = new Map<string, Person[]>();
  authors.forEach((author, place) => {
    const places = placesOf.get(author);
    if (places) places.push(place);
    else {
      placesOf.set(author, [place]);
      for (const word of new Set(nameWords(author.name ?? ''))) {
        const alike = named.get(word);
        if (alike) alike.push(author);
        else named.set(word, [author]);
      }
    }
  });
  return { placesOf, named };
}

/** The last of some places, which ascend, that is before one. */
function lastBefore(place: number, places: readonly number[]): number | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

/** The last of the places where mails stand that are quoted. */
function latest(ids: readonly (string | undefined)[], places: ReadonlyMap<string, number>): number | undefined {
  let found: number | undefined;
  for (const id of ids) {
    const place = id === undefined ? undefined : places.get(id);
    if (place !== undefined && (found === undefined || place > found)) found = place;
  }
  return found;
}

/** Who writes, and at what place in the thread. */
interface Writing {
  readonly author: Person;
  readonly place: number;
}

/** The last mail of the one person whom the first line greets. */
function lastGreeted(text: string, { author, place }: Writing, { placesOf, named }: Writers): number | undefined {
  const greeting = /^.*\S.*$/m.exec(text)?.[0] ?? '';
  const lastOf = (person: Person) => lastBefore(place, placesOf.get(person) ?? []);
  for (const name of spokenTo(greeting)) {
    const words = nameWords(name);
    const alike = (named.get(words[0] ?? '') ?? [])
      .slice(0, MOST_ALIKE + 1)
      .filter((person) => lastOf(person) !== undefined);
    if (alike.length > MOST_ALIKE) continue;
    const fits = alike.filter((person) => person !== author && bears(person, words));
    const [only] = fits;
    if (only && fits.length === 1) return lastOf(only);
  }
  return undefined;
}

/** The last mail of the first recipient who wrote one. */
function lastAddressed(
  message: Message,
  { author, place }: Writing,
  { placesOf }: Writers,
  personOf: (person: Person) => Person,
): number | undefined {
  for (const recipient of peopleAmong(message.to ?? [], message)) {
    const person = personOf(recipient);
    const last = person === author ? undefined : lastBefore(place, placesOf.get(person) ?? []);
    if (last !== undefined) return last;
  }
  return undefined;
}
