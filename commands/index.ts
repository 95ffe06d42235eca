import type { Command } from '../src/discord/index.ts';
import type { Fetcher } from '../src/sources/index.ts';
import { type DigestServices, digest } from './digest.ts';
import { help } from './help.ts';
import { summarize } from './summarize.ts';
import { summarizeThread } from './summarize-thread.ts';

/** What the commands need beside the bot itself. */
export interface Services {
  readonly fetcher: Fetcher;
  /** Absent where there is no store, and so no digests. */
  readonly digests?: DigestServices;
}

/** Every command of the bot. */
export function createCommands(services: Services): Command[] {
  const { fetcher, digests } = services;
  return [summarize(services), summarizeThread(services), ...(digests ? [digest(fetcher, digests)] : []), help()];
}
