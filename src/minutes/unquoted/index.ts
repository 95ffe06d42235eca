// Who does not want to be quoted: whose words they are, and minutes, threads and lists without them.

export { maskIn, quotableIn, type Unquoted, withholdIn } from './unquoted.ts';
export { asWished, concernedBy, quotedIn, type Wishes, withhold } from './withhold.ts';
export { listWriters } from './writers.ts';
