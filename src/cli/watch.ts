import { stat, watch } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds for a writer to finish before the file is read again. */
const SETTLE = 150;

/**
 * Calls `show`, and again after each change of the file at `path`, until `stop`. Editors and mailers replace a file rather than write into it,
 * so that it is the folder around it that is watched.
 */
export async function showChanges(path: string, show: () => Promise<void>, stop?: AbortSignal): Promise<void> {
  const changes = watch(dirname(path), stop ? { signal: stop } : {})[Symbol.asyncIterator]();
  // Asked for before it is first shown, so that no change falls between.
  let next = changes.next();
  let shown = await stateOf(path);
  await show();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = changes.next();
      if (value.filename !== basename(path)) continue;
      await setTimeout(SETTLE);
      const state = await stateOf(path);
      // One change is told of several times, and a file that is gone for the moment is about to be replaced.
      if (state === undefined || state === shown) continue;
      shown = state;
      await show();
    }
  } catch (error) {
    if (!stop?.aborted) throw error;
  }
}

async function stateOf(path: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
