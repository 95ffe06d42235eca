import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

/** What must be the same in all parts of a process: native code, and classes that a test reaches into. */
const APART = ['better-sqlite3', 'pg'];

/**
 * Compiles a file of the tests with all it imports into one, for Node 20 to run in processes of its own, which spend most of their time on
 * loading files otherwise. Stands below the project's folder, so that packages are found.
 */
export async function compile(entry: string): Promise<{ readonly script: string; readonly remove: () => void }> {
  mkdirSync('node_modules/.cache', { recursive: true });
  const dir = mkdtempSync(resolve('node_modules/.cache/compiled-'));
  const bundle = await rolldown({ input: entry, platform: 'node', external: APART });
  await bundle.write({ dir, format: 'esm', entryFileNames: 'process.js' });
  await bundle.close();
  return { script: join(dir, 'process.js'), remove: () => rmSync(dir, { recursive: true, force: true }) };
}
