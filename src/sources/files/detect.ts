import { type Text, text } from '../../wording/index.ts';
import { beginsMail } from '../mailbox/index.ts';
import { noDiscussion } from '../no-discussion.ts';
import { startsWithHeader } from '../pasted/index.ts';

/** `text`: pasted, with or without a header, or an archive page's; `json`: a Discord dump, if anything. */
export type Format = 'gzip' | 'utf-16' | 'mbox' | 'mail' | 'json' | 'html' | 'text';

/** How much of a file's start is looked at. */
export const DETECTION_BYTES = 65_536;

/** Starts of well-known files that hold no discussion. */
const KNOWN_STARTS: readonly (readonly [start: string, what: Text])[] = [
  ['PK\x03\x04', text('file.zip')],
  ['%PDF-', text('file.pdf')],
  ['\x89PNG', text('file.picture')],
  ['GIF8', text('file.picture')],
  ['\xff\xd8\xff', text('file.picture')],
  ['\xd0\xcf\x11\xe0', text('file.office')],
  ['!BDN', text('file.outlookData')],
  ['SQLite format 3', text('file.database')],
  ['BZh', text('file.packed', { packer: 'bzip2' })],
  ['\xfd7zXZ', text('file.packed', { packer: 'xz' })],
  ['\x28\xb5\x2f\xfd', text('file.packed', { packer: 'zstd' })],
  ['7z\xbc\xaf', text('file.sevenZip')],
  ['{\\rtf', text('file.richText')],
  ['%!PS', text('file.postScript')],
];

/**
 * What a file is, by the first rung that holds:
 * 1. nothing in it: an error;
 * 2. packed with gzip;
 * 3. UTF-16, by its byte order mark;
 * 4. another known kind of file, or one character in ten that no text has: an error;
 * 5. a name that ends in `.json`, or a brace or bracket that JSON starts with;
 * 6. a `From ` line with a header under it: an mbox;
 * 7. a header: a mail;
 * 8. a tag that HTML starts with; XML of any other kind is an error;
 * 9. anything else is text that somebody pasted.
 * `top` is the start of the file, `DETECTION_BYTES` or all of it; `expected` is what errors say was expected.
 */
export function detectFormat(top: Buffer, name: string, expected: Text): Format {
  if (top[0] === 0x1f && top[1] === 0x8b) return 'gzip';
  if ((top[0] === 0xff && top[1] === 0xfe) || (top[0] === 0xfe && top[1] === 0xff)) return 'utf-16';
  const latin1 = top.toString('latin1');
  const start = latin1.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (start === '' && top.length < DETECTION_BYTES) throw noDiscussion(name, text('file.empty'), expected);
  const known = KNOWN_STARTS.find(([bytes]) => latin1.startsWith(bytes));
  if (known) throw noDiscussion(name, known[1], expected);
  if (isBinary(top)) throw noDiscussion(name, text('file.noText'), expected);
  if (/\.json(?:\.gz)?$/i.test(name)) return 'json';
  if (/^(?:\{\s*(?:"|\}\s*$)|\[\s*(?:\{|\]\s*$)|[{[]\s*$)/.test(start.slice(0, 1_000))) return 'json';
  if (beginsMail(start, true)) return 'mbox';
  if (startsWithHeader(start)) return 'mail';
  const markup = start.slice(0, 1_000).replace(/^<\?xml[^>]*>\s*/i, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(markup)) return 'html';
  if (/^<(?:\?xml|svg|rss|feed)\b/i.test(start)) throw noDiscussion(name, text('file.xml'), expected);
  return 'text';
}

/** NUL bytes, or more than a tenth control characters that no text has. Old charsets use every byte above 0x7f, so those tell nothing. */
function isBinary(top: Buffer): boolean {
  let odd = 0;
  for (const byte of top) {
    if (byte === 0) odd += 10;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) odd++;
  }
  return odd * 10 > top.length;
}
