import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { text } from '../wording/index.ts';
import { type Bytes, bytesInMemory, bytesOfOpenFile } from './bytes.ts';
import { SourceError } from './error.ts';

/** What unpacks to more is kept in a file. */
const MOST_IN_MEMORY = 32 * 1024 * 1024;

/**
 * What a file packed with gzip holds: unpacked piece by piece and, where it is much, into a temporary file that only this process can reach and that is
 * gone with it. Undefined for any other file, and for what is none. Throws `SourceError`, and what `node:fs` throws.
 */
export async function unpackFile(path: string): Promise<(Bytes & { close(): void }) | undefined> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true || !beginsAsGzip(path)) return undefined;
  let parts: Buffer[] = [];
  let size = 0;
  let file: number | undefined;
  try {
    await pipeline(createReadStream(path), createGunzip(), async (unpacked: AsyncIterable<Buffer>) => {
      for await (const part of unpacked) {
        parts.push(part);
        size += part.length;
        if (size <= MOST_IN_MEMORY) continue;
        file ??= openTemporary();
        for (const each of parts) append(file, each);
        parts = [];
      }
    });
  } catch (error) {
    if (file !== undefined) closeSync(file);
    throw isOfGzip(error)
      ? new SourceError(text('file.damagedGzip', { name: path, expected: text('file.expected') }))
      : error;
  }
  return file === undefined ? { ...bytesInMemory(Buffer.concat(parts)), close() {} } : bytesOfOpenFile(file, size);
}

/** RFC 1952 section 2.3.1. */
function beginsAsGzip(path: string): boolean {
  const file = openSync(path, 'r');
  const start = Buffer.alloc(2);
  readSync(file, start, 0, 2, 0);
  closeSync(file);
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** A file without a name: nobody else can open it, and the system takes it back when the process ends, however it does. */
function openTemporary(): number {
  const path = join(tmpdir(), `thread-minutes-${randomUUID()}`);
  return writing(path, () => {
    const file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return file;
  });
}

function append(file: number, part: Buffer): void {
  writing(tmpdir(), () => {
    for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
  });
}

/** Runs what writes; where there is no room or right to, the error says where. */
function writing<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new SourceError(text('terminal.unwritable', { path, code: (error as NodeJS.ErrnoException).code ?? '?' }));
  }
}

function isOfGzip(error: unknown): boolean {
  return /^Z_/.test((error as NodeJS.ErrnoException).code ?? '');
}
