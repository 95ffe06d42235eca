import type { Generated, Insertable, Selectable, Updateable } from 'kysely';

/**
 * What is kept, the same on SQLite and PostgreSQL. Times are milliseconds since 1970 (UTC); ids of Discord are snowflakes as text.
 * No words of any message are among it: what a digest has told is kept as hashes (`SeenTable.record`).
 */
export interface Tables {
  digest: DigestTable;
  delivery: DeliveryTable;
  attempt: AttemptTable;
  seen: SeenTable;
  departure: DepartureTable;
  pending_interaction: PendingInteractionTable;
  clock: ClockTable;
  guild_settings: GuildSettingsTable;
  opt_out: OptOutTable;
  correction: CorrectionTable;
}

/** One row: what the clock said at the last tick. */
interface ClockTable {
  id: number;
  seen_at: number;
}

/** A subscription: what to watch, where to tell of it and when. */
interface DigestTable {
  id: string;
  guild_id: string;
  channel_id: string;
  owner_id: string;
  name: string;
  /** Five-field cron expression. */
  schedule: string;
  /** IANA name. */
  time_zone: string;
  /** JSON of what no query asks for: sources, filters, choices. */
  settings: string;
  state: 'active' | 'paused';
  paused_because: string | null;
  /** When it is due next; null while paused. */
  next_at: number | null;
  created_at: number;
  /** When it last told what was new, or found that nothing was; null before the first time. */
  told_at: number | null;
  /** How many tries in a row could not reach the channel. */
  misses: Generated<number>;
  /** The message that is edited in place. */
  live_message_id: string | null;
  /** Hash of the sources that failed last time, so that a lasting failure is told once. */
  failing: string | null;
}

/** One due time of one digest. `id` stands in the post. */
interface DeliveryTable {
  id: string;
  digest_id: string;
  due_at: number;
  state: 'due' | 'posted' | 'empty' | 'dropped' | 'failed';
  /** Where it was posted. */
  channel_id: string | null;
  message_id: string | null;
  finished_at: number | null;
  reason: string | null;
}

/** Written before a post is sent, so that whoever comes after a crash looks for the post and knows what it told. */
interface AttemptTable {
  delivery_id: string;
  number: number;
  channel_id: string;
  started_at: number;
  /** JSON of the rows of `seen` that hold once this attempt's post is in the channel. */
  record: string;
}

/** What a digest has told of a thread. */
interface SeenTable {
  digest_id: string;
  /** Hash of the id of the thread's top message. */
  thread: string;
  /** JSON of hashes. */
  record: string;
  last_at: number;
}

/** Servers that the bot has left; what is kept of them is deleted after a time of grace. */
interface DepartureTable {
  guild_id: string;
  left_at: number;
}

/** How a server wants its minutes, where it does not want them as they usually are. */
interface GuildSettingsTable {
  guild_id: string;
  /** JSON. */
  settings: string;
}

/** People who do not want to be quoted, on whatever server. */
interface OptOutTable {
  user_id: string;
  since: number;
}

/** What somebody said of an item of minutes: that it is not agreed, say. It holds on one server, or in one person's own conversations. */
interface CorrectionTable {
  /** The server's id, or `@` and the person's. */
  scope: string;
  /** The item's id: a message's id and a hash of the words. */
  statement: string;
  verdict: string;
  /** Of the wrong person's words: whose they are, by the account or a message of theirs; null where they are nobody's of the thread. */
  speaker: string | null;
  /** Who said so. */
  user_id: string;
  at: number;
  /** The id of the minutes, which is that of the thread's top message. */
  thread: string;
  /** Where the thread can be read again; null for files and pasted text. */
  source: string | null;
}

/** Interactions that say "thinking …". The row goes with the answer, and the token is worth nothing after 15 minutes. */
interface PendingInteractionTable {
  id: string;
  application_id: string;
  token: string;
  /** Discord's name of the language of whoever asked. */
  locale: string;
  /** The key that the process holds which works on it. */
  process: string;
  created_at: number;
}

/** The name of a table. */
export type TableName = keyof Tables;
export type DigestRow = Selectable<DigestTable>;
export type NewDigestRow = Insertable<DigestTable>;
export type DigestChange = Omit<Updateable<DigestTable>, 'id' | 'guild_id' | 'created_at'>;
export type DeliveryRow = Selectable<DeliveryTable>;
export type AttemptRow = Selectable<AttemptTable>;
export type SeenRow = Selectable<SeenTable>;
export type CorrectionRow = Selectable<CorrectionTable>;
export type PendingInteractionRow = Selectable<PendingInteractionTable>;
