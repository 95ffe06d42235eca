import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, Options, REST } from 'discord.js';
import type { Logger } from 'pino';
import type { Bot } from './bot.ts';
import { type ComputingOptions, createComputing } from './computing/computing.ts';
import { disconnected, inviteLink, readApplication, StartError, userInstallLink } from './connection/application.ts';
import { passOverOddEvents, placeOf } from './connection/odd-events.ts';
import { registerCommands } from './connection/registration.ts';
import { leaveOutAnswers, restOptions } from './connection/rest.ts';
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

/** From `first` to `last`, of `total`. */
interface Shards {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

function idsOf({ first, last }: Shards): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** Reads the application's settings, registers what changed among the commands, and connects. Throws `StartError`. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { token, apiUrl, cdnUrl, log, now = Date.now, preferences = NO_PREFERENCES } = options;
  const { shards = { first: 0, last: 0, total: 1 } } = options;
  const reach = restOptions(apiUrl, cdnUrl);
  const rest = new REST(reach).setToken(token);
  const application = await readApplication(rest);
  const definitions = options.commands.map(({ definition }) => definition);
  const { ids: commandIds, changed } = await registerCommands(rest, application.id, definitions);

  const client = new Client({
    // Channels, roles and interactions. What was said is read when somebody asks for it, not as it is said.
    intents: [GatewayIntentBits.Guilds],
    rest: reach,
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 100, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    // Never left out: discord.js would read the environment's SHARDS itself, and take it for a list of ids.
    ...(shards === 'auto' ? { shards } : { shards: idsOf(shards), shardCount: shards.total }),
  });
  leaveOutAnswers(client.rest);
  passOverOddEvents(client, log);
  client.on(Events.Error, (error) => log.error({ error: error.message }, 'client error'));
  // Emitted only where connecting again is of no use.
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ shard, code }, 'disconnected');
    options.onLost?.(disconnected(code));
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'));

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token).catch(async (error: Error) => {
    await client.destroy();
    throw new StartError(`Cannot connect to Discord: ${error.message}`, { cause: error });
  });
  const computing = createComputing(options.computing);
  const nicknames = createNicknames(now);
  const reached = { client: await ready, application, commandIds, cdnUrl };
  const bot: Bot = { ...reached, computing, nicknames, preferences, log, now };

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
