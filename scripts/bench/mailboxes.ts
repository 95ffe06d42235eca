import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPath } from '../../src/sources/index.ts';
import { FROM_LINE, mail } from './made-up.ts';
import { timed } from './measure.ts';
import { named, type Peers } from './peers.ts';
import { row } from './table.ts';

/** mailparser is given so many of the mails: it takes the same time for each. */
const SOME = 2_000;

export async function mailboxes({ load }: Peers, folder: string): Promise<void> {
  const { bytes, ours, theirs } = await timeMailbox(load, folder, 20_000, timed);
  const speed = (took: number) => `${(bytes / took / 1_000).toFixed(1)} MB/s`;
  row(`an mbox of ${(bytes / 1e6).toFixed(0)} MB to threads`, 'thread-minutes', speed(ours));
  row('the same mails, read', named('mailparser'), `${speed(theirs)}: ours ${(theirs / ours).toFixed(1)} × as fast`);
}

/** The size of a mailbox of so many mails, and the CPU time in milliseconds to find its threads and read the largest, and for mailparser to read the mails. */
export async function timeMailbox(
  load: NodeJS.Require,
  folder: string,
  count: number,
  time: (work: () => unknown, rounds: number) => Promise<number>,
  rounds = 3,
): Promise<{ readonly bytes: number; readonly ours: number; readonly theirs: number }> {
  const mails = Array.from({ length: count }, (_, n) => mail(n));
  const path = join(folder, 'list.mbox');
  writeFileSync(path, mails.map((mail) => `${FROM_LINE}${mail}\n`).join(''));
  const bytes = mails.reduce((sum, mail) => sum + mail.length, 0);
  const ours = await time(() => {
    const mailbox = openPath(path);
    mailbox.readLargest();
    mailbox.close();
  }, rounds);
  const { simpleParser } = load('mailparser');
  const some = mails.slice(0, SOME);
  const options = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true };
  const read = async () => {
    for (const mail of some) await simpleParser(mail, options);
  };
  return { bytes, ours, theirs: ((await time(read, rounds)) * mails.length) / some.length };
}
