import type { Command } from 'commander';
import { Option } from 'commander';
import { type News, renderNewsMarkdown, renderNewsTerminal } from '../render/index.ts';
import { mailboxOf, SourceError } from '../sources/index.ts';
import { buildThread, type Thread } from '../thread/index.ts';
import { english } from '../wording/index.ts';
import { openInput, openLink } from './input.ts';
import { printable, printableJson } from './printable.ts';
import type { Surroundings } from './surroundings.ts';
import { parseWhen } from './when.ts';

interface Options {
  readonly since: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** Adds `digest SOURCE… --since WHEN` to the program. `done` is given the exit code. */
export function addDigestCommand(program: Command, surroundings: Surroundings, done: (exitCode: number) => void): void {
  program
    .command('digest')
    .description('what is new in the threads of these sources: agreed, asked, answered, objected, who joined')
    .argument('<source...>', 'whatever can be summarised; a link to a list stands for its threads')
    .requiredOption('--since <when>', 'a date (2026-05-04, 2026-05-04T09:00Z) or a span back from now (3h, 2d, 1w)')
    .addOption(new Option('--json', 'print it as JSON').conflicts('markdown'))
    .option('--markdown', 'print it as Markdown')
    .action(async (sources: string[], options: Options) => done(await digest(sources, options, surroundings)));
}

/** Says why a source, or a thread of it, cannot be read. */
type Complain = (reason: SourceError['reason'], about?: string) => void;

/** Loaded when they are asked for: they bring the store, which would slow the start of everything else. */
const digests = () => import('../digests/index.ts');

async function digest(sources: readonly string[], options: Options, surroundings: Surroundings): Promise<number> {
  let exitCode = 0;
  const complain: Complain = (reason, about) => {
    const words = (surroundings.say ?? english)(reason);
    surroundings.error(`thread-minutes: ${printable(about === undefined ? words : `${about}: ${words}`)}\n`);
    exitCode = 1;
  };
  const complainOf = (error: unknown) => {
    if (!(error instanceof SourceError)) throw error;
    complain(error.reason);
  };
  let since: string;
  try {
    since = parseWhen(options.since, Date.now());
  } catch (error) {
    complainOf(error);
    return 2;
  }
  const threads: Thread[] = [];
  for (const source of sources) {
    try {
      for (const thread of await changedThreadsOf(source, since, surroundings, complain)) threads.push(thread);
    } catch (error) {
      complainOf(error);
    }
  }
  const { digestSince } = await digests();
  const news = digestSince(threads, since, { writers: surroundings.settings.UNQUOTED_ADDRESSES });
  surroundings.out(
    options.json ? `${printableJson(asJson(news))}\n` : readable(news.threads, since, options, surroundings),
  );
  return exitCode;
}

/** The threads of a source that have a message after `since`. Of mailboxes, only these are decoded. */
async function changedThreadsOf(
  source: string,
  since: string,
  surroundings: Surroundings,
  complain: Complain,
): Promise<Thread[]> {
  const { readArchive } = await digests();
  const mailbox = await openInput(source, surroundings, (link) =>
    openLink(surroundings, async (fetcher, options) => {
      const { messages, failures } = await readArchive(fetcher, link, since, options);
      for (const { url, reason } of failures) complain(reason, url);
      return mailboxOf([...messages]);
    }),
  );
  const threads: Thread[] = [];
  for (const { outline, read } of mailbox.threads())
    if (outline.some(({ date }) => date !== undefined && date > since)) threads.push(buildThread(read()));
  mailbox.close();
  return threads;
}

/** As docs/json.md has it. */
function asJson({ since, threads }: { readonly since: string; readonly threads: readonly News[] }) {
  return {
    since,
    threads: threads.map(
      ({ subject, url, newMessages, agreed, opened, answered, objections, joined, withheld }: News) =>
        // What is undefined is left out.
        ({ subject, url, newMessages, agreed, opened, answered, objections, joined, withheld }),
    ),
  };
}

function readable(
  threads: readonly News[],
  since: string,
  { markdown }: Options,
  { color, columns, hyperlinks, say = english }: Surroundings,
): string {
  if (threads.length === 0)
    return `${say('news.nothingSince', { since: `${since.slice(0, 16).replace('T', ' ')} UTC` })}\n`;
  if (markdown) return threads.map((thread) => renderNewsMarkdown(thread, say)).join('\n');
  const terminal = { say, color, hyperlinks, ...(columns === undefined ? {} : { width: columns }) };
  return threads.map((news) => renderNewsTerminal(news, terminal)).join('\n');
}
