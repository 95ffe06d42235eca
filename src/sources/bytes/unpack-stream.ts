import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';
import { expectedAs } from '../no-discussion.ts';
import type { Bytes } from './bytes.ts';
import { spool } from './spool.ts';

/** What a regular file holds, unpacked where it is packed with gzip; undefined for any other file, and for what is none. Throws `SourceError`, and what `node:fs` throws. */
export async function unpackFile(path: string): Promise<(Bytes & { close(): void }) | undefined> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  for await (const start of createReadStream(path, { end: 1 }))
    return beginsAsGzip(start) ? unpack(createReadStream(path), path) : undefined;
  return undefined;
}

/** What comes in pieces, unpacked where it is packed with gzip. `name` is what errors call it. Throws `SourceError`, and what the pieces throw. */
export async function unpackStream(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Bytes & { close(): void }> {
  const rest = pieces[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < MARK.length) {
    const next = await rest.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  async function* all() {
    if (start.length > 0) yield start;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return beginsAsGzip(start) ? unpack(all(), name) : spool(all());
}

/** RFC 1952 section 2.3.1. */
const MARK = Buffer.from([0x1f, 0x8b]);

function beginsAsGzip(start: Buffer): boolean {
  return start.subarray(0, MARK.length).equals(MARK);
}

/** Unpacks piece by piece. */
async function unpack(packed: AsyncIterable<Uint8Array>, name: string): Promise<Bytes & { close(): void }> {
  try {
    return await pipeline(packed, createGunzip(), spool);
  } catch (error) {
    throw isOfGzip(error) ? new SourceError(text('file.damagedGzip', { name, expected: expectedAs('path') })) : error;
  }
}

function isOfGzip(error: unknown): boolean {
  return /^Z_/.test((error as NodeJS.ErrnoException).code ?? '');
}
