import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { type Store, StoreError } from './store.ts';
import type { Tables } from './tables.ts';

/** A database in one file, for one process: a second one is refused, since nothing would keep the two from posting the same digest. */
export function openSqlite(file: string): Store {
  const lock = file === ':memory:' ? undefined : lockFile(file);
  let database: Database.Database;
  try {
    database = new Database(file);
    database.pragma('journal_mode = WAL');
  } catch (error) {
    lock?.close();
    throw error;
  }
  // better-sqlite3 builds SQLite to sync WAL only at checkpoints. An attempt must be on disk before its post is sent, so every commit is.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const held = new Set<string>();
  return {
    kind: 'sqlite',
    db,
    hold: async (key) => {
      if (held.has(key)) return undefined;
      held.add(key);
      return { lost: new AbortController().signal, release: async () => void held.delete(key) };
    },
    close: async () => {
      await db.destroy();
      lock?.close();
    },
  };
}

/** SQLite's own lock on an empty file beside the database: unlike a file with a process id in it, it falls with the process. */
function lockFile(file: string): Database.Database {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const lock = new Database(`${file}.lock`, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    const code = (error as { code?: string }).code;
    throw new StoreError(
      code === 'SQLITE_BUSY'
        ? `the database file ${file} is in use by another process: stop that one, or set DATABASE_URL to share a PostgreSQL`
        : `the database file ${file} cannot be written (${(error as Error).message}): set DATABASE_FILE to a place that can`,
      { cause: error },
    );
  }
}
