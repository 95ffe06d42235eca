import type { Message } from '../../thread/index.ts';
import type { ChangedThread } from './source.ts';

/**
 * Messages that refer to each other, however distantly: a message that two of them answer joins them even where it is not at hand.
 * Enough to cut one thread out of a month of a list; who answers whom is for `thread/` to say.
 */
export function groupByReferences(messages: readonly Message[]): Message[][] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    // Point everything on the way at the root, so that long chains are walked once.
    for (let at = id; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const message of messages) {
    for (const id of message.parentIds) {
      const [mine, theirs] = [rootOf(message.id), rootOf(id)];
      if (mine !== theirs) parent.set(mine, theirs);
    }
  }
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const root = rootOf(message.id);
    const group = groups.get(root);
    if (group) group.push(message);
    else groups.set(root, [message]);
  }
  return [...groups.values()];
}

/** The messages of the thread that a message is in; none when it is not among them. */
export function threadOf(messages: readonly Message[], id: string): Message[] {
  return groupByReferences(messages).find((group) => group.some((message) => message.id === id)) ?? [];
}

/** Which of the messages' threads have one newer than `since`, newest first. Threads whose messages have no link are left out. */
export function changedSince(messages: readonly Message[], since: string): ChangedThread[] {
  const changed = groupByReferences(messages).flatMap((group): ChangedThread[] => {
    const newest = group.reduce((a, b) => ((b.date ?? '') > (a.date ?? '') ? b : a));
    if (newest.date === undefined || newest.date <= since || newest.url === undefined) return [];
    return [{ url: newest.url, subject: group[0]?.subject ?? '', updated: newest.date }];
  });
  return newestFirst(changed);
}

export function newestFirst(threads: readonly ChangedThread[]): ChangedThread[] {
  return threads.toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
}
