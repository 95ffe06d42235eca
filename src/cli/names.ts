import { basename, resolve } from 'node:path';

/**
 * The name that an input's results get in `--out DIR`: the file's or folder's own, without its ending (and without `.gz`), safe as a file name everywhere. Results of
 * one run never overwrite each other: a name that `taken` has already gets a number.
 */
export function resultName(input: string, taken: Set<string>): string {
  // What is special in a shell, in Windows (names as well as characters) or on a terminal.
  const plain = stemOf(input)
    .replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/, '_');
  const safe = withinBytes(plain, MAX_BYTES);
  const name = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `${safe}_` : safe || 'result';
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}-${n}`;
  taken.add(free.toLowerCase());
  return free;
}

function stemOf(input: string): string {
  if (input === '-') return 'stdin';
  if (/^(?:https?:\/\/|mid:|<)/i.test(input))
    return input
      .replace(/^(?:https?:\/\/|mid:)/i, '')
      .replace(/[^\p{L}\p{N}.@_-]+/gu, '-')
      .replace(/^-|-$/g, '');
  const own = basename(resolve(input)) || 'root';
  return own.replace(/(?<=.)\.gz$/i, '').replace(/(?<=.)\.[^.\s]{1,10}$/, '');
}

/** File systems hold 255 bytes a name; the number and the ending need some. */
const MAX_BYTES = 200;

function withinBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let cut = '';
  for (const character of text) {
    if (Buffer.byteLength(cut) + Buffer.byteLength(character) > bytes) break;
    cut += character;
  }
  return cut;
}
