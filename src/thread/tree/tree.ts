import type { Message } from '../message.ts';
import { readSubject } from '../subject.ts';
import { makeSets } from './sets.ts';

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
  const places = new Map(distinct.map(({ id }, place) => [id, place]));
  const trees = makeSets(distinct.length);
  const parents = new Map<string, string>();
  /** False where the parent is not at hand, or stands under the child already. */
  const link = (child: string, parent: string): boolean => {
    const [from, onto] = [places.get(child), places.get(parent)];
    if (from === undefined || onto === undefined || trees.top(onto) === from) return false;
    parents.set(child, parent);
    trees.join(from, onto);
    return true;
  };
  for (const message of distinct) {
    const given = known.get(message.id);
    for (const id of given === undefined ? message.parentIds : [given, ...message.parentIds])
      if (link(message.id, id)) break;
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
