import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPath } from '../../src/sources/index.ts';
import { FROM_LINE, mail } from './made-up.ts';
import { row, timed } from './measure.ts';

export async function mailboxes(load: NodeJS.Require, folder: string): Promise<void> {
  const mails = Array.from({ length: 20_000 }, (_, n) => mail(n));
  const path = join(folder, 'list.mbox');
  writeFileSync(path, mails.map((mail) => `${FROM_LINE}${mail}\n`).join(''));
  const bytes = mails.reduce((sum, mail) => sum + mail.length, 0);
  const ours = await timed(() => {
    const mailbox = openPath(path);
    mailbox.readLargest();
    mailbox.close();
  });
  const { simpleParser } = load('mailparser');
  const some = mails.slice(0, 2_000);
  const options = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true };
  const theirs =
    (await timed(async () => {
      for (const mail of some) await simpleParser(mail, options);
    })) *
    (mails.length / some.length);
  const speed = (took: number) => `${(bytes / took / 1_000).toFixed(1)} MB/s`;
  row(`an mbox of ${(bytes / 1e6).toFixed(0)} MB to threads`, 'thread-minutes', speed(ours));
  row('the same mails, read', 'mailparser 3.14.2', `${speed(theirs)}: ours ${(theirs / ours).toFixed(1)} × as fast`);
}
