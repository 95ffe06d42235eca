import { Readable } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import type { ProcessSurroundings } from '../../src/cli/surroundings.ts';

/** Runs the program as a user does, without starting a process for it. */
export async function called(
  args: readonly string[],
  input: Uint8Array = Buffer.alloc(0),
  surroundings: Partial<ProcessSurroundings> = {},
) {
  let stdout = '';
  let stderr = '';
  const status = await run(args, {
    out: (text) => {
      stdout += text;
    },
    error: (text) => {
      stderr += text;
    },
    stdin: Readable.from([input]),
    settings: {},
    columns: undefined,
    color: false,
    hyperlinks: false,
    ...surroundings,
  });
  return { status, stdout, stderr };
}
