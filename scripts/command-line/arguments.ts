import { existsSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a script was called with. `--help` prints `usage`, whose first line says how it is called; what is wrong is said in one line. */
export function readArguments<T extends Options>(usage: string, options: T, operands: Operands = NONE) {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit();
  }
  const { values, positionals } = parsed(options);
  const { least, most = Infinity } = operands;
  if (positionals.length < least) refuse(`missing argument: ${usage.split('\n')[0]}`);
  if (positionals.length > most)
    refuse(`${positionals.slice(most).join(' ')}: too many arguments: ${usage.split('\n')[0]}`);
  return { values, operands: positionals };
}

/** How many arguments there must be besides options. */
interface Operands {
  readonly least: number;
  readonly most?: number;
}

const NONE: Operands = { least: 0, most: 0 };

function parsed<T extends Options>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    // Node's own words go on for two more sentences.
    return refuse((error as Error).message.replace(/[.] .*/s, ''));
  }
}

/** Refuses files and folders that are not there. */
export function mustExist(paths: readonly string[]): void {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) refuse(`${missing}: there is no such file or folder`);
}

/** Refuses names that are none of those known. */
export function mustBeAmong(names: readonly string[], known: readonly string[], what: string): void {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) refuse(`${unknown.join(', ')}: the ${what} are ${known.join(', ')}`);
}

/** Says in one line what is wrong, and ends the script. */
export function refuse(reason: string): never {
  console.error(reason);
  process.exit(1);
}
