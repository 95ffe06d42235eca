import { groupIntoThreads, type Message } from '../../thread/index.ts';

/** The messages of a file or folder. Of mail, only what is asked for is decoded. */
export interface Mailbox {
  /** Every message; those of an mbox or folder without their text, which is enough to tell threads apart. Of an mbox, read when it is first asked for. */
  readonly outline: readonly Message[];
  /** Its threads, largest first, one after the other: of an mbox, no more than one is at hand. */
  threads(): Iterable<OutlinedThread>;
  /** The messages of its largest thread, whole, and how many threads there are beside it; undefined where there is no message. */
  readLargest(): LargestThread | undefined;
  /** The messages with these ids, whole, in the order of the outline; all of them without `ids`. */
  read(ids?: ReadonlySet<string>): Message[];
  /** Lets go of the file it reads from. */
  close(): void;
}

/** A thread of a mailbox. */
export interface OutlinedThread {
  /** Its messages, those of an mbox or folder without their text. */
  readonly outline: readonly Message[];
  /** Its messages, whole. */
  read(): Message[];
}

export interface LargestThread {
  readonly messages: Message[];
  readonly others: number;
}

/** How much of a mailbox was looked through: of an mbox its bytes, of a folder its files. */
export interface ReadProgress {
  readonly of: 'bytes' | 'files';
  readonly done: number;
  readonly whole: number;
}
export type OnProgress = (progress: ReadProgress) => void;

/** The mailbox of which the outline is at hand. */
export function outlined(outline: readonly Message[], read: Mailbox['read']): Mailbox {
  return {
    outline,
    read,
    *threads() {
      for (const thread of groupIntoThreads(outline))
        yield { outline: thread, read: () => read(new Set(thread.map(({ id }) => id))) };
    },
    readLargest() {
      const [largest, ...others] = groupIntoThreads(outline);
      return largest && { messages: read(new Set(largest.map(({ id }) => id))), others: others.length };
    },
    close() {},
  };
}

/** A mailbox of messages that are whole already. */
export function mailboxOf(messages: readonly Message[]): Mailbox {
  return outlined(messages, (ids) => messages.filter(({ id }) => !ids || ids.has(id)));
}
