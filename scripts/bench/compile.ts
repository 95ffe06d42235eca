import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Compiles a file of the tests with all it imports, for Node 20 to run in processes of its own. Stands below the project's folder, so
 * that packages are found.
 */
export function compile(entry: string): { readonly script: string; readonly remove: () => void } {
  const root = resolve('.');
  mkdirSync('node_modules/.cache', { recursive: true });
  const outDir = mkdtempSync(resolve('node_modules/.cache/compiled-'));
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  // The type check has been done by then; here it would take most of the time.
  const emitting = { noEmit: false, noCheck: true, rootDir: root, outDir, types: [] };
  ts.createProgram([resolve(entry)], { ...options, ...emitting }).emit();
  const script = join(outDir, relative(root, resolve(entry)).replace(/\.ts$/, '.js'));
  return { script, remove: () => rmSync(outDir, { recursive: true, force: true }) };
}
