import { type Message, NAMELESS, readTopHeader } from '../../thread/index.ts';
import { parseDate } from '../date.ts';
import { readMail } from '../mail/index.ts';
import { readArchivePageText } from './archive-page.ts';
import { pastedMail } from './pasted-mail.ts';

/** Fields that only a mail has, and those that a person writes at the top of other texts too ("Subject: …", "Date: …"). */
const ONLY_IN_MAIL =
  /^(?:message-id|received|return-path|mime-version|delivered-to|in-reply-to|references|reply-to|content-type|content-transfer-encoding|x-mailer|user-agent|list-id|dkim-signature|envelope-to|authentication-results|x-original-to|precedence|sender|x-[a-z0-9-]+)$/;
const SHARED = /^(?:from|to|cc|bcc|date|sent|subject|newsgroups|organization)$/;

/**
 * Whether a text starts with a mail's header: a block of fields closed by an empty line, among them one that only mails have, or two of
 * the common ones, or a From with an address. A letter that starts with "Note: …" or "Subject: …" is none.
 */
export function startsWithHeader(top: string): boolean {
  const lines = top.split(/\r\n?|\n/);
  let common = 0;
  let sure = false;
  let fields = 0;
  let n = 0;
  if (/^>?From /.test(lines[0] ?? '')) n++;
  for (; n < lines.length; n++) {
    const line = lines[n] ?? '';
    if (line === '') break;
    if (/^[ \t]/.test(line)) {
      if (fields === 0) return false;
      continue;
    }
    const name = /^([!-9;-~]{1,80})[ \t]*:/.exec(line)?.[1]?.toLowerCase();
    if (!name) return sure && common > 0;
    fields++;
    if (ONLY_IN_MAIL.test(name)) sure = true;
    if (SHARED.test(name)) common++;
    if (name === 'from' && /\S(?:@| at )\S/.test(line)) sure = true;
  }
  return fields > 0 && (common >= 2 || (sure && (common > 0 || fields >= 2)));
}

/**
 * The message in pasted text: a mail with its header, the text of an archive page, one with the header that a mail program shows in its language, or
 * a body alone, which is kept whole, from its first line on. The author of a body alone is not known.
 */
export function readPasted(text: string): Message {
  const start = text.replace(/^(?:\ufeff|[ \t]*\r?\n)+/, '');
  if (startsWithHeader(start.slice(0, 64_000))) return readMail(Buffer.from(start));
  const page = readArchivePageText(text);
  if (page) return page;
  const body = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '');
  const header = readTopHeader(body.trimStart());
  if (!header || header.body === '') return pastedMail([body], { author: NAMELESS, text: body });
  const { person: author, recipients: to, date = '', subject = '', body: words } = header;
  const told = [author.name ?? author.address ?? '', date, subject, words];
  return pastedMail(told, { author, date: parseDate(date), subject, to, text: words });
}
