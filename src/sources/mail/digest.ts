import type { Message } from '../../thread/index.ts';
import { readMail } from './mail.ts';

/**
 * The mails in a list's digest (RFC 1153, as Mailman, Majordomo and LISTSERV send it): a table of contents, a line of 70 hyphens, and the mails, between
 * which stands a line of 30. Undefined for any other mail. Each is of the digest's list.
 *
 *     ----------------------------------------------------------------------
 *
 *     Message: 1
 *     Date: Mon, 9 Mar 2026 10:00:00 +0000
 *     From: Ann Lee <ann@lee.example>
 */
export function readDigest({ text, lists }: Message): readonly Message[] | undefined {
  const lines = text.split('\n');
  const contentsEnd = lines.findIndex((line) => END_OF_CONTENTS.test(line));
  if (contentsEnd < 0 || !headerBehind(lines, contentsEnd)) return undefined;
  const mails: Message[] = [];
  let before = contentsEnd;
  for (let n = contentsEnd + 1; n <= lines.length; n++) {
    const ends = n === lines.length || (BETWEEN_MAILS.test(lines[n] ?? '') && endsMail(lines, n));
    if (!ends) continue;
    const header = headerBehind(lines, before);
    if (header) mails.push(mailOf([...header.fields, '', ...lines.slice(header.end + 1, n)], lists));
    before = n;
  }
  return mails;
}

const END_OF_CONTENTS = /^-{70}\s*$/;
const BETWEEN_MAILS = /^-{30}\s*$/;

/** Whether the next mail or the digest's end follows: people draw lines of hyphens, too. */
function endsMail(lines: readonly string[], rule: number): boolean {
  const next = firstWith(lines, rule + 1);
  return DIGEST_END.test(lines[next] ?? '') || headerBehind(lines, rule) !== undefined;
}

/** Mailman puts the list's footer into a part of its own. */
const DIGEST_END = /^(?:Subject: Digest Footer\s*$|End of .{1,200})/;

/** The header below a rule, and where it ends. */
interface DigestHeader {
  /** Without what says how the mail was encoded, which it is no more. */
  readonly fields: readonly string[];
  readonly end: number;
}

function headerBehind(lines: readonly string[], rule: number): DigestHeader | undefined {
  const fields: string[] = [];
  const names = new Set<string>();
  let name = '';
  let n = firstWith(lines, rule + 1);
  for (; n < lines.length && lines[n] !== '' && fields.length < MOST_FIELDS; n++) {
    const line = lines[n] ?? '';
    const begun = /^([A-Za-z][\w-]{1,40}):/.exec(line)?.[1];
    if (begun === undefined && !/^[ \t]/.test(line)) return undefined;
    name = begun?.toLowerCase() ?? name;
    names.add(name);
    if (!name.startsWith('content-') && name !== 'message' && name !== 'mime-version') fields.push(line);
  }
  return names.has('from') && (names.has('date') || names.has('subject')) ? { fields, end: n } : undefined;
}

const MOST_FIELDS = 200;

/** The next line with words. */
function firstWith(lines: readonly string[], from: number): number {
  let n = from;
  while (n < lines.length && n < from + MOST_EMPTY && (lines[n] ?? '').trim() === '') n++;
  return n;
}

const MOST_EMPTY = 4;

function mailOf(lines: readonly string[], lists: Message['lists']): Message {
  const mail = readMail(Buffer.from(lines.join('\n').trimEnd()));
  return lists && !mail.lists ? { ...mail, lists } : mail;
}
