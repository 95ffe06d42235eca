import type { APIAttachment } from 'discord.js';
import { SourceError } from '../../sources/index.ts';
import { text } from '../../wording/index.ts';

/** What is needed to fetch an attachment; both discord.js' and the API's objects have it. */
export interface AttachedFile {
  readonly url: string;
  readonly size: number;
  readonly name: string;
}

const MAX_BYTES = 25 * 1024 * 1024;
const TIMEOUT = 30_000;

/** The bytes of a file on Discord's CDN, `most` at most, and from nowhere else. Throws `SourceError`. */
export async function readAttachment(
  { url, size, name }: AttachedFile,
  cdnUrl: string,
  most = MAX_BYTES,
): Promise<Uint8Array> {
  const tooLarge = new SourceError(text('attachment.tooLarge', { name, megabytes: most / 1024 / 1024 }));
  if (new URL(url).origin !== new URL(cdnUrl).origin) throw new SourceError(text('attachment.elsewhere', { name }));
  if (size > most) throw tooLarge;
  const gone = new SourceError(text('attachment.gone', { name }));
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw response.status === 404 || response.status === 403
        ? gone
        : new SourceError(text('attachment.refused', { name, status: response.status }));
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      length += chunk.length;
      if (length > most) throw tooLarge;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(text('attachment.failed', { name }), { cause: error });
  }
}

export function asFile({ url, size, filename }: APIAttachment): AttachedFile {
  return { url, size, name: filename };
}

/** For `catch`, where a file that cannot be read is one that holds nothing. */
export function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof SourceError)) throw error;
}
