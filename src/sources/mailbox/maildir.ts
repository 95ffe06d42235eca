import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files that mail servers and indexers keep beside mails, and folders of theirs. */
const NOT_MAIL =
  /^(?:dovecot|maildirfolder$|maildirsize$|subscriptions$|courierimap|\.notmuch$|\.git$|\.nnmaildir$|\.mh_sequences$|\.DS_Store$)/;

/**
 * The files of a folder that may hold mails, in an order that is the same everywhere: of a Maildir (https://cr.yp.to/proto/maildir.html) those in
 * `cur` and `new`, of any other folder all, at every depth. Links to folders are not followed. Throws what `node:fs` throws.
 */
export function mailFiles(folder: string): string[] {
  const files: string[] = [];
  const waiting = [folder];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    const entries = readdirSync(current, { withFileTypes: true }).filter(({ name }) => !NOT_MAIL.test(name));
    const names = new Set(entries.map(({ name }) => name));
    const isMaildir = names.has('cur') && names.has('new');
    for (const entry of entries) {
      const path = join(current, entry.name);
      if (entry.isDirectory()) {
        // Deliveries under way.
        if (!(isMaildir && entry.name === 'tmp')) waiting.push(path);
      } else if (entry.isFile() || entry.isSymbolicLink()) files.push(path);
    }
  }
  return files.sort();
}
