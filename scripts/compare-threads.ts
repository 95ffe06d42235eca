import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readMessages } from '../src/sources/index.ts';
import { groupIntoThreads, type Message } from '../src/thread/index.ts';
import { mustExist, readArguments, refuse } from './command-line/arguments.ts';
import { hasNotmuch, inOrder, notmuchThreads } from './comparing/notmuch.ts';

const USAGE = `npm run build && node dist/scripts/compare-threads.js MBOX…

Are the threads those that notmuch finds? Prints for each mailbox how many threads both find, and each difference: threads that only the subject
joins (notmuch never does that), and whatever else.`;

const { operands: files } = readArguments(USAGE, {}, { least: 1 });
mustExist(files);
if (!hasNotmuch()) refuse('notmuch is not installed: nothing to compare with.');

let others = 0;
for (const file of files) {
  const bytes = readFileSync(file);
  const messages = (await readMessages(bytes, file)).filter(({ medium }) => medium === 'mail');
  const theirs = notmuchThreads([splitMails(bytes)]);
  const ours = idsOf(groupIntoThreads(messages));
  const withoutSubjects = idsOf(groupIntoThreads(messages.map(({ subject: _, ...message }) => message)));
  const [a, b, c] = [inOrder(theirs), inOrder(ours), inOrder(withoutSubjects)];
  const same = a.filter((ids) => b.includes(ids)).length;
  console.log(`${basename(file)}: ${messages.length} mails, ${theirs.length} threads of notmuch's, ${same} the same`);
  for (const ids of c.filter((each) => !a.includes(each))) {
    others++;
    console.log(`  not notmuch's: ${ids}`);
  }
  for (const ids of b.filter((each) => !c.includes(each))) console.log(`  joined by subject: ${ids}`);
}
console.log(others === 0 ? 'No difference but joins by subject.' : `${others} threads differ otherwise.`);
process.exitCode = others === 0 ? 0 : 1;

function idsOf(threads: readonly (readonly Message[])[]): string[][] {
  return threads.map((thread) => thread.map(({ id }) => id));
}

/** The mails of an mbox, or the one mail, as files of their own. */
function splitMails(bytes: Buffer): Buffer[] {
  if (!bytes.subarray(0, 5).equals(Buffer.from('From '))) return [bytes];
  const text = bytes.toString('latin1');
  return text
    .split(/(?:^|\n)From [^\n]*\n/)
    .slice(1)
    .map((mail) => Buffer.from(mail, 'latin1'));
}
