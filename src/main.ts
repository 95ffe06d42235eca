import { constants, realpathSync } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Status } from 'discord.js';
import pino, { type Logger } from 'pino';
import { createCommands } from '../commands/index.ts';
import { type Configuration, readConfiguration, warningsOf } from './configuration.ts';
import { createDigestService } from './digest-service.ts';
import { type RunningBot, STOP, StartError, startBot, startShardProcesses } from './discord/index.ts';
import { ConfigurationError, fetcherConfig, readEnvFile } from './environment/index.ts';
import { createMetrics, MetricsError, serveMetrics } from './metrics/index.ts';
import { openInteractions } from './open-interactions.ts';
import { PageError, startPage } from './page/index.ts';
import { createPreferences } from './preferences.ts';
import { createFetcher, type Fetcher } from './sources/index.ts';
import { isReachable, openStore, type Store, StoreError } from './store/index.ts';

/** The program while it runs. */
export interface Running {
  stop(): Promise<void>;
}

const PORTAL = 'https://discord.com/developers/applications';

/** Where the program says what it does. */
interface Output {
  /** Given what the operator should read, a line each. */
  readonly say: (line: string) => void;
  readonly log: Logger;
  readonly onLost?: (error: StartError) => void;
}

/**
 * Starts the bot, or without a token the preview page.
 * Throws `ConfigurationError`, `StartError`, `PageError`, `MetricsError` or `StoreError` for what the operator can mend.
 */
export async function start(configuration: Configuration, output: Output): Promise<Running> {
  const { say, log, onLost } = output;
  const { DISCORD_TOKEN: token } = configuration;
  if (!token) return startPreview(configuration, output);
  for (const warning of [...warningsOf(configuration), ...(await cacheWarning(configuration))])
    say(`Warning: ${warning}`);
  if (configuration.SHARDS === 'auto' && configuration.DATABASE_URL) {
    // Beside SQLite, which has room for one process, all shards run in this one.
    const processes = await startShardProcesses({
      token,
      apiUrl: configuration.DISCORD_API_URL,
      cdnUrl: configuration.DISCORD_CDN_URL,
      script: fileURLToPath(import.meta.url),
      log,
      onLost,
    });
    if (processes) {
      say(`${processes.count} shards run, each in a process of its own.`);
      return processes;
    }
  }
  const fetcher = createFetcher({ ...fetcherConfig(configuration), readElsewhere: true });
  let store: Store | undefined;
  try {
    store = await openStore({
      file: configuration.DATABASE_FILE,
      ...(configuration.DATABASE_URL ? { url: configuration.DATABASE_URL } : {}),
    });
    return await startWith({ fetcher, store }, token, configuration, output);
  } catch (error) {
    await fetcher.close();
    await store?.close();
    throw error;
  }
}

async function startPreview({ PORT, UNQUOTED_ADDRESSES }: Configuration, { say, log }: Output): Promise<Running> {
  say(
    `No DISCORD_TOKEN is set, so there is no bot, only the preview page. For a token open ${PORTAL}, New Application, Bot, Reset Token, and put DISCORD_TOKEN=… into .env`,
  );
  const page = await startPage({
    port: PORT,
    unquoted: UNQUOTED_ADDRESSES,
    onError: (error) => log.error({ error: error instanceof Error ? error.stack : String(error) }, 'page failed'),
  });
  say(`Preview page: ${page.url}`);
  return { stop: () => page.close() };
}

/** A cache that cannot be written costs downloads, and no answer tells of it: so this does. */
async function cacheWarning({ CACHE, CACHE_DIR }: Configuration): Promise<string[]> {
  if (!CACHE || !CACHE_DIR) return [];
  try {
    await mkdir(CACHE_DIR, { recursive: true, mode: 0o700 });
    await access(CACHE_DIR, constants.W_OK);
    return [];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return [`CACHE_DIR: ${CACHE_DIR} cannot be written (${code}), so that nothing is kept there.`];
  }
}

/** The bot, its digests and its metrics in this process. What it was given is closed with it. */
async function startWith(
  { fetcher, store }: { readonly fetcher: Fetcher; readonly store: Store },
  token: string,
  configuration: Configuration,
  { say, log, onLost }: Output,
): Promise<Running> {
  const metrics = createMetrics();
  const interactions = await openInteractions(store);
  const digests = createDigestService(fetcher, store, { unquoted: configuration.UNQUOTED_ADDRESSES });
  const running = await startBot({
    open: interactions,
    observe: metrics.observe,
    token,
    apiUrl: configuration.DISCORD_API_URL,
    cdnUrl: configuration.DISCORD_CDN_URL,
    commands: createCommands({ fetcher, store, digests }),
    preferences: createPreferences(store, configuration.UNQUOTED_ADDRESSES),
    log,
    ...(onLost ? { onLost } : {}),
    shards: configuration.SHARDS,
  });
  await digests.start(running.bot);
  const { bot } = running;
  const isConnected = () => bot.client.ws.status === Status.Ready;
  metrics.watch(() => ({
    connected: isConnected(),
    ping: bot.client.ws.ping,
    guilds: bot.client.guilds.cache.size,
    load: bot.computing.load,
  }));
  const measured =
    configuration.METRICS_PORT === undefined
      ? undefined
      : await serveMetrics({
          port: configuration.METRICS_PORT,
          metrics,
          checks: { gateway: isConnected, database: () => isReachable(store) },
        }).catch(async (error: unknown) => {
          await Promise.all([digests.stop(), running.stop()]);
          throw error;
        });
  for (const line of introduction(running)) say(line);
  if (measured) say(`Health and metrics: port ${measured.port}, /healthz and /metrics`);
  return {
    async stop() {
      await measured?.close();
      await Promise.all([digests.stop(), running.stop()]);
      await fetcher.close();
      await interactions.close();
      await store.close();
    },
  };
}

function introduction({ bot, invite, userInstall, registered }: RunningBot): string[] {
  const { application, client } = bot;
  const { shards, shardCount = 1 } = client.options;
  const servers = client.guilds.cache.size;
  const share =
    Array.isArray(shards) && shards.length < shardCount ? `, shards ${shards.join(', ')} of ${shardCount}` : '';
  return [
    `Logged in as ${client.user.tag}${share}, in ${servers} ${servers === 1 ? 'server' : 'servers'}. Commands ${registered ? 'registered' : 'unchanged'}.`,
    `Add it to a server: ${invite}`,
    userInstall
      ? `Install it for yourself, to take it along: ${userInstall}`
      : `People cannot install it for themselves: switch on User Install at ${PORTAL}/${application.id}/installation if they should.`,
    application.messageContent
      ? 'Intents to switch on: none, Message Content is on.'
      : `Intents to switch on: Message Content, at ${PORTAL}/${application.id}/bot. Until then it cannot read threads and channels, only files, links, pasted text, and mails in messages.`,
  ];
}

/** Runs until it is told to stop. */
async function main() {
  readEnvFile();
  const configuration = readConfiguration(process.env);
  const log = pino({ level: configuration.LOG_LEVEL });
  const onLost = (error: StartError) => {
    console.error(error.message);
    process.exit(1);
  };
  let running: Running | undefined;
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // Nothing is under way while it starts.
    Promise.resolve(running?.stop()).then(
      () => process.exit(0),
      (error) => {
        log.fatal({ error: String(error) }, 'could not stop');
        process.exit(1);
      },
    );
  };
  // A second signal ends it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (stopping ? process.exit(1) : stop()));
  if (process.env.SHARDING_MANAGER && process.send) {
    // The sharding manager says when to stop, and nobody is left to say so when it is gone.
    process.on('message', (message) => {
      if (message === STOP) stop();
    });
    process.on('disconnect', stop);
  }
  running = await start(configuration, { say: console.log, log, onLost });
}

const started = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (started)
  main().catch((error: unknown) => {
    const expected =
      error instanceof ConfigurationError ||
      error instanceof StartError ||
      error instanceof PageError ||
      error instanceof MetricsError ||
      error instanceof StoreError;
    console.error(expected ? error.message : error);
    process.exit(1);
  });
