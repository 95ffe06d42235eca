import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command, CommanderError, Option } from 'commander';
import { listWriters, type Minutes, maskIn, takeMinutes, withholdIn } from '../minutes/index.ts';
import { rasterise } from '../picture/index.ts';
import { renderHtml, renderMap, renderMarkdown, renderTerminal, replyTree } from '../render/index.ts';
import { type Mailbox, type OutlinedThread, SourceError } from '../sources/index.ts';
import { buildThread, type Thread } from '../thread/index.ts';
import { english, type Say, text } from '../wording/index.ts';
import { completionScript, SHELLS } from './completion.ts';
import { addDigestCommand } from './digest.ts';
import { openInput } from './input.ts';
import { type ListedThread, listThread, renderList } from './list.ts';
import { resultName } from './names.ts';
import { parsedMessages } from './parse.ts';
import { printable, printableJson } from './printable.ts';
import type { Surroundings } from './surroundings.ts';
import { showChanges } from './watch.ts';

interface Options {
  readonly json?: boolean;
  readonly html?: boolean;
  readonly markdown?: boolean;
  readonly parse?: boolean;
  readonly list?: boolean;
  readonly thread?: string;
  readonly out?: string;
  readonly map?: string;
  readonly watch?: boolean;
}

const EXIT_CODES = `
Exit codes:
  0  everything was done
  1  some input could not be read (a line on stderr names each; the others were done), --thread found nothing,
     or a result could not be written
  2  the command line itself is wrong`;

const COMPLETION = `
  bash  echo 'source <(thread-minutes completion bash)' >> ~/.bashrc
  zsh   echo 'source <(thread-minutes completion zsh)' >> ~/.zshrc
  fish  thread-minutes completion fish > ~/.config/fish/completions/thread-minutes.fish`;

/** Runs the program with these arguments and gives its exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { unreadable } = listWriters(surroundings.settings.UNQUOTED_ADDRESSES ?? '');
  if (unreadable.length > 0) {
    surroundings.error(
      `thread-minutes: UNQUOTED_ADDRESSES: ${printable(unreadable.join(', '))}: no address, domain or name\n`,
    );
    return 2;
  }
  let exitCode = 0;
  const program = new Command('thread-minutes')
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
    .showHelpAfterError('thread-minutes --help says what there is.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => surroundings.out(text), writeErr: (text) => surroundings.error(text) })
    .action(async (inputs: string[], options: Options) => {
      const [first = ''] = inputs;
      if (options.map !== undefined && inputs.length > 1) program.error('error: --map draws one input');
      if (options.map !== undefined && !/\.(?:png|svg)$/i.test(options.map))
        program.error('error: --map writes a .png or .svg file');
      if (options.watch && (inputs.length > 1 || !isFile(first))) program.error('error: --watch follows one file');
      if (options.watch) await showChanges(first, () => showAnew(first, options, surroundings), surroundings.stop);
      else exitCode = await summarize(inputs, options, surroundings);
    });
  program
    .command('completion')
    .description('print a script that completes this command in your shell')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .addHelpText('after', COMPLETION)
    .action((shell: (typeof SHELLS)[number]) => surroundings.out(completionScript(program, shell)));
  addDigestCommand(program, surroundings, (code) => {
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

async function summarize(inputs: readonly string[], options: Options, surroundings: Surroundings): Promise<number> {
  let exitCode = 0;
  const taken = new Set<string>();
  if (options.out !== undefined) {
    try {
      mkdirSync(options.out, { recursive: true });
    } catch {
      surroundings.error(`thread-minutes: ${printable(options.out)}: the folder cannot be made\n`);
      return 1;
    }
  }
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

/** Clears a terminal's screen and what was scrolled off it (ECMA-48 ED, and xterm's 3). */
const CLEAR = '\x1b[H\x1b[2J\x1b[3J';

async function showAnew(input: string, options: Options, surroundings: Surroundings): Promise<void> {
  if (surroundings.columns !== undefined) surroundings.out(CLEAR);
  await summarizeInput(input, resultName(input, new Set()), options, surroundings);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Throws `SourceError` where the file cannot be written. */
function write(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '?';
    throw new SourceError(
      code === 'ENOENT' ? text('terminal.noFolder', { path }) : text('terminal.unwritable', { path, code }),
    );
  }
}

async function drawMap(thread: Thread, minutes: Minutes, file: string, say: Say): Promise<string | Uint8Array> {
  const { svg } = renderMap(replyTree(thread), minutes, { say });
  return /\.svg$/i.test(file) ? svg : rasterise(svg);
}

function ending(options: Options): string {
  if (options.html) return 'html';
  if (options.markdown) return 'md';
  return options.json || options.parse ? 'json' : 'txt';
}

async function resultOf(
  mailbox: Mailbox,
  options: Options,
  { color, columns, hyperlinks, settings, say = english }: Surroundings,
): Promise<string> {
  const unquoted = { writers: listWriters(settings.UNQUOTED_ADDRESSES ?? '').writers };
  if (options.parse && options.thread === undefined) {
    return printableJson({ messages: parsedMessages(maskIn(buildThread(mailbox.read()), unquoted)) });
  }
  if (options.list) {
    const listed: ListedThread[] = [];
    if (options.thread !== undefined) listed.push(listThread(buildThread(pick(mailbox, options.thread).outline)));
    else for (const { outline } of mailbox.threads()) listed.push(listThread(buildThread(outline)));
    return options.json ? printableJson(listed) : renderList(listed);
  }
  const messages =
    options.thread === undefined ? mailbox.readLargest()?.messages : pick(mailbox, options.thread).read();
  if (!messages) throw new SourceError(text('terminal.noMessage'));
  const thread = buildThread(messages);
  if (options.parse) return printableJson({ messages: parsedMessages(maskIn(thread, unquoted)) });
  const minutes = withholdIn(thread, takeMinutes(thread), unquoted);
  if (options.map !== undefined) write(options.map, await drawMap(thread, minutes, options.map, say));
  return render(minutes, options, say, { color, width: columns, hyperlinks });
}

/**
 * The thread that has a message of that id, else the largest with that subject, else the largest with that in its subject. Throws `SourceError`. One pass,
 * with no more than three threads at hand.
 */
function pick(mailbox: Mailbox, wanted: string): OutlinedThread {
  const id = wanted.replace(/^<|>$/g, '');
  const subject = wanted.trim().toLowerCase();
  let [so, within]: (OutlinedThread | undefined)[] = [];
  for (const thread of mailbox.threads()) {
    if (thread.outline.some((message) => message.id === id)) return thread;
    if (so) continue;
    const its = buildThread(thread.outline).subject.toLowerCase();
    if (its === subject) so = thread;
    else if (!within && its.includes(subject)) within = thread;
  }
  const found = so ?? within;
  if (!found) throw new SourceError(text('terminal.noThread', { wanted }));
  return found;
}

function render(
  minutes: Minutes,
  options: Options,
  say: Say,
  terminal: { color: boolean; width: number | undefined; hyperlinks: boolean },
): string {
  if (options.json) return printableJson(minutes);
  if (options.html) return renderHtml(minutes, say);
  if (options.markdown) return renderMarkdown(minutes, { say });
  const { color, width, hyperlinks } =
    options.out === undefined ? terminal : { color: false, width: undefined, hyperlinks: false };
  return renderTerminal(minutes, { say, color, hyperlinks, ...(width === undefined ? {} : { width }) });
}
