import type { Message, Thread } from '../thread/index.ts';
import { printable } from './printable.ts';

/** A thread of a mailbox as `--list` tells it. `messages` and `people` count distinct mails at hand, not turns read out of quotations. */
export interface ListedThread {
  readonly id: string;
  readonly subject: string;
  readonly messages: number;
  readonly people: number;
  /** ISO 8601; absent where no message is dated. */
  readonly first?: string;
  readonly last?: string;
}

export function listThread(thread: Thread): ListedThread {
  const atHand = messagesAtHand(thread);
  const dates = atHand.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    id: thread.root,
    subject: thread.subject,
    messages: atHand.length,
    people: new Set(atHand.map(({ author }) => author)).size,
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
  };
}

/** The messages that were read, each once, without those known from quotations only. */
export function messagesAtHand(thread: Thread): Message[] {
  const seen = new Set<string>();
  return thread.messages.filter(({ id, quotedIn }) => {
    if (quotedIn !== undefined || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** The list for people: one line a thread, the largest first. */
export function renderList(threads: readonly ListedThread[]): string {
  const rows = threads.map(({ id, subject, messages, people, first, last }) => ({
    count: `${messages} ${messages === 1 ? 'message' : 'messages'}`,
    people: `${people} ${people === 1 ? 'person' : 'people'}`,
    days:
      first && last
        ? first.slice(0, 10) === last.slice(0, 10)
          ? first.slice(0, 10)
          : `${first.slice(0, 10)} – ${last.slice(0, 10)}`
        : '',
    subject: printable(subject) || '(no subject)',
    id: printable(id),
  }));
  const width = (column: 'count' | 'people' | 'days') =>
    Math.max(0, ...rows.slice(0, 10_000).map((row) => row[column].length));
  const [count, people, days] = [width('count'), width('people'), width('days')];
  return rows
    .map(
      (row) =>
        `${row.count.padStart(count)}  ${row.people.padStart(people)}  ${row.days.padEnd(days)}  ${row.subject}\n${' '.repeat(count + people + days + 6)}${row.id}`,
    )
    .join('\n');
}
