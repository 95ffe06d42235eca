import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { devNull } from 'node:os';
import { text } from '../../wording/index.ts';
import { SourceError } from '../error.ts';

/** Bytes to be read piece by piece: of a file, which need not fit into memory, or at hand. What is given holds until more is asked for. */
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

/** Small enough to stay in the processor's cache while it is looked through. */
const WINDOW = 1024 * 1024;

/** A file, read through a window of 1 MB, one and the same for all of it; what comes through a pipe, at once. Call `close` when done. Throws what `node:fs` throws, and `SourceError` for a device. */
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
  return bytesOfOpenFile(file, stat.size);
}

/** The bytes of a file that is open for reading, likewise. */
export function bytesOfOpenFile(file: number, size: number): Bytes & { close(): void } {
  let room: Buffer = Buffer.alloc(0);
  let window = room;
  let windowFrom = 0;
  const moveTo = (from: number, length: number) => {
    if (from >= windowFrom && from + length <= windowFrom + window.length) return;
    const most = Math.min(Math.max(WINDOW, length), size - from);
    // What a mail of many megabytes needed is let go of with it.
    if (room.length < most || room.length > Math.max(WINDOW, most)) room = Buffer.allocUnsafeSlow(most);
    let filled = 0;
    while (filled < most) {
      const count = readSync(file, room, filled, most - filled, from + filled);
      if (count === 0) break;
      filled += count;
    }
    window = room.subarray(0, filled);
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
