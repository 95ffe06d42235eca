import supportsHyperlinks from 'supports-hyperlinks';
import { ConfigurationError, readEnvFile } from '../environment/index.ts';
import { firstColumns, TERMINAL_WIDTH } from '../render/index.ts';
import { languageFor, sayIn } from '../wording/index.ts';
import { run } from './run.ts';

const { stdout, stderr, stdin, env } = process;
try {
  readEnvFile();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  stderr.write(`thread-minutes: ${error.message}\n`);
  process.exit(2);
}

const isTerminal = stdout.isTTY === true;

// A reader that has seen enough (`| head`) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => stdout.write(text),
  error: (text) => stderr.write(text),
  stdin,
  settings: env,
  ...(stderr.isTTY
    ? { status: (line = '') => stderr.write(`\r\x1b[2K${firstColumns(line, (stderr.columns || 80) - 1)}`) }
    : {}),
  // Terminals that were told no size, as in some editors and containers, have none.
  columns: isTerminal ? stdout.columns || TERMINAL_WIDTH : undefined,
  // https://no-color.org and https://force-color.org, but for FORCE_COLOR=0, which most programs take for no.
  color: env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : isTerminal && env.TERM !== 'dumb',
  hyperlinks: supportsHyperlinks.stdout,
  // POSIX.1-2017, Environment Variables, 8.2: the first of these that is set says the language of messages.
  say: sayIn(languageFor(env.LC_ALL || env.LC_MESSAGES || env.LANG)),
});
