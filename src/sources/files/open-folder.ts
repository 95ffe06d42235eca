import { type Message, NAMELESS } from '../../thread/index.ts';
import { text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';
import { type Mailbox, mailFiles, type OnProgress, outlined } from '../mailbox/index.ts';
import { expectedAs, noDiscussion } from '../no-discussion.ts';
import { explained, isSystemError } from '../system-error.ts';
import { openFile } from './open-file.ts';

/** The mailbox of a folder: the mails of all its files. What is no mail is passed over. Throws `SourceError`. */
export function openFolder(folder: string, progress?: OnProgress): Mailbox {
  const outline: Message[] = [];
  const files: { readonly path: string; readonly ids: readonly string[] }[] = [];
  const paths = mailFiles(folder);
  for (const [n, path] of paths.entries()) {
    progress?.({ of: 'files', done: n + 1, whole: paths.length });
    const mailbox = openFileInFolder(path);
    if (!mailbox) continue;
    files.push({ path, ids: mailbox.outline.map(({ id }) => id) });
    for (const message of mailbox.outline) outline.push(message);
    mailbox.close();
  }
  if (outline.length === 0) throw noDiscussion(folder, text('file.noMail'), expectedAs('path'));
  const holders = new Map<string, number[]>();
  for (const [n, { ids }] of files.entries())
    for (const id of ids) {
      const known = holders.get(id);
      if (known) known.push(n);
      else holders.set(id, [n]);
    }
  return outlined(outline, (ids) => {
    const holding = ids && new Set([...ids].flatMap((id) => holders.get(id) ?? []));
    const wanted = holding ? [...holding].sort((a, b) => a - b).map((n) => files[n]) : files;
    return wanted.flatMap((file) => (file ? readFileAgain(file.path, ids) : []));
  });
}

function readFileAgain(path: string, ids: ReadonlySet<string> | undefined): Message[] {
  const mailbox = explained(path, () => openFile(path));
  const messages = mailbox.read(ids);
  mailbox.close();
  return messages;
}

/** Any text could be somebody's words; in a folder, what says neither who wrote it nor what it is about is a stray file. */
function isMessage({ author, subject, parentIds }: Message): boolean {
  return author !== NAMELESS || subject !== undefined || parentIds.length > 0;
}

/** Undefined for what is no mail, and for what cannot be read: one stray file does not spoil a folder. */
function openFileInFolder(path: string): Mailbox | undefined {
  try {
    const file = openFile(path);
    if (file.outline.some(isMessage)) return file;
    file.close();
    return undefined;
  } catch (error) {
    if (error instanceof SourceError || isSystemError(error)) return undefined;
    throw error;
  }
}
