import { Migrator, sql } from 'kysely';
import { migrations } from './migrations.ts';
import { type Store, StoreError } from './store.ts';

/** A PostgreSQL, or else a file of SQLite. */
interface Where {
  readonly url?: string;
  readonly file: string;
}

/**
 * Opens the database at a PostgreSQL `url`, else the SQLite `file`, and brings its tables up to date.
 * The driver is loaded only here, so that whoever needs no store needs no native module. Throws StoreError.
 */
export async function openStore(where: Where): Promise<Store> {
  const store = await connect(where);
  const { error } = await new Migrator({
    db: store.db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error === undefined) return store;
  await store.close();
  throw unusable(where, error);
}

async function connect(where: Where): Promise<Store> {
  if (where.url) return (await import('./postgres.ts')).openPostgres(where.url);
  try {
    return (await import('./sqlite.ts')).openSqlite(where.file);
  } catch (error) {
    throw error instanceof StoreError ? error : unusable(where, error);
  }
}

function unusable(where: Where, error: unknown): StoreError {
  const reason =
    error instanceof Error && error.message ? error.message : String((error as { code?: string }).code ?? error);
  return new StoreError(
    where.url
      ? `the database at DATABASE_URL cannot be used (${reason}): check the address, the user and its right to create tables`
      : `the database file ${where.file} cannot be used (${reason}): restore it, or set DATABASE_FILE to another`,
    { cause: error },
  );
}

/** Whether the database answers. */
export async function isReachable({ db }: Store): Promise<boolean> {
  await sql`select 1`.execute(db);
  return true;
}
