import type { Bytes } from '../bytes/index.ts';
import type { Envelope } from '../mail/index.ts';

/** Where a mail stands in an mbox: its `From ` line from `start`, the mail itself from `from`. */
export interface MailRange {
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** How much after a line's start decides whether it begins a mail. */
const LOOK_AHEAD = 2_048;

/** Field names that stand at the top of mails as mailboxes hold them; further ones by how they start. */
const TOP_FIELDS = new Set(
  (
    'from date subject to cc sender reply-to return-path received message-id in-reply-to references delivered-to envelope-to mime-version status ' +
    'delivery-date path newsgroups authentication-results dkim-signature domainkey-signature precedence lines approved organization organisation ' +
    'user-agent errors-to comments keywords mail-followup-to auto-submitted xref'
  ).split(' '),
);
const TOP_FIELD_STARTS = ['content-', 'x-', 'list-', 'resent-', 'arc-', 'thread-', 'old-'];

function isTopField(line: string): boolean {
  if (line.startsWith('>From ') || line.startsWith('From ')) return true;
  const name = /^([!-9;-~]{1,60})[ \t]*:/.exec(line)?.[1]?.toLowerCase();
  return name !== undefined && (TOP_FIELDS.has(name) || TOP_FIELD_STARTS.some((start) => name.startsWith(start)));
}

/** The time and year that nearly every writer puts on a `From ` line (asctime, with or without a zone). */
const TIME = /\s\d{1,2}:\d{2}/;
const YEAR = /\s(?:19|20)\d{2}(?:\s|-|$)/;

/**
 * Whether a mail begins at the start of this text: a `From ` line and a header under it. `afterBlank`: it stands at the top or under an empty line, as it
 * should; some writers forget the line, so then the stamp and a well-known field must both be there. A sentence that starts with "From " and was
 * not escaped has neither.
 */
export function beginsMail(text: string, afterBlank: boolean): boolean {
  return text.startsWith('From ') && beginsMailAt(Buffer.from(text.slice(0, LOOK_AHEAD), 'latin1'), 0, afterBlank);
}

/** The same of what stands after "From " in the bytes. */
function beginsMailAt(bytes: Buffer, at: number, afterBlank: boolean): boolean {
  const most = Math.min(bytes.length, at + LOOK_AHEAD);
  const found = bytes.indexOf(LF, at);
  const end = found < 0 || found >= most ? most : found;
  const line = bytes.toString('latin1', at, Math.min(end, at + 400));
  const next = bytes.toString('latin1', Math.min(end + 1, most), Math.min(end + 200, most));
  const stamped = TIME.test(line) && YEAR.test(line);
  const header = isTopField(next);
  if (stamped && afterBlank) return header || next === '' || /^[!-9;-~]{1,60}:|^\r?\n/.test(next);
  return header && (stamped || (afterBlank && /^From \S+(?: at \S+)?$/.test(line.trimEnd())));
}

/** Old mailboxes and downloads may start with empty lines or a byte order mark. */
export function firstMail(bytes: Bytes): number {
  const top = bytes.slice(0, LOOK_AHEAD).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*/.exec(top)?.[0].length ?? 0;
}

/**
 * Where the mail ends that starts there, and the next one may begin. Content-Length (the mboxcl kinds) is believed where a mail begins, or the file ends,
 * just behind it; elsewhere it is not, since relays and editors leave wrong ones. `hasLength`: whether the mail may have one.
 */
export function nextMail(bytes: Bytes, start: number, hasLength: boolean): number {
  const declared = hasLength ? endByLength(bytes, start) : undefined;
  if (declared !== undefined) return declared;
  let at = start + 1;
  while (at < bytes.size) {
    const window = bytes.ahead(at, 2 * LOOK_AHEAD);
    let found = window.indexOf(BEGINNING);
    while (found >= 0) {
      // The decision looks at what is around the line: near the window's end, look again from a window that starts here.
      if (found + LOOK_AHEAD > window.length && at + window.length < bytes.size && found > 4) break;
      const before = window[found - 1];
      const blank = before === LF || (before === CR && window[found - 2] === LF);
      if (beginsMailAt(window, found + 1, blank)) return at + found + 1;
      found = window.indexOf(BEGINNING, found + 1);
    }
    if (at + window.length >= bytes.size && found < 0) return bytes.size;
    // With what is before the line, which may be empty.
    at += found >= 0 ? found - 4 : Math.max(1, window.length - BEGINNING.length - 1);
  }
  return bytes.size;
}
const BEGINNING = Buffer.from('\nFrom ');
const LF = 0x0a;
const CR = 0x0d;

/** More than a header has, but for the few that nobody believes. */
export const LONGEST_HEADER = 16_384;
const NO_BYTES = Buffer.alloc(0);

/** The mail's header with the empty line under it; nothing where none is found. Only these bytes are looked at: most mails are short. */
function headerAt(bytes: Bytes, start: number): Buffer {
  const top = bytes.slice(start, start + LONGEST_HEADER);
  const firstEnd = top.indexOf(LF);
  const [blank, ending] = top[firstEnd - 1] === CR ? ['\r\n\r\n', '\n\n'] : ['\n\n', '\n\r\n'];
  const found = top.indexOf(blank, firstEnd);
  const other = (found < 0 ? top : top.subarray(0, found)).indexOf(ending, firstEnd);
  if (other >= 0) return top.subarray(0, other + ending.length);
  return found < 0 ? NO_BYTES : top.subarray(0, found + blank.length);
}

/** Where the mail ends that starts here, if its header has a Content-Length that fits. */
function endByLength(bytes: Bytes, start: number): number | undefined {
  const header = headerAt(bytes, start);
  if (!header.includes('\nContent-Length:') && !header.includes('\nContent-length:')) return undefined;
  const length = /\ncontent-length:[ \t]*(\d{1,12})\s/i.exec(header.toString('latin1'))?.[1];
  if (!length) return undefined;
  const end = start + header.length + Number(length);
  if (end >= bytes.size) return end === bytes.size ? end : undefined;
  const behind = bytes.slice(end, end + LOOK_AHEAD).toString('latin1');
  const gap = /^(?:\r?\n){0,2}/.exec(behind)?.[0].length ?? 0;
  return beginsMail(behind.slice(gap), true) ? end + gap : undefined;
}

/** The mail that starts there, when the next one does at `next`. */
export function mailRange(bytes: Bytes, start: number, next: number): MailRange {
  const from = Math.min(start + fromLine(bytes, start).length + 1, bytes.size);
  return { start, from, to: withoutBlankEnd(bytes, from, next) };
}

/** The empty line before the next mail belongs to the mbox. */
function withoutBlankEnd(bytes: Bytes, from: number, to: number): number {
  const end = bytes.slice(Math.max(from, to - 4), to).toString('latin1');
  if (end.endsWith('\r\n\r\n')) return to - 2;
  return end.endsWith('\n\n') ? to - 1 : to;
}

function fromLine(bytes: Bytes, start: number): string {
  const top = bytes.slice(start, start + LOOK_AHEAD).toString('latin1');
  const end = top.indexOf('\n');
  return end < 0 ? top : top.slice(0, end);
}

/** A mail in an mbox, and what its `From ` line tells. */
export interface MailInMbox {
  readonly mail: Buffer;
  readonly envelope: () => Envelope;
  /** Whether the writer says that it escapes as mboxrd does (public-inbox: `From mboxrd@z Thu Jan  1 00:00:00 1970`). */
  readonly rd: boolean;
}

export function mailAt(bytes: Bytes, { start, from, to }: MailRange): MailInMbox {
  const piece = bytes.slice(start, to);
  const line = piece.toString('latin1', 0, Math.min(from - start, piece.length));
  return {
    mail: piece.subarray(from - start),
    envelope: () => readEnvelope(line),
    rd: line.startsWith('From mboxrd@'),
  };
}

/** `From user@host Mon Jan  5 10:00:00 2015`, with `user at host` in archives. */
function readEnvelope(line: string): Envelope {
  const rest = line.slice('From '.length).trim().slice(0, 300);
  const day = /\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/.exec(rest);
  const sender = (day ? rest.slice(0, day.index) : (rest.split(/\s/)[0] ?? '')).trim();
  return { ...(/[@]| at /.test(sender) ? { sender } : {}), ...(day ? { date: rest.slice(day.index).trim() } : {}) };
}

/**
 * The mail with its escaped `From ` lines as they were written. In an mboxrd one `>` goes from each `>…From `. Elsewhere it is not known whether a
 * `>From ` is escaped or quoted: it is taken for escaped unless a line next to it is quoted in the same way.
 */
export function unescapeFrom(mail: Buffer, rd: boolean): Buffer {
  if (!mail.includes('>From ')) return mail;
  const lines = mail.toString('latin1').split('\n');
  const isQuoted = (line: string | undefined) => line !== undefined && /^>(?!From )/.test(line);
  const written = lines.map((line, n) => {
    if (rd) return /^>+From /.test(line) ? line.slice(1) : line;
    return line.startsWith('>From ') && !isQuoted(lines[n - 1]) && !isQuoted(lines[n + 1]) ? line.slice(1) : line;
  });
  return Buffer.from(written.join('\n'), 'latin1');
}
