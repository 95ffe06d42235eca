import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** An open database. Functions of this folder take it; nobody else looks inside. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Tables>;
  /**
   * Takes what `key` names for this process, so that no two work on it at once: not two calls here, and on PostgreSQL not two
   * processes either. Undefined when somebody else has it. It falls free when its process dies; `lost` is aborted when the database
   * can no longer promise it.
   */
  readonly hold: (key: string) => Promise<Hold | undefined>;
  /** Runs SQL with `$1` parameters, for the queue that lives in the same database. PostgreSQL only. */
  readonly executeSql?: ExecuteSql;
  readonly close: () => Promise<void>;
}

export interface Hold {
  readonly lost: AbortSignal;
  readonly release: () => Promise<void>;
}

/** Without `values`, the text may hold several statements. */
export type ExecuteSql = (text: string, values?: readonly unknown[]) => Promise<{ rows: unknown[] }>;

/** What the operator can mend: a file in use, a database that does not answer. The message says what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}
