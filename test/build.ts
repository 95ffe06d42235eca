import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'dist/src/cli/main.js';

/** Builds the program before the tests if its source has changed since, so that those of the command line run what a user runs. */
export default function build(): void {
  const newest = Math.max(
    ...['src', 'commands', 'scripts'].filter((folder) => existsSync(folder)).map(newestIn),
    statSync('tsconfig.build.json').mtimeMs,
  );
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > newest) return;
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
}

function newestIn(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).map(({ parentPath, name }) =>
    join(parentPath, name),
  );
  return Math.max(0, ...paths.map((path) => statSync(path).mtimeMs));
}
