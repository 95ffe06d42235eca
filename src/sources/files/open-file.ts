import { type Bytes, bytesOfFile } from '../bytes/index.ts';
import type { Mailbox, OnProgress } from '../mailbox/index.ts';
import { expectedAs } from '../no-discussion.ts';
import { openBytes } from './open-bytes.ts';

/** The mailbox in a file. */
export function openFile(path: string, progress?: OnProgress): Mailbox {
  return openClosing(bytesOfFile(path), path, progress);
}

/** The mailbox in bytes that it lets go of when it is closed, or when they cannot be read. */
export function openClosing(bytes: Bytes & { close(): void }, name: string, progress?: OnProgress): Mailbox {
  try {
    const mailbox = openBytes(bytes, name, { progress, expected: expectedAs('path') });
    // Assigned and not copied: a copy would ask for the outline, which an mbox reads only when it must.
    return Object.assign(mailbox, { close: bytes.close });
  } catch (error) {
    bytes.close();
    throw error;
  }
}
