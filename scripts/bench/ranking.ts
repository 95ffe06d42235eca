import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { row } from './measure.ts';

/** Whoever needs longer, or more memory than Node gives, is said to have. */
const TIME_LIMIT = 60_000;

/** Our minutes beside two summarisers by graph, over the same sentences, each in a process of its own. */
export function ranking(folder: string): void {
  for (const size of [10, 100, 1_000, 5_000]) {
    const what = `${size.toLocaleString('en')} messages, ${(2 * size).toLocaleString('en')} sentences`;
    const ours = rankAlone('thread-minutes', size, folder);
    row(what, 'thread-minutes', typeof ours === 'number' ? milliseconds(ours) : ours);
    for (const [peer, name] of [
      ['ts-textrank', 'ts-textrank 1.0.3'],
      ['lexrank', 'lexrank 1.0.5'],
    ] as const) {
      const theirs = rankAlone(peer, size, folder);
      const compared =
        typeof theirs === 'number' && typeof ours === 'number'
          ? `${milliseconds(theirs)}: ${(theirs / ours).toFixed(2)} × ours`
          : `${theirs}`;
      row(what, name, compared);
    }
  }
}

function milliseconds(took: number): string {
  return `${took < 10 ? took.toFixed(1) : Math.round(took).toLocaleString('en')} ms`;
}

/** CPU time in milliseconds, or why there is none. */
function rankAlone(who: string, size: number, folder: string): number | string {
  const script = fileURLToPath(new URL('./processes/rank.js', import.meta.url));
  try {
    const said = execFileSync(process.execPath, [script, who, String(size), folder], {
      timeout: TIME_LIMIT,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
    return Number(said);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT')
      return `stopped after ${TIME_LIMIT / 1_000} s`;
    return 'failed, of too little memory or otherwise';
  }
}
