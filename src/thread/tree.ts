import type { Message } from './message.ts';
import { readSubject } from './subject.ts';

/** Who answers whom among messages, without loops. */
export interface Tree {
  /** The top message. */
  readonly root: string;
  /** Distinct messages, each after the one it answers, else by date. */
  readonly messages: readonly Message[];
  /** The message at hand that each one answers. */
  readonly parents: ReadonlyMap<string, string>;
  /** Those of `parents` that more than the subject tells of. */
  readonly referenced: ReadonlyMap<string, string>;
  /** The answers to each message, in order of `messages`. */
  readonly replies: ReadonlyMap<string, readonly string[]>;
}

/** A forest of sets (union–find): which set something is in, in practically constant time. */
interface Sets {
  readonly top: (id: string) => string;
  /** Puts the set of `id` under that of `other`, whose top stays the top. */
  readonly join: (id: string, other: string) => void;
}

function makeSets(): Sets {
  const above = new Map<string, string>();
  const top = (id: string): string => {
    let found = id;
    for (let next = above.get(found); next !== undefined; next = above.get(found)) found = next;
    for (let at = id; at !== found; ) {
      const next = above.get(at) ?? found;
      above.set(at, found);
      at = next;
    }
    return found;
  };
  const join = (id: string, other: string): void => {
    const [a, b] = [top(id), top(other)];
    if (a !== b) above.set(a, b);
  };
  return { top, join };
}

function byDate(a: Message, b: Message): number {
  return (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;
}

/** One message an id: the first, unless a later copy carries more text (a list's copy may be cut). */
export function withoutDuplicates(messages: readonly Message[]): Message[] {
  const byId = new Map<string, Message>();
  for (const message of messages) {
    const known = byId.get(message.id);
    if (!known || known.text.length < message.text.length) byId.set(message.id, message);
  }
  return [...byId.values()];
}

/**
 * Arranges the messages of one thread. The nearest ancestor at hand is the parent (missing ones are stepped over); references that would close a loop
 * are ignored. A further top with the thread's subject and a reply prefix, or a missing parent, hangs under the root, as Zawinski has it.
 * @param known parents already found, by id, which go before the messages' own references
 */
export function arrange(messages: readonly Message[], known: ReadonlyMap<string, string> = new Map()): Tree {
  const distinct = withoutDuplicates(messages).sort(byDate);
  const byId = new Map(distinct.map((message) => [message.id, message]));
  const trees = makeSets();
  const parents = new Map<string, string>();
  const link = (child: string, parent: string): boolean => {
    if (child === parent || trees.top(parent) === child) return false;
    parents.set(child, parent);
    trees.join(child, parent);
    return true;
  };
  for (const message of distinct) {
    const given = known.get(message.id);
    for (const id of given === undefined ? message.parentIds : [given, ...message.parentIds])
      if (byId.has(id) && link(message.id, id)) break;
  }
  const referenced = new Map(parents);
  const tops = distinct.filter((message) => !parents.has(message.id));
  const root = mainTop(tops, distinct);
  const subject = readSubject(root.subject);
  for (const top of tops) {
    if (top === root || top.medium !== 'mail' || subject.base === '') continue;
    const its = readSubject(top.subject);
    if (its.base === subject.base && (its.reply || top.parentIds.length > 0)) link(top.id, root.id);
  }
  const ordered = inOrder(distinct, parents);
  const replies = new Map<string, string[]>();
  for (const message of ordered) {
    const parent = parents.get(message.id);
    if (parent === undefined) continue;
    const answers = replies.get(parent);
    if (answers) answers.push(message.id);
    else replies.set(parent, [message.id]);
  }
  return { root: root.id, messages: ordered, parents, referenced, replies };
}

/** The earliest top without a reply prefix, else the earliest. */
function mainTop(tops: readonly Message[], all: readonly Message[]): Message {
  const mail = tops.find((top) => !readSubject(top.subject).reply && top.parentIds.length === 0);
  return (mail ?? tops[0] ?? all[0]) as Message;
}

/** By date, but never before the message that is answered: a clock that is wrong moves an answer behind its question. */
function inOrder(sorted: readonly Message[], parents: ReadonlyMap<string, string>): Message[] {
  const children = new Map<string, Message[]>();
  const order: Message[] = [];
  const placed = new Set<string>();
  const place = (first: Message) => {
    const stack = [first];
    for (let message = stack.pop(); message; message = stack.pop()) {
      order.push(message);
      placed.add(message.id);
      for (const child of (children.get(message.id) ?? []).reverse()) stack.push(child);
    }
  };
  for (const message of sorted) {
    const parent = parents.get(message.id);
    if (parent === undefined || placed.has(parent)) place(message);
    else {
      const waiting = children.get(parent);
      if (waiting) waiting.push(message);
      else children.set(parent, [message]);
    }
  }
  return order;
}
