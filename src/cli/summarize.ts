import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from '../sources/index.ts';
import { english, type Say } from '../wording/index.ts';
import { openInput } from './input.ts';
import { resultName } from './names.ts';
import type { Options } from './options.ts';
import { printable } from './printable.ts';
import { ending, resultOf } from './result.ts';
import type { Surroundings } from './surroundings.ts';
import { write } from './write.ts';

/** Makes the folder that results are to be written into. Whether it is there now; where not, a line says why. */
export function madeFolder(path: string, { error }: Surroundings): boolean {
  try {
    mkdirSync(path, { recursive: true });
    return true;
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    error(`thread-minutes: ${printable(path)}: the folder cannot be made (${code})\n`);
    return false;
  }
}

/** Does what is asked for with each input, one after the other, and gives the exit code. */
export async function summarize(
  inputs: readonly string[],
  options: Options,
  surroundings: Surroundings,
): Promise<number> {
  let exitCode = 0;
  const taken = new Set<string>();
  const prose = !options.json && !options.parse && options.out === undefined;
  let shown = 0;
  const out = (text: string) => {
    // Minutes for people are set off from those before them; JSON stays one object a line.
    surroundings.out(prose && shown > 0 ? `\n${text}` : text);
    shown++;
  };
  for (const input of inputs) {
    if (!(await summarizeInput(input, resultName(input, taken), options, { ...surroundings, out }))) exitCode = 1;
  }
  return exitCode;
}

/** Whether it could be read; where not, a line says why. */
async function summarizeInput(
  input: string,
  name: string,
  options: Options,
  surroundings: Surroundings,
): Promise<boolean> {
  try {
    const mailbox = await openInput(input, surroundings);
    let result: string;
    try {
      result = await resultOf(mailbox, options, surroundings);
    } finally {
      mailbox.close();
    }
    const text = result.endsWith('\n') ? result : `${result}\n`;
    if (options.out === undefined) surroundings.out(text);
    else write(join(options.out, `${name}.${ending(options)}`), text);
    return true;
  } catch (error) {
    surroundings.error(`thread-minutes: ${printable(named(input, explain(error, surroundings.say ?? english)))}\n`);
    return false;
  }
}

function named(input: string, message: string): string {
  return input === '-' || message.includes(input) ? message : `${input}: ${message}`;
}

/** What went wrong with one input, in a line: an error of the program itself must not keep it from the inputs that follow. */
function explain(error: unknown, say: Say): string {
  if (error instanceof SourceError) return say(error.reason);
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const place = /\bat .*$/m.exec(stack)?.[0] ?? '';
  return `the program failed at this input, please report it: ${message} ${place}`;
}

/** Clears a terminal's screen and what was scrolled off it (ECMA-48 ED, and xterm's 3). */
const CLEAR = '\x1b[H\x1b[2J\x1b[3J';

/** Does it with one input in place of what the terminal showed. */
export async function showAnew(input: string, options: Options, surroundings: Surroundings): Promise<void> {
  if (surroundings.columns !== undefined) surroundings.out(CLEAR);
  await summarizeInput(input, resultName(input, new Set()), options, surroundings);
}
