import {
  type Changes,
  changesSince,
  findStatements,
  type Minutes,
  nameOf,
  quotableIn,
  takeMinutes,
  type Unquoted,
  withholdIn,
} from '../../minutes/index.ts';
import { type PostedMessage, replyTree } from '../../render/index.ts';
import { openMessages, SourceError } from '../../sources/index.ts';
import { buildThread, groupIntoThreads, type Message, type Thread } from '../../thread/index.ts';
import { text } from '../../wording/index.ts';

/** What minutes are taken of; it can be handed to another thread as it is. */
export type Material = Conversation & {
  /** The minutes that were taken of it before, to tell what changed. */
  readonly earlier?: Minutes | undefined;
  /** Who does not want to be quoted. */
  readonly unquoted?: Unquoted;
  /** Whether all that was said is wanted beside the minutes. */
  readonly whole?: boolean;
};

type Conversation =
  /** One conversation. */
  | { readonly kind: 'conversation'; readonly messages: readonly Message[] }
  /** Messages of one or several threads, of which the largest is taken. */
  | { readonly kind: 'threads'; readonly messages: readonly Message[] }
  /** A file, or pasted text; `name` is what errors call it. Of several threads in it the largest is taken. */
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly name: string };

/** A sentence of the thread. */
export interface Sentence {
  /** As items of the minutes have it. */
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly authorId?: string | undefined;
  readonly message: string;
}

export interface Outcome {
  readonly minutes: Minutes;
  /** Who answers whom in it. */
  readonly messages: readonly PostedMessage[];
  /** How many other threads there were. */
  readonly others: number;
  /** All that was said in it and may be quoted, where it was asked for. */
  readonly said?: readonly Sentence[];
  /** Whether it turned out to be mail: it has a header, several turns, or a line that says who is quoted. */
  readonly isMail: boolean;
  /** Since the earlier minutes, where there are some. */
  readonly changes?: Changes;
}

const UNPACKED_BYTES = 100 * 1024 * 1024;

/** The minutes of the material. Throws `SourceError`. */
export function minutesOf(material: Material): Outcome {
  switch (material.kind) {
    case 'conversation':
      return outcome(buildThread(material.messages), 0, material);
    case 'threads': {
      const [largest, ...others] = groupIntoThreads(material.messages);
      if (!largest) throw new SourceError(text('reading.empty'));
      return outcome(buildThread(largest), others.length, material);
    }
    case 'file': {
      const mailbox = openMessages(material.bytes, material.name, { maxUnpackedBytes: UNPACKED_BYTES });
      try {
        const largest = mailbox.readLargest();
        if (!largest) throw new SourceError(text('reading.noMessage', { name: material.name }));
        return outcome(buildThread(largest.messages), largest.others, material);
      } finally {
        mailbox.close();
      }
    }
  }
}

function outcome(thread: Thread, others: number, { earlier, unquoted = {}, whole = false }: Material): Outcome {
  const minutes = withholdIn(thread, takeMinutes(thread), unquoted);
  return {
    minutes,
    messages: replyTree(thread),
    others,
    isMail: isMail(thread),
    ...(earlier ? { changes: changesSince(withholdIn(thread, earlier, unquoted), minutes, thread) } : {}),
    ...(whole ? { said: quotableIn(thread, saidIn(thread), unquoted) } : {}),
  };
}

function saidIn(thread: Thread): Sentence[] {
  const byId = new Map(thread.messages.map((message) => [message.id, message]));
  return findStatements(thread).map(({ id, text, person, message }) => ({
    id,
    text,
    author: nameOf(person),
    authorId: byId.get(message)?.authorId,
    message,
  }));
}

function isMail({ messages, blocks }: Thread): boolean {
  return (
    messages.length > 1 ||
    messages.some(({ subject, date }) => subject !== undefined || date !== undefined) ||
    [...blocks.values()].some((all) => all.some(({ kind }) => kind === 'attribution'))
  );
}
