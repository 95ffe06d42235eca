import { type Bytes, bytesOfFile } from './bytes.ts';

/** Each has a window of a megabyte. */
const MOST_OPEN = 8;

/** The files of a folder, however many: those that were looked at last stay open. */
export interface OpenFiles {
  /** Throws what `bytesOfFile` throws, and a system error for a file that has become shorter than `size`. */
  of(path: string, size?: number): Bytes;
  close(): void;
}

export function openFiles(): OpenFiles {
  const open = new Map<string, ReturnType<typeof bytesOfFile>>();
  return {
    of(path, size = 0) {
      const file = open.get(path) ?? bytesOfFile(path);
      // Behind all others: what stands first was not looked at for the longest time.
      open.delete(path);
      open.set(path, file);
      const [oldest] = open;
      if (open.size > MOST_OPEN && oldest) {
        oldest[1].close();
        open.delete(oldest[0]);
      }
      if (file.size < size) throw Object.assign(new Error(`${path} has become shorter`), { code: 'ESTALE' });
      return file;
    },
    close() {
      for (const file of open.values()) file.close();
      open.clear();
    },
  };
}
