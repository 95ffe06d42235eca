import { setTimeout as sleep } from 'node:timers/promises';
import { Events, REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Shards } from '../digests/index.ts';
import type { Bot } from './bot.ts';
import { type ComputingOptions, createComputing } from './computing/computing.ts';
import { inviteLink, readApplication, type StartError, userInstallLink } from './connection/application.ts';
import { connect } from './connection/client.ts';
import { placeOf } from './connection/odd-events.ts';
import { registerCommands } from './connection/registration.ts';
import { restOptions } from './connection/rest.ts';
import type { AnswerOptions } from './interactions/answer.ts';
import type { Command } from './interactions/command.ts';
import { createDispatcher } from './interactions/dispatch.ts';
import type { Happening } from './interactions/happening.ts';
import { type OpenInteractions, tellInterrupted } from './interactions/interrupted.ts';
import { NO_PREFERENCES, type Preferences } from './preferences.ts';
import { createNicknames } from './reading/nicknames.ts';

export interface BotOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly cdnUrl: string;
  readonly commands: readonly Command[];
  /** What servers and people have asked for; nothing where it is left out. */
  readonly preferences?: Preferences;
  readonly log: Logger;
  /** The shards that this process runs, of how many; `auto` runs as many as Discord asks for. One, which has all servers, unless told. */
  readonly shards?: Shards | 'auto' | undefined;
  readonly now?: () => number;
  /** Told when Discord has shut the bot out for good, as after its token was reset; the error's message says what to do. */
  readonly onLost?: (error: StartError) => void;
  readonly answers?: AnswerOptions;
  readonly computing?: ComputingOptions;
  /** Where interactions are noted until they are answered; without it, nobody is told of those that a crash interrupted. */
  readonly open?: OpenInteractions;
  readonly observe?: (happening: Happening) => void;
}

export interface RunningBot {
  readonly bot: Bot;
  /** The link that adds the bot to a server. */
  readonly invite: string;
  /** The link with which a person installs it for themselves, where the application allows that. */
  readonly userInstall?: string;
  /** Whether the commands were registered anew. */
  readonly registered: boolean;
  /** Lets running commands come to their end, for at most that many milliseconds, tells who then still waits, and disconnects. */
  stop(graceMs?: number): Promise<void>;
}

/** Containers are killed ten seconds after they are told to stop. */
const GRACE = 7_000;
/** So long, of the rest of these, whoever still waits may be told. */
const TELLING = 1_500;

/** Reads the application's settings, registers what changed among the commands, and connects. Throws `StartError`. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { token, apiUrl, cdnUrl, log, now = Date.now, preferences = NO_PREFERENCES } = options;
  const reach = restOptions(apiUrl, cdnUrl);
  const rest = new REST(reach).setToken(token);
  const application = await readApplication(rest);
  const definitions = options.commands.map(({ definition }) => definition);
  const { ids: commandIds, changed } = await registerCommands(rest, application.id, definitions);

  const { shards, onLost } = options;
  const client = await connect({ token, reach, log, shards, onLost });
  const computing = createComputing(options.computing);
  const nicknames = createNicknames(now);
  const bot: Bot = { client, application, commandIds, cdnUrl, computing, nicknames, preferences, log, now };

  const running = new Set<Promise<void>>();
  const { dispatch, interrupt } = createDispatcher(bot, options.commands, {
    ...options.answers,
    open: options.open,
    observe: options.observe,
  });
  client.on(Events.InteractionCreate, (interaction) => {
    const work = dispatch(interaction)
      .catch((error: unknown) => log.error(placeOf(error), 'interaction passed over'))
      .finally(() => running.delete(work));
    running.add(work);
  });
  if (options.open)
    await tellInterrupted(rest, options.open, log).catch((error: Error) =>
      log.warn({ error: error.name }, 'interrupted interactions not told'),
    );
  return {
    bot,
    invite: inviteLink(application),
    ...(application.userInstall ? { userInstall: userInstallLink(application) } : {}),
    registered: changed,
    async stop(graceMs = GRACE) {
      client.removeAllListeners(Events.InteractionCreate);
      // Closing the connection is told of as one that will be opened again.
      client.removeAllListeners(Events.ShardReconnecting);
      if (running.size > 0) {
        const timeout = new Promise<void>((resolve) => setTimeout(resolve, graceMs).unref());
        await Promise.race([Promise.allSettled(running), timeout]);
        if (running.size > 0) await Promise.race([interrupt(), sleep(TELLING, undefined, { ref: false })]);
      }
      await client.destroy();
      await computing.close();
    },
  };
}
