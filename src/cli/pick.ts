import { type Mailbox, type OutlinedThread, SourceError } from '../sources/index.ts';
import { buildThread } from '../thread/index.ts';
import { text } from '../wording/index.ts';

/**
 * The thread that has a message of that id, else the largest with that subject, else the largest with that in its subject. Throws `SourceError`. One pass,
 * with no more than three threads at hand.
 */
export function pick(mailbox: Mailbox, wanted: string): OutlinedThread {
  const id = wanted.replace(/^<|>$/g, '');
  const subject = wanted.trim().toLowerCase();
  let [so, within]: (OutlinedThread | undefined)[] = [];
  for (const thread of mailbox.threads()) {
    if (thread.outline.some((message) => message.id === id)) return thread;
    if (so) continue;
    const its = buildThread(thread.outline).subject.toLowerCase();
    if (its === subject) so = thread;
    else if (!within && its.includes(subject)) within = thread;
  }
  const found = so ?? within;
  if (!found) throw new SourceError(text('terminal.noThread', { wanted }));
  return found;
}
