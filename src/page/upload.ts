import type { IncomingMessage } from 'node:http';
import { text } from '../wording/index.ts';
import { Unanswered } from './unanswered.ts';

/** What the page itself sent. */
export async function readUpload(request: IncomingMessage, most: number): Promise<Uint8Array> {
  if (request.method !== 'POST') throw new Unanswered(405, text('page.error.post'));
  // Other sites' pages cannot send this type without asking, and are not allowed to.
  if (request.headers['content-type'] !== 'application/octet-stream')
    throw new Unanswered(415, text('page.error.type'));
  const tooLarge = new Unanswered(413, text('page.error.tooLarge', { megabytes: most / 1024 / 1024 }));
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Read to its end though it is too large: the next request comes over the same connection, behind what is left of this one.
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > most) throw tooLarge;
  return Buffer.concat(chunks);
}
