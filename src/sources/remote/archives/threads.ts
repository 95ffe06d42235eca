import { groupIntoThreads, type Message } from '../../../thread/index.ts';
import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import type { ChangedThread, FetchedMails } from './source.ts';

/** The messages of the thread that a message is in; none when it is not among them. */
export function threadOf(messages: readonly Message[], id: string): Message[] {
  return groupIntoThreads(messages).find((group) => group.some((message) => message.id === id)) ?? [];
}

/** The messages of a mailbox, or of the thread that a message of it is in. Throws `SourceError`, which calls it by the name it is shown by, where there are none. */
export async function readWanted(mailbox: FetchedMails, id: string | undefined, shown: string): Promise<Message[]> {
  const wanted = id === undefined ? mailbox.outline : threadOf(mailbox.outline, id);
  if (wanted.length === 0) {
    throw new SourceError(
      id === undefined ? text('link.emptyFile', { name: shown }) : text('link.noSuchMessage', { page: shown, id }),
    );
  }
  return mailbox.read(new Set(wanted.map((message) => message.id)));
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
