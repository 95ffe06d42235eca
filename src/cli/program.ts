import { readFileSync, statSync } from 'node:fs';
import { Argument, Command, Option } from 'commander';
import { completionScript, SHELLS } from './completion.ts';
import { addDigestCommand } from './digest.ts';
import type { Options } from './options.ts';
import { madeFolder, showAnew, summarize } from './summarize.ts';
import type { Surroundings } from './surroundings.ts';
import { showChanges } from './watch.ts';

const EXIT_CODES = `
Exit codes:
  0  everything was done
  1  some input could not be read (a line on stderr names each; the others were done), --thread found nothing,
     or a result could not be written
  2  the command line or a setting is wrong`;

const COMPLETION = `
  bash  echo 'source <(thread-minutes completion bash)' >> ~/.bashrc
  zsh   echo 'source <(thread-minutes completion zsh)' >> ~/.zshrc
  fish  thread-minutes completion fish > ~/.config/fish/completions/thread-minutes.fish`;

/** The program with all its commands and options. `done` is given the exit code. */
export function createProgram(surroundings: Surroundings, done: (exitCode: number) => void): Command {
  const program = defined()
    .exitOverride()
    .configureOutput({ writeOut: (text) => surroundings.out(text), writeErr: (text) => surroundings.error(text) })
    .action(async (inputs: string[], options: Options) => {
      const wrong = wrongTogether(inputs, options);
      if (wrong !== undefined) program.error(`error: ${wrong}`);
      const [first = ''] = inputs;
      if (options.out !== undefined && !madeFolder(options.out, surroundings)) done(1);
      else if (options.watch) await showChanges(first, () => showAnew(first, options, surroundings), surroundings.stop);
      else done(await summarize(inputs, options, surroundings));
    });
  program
    .command('completion')
    .description('print a script that completes this command in your shell')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .addHelpText('after', COMPLETION)
    .action((shell: (typeof SHELLS)[number]) => surroundings.out(completionScript(program, shell)));
  addDigestCommand(program, surroundings, done);
  return program;
}

/** What is wrong with the inputs and options together, beside what `conflicts` tells. */
function wrongTogether(inputs: readonly string[], { map, watch }: Options): string | undefined {
  if (map !== undefined && inputs.length > 1) return '--map draws one input';
  if (map !== undefined && !/\.(?:png|svg)$/i.test(map)) return '--map writes a .png or .svg file';
  if (watch && (inputs.length > 1 || !isFile(inputs[0] ?? ''))) return '--watch follows one file';
  return undefined;
}

function defined(): Command {
  return new Command('thread-minutes')
    .description(
      'Takes the minutes of a discussion: who said what in answer to what, what was agreed, what is still open.',
    )
    .argument(
      '<input...>',
      'a mail, an mbox (.gz too), a Maildir or folder of mails, a Discord channel dump, pasted text, or a link to any of many archives; - is standard input',
    )
    .version(version(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .addOption(new Option('--json', 'print the minutes as JSON').conflicts(['html', 'markdown']))
    .addOption(new Option('--html', 'print the minutes as an HTML page').conflicts(['markdown', 'parse', 'list']))
    .addOption(new Option('--markdown', 'print the minutes as Markdown').conflicts(['parse', 'list']))
    .addOption(new Option('--parse', 'print each message taken apart into its zones, as JSON').conflicts('list'))
    .option('--list', 'list the threads of the input, largest first (with --json, as JSON)')
    .option('--thread <id|subject>', 'the thread with this message or subject instead of the largest')
    .addOption(
      new Option('--map <file>', 'draw the map of the thread into this file, as PNG or by its ending as SVG').conflicts(
        ['parse', 'list', 'out'],
      ),
    )
    .option('--out <dir>', 'write a file for each input into this folder, named after it')
    .option('--watch', 'show the minutes again whenever the file changes, until Ctrl+C')
    .addHelpText('after', EXIT_CODES)
    .enablePositionalOptions()
    .showHelpAfterError('thread-minutes --help says what there is.');
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function version(): string {
  // From dist/src/cli as well as from src/cli, package.json is the nearest one above.
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version;
    } catch {
      // Not there.
    }
  }
  return 'unknown';
}
