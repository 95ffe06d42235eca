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

/** Who wrote before, and the last that each of them wrote. */
interface Earlier {
  readonly lastOf: Map<Person, string>;
  /** By each word of their names. */
  readonly named: Map<string, Set<Person>>;
  /** The last that anybody wrote but who started the thread. */
  answer?: string;
  /** The mail before, where it is a further one of who started the thread. */
  further?: string | undefined;
}

/**
 * Some archives, forums and trackers name the first mail of a thread as the parent of all others: that tells which thread they belong to, and
 * not what they answer. Then the latest mail that one quotes is its parent, else the last one of whom it greets, else of who stands in To, where
 * whoever is answered is put (RFC 5322 3.6.3). Nobody answers himself: who started the thread and names no recipient answers the last of the
 * others, and who writes right after a further mail of his answers that, whether he answers the mail before or whoever started the thread; who
 * writes again after a single mail of somebody else answers that one. Undefined where the mails are no star, or where none tells that it answers
 * anything but the first and nobody else comes back to the talk.
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
  const starter = messages.find(({ id }) => id === root)?.author;
  const earlier: Earlier = { lastOf: new Map(), named: new Map() };
  const told = new Map<string, string>();
  const untold = new Set<string>();
  let comesBack = false;
  for (const [at, message] of messages.entries()) {
    const author = personOf(message.author);
    const before = messages[at - 1];
    const isBack = before !== undefined && earlier.lastOf.has(author) && author !== personOf(before.author);
    const isStarter = starter !== undefined && author === personOf(starter);
    if (message.id !== root) {
      const parent =
        latest(quoted.get(message.id) ?? [], orders) ??
        lastGreeted(message, author, earlier, orders) ??
        lastAddressed(message, author, earlier, personOf) ??
        (isStarter ? starterAnswers(message, earlier) : earlier.further) ??
        (isBack && !message.to?.length && earlier.lastOf.get(author) === messages[at - 2]?.id ? before.id : undefined);
      comesBack ||= isBack && !isStarter;
      if (parent === undefined) untold.add(message.id);
      else told.set(message.id, parent);
    }
    remember(message, author, earlier);
    if (!isStarter) earlier.answer = message.id;
    earlier.further = isStarter && message.id !== root ? message.id : undefined;
  }
  return comesBack || [...told.values()].some((parent) => parent !== root) ? { parents: told, untold } : undefined;
}

function remember({ id }: Message, author: Person, { lastOf, named }: Earlier): void {
  if (!lastOf.has(author))
    for (const word of nameWords(author.name ?? '')) named.set(word, (named.get(word) ?? new Set()).add(author));
  lastOf.set(author, id);
}

function latest(ids: readonly (string | undefined)[], orders: ReadonlyMap<string, number>): string | undefined {
  let found: string | undefined;
  for (const id of ids)
    if (id !== undefined && (found === undefined || (orders.get(id) ?? -1) > (orders.get(found) ?? -1))) found = id;
  return found;
}

/** Who started the thread answers the last of the others, where he names no recipient. */
function starterAnswers({ to }: Message, { answer }: Earlier): string | undefined {
  return to?.length ? undefined : answer;
}

/** The last mail of whom the first line greets: of several, who wrote last. */
function lastGreeted(
  { text }: Message,
  author: Person,
  { lastOf, named }: Earlier,
  orders: ReadonlyMap<string, number>,
): string | undefined {
  const greeting = /^.*\S.*$/m.exec(text)?.[0] ?? '';
  const greeted: (string | undefined)[] = [];
  for (const name of spokenTo(greeting)) {
    const words = nameWords(name);
    const alike = named.get(words[0] ?? '') ?? new Set();
    if (alike.size > MOST_ALIKE) continue;
    const fits = [...alike].filter((person) => person !== author && bears(person, words));
    const [only] = fits;
    if (only && fits.length === 1) greeted.push(lastOf.get(only));
  }
  return latest(greeted, orders);
}

/** The last mail of the first recipient who wrote one. */
function lastAddressed(
  message: Message,
  author: Person,
  { lastOf }: Earlier,
  personOf: (person: Person) => Person,
): string | undefined {
  for (const recipient of peopleAmong(message.to ?? [], message)) {
    const person = personOf(recipient);
    const last = person === author ? undefined : lastOf.get(person);
    if (last !== undefined) return last;
  }
  return undefined;
}
