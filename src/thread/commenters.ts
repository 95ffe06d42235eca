import { commenterIn } from './attribution/index.ts';
import { readMarks } from './marks/index.ts';
import type { Message } from './message.ts';
import type { Person } from './person.ts';
import { isServiceAccount } from './service-accounts.ts';

/** The table of what changed about a bug, or the bug's fields, stand above. */
const MOST_LINES = 200;

/** A mail that a tracker sent in its own name, as written by whose comment it brings: Bugzilla's, Trac's, Redmine's, Mantis' and Google Code's. */
export function fromCommenter(message: Message): Message {
  if (message.medium !== 'mail' || !isService(message.author)) return message;
  const author = commenterIn(message.text.split('\n', MOST_LINES).map((line) => readMarks(line)));
  return author ? { ...message, author } : message;
}

/** Whether it is a service itself: without a user's name, or named "Bugzilla", "Garden Trac", "Mantis Bug Tracker". */
function isService({ name, address }: Person): boolean {
  return name ? SERVICE_NAME.test(name) : address !== undefined && isServiceAccount(address);
}

const SERVICE_NAME = /(?:^|\s)(?:bugzilla|trac|redmine|mantis|google code|(?:bug|issue) ?tracker)$/i;
