import { fileURLToPath } from 'node:url';
import { compile } from './compile.ts';
import { row } from './table.ts';

interface Figures {
  readonly bot: { readonly ready: number; readonly idle: number };
  readonly bare: { readonly ready: number; readonly idle: number };
  readonly waited: readonly { readonly atOnce: number; readonly p50: number; readonly p99: number }[];
}

/** How long a command takes to become a post, and what the bot needs to stand ready. Its Discord is the tests' stand-in, which is not among what is built: it is compiled here. */
export async function commands(): Promise<void> {
  const { script, remove } = await compile('test/bench/commands.ts');
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  try {
    const { measureCommands } = await import(script);
    const { bot, bare, waited }: Figures = await measureCommands({
      program: at('../../src/main.js'),
      bareClient: at('./processes/bare-client.js'),
    });
    const milliseconds = (figure: number) => `${Math.round(figure).toLocaleString('en')} ms`;
    const megabytes = (figure: number) => `${Math.round(figure / 1e6)} MB`;
    for (const { atOnce, p50, p99 } of waited)
      row(
        `from \`/summarize here\` to the minutes, ${atOnce} at once`,
        'thread-minutes',
        `p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}`,
      );
    for (const [name, { ready, idle }] of [
      ['thread-minutes', bot],
      ['a bare discord.js client', bare],
    ] as const)
      row('the bot, started and idle', name, `ready after ${milliseconds(ready)}, ${megabytes(idle)}`);
  } finally {
    remove();
  }
}
