import { text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { type Limits, tooMany } from '../bounds/index.ts';
import { type HttpResponse, isGzip, unpack } from '../fetching/index.ts';

/**
 * The mails in a downloaded mail, mbox, or gzip of either, as they are and as errors call them. `limits.unpackedBytes` is what may still come out.
 * Throws `SourceError` for a web page in its place (a login form, an error page sent with status 200, a check for robots), and for more
 * messages than anything is picked out of.
 */
export async function unpackMails(
  { url, body }: HttpResponse,
  limits: Limits,
): Promise<{ bytes: Buffer; name: string }> {
  const bytes = isGzip(body) ? await unpack(body, limits.unpackedBytes, nameOf(url)) : body;
  if (isHtml(bytes)) {
    throw new SourceError(text('link.webPage', { host: url.host }));
  }
  if (bytes.length === 0) throw new SourceError(text('link.emptyFile', { name: nameOf(url) }));
  // Cheap enough to ask before the headers of all of them are read.
  if (countFromLines(bytes) > limits.outlinedMessages) throw tooMany(countFromLines(bytes), limits.outlinedMessages);
  return { bytes, name: nameOf(url) };
}

/** Lines that begin with "From " begin the mails of an mbox. */
function countFromLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf('\nFrom '); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) count++;
  return count;
}

function isHtml(bytes: Buffer): boolean {
  return /^(?:\ufeff)?\s*<(?:!doctype|html|head|\?xml)\b/i.test(bytes.subarray(0, 500).toString('utf8'));
}

function nameOf(url: URL): string {
  return `${url.host}${url.pathname}`;
}
