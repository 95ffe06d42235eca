import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type CachePolicy from 'http-cache-semantics';
import { LRUCache } from 'lru-cache';

/** An answer kept: what http-cache-semantics needs to judge it, and what it said. */
export interface CacheEntry {
  readonly policy: CachePolicy.CachePolicyObject;
  /** Milliseconds since 1970. */
  readonly storedAt: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Cache {
  get(key: string): Promise<CacheEntry | undefined>;
  set(key: string, entry: CacheEntry): Promise<void>;
}

export const NO_CACHE: Cache = { get: async () => undefined, set: async () => {} };

/**
 * Answers in memory and, where a folder is given, on disk: the least recently used go when either is full. Whatever is wrong with
 * the folder (a full disk, a file cut short) costs a download, never an answer.
 */
export function createCache(sizes: { memoryBytes: number; diskBytes: number }, folder?: string): Cache {
  const memory = new LRUCache<string, CacheEntry>({
    maxSize: sizes.memoryBytes,
    sizeCalculation: (entry) => entry.body.length + 1000,
  });
  const disk = folder === undefined ? undefined : createDisk(folder, sizes.diskBytes);
  return {
    async get(key) {
      const inMemory = memory.get(key);
      if (inMemory) return inMemory;
      const onDisk = await disk?.get(key);
      if (onDisk) memory.set(key, onDisk);
      return onDisk;
    },
    async set(key, entry) {
      memory.set(key, entry);
      await disk?.set(key, entry);
    },
  };
}

/** One file an entry, named by the hash of its key: a line of JSON, then the body. Its time of change is when it was last used. */
function createDisk(folder: string, most: number): Cache {
  const path = (key: string) => join(folder, createHash('sha256').update(key).digest('hex'));
  let sinceMadeRoom = Number.POSITIVE_INFINITY;

  async function makeRoom(): Promise<void> {
    const names = await readdir(folder);
    const files = await Promise.all(
      names.map(async (name) => {
        const { size, mtimeMs } = await stat(join(folder, name)).catch(() => ({ size: 0, mtimeMs: 0 }));
        return { name, size, mtimeMs };
      }),
    );
    let total = files.reduce((sum, file) => sum + file.size, 0);
    for (const file of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
      if (total <= most) break;
      await rm(join(folder, file.name), { force: true });
      total -= file.size;
    }
  }

  return {
    async get(key) {
      try {
        const bytes = await readFile(path(key));
        const end = bytes.indexOf(0x0a);
        const { key: storedKey, ...head } = JSON.parse(bytes.subarray(0, end).toString('utf8'));
        const body = bytes.subarray(end + 1);
        if (storedKey !== key || body.length !== head.length) return undefined;
        await utimes(path(key), new Date(), new Date());
        return { ...head, body };
      } catch {
        return undefined;
      }
    },
    async set(key, { body, ...head }) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const unfinished = join(folder, `${randomUUID()}.part`);
        await writeFile(
          unfinished,
          Buffer.concat([Buffer.from(`${JSON.stringify({ key, length: body.length, ...head })}\n`), body]),
        );
        await rename(unfinished, path(key));
        sinceMadeRoom += body.length;
        // Looking through the folder each time would be slow: once at the start, then after every twentieth of its size.
        if (sinceMadeRoom > most / 20) {
          sinceMadeRoom = 0;
          await makeRoom();
        }
      } catch {
        // A cache that cannot be written is a cache that holds nothing.
      }
    },
  };
}
