import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { ExecuteSql, Hold, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** PostgreSQL's type id of bigint, which pg gives as text since it may exceed what a number holds; ours are times and never do. */
const BIGINT = 20;
const types = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === BIGINT ? Number : pg.types.getTypeParser(id, format as 'text'),
} as pg.CustomTypesConfig;

/** Connections at most in each process, beside the one that holds locks. */
const CONNECTIONS = 10;

/** A database that several processes and machines share. */
export function openPostgres(url: string): Store {
  // A machine that vanishes must not keep its locks for the two hours that TCP waits by default.
  const options = '-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4';
  const config = { connectionString: url, types, keepAlive: true, options, application_name: 'thread-minutes' };
  const pool = new pg.Pool({ ...config, max: CONNECTIONS });
  // A connection that breaks is replaced by the pool, and the query that needs one reports what is wrong. Unheard, its error would end
  // the process: of an idle connection the pool's, of one in use, as between two statements of a transaction, its own.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const locks = advisoryLocks(() => new pg.Client(config));
  const executeSql: ExecuteSql = (text, values) => pool.query(text, values && [...values]);
  return {
    kind: 'postgres',
    db,
    hold: locks.hold,
    executeSql,
    close: async () => {
      await locks.close();
      await db.destroy();
    },
  };
}

/**
 * Advisory locks, which PostgreSQL frees when the session that took them ends, however it ends. A session may take the same lock
 * twice, so that calls within this process are told apart here.
 */
function advisoryLocks(newClient: () => pg.Client) {
  let session: Promise<Session> | undefined;
  const held = new Set<string>();

  const connect = () => {
    const client = newClient();
    const lost = new AbortController();
    let last: Promise<unknown> = Promise.resolve();
    // One after the other: a session answers one query at a time.
    const ask: Session['ask'] = (text, id) => {
      const answer = last.then(() => client.query(text, [id]));
      last = answer.catch(() => {});
      return answer;
    };
    const opening: Promise<Session> = client.connect().then(() => ({ client, ask, lost: lost.signal }));
    const end = () => {
      if (session === opening) session = undefined;
      lost.abort(new Error('the connection that holds the locks was lost'));
    };
    client.on('error', end);
    client.on('end', end);
    opening.catch(end);
    return opening;
  };

  const hold = async (key: string): Promise<Hold | undefined> => {
    if (held.has(key)) return undefined;
    held.add(key);
    let taken = false;
    try {
      session ??= connect();
      const { ask, lost } = await session;
      const id = lockId(key);
      const { rows } = await ask('select pg_try_advisory_lock($1) as taken', id);
      taken = rows[0].taken;
      if (!taken) return undefined;
      const release = async () => {
        held.delete(key);
        // Where the session is gone, so is the lock.
        if (!lost.aborted) await ask('select pg_advisory_unlock($1)', id).catch(() => {});
      };
      return { lost, release };
    } finally {
      if (!taken) held.delete(key);
    }
  };

  const close = async () => {
    const open = await session?.catch(() => undefined);
    await open?.client.end();
  };
  return { hold, close };
}

interface Session {
  readonly client: pg.Client;
  readonly ask: (text: string, id: string) => Promise<pg.QueryResult>;
  /** Aborted when the session has ended, and its locks with it. */
  readonly lost: AbortSignal;
}

/** A lock's number: 64 bits of the key's hash, signed as PostgreSQL's bigint is. */
function lockId(key: string): string {
  return createHash('sha256').update(key).digest().readBigInt64BE(0).toString();
}
