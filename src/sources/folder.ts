import { type Message, NAMELESS } from '../thread/index.ts';
import { text } from '../wording/index.ts';
import type { Bytes } from './bytes.ts';
import { noDiscussion } from './detect.ts';
import { SourceError } from './error.ts';
import { indexedMailbox, type MailHolder, mboxHolder } from './indexed.ts';
import { createMailIndex } from './mail-index.ts';
import type { Mailbox } from './mailbox.ts';
import { mailFiles } from './maildir.ts';
import { outlinesOf } from './mbox.ts';
import { type OpenFiles, openFiles } from './open-files.ts';
import { type OnProgress, openUnwrapped, unwrap } from './opening.ts';
import { spoolTogether } from './spool.ts';
import { explained, isSystemError } from './system-error.ts';

/** The mails of a folder, those of its mboxes no more at hand than those of a single one. Throws `SourceError`, and what `node:fs` throws. */
export function openFolder(folder: string, progress?: OnProgress): Mailbox {
  const [index, files, unpacked] = [createMailIndex(), openFiles(), spoolTogether()];
  const close = () => {
    files.close();
    unpacked.close();
  };
  const holderOf = (path: string, found: Found): MailHolder => {
    switch (found.kind) {
      case 'mbox': {
        const { size } = files.of(path);
        return mboxHolder(() => explained(path, () => files.of(path, size)), index);
      }
      case 'packed mbox': {
        const bytes = unpacked.keep(found.bytes);
        return mboxHolder(() => bytes, index);
      }
      case 'messages':
        for (const message of found.outline) index.addMessage(message);
        return messageHolder(path, found.outline, files);
    }
  };
  try {
    const holders: MailHolder[] = [];
    const paths = mailFiles(folder);
    for (const [n, path] of paths.entries()) {
      progress?.({ of: 'files', done: n + 1, whole: paths.length });
      const found = lookInto(path, files);
      if (found) holders.push(holderOf(path, found));
    }
    if (index.count === 0) throw noDiscussion(folder, text('file.noMail'));
    return indexedMailbox(index, holders, close);
  } catch (error) {
    close();
    throw error;
  }
}

/** What lies in a folder: an mbox; one that was packed, unpacked; or anything else with messages in it. */
type Found =
  | { readonly kind: 'mbox' }
  | { readonly kind: 'packed mbox'; readonly bytes: Bytes }
  | { readonly kind: 'messages'; readonly outline: readonly Message[] };

/** Undefined for what is no mail, and for what cannot be read: one stray file does not spoil a folder. */
function lookInto(path: string, files: OpenFiles): Found | undefined {
  try {
    const file = files.of(path);
    const unwrapped = unwrap(file, path);
    const { format, bytes } = unwrapped;
    if (format !== 'mbox') {
      const { outline } = openUnwrapped(unwrapped, path);
      return outline.some(isMessage) ? { kind: 'messages', outline } : undefined;
    }
    for (const mail of outlinesOf(bytes))
      if (isMessage(mail)) return bytes === file ? { kind: 'mbox' } : { kind: 'packed mbox', bytes };
    return undefined;
  } catch (error) {
    if (error instanceof SourceError || isSystemError(error)) return undefined;
    throw error;
  }
}

/** Any text could be somebody's words; in a folder, what says neither who wrote it nor what it is about is a stray file. */
function isMessage({ author, subject, parentIds }: Message): boolean {
  return author !== NAMELESS || subject !== undefined || parentIds.length > 0;
}

/** The messages of a file that is no mbox; to read them whole it is opened again. */
function messageHolder(path: string, outline: readonly Message[], files: OpenFiles): MailHolder {
  return {
    count: outline.length,
    outline: (n) => outline[n] as Message,
    read(mails) {
      const ids = new Set(mails.flatMap((n) => outline[n]?.id ?? []));
      return explained(path, () => openUnwrapped(unwrap(files.of(path), path), path).read(ids));
    },
  };
}
