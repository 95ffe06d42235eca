import { withAnswers } from './answers.ts';
import { type Ancestor, type Authorship, findOriginals, readAuthors, readTurns } from './authors/index.ts';
import type { Block } from './block.ts';
import { blocksOf, type Origin } from './blocks.ts';
import { fromCommenter } from './commenters.ts';
import type { Message } from './message.ts';
import { mergePeople } from './people.ts';
import type { Person } from './person.ts';
import { type ReadMessage, readMessage } from './reading/index.ts';
import { readSubject } from './subject.ts';
import type { Thread } from './thread.ts';
import { arrange, groupIntoThreads, inferReplies, readStar } from './tree/index.ts';

/** The threads that the messages make up, largest first. */
export function buildThreads(messages: readonly Message[]): Thread[] {
  return groupIntoThreads(messages).map(buildThread);
}

/** Quotations deeper than this many ancestors are looked up no further. */
const MAX_ANCESTORS = 50;

/** One thread of all the messages given, whatever joins them. Throws a RangeError when there are none. */
export function buildThread(messages: readonly Message[]): Thread {
  if (messages.length === 0) throw new RangeError('a thread has at least one message');
  const written = messages.map(fromCommenter);
  const tree = arrange(written, inferReplies(written));
  const byId = new Map(tree.messages.map((message) => [message.id, message]));
  const lineage = (id: string) => lineageOf(id, tree.parents);
  const { reads, of: originals } = findOriginals(tree.messages.map(readMessage), lineage);
  const authors = authorsOf(reads, originals, byId, lineage);
  const missing = readTurns(reads, authors, tree.referenced);
  const people = mergePeople(everybody(reads));
  const star = readStar(tree, originals, people.of);
  const isComplete = missing.reads.length === 0 && missing.parents.size === 0 && !star;
  const complete = isComplete
    ? tree
    : arrange(
        [...tree.messages, ...missing.reads.map((read) => read.message)],
        new Map([...tree.referenced, ...missing.parents, ...(star?.parents ?? [])]),
      );
  const known = complete.messages.map((message) =>
    withParent(withPeople(message, people.of), star?.parents.get(message.id)),
  );
  const messageById = new Map(known.map((message) => [message.id, message]));

  const origins = new Map<Block, Origin>();
  const blocks = new Map<string, Block[]>();
  for (const read of [...reads, ...missing.reads]) {
    const { id } = read.message;
    blocks.set(id, blocksOf(read, authors.get(id) ?? missing.authors.get(id) ?? [], people.of, origins));
  }
  const messageOf = (quotation: Block) => {
    const origin = origins.get(quotation);
    return origin?.message ?? (origin?.turn && missing.messageOf.get(origin.turn));
  };
  for (const message of known) {
    const parent = messageById.get(complete.parents.get(message.id) ?? '');
    blocks.set(
      message.id,
      withAnswers(blocks.get(message.id) ?? [], parent, (parent && blocks.get(parent.id)) ?? [], messageOf),
    );
  }
  const ghosts = ghostsOf(known, messageById);
  const branches = branchesOf(known, messageById, complete.parents);
  return {
    root: complete.root,
    subject: byId.get(complete.root)?.subject ?? tree.messages.find((message) => message.subject)?.subject ?? '',
    messages: known,
    replies: complete.replies,
    blocks,
    people: writersIn(known, blocks.values()),
    ...(people.addresses.size > 0 ? { addresses: people.addresses } : {}),
    ...(ghosts.size > 0 ? { ghosts } : {}),
    ...(branches.size > 0 ? { branches } : {}),
    ...(star ? { untold: star.untold } : {}),
  };
}

/** Who wrote the quoted lines of each message, by its id. */
function authorsOf(
  reads: readonly ReadMessage[],
  originals: ReadonlyMap<string, readonly (string | undefined)[]>,
  byId: ReadonlyMap<string, Message>,
  lineage: (id: string) => readonly string[],
): Map<string, readonly (Authorship | undefined)[]> {
  const ancestor = (id: string): Ancestor => {
    const author = byId.get(id)?.author;
    return { id, ...(author ? { author } : {}) };
  };
  const authors = new Map<string, readonly (Authorship | undefined)[]>();
  for (const read of reads) {
    const { id, parentIds } = read.message;
    const found = originals.get(id)?.map((original) => (original === undefined ? undefined : ancestor(original)));
    // References tell the ancestors of a mail alone; where the parents are at hand, their own parents tell better.
    const ids = byId.has(parentIds[0] ?? '') || parentIds.length === 0 ? lineage(id) : parentIds;
    authors.set(id, readAuthors(read, ids.slice(0, MAX_ANCESTORS).map(ancestor), found));
  }
  return authors;
}

function withParent(message: Message, parent: string | undefined): Message {
  return parent === undefined || parent === message.parentIds[0]
    ? message
    : { ...message, parentIds: [parent, ...message.parentIds] };
}

/** The parents that are missing. */
function ghostsOf(messages: readonly Message[], byId: ReadonlyMap<string, Message>): Map<string, string[]> {
  const ghosts = new Map<string, string[]>();
  for (const { id, parentIds } of messages) {
    const [parent] = parentIds;
    if (parent === undefined || byId.has(parent)) continue;
    const answers = ghosts.get(parent);
    if (answers) answers.push(id);
    else ghosts.set(parent, [id]);
  }
  return ghosts;
}

/** The mails whose subject is another than that of the mail they answer, prefixes aside. */
function branchesOf(
  messages: readonly Message[],
  byId: ReadonlyMap<string, Message>,
  parents: ReadonlyMap<string, string>,
): Map<string, string> {
  const branches = new Map<string, string>();
  for (const message of messages) {
    const parent = byId.get(parents.get(message.id) ?? '');
    if (!parent || message.medium !== 'mail' || parent.subject === message.subject) continue;
    const [before, after] = [readSubject(parent.subject).base, readSubject(message.subject).base];
    if (before !== '' && after !== '' && before !== after) branches.set(message.id, message.subject ?? '');
  }
  return branches;
}

/** Everyone who wrote something: a message, or words that are quoted. */
function writersIn(messages: readonly Message[], blocks: Iterable<readonly Block[]>): Person[] {
  const writers = new Set(messages.map((message) => message.author));
  for (const list of blocks)
    for (const block of list) {
      if (block.author) writers.add(block.author);
      if (block.kind === 'attribution' && block.introduces) writers.add(block.introduces);
    }
  return [...writers];
}

/** The ids of the messages at hand above one, nearest first. */
function lineageOf(id: string, parents: ReadonlyMap<string, string>): string[] {
  const ids: string[] = [];
  for (let parent = parents.get(id); parent !== undefined && ids.length < MAX_ANCESTORS; parent = parents.get(parent))
    ids.push(parent);
  return ids;
}

/** Everyone named, authors of messages first. */
function* everybody(reads: readonly ReadMessage[]): Generator<Person> {
  for (const { message } of reads) yield message.author;
  for (const { message, attributions } of reads) {
    for (const { person } of attributions) if (person) yield person;
    if (message.answered) yield message.answered;
    yield* message.mentions ?? [];
    yield* message.to ?? [];
    yield* message.cc ?? [];
  }
}

function withPeople(message: Message, of: (person: Person) => Person): Message {
  const { author, to = [], cc = [], mentions = [] } = message;
  const isKnownSo = (person: Person) => of(person) === person;
  if (isKnownSo(author) && to.every(isKnownSo) && cc.every(isKnownSo) && mentions.every(isKnownSo)) return message;
  return {
    ...message,
    author: of(message.author),
    ...(message.to ? { to: message.to.map(of) } : {}),
    ...(message.cc ? { cc: message.cc.map(of) } : {}),
    ...(message.mentions ? { mentions: message.mentions.map(of) } : {}),
  };
}
