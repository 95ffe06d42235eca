import type { Message } from '../../thread/index.ts';
import { SourceError } from '../error.ts';
import { readMessages } from '../read.ts';
import type { HttpResponse } from './http.ts';
import type { Limits } from './limits.ts';
import { isGzip, unpack } from './unpack.ts';

/**
 * The messages in a downloaded mail, mbox, or gzip of either. `unpackedBytes` is what may still come out of it.
 * Throws `SourceError` for a web page in its place (a login form, an error page sent with status 200, a check for robots) and for
 * more messages than the limit.
 */
export async function mailsIn(
  { url, body }: HttpResponse,
  limits: Limits,
  counted: (messages: number) => void,
): Promise<{ messages: Message[]; unpacked: number }> {
  const bytes = isGzip(body) ? await unpack(body, limits.unpackedBytes, nameOf(url)) : body;
  if (isHtml(bytes)) {
    throw new SourceError(
      `${url.host} answers with a web page instead of mails: it may want a login or take me for an attacker. Open the link in a browser, save the mails and use \`/summarize file\`.`,
    );
  }
  if (bytes.length === 0) throw new SourceError(`${nameOf(url)} is empty.`);
  counted(countMails(bytes));
  return { messages: await readMessages(bytes, nameOf(url)), unpacked: bytes.length };
}

/** Lines that begin with "From " begin the mails of an mbox; in a single mail there may be none. Cheap enough to ask before parsing. */
function countMails(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf('\nFrom '); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) count++;
  return count + 1;
}

export function isHtml(bytes: Buffer): boolean {
  return /^(?:\ufeff)?\s*<(?:!doctype|html|head|\?xml)\b/i.test(bytes.subarray(0, 500).toString('utf8'));
}

function nameOf(url: URL): string {
  return `${url.host}${url.pathname}`;
}
