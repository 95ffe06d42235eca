import { statSync } from 'node:fs';
import type { Message } from '../../thread/index.ts';
import { text } from '../../wording/index.ts';
import { bytesInMemory, unpackFile, unpackStream } from '../bytes/index.ts';
import type { Mailbox, OnProgress } from '../mailbox/index.ts';
import { expectedAs, noDiscussion } from '../no-discussion.ts';
import { explained, explainedLater } from '../system-error.ts';
import { openBytes, type ReadLimits, type ReadOptions } from './open-bytes.ts';
import { openClosing, openFile } from './open-file.ts';
import { openFolder } from './open-folder.ts';

/** The messages in a file's bytes: a mail, an mbox, a Discord dump or text. `name` is what errors call it. Throws `SourceError`. */
export async function readMessages(bytes: Uint8Array, name: string, limits: ReadLimits = {}): Promise<Message[]> {
  return openMessages(bytes, name, limits).read();
}

/** The mailbox in a file's bytes. Throws `SourceError`. */
export function openMessages(bytes: Uint8Array, name: string, options: ReadOptions = {}): Mailbox {
  return inClear(openBytes(bytesInMemory(bytes), name, { ...options, expected: expectedAs('sent') }), name);
}

/** The mailbox at a path: a file, or a folder of mails, read recursively, in which what is no mail is passed over. Throws `SourceError`. */
export function openPath(path: string, progress?: OnProgress): Mailbox {
  return inClear(
    explained(path, () => (statSync(path).isDirectory() ? openFolder(path, progress) : openFile(path, progress))),
    path,
  );
}

/** The same for files of any size: what is packed with gzip is unpacked into a temporary file where it is much. */
export async function openLargePath(path: string, progress?: OnProgress): Promise<Mailbox> {
  const unpacked = await explainedLater(path, () => unpackFile(path));
  return unpacked ? inClear(openClosing(unpacked, path, progress), path) : openPath(path, progress);
}

/** The mailbox in what comes in pieces, of any size: where it is much, in a temporary file. `name` is what errors call it. Throws `SourceError`. */
export async function openStream(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  progress?: OnProgress,
): Promise<Mailbox> {
  const unpacked = await explainedLater(name, () => unpackStream(pieces, name));
  return inClear(openClosing(unpacked, name, progress), name);
}

/** The mailbox, which throws when everything asked of it is encrypted. */
function inClear(mailbox: Mailbox, name: string): Mailbox {
  const clear = (messages: Message[]) => {
    if (messages.length > 0 && messages.every(({ encrypted }) => encrypted))
      throw noDiscussion(name, text('file.encrypted'), text('file.inClear'));
    return messages;
  };
  return {
    get outline() {
      return mailbox.outline;
    },
    read: (ids) => clear(mailbox.read(ids)),
    *threads() {
      for (const { outline, read } of mailbox.threads()) yield { outline, read: () => clear(read()) };
    },
    readLargest() {
      const largest = mailbox.readLargest();
      return largest && { ...largest, messages: clear(largest.messages) };
    },
    close: mailbox.close,
  };
}
