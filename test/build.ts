import { execFileSync } from 'node:child_process';

/** Builds the program once before the tests, so that those of the command line run what a user runs. */
export default function build(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
}
