import type { Command } from '../src/discord/index.ts';
import type { Fetcher } from '../src/sources/index.ts';
import type { Store } from '../src/store/index.ts';
import { type DigestServices, digest } from './digest/index.ts';
import { help } from './help.ts';
import { privacy } from './privacy.ts';
import { settings } from './settings/index.ts';
import { summarize, summarizeThread } from './summarize/index.ts';

/** What the commands need beside the bot itself. */
export interface Services {
  readonly fetcher: Fetcher;
  /** What servers and people asked for is kept in it. */
  readonly store: Store;
  /** Absent where there are none. */
  readonly digests?: DigestServices;
}

/** Every command of the bot. */
export function createCommands(services: Services): Command[] {
  const { fetcher, store, digests } = services;
  return [
    summarize(services),
    summarizeThread(services),
    ...(digests ? [digest(fetcher, digests)] : []),
    settings(fetcher, store),
    privacy(store),
    help(),
  ];
}
