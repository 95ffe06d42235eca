import { basename, resolve } from 'node:path';

/**
 * The name that an input's results get in `--out DIR`: the file's or folder's own, without its ending (and without `.gz`), safe as a file name everywhere. Results of
 * one run never overwrite each other: a name that `taken` has already gets a number.
 */
export function resultName(input: string, taken: Set<string>): string {
  const own = input === '-' ? 'stdin' : basename(resolve(input)) || 'root';
  const stem = own.replace(/(?<=.)\.gz$/i, '').replace(/(?<=.)\.[^.\s]{1,10}$/, '');
  // What is special in a shell, in Windows (names as well as characters) or on a terminal.
  const safe = stem
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 150);
  const name = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `${safe}_` : safe || 'result';
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}-${n}`;
  taken.add(free.toLowerCase());
  return free;
}
