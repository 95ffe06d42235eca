import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Computing } from './computing/computing.ts';
import type { Application } from './connection/application.ts';
import type { Preferences } from './preferences.ts';
import type { Nicknames } from './reading/nicknames.ts';

/** The running bot, as commands and digests see it. */
export interface Bot {
  readonly client: Client<true>;
  readonly application: Application;
  /** The ids under which Discord knows the commands, by name. */
  readonly commandIds: ReadonlyMap<string, string>;
  /** Where Discord keeps attachments. */
  readonly cdnUrl: string;
  readonly computing: Computing;
  readonly nicknames: Nicknames;
  readonly preferences: Preferences;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
