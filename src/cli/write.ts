import { writeFileSync } from 'node:fs';
import { SourceError } from '../sources/index.ts';
import { text } from '../wording/index.ts';

/** Writes a result into a file. Throws `SourceError` where the file cannot be written. */
export function write(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '?';
    throw new SourceError(
      code === 'ENOENT' ? text('terminal.noFolder', { path }) : text('terminal.unwritable', { path, code }),
    );
  }
}
