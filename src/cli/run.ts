import { CommanderError } from 'commander';
import {
  ConfigurationError,
  type Environment,
  READING,
  type ReadingSettings,
  readEnvironment,
} from '../environment/index.ts';
import { printable } from './printable.ts';
import { createProgram } from './program.ts';
import type { ProcessSurroundings } from './surroundings.ts';

/** Runs the program with these arguments and gives its exit code. */
export async function run(args: readonly string[], surroundings: ProcessSurroundings): Promise<number> {
  const settings = readSettings(surroundings.settings);
  if (settings instanceof ConfigurationError) {
    surroundings.error(`thread-minutes: ${printable(settings.message)}\n`);
    return 2;
  }
  let exitCode = 0;
  const program = createProgram({ ...surroundings, settings }, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return exitCode;
}

function readSettings(environment: Environment): ReadingSettings | ConfigurationError {
  try {
    return readEnvironment(READING, environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}
