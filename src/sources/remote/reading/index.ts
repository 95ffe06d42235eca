// What was fetched made into messages or facts: `work.ts` lists the kinds of work, `reading.ts` does them in another thread where there is much to read.

export { unpackMails } from './mails.ts';
export { createReadingElsewhere, READING_HERE, type Reading } from './reading.ts';
export type { Result } from './work.ts';
