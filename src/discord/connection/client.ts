import { Client, Events, GatewayIntentBits, Options, type RESTOptions } from 'discord.js';
import type { Logger } from 'pino';
import { ALL_SERVERS, type Shards, shardNumbers } from '../../digests/index.ts';
import { disconnected, StartError } from './application.ts';
import { passOverOddEvents } from './odd-events.ts';
import { leaveOutAnswers } from './rest.ts';

export interface Connection {
  readonly token: string;
  readonly reach: Partial<RESTOptions>;
  readonly log: Logger;
  /** `auto` runs as many as Discord asks for. */
  readonly shards?: Shards | 'auto' | undefined;
  /** Told when Discord has shut the bot out for good; the error's message says what to do. */
  readonly onLost?: ((error: StartError) => void) | undefined;
}

/** Connects, and resolves once Discord has told what the bot is on. Throws `StartError`. */
export async function connect({ token, reach, log, shards = ALL_SERVERS, onLost }: Connection): Promise<Client<true>> {
  const client = createClient(reach, shards);
  leaveOutAnswers(client.rest);
  passOverOddEvents(client, log);
  tellOfConnection(client, log, onLost);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token).catch(async (error: Error) => {
    await client.destroy();
    throw new StartError(`Cannot connect to Discord: ${error.message}`, { cause: error });
  });
  return ready;
}

function createClient(reach: Partial<RESTOptions>, shards: Shards | 'auto'): Client {
  return new Client({
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
    ...(shards === 'auto' ? { shards } : { shards: shardNumbers(shards), shardCount: shards.total }),
  });
}

function tellOfConnection(client: Client, log: Logger, onLost: Connection['onLost']): void {
  client.on(Events.Error, (error) => log.error({ error: error.message }, 'client error'));
  // Emitted only where connecting again is of no use.
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ shard, code }, 'disconnected');
    onLost?.(disconnected(code));
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'));
}
