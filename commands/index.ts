import type { Command } from '../src/discord/index.ts';
import type { Fetcher } from '../src/sources/index.ts';
import { help } from './help.ts';
import { summarize } from './summarize.ts';
import { summarizeThread } from './summarize-thread.ts';

/** What the commands need beside the bot itself. */
export interface Services {
  readonly fetcher: Fetcher;
}

/** Every command of the bot. */
export function createCommands(services: Services): Command[] {
  return [summarize(services), summarizeThread(services), help()];
}
