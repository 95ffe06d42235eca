import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { devNull } from 'node:os';
import { text } from '../wording/index.ts';
import { SourceError } from './error.ts';

/** Bytes to be read piece by piece: of a file, which need not fit into memory, or at hand. */
export interface Bytes {
  readonly size: number;
  /** The bytes of that range, cut at the end. */
  slice(from: number, to: number): Buffer;
  /** What is at hand from there on, at least so many bytes if there are as many. */
  ahead(from: number, atLeast: number): Buffer;
}

export function bytesInMemory(bytes: Uint8Array): Bytes {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.length,
    slice: (from, to) => buffer.subarray(from, to),
    ahead: (from) => buffer.subarray(from),
  };
}

const WINDOW = 4 * 1024 * 1024;

/** A file, read through a window of 4 MB; what comes through a pipe, at once. Call `close` when done. Throws what `node:fs` throws, and `SourceError` for a device. */
export function bytesOfFile(path: string): Bytes & { close(): void } {
  const file = openSync(path, 'r');
  const stat = fstatSync(file);
  if (!stat.isFile()) {
    try {
      // A terminal or /dev/zero never ends; /dev/null is as empty as a file may be.
      if (!stat.isFIFO() && !stat.isSocket() && path !== devNull)
        throw new SourceError(text('terminal.device', { path }));
      return { ...bytesInMemory(readFileSync(file)), close() {} };
    } finally {
      closeSync(file);
    }
  }
  const { size } = stat;
  let window: Buffer = Buffer.alloc(0);
  let windowFrom = 0;
  const read = (from: number, length: number): Buffer => {
    const buffer = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const count = readSync(file, buffer, filled, length - filled, from + filled);
      if (count === 0) break;
      filled += count;
    }
    return buffer.subarray(0, filled);
  };
  const moveTo = (from: number, length: number) => {
    if (from >= windowFrom && from + length <= windowFrom + window.length) return;
    window = read(from, Math.min(Math.max(WINDOW, length), size - from));
    windowFrom = from;
  };
  return {
    size,
    slice(from, to) {
      const end = Math.min(to, size);
      if (from >= end) return Buffer.alloc(0);
      moveTo(from, end - from);
      return window.subarray(from - windowFrom, end - windowFrom);
    },
    ahead(from, atLeast) {
      if (from >= size) return Buffer.alloc(0);
      moveTo(from, Math.min(atLeast, size - from));
      return window.subarray(from - windowFrom);
    },
    close: () => closeSync(file),
  };
}
