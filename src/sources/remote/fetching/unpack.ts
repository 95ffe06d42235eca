import { createGunzip } from 'node:zlib';
import { type Text, text } from '../../../wording/index.ts';
import { SourceError } from '../../error.ts';
import { byteSize } from '../../size.ts';

/** Whether the bytes begin as gzip does (RFC 1952 section 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The contents of gzip bytes. Unpacking stops as soon as `most` bytes have come out, so a bomb costs no more than that.
 * Throws `SourceError` when there is more, or when the file is damaged or breaks off.
 */
export async function unpack(bytes: Uint8Array, most: number, name: string | Text): Promise<Buffer> {
  const gunzip = createGunzip();
  const parts: Buffer[] = [];
  let size = 0;
  gunzip.end(bytes);
  try {
    for await (const part of gunzip as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) {
        throw new SourceError(text('link.unpacksTooLarge', { name, size: byteSize(most) }));
      }
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(text('link.damaged', { name }), { cause: error });
  }
  return Buffer.concat(parts, size);
}
