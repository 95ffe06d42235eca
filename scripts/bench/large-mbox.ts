import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FROM_LINE, mail } from './made-up.ts';
import { row } from './table.ts';

const BYTES = 1_000_000_000;
/** How often a mail says its text again: mails of about 1.4 kB, and of about 8 kB. */
const KINDS = [0, 10];

/** An mbox of 1 GB, read for its largest thread in a process of its own. */
export function largeMbox(folder: string): void {
  const path = join(folder, 'large.mbox');
  for (const more of KINDS) {
    const count = write(path, more);
    const script = fileURLToPath(new URL('./processes/read-mailbox.js', import.meta.url));
    const { seconds, megabytes } = JSON.parse(execFileSync(process.execPath, [script, path], { encoding: 'utf8' }));
    rmSync(path);
    row(
      `the largest thread of an mbox of 1 GB, ${count.toLocaleString('en')} mails`,
      'thread-minutes',
      `${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB above idle`,
    );
  }
}

/** Gives the number of mails. */
function write(path: string, more: number): number {
  const file = openSync(path, 'w');
  let written = 0;
  let count = 0;
  while (written < BYTES) {
    let piece = '';
    while (piece.length < 1_000_000) piece += `${FROM_LINE}${mail(count++, more)}\n`;
    written += writeSync(file, piece);
  }
  closeSync(file);
  return count;
}
