import { randomUUID } from 'node:crypto';
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwritable } from '../system-error.ts';
import { type Bytes, bytesInMemory, bytesOfOpenFile } from './bytes.ts';

/** More is kept in a file. */
const MOST_IN_MEMORY = 32 * 1024 * 1024;

/**
 * What comes in pieces, whatever its size: in memory or, where it is much, in a temporary file that only this process can reach and that is gone with it.
 * Throws `SourceError` where that cannot be written, and what the pieces throw. Call `close` when done.
 */
export async function spool(pieces: AsyncIterable<Uint8Array>): Promise<Bytes & { close(): void }> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let file: number | undefined;
  try {
    for await (const piece of pieces) {
      parts.push(piece);
      size += piece.length;
      if (size <= MOST_IN_MEMORY) continue;
      file ??= openTemporary();
      for (const part of parts) append(file, part);
      parts = [];
    }
  } catch (error) {
    if (file !== undefined) closeSync(file);
    throw error;
  }
  return file === undefined ? { ...bytesInMemory(Buffer.concat(parts)), close() {} } : bytesOfOpenFile(file, size);
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

function append(file: number, part: Uint8Array): void {
  writing(tmpdir(), () => {
    for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
  });
}

/** Runs what writes; where there is no room or right to, the error says where. */
function writing<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw unwritable(path, error);
  }
}
