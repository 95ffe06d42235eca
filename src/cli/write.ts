import { writeFileSync } from 'node:fs';
import { unwritable } from '../sources/index.ts';

/** Writes a result into a file. Throws `SourceError` where the file cannot be written. */
export function write(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw unwritable(path, error);
  }
}
