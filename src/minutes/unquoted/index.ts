// Whose words are not shown: `unquoted.ts` leaves them out where the thread is at hand, `withhold.ts` out of minutes alone.

export { maskIn, quotableIn, type Unquoted, withholdIn } from './unquoted.ts';
export { asWished, concernedBy, quotedIn, type Wishes, withhold } from './withhold.ts';
export { listWriters } from './writers.ts';
