import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether notmuch (https://notmuchmail.org) can be asked here. */
export function hasNotmuch(): boolean {
  try {
    execFileSync('notmuch', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A thread of `notmuch search`: queries that find its messages, those that match first. (`notmuch show` leaves out what stands in a loop.) */
interface Summary {
  readonly query: readonly (string | null)[];
}

/**
 * The threads that notmuch makes of mails, as sorted Message-IDs. Each round of mails is indexed before the next arrives. Throws where
 * notmuch is missing or fails.
 */
export function notmuchThreads(rounds: readonly (readonly Uint8Array[])[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'notmuch-'));
  try {
    const mails = join(folder, 'mail', 'cur');
    mkdirSync(mails, { recursive: true });
    const config = join(folder, 'config');
    writeFileSync(
      config,
      `[database]\npath=${folder}/mail\n[user]\nname=Nobody\nprimary_email=nobody@mail.example\n[new]\ntags=new\n[search]\nexclude_tags=\n`,
    );
    const notmuch = (...args: string[]) =>
      execFileSync('notmuch', args, {
        env: { ...process.env, NOTMUCH_CONFIG: config, HOME: folder },
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1 << 30,
        encoding: 'utf8',
      });
    for (const [round, arrived] of rounds.entries()) {
      for (const [n, mail] of arrived.entries()) writeFileSync(join(mails, `${round}.${n}:2,`), mail);
      notmuch('new', '--no-hooks', '--quiet');
    }
    const threads: readonly Summary[] = JSON.parse(notmuch('search', '--format=json', '--output=summary', '*'));
    return threads.map(({ query }) => query.flatMap((part) => idsIn(part ?? '')).sort());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `id:one@host id:"t""wo@host"`: quotation marks where the id has signs that mean something to notmuch, doubled within. */
function idsIn(query: string): string[] {
  return [...query.matchAll(/id:(?:"((?:[^"]|"")*)"|(\S+))/g)].map(
    ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
  );
}

/** Threads as lines that compare: each one's ids sorted, the threads sorted. */
export function inOrder(threads: readonly (readonly string[])[]): string[] {
  return threads.map((ids) => [...ids].sort().join(' ')).sort();
}
