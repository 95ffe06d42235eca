import { groupIntoThreads, type Message } from '../../thread/index.ts';
import type { ChangedThread } from './source.ts';

/** The messages of the thread that a message is in; none when it is not among them. */
export function threadOf(messages: readonly Message[], id: string): Message[] {
  return groupIntoThreads(messages).find((group) => group.some((message) => message.id === id)) ?? [];
}

/** Which of the messages' threads have one newer than `since`, newest first. Threads whose messages have no link are left out. */
export function changedSince(messages: readonly Message[], since: string): ChangedThread[] {
  const changed = groupIntoThreads(messages).flatMap((group): ChangedThread[] => {
    const newest = group.reduce((a, b) => ((b.date ?? '') > (a.date ?? '') ? b : a));
    if (newest.date === undefined || newest.date <= since || newest.url === undefined) return [];
    return [{ url: newest.url, subject: group[0]?.subject ?? '', updated: newest.date }];
  });
  return newestFirst(changed);
}

export function newestFirst(threads: readonly ChangedThread[]): ChangedThread[] {
  return threads.toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
}
