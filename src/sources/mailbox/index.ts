// Many mails: an mbox (`mbox.ts` finds where each stands, `mbox-index.ts` what tells their threads apart, `quick-….ts` by a glance at each header) and a Maildir. `mailbox.ts` says what every mailbox can be asked.

export {
  type LargestThread,
  type Mailbox,
  mailboxOf,
  type OnProgress,
  type OutlinedThread,
  outlined,
  type ReadProgress,
} from './mailbox.ts';
export { mailFiles } from './maildir.ts';
export { beginsMail } from './mbox.ts';
export { openMbox } from './open-mbox.ts';
