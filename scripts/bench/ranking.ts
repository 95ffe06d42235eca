import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { named, type Peers } from './peers.ts';
import { compared, milliseconds, row } from './table.ts';

/** Whoever needs longer, or more memory than Node gives, is said to have. */
const TIME_LIMIT = 60_000;

/** Who ranks: we as the peers do, of a thread that is at hand, or from messages on of which nobody knows yet who answers whom. */
export type Ranker = 'of a thread' | 'from messages' | 'ts-textrank' | 'lexrank';

/** Our minutes beside two summarisers by graph, over the same sentences, each in a process of its own. */
export function ranking(peers: Peers): void {
  for (const size of [10, 100, 1_000, 5_000]) {
    const what = `minutes of ${size.toLocaleString('en')} messages, ${(2 * size).toLocaleString('en')} sentences`;
    const ours = rankAlone('of a thread', size, peers);
    row(what, 'thread-minutes, of a thread at hand', told(ours));
    row(what, 'thread-minutes, threading included', told(rankAlone('from messages', size, peers)));
    for (const peer of ['ts-textrank', 'lexrank'] as const)
      row(what, named(peer), compared(rankAlone(peer, size, peers), ours, milliseconds));
  }
}

function told(took: number | string): string {
  return typeof took === 'number' ? milliseconds(took) : took;
}

/** CPU time in milliseconds, or why there is none. */
export function rankAlone(
  who: Ranker,
  size: number,
  { folder }: Peers,
  script = fileURLToPath(new URL('./processes/rank.js', import.meta.url)),
): number | string {
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
