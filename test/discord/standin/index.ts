import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InteractionResponseType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Discord } from './discord.ts';
import { createGateway, type Gateway } from './gateway.ts';
import type { Answer } from './interaction.ts';
import { type Channels, channelsOf } from './people/channels.ts';
import { type Commands, commandsOf } from './people/commands.ts';
import { type Components, componentsOf } from './people/components.ts';
import { type Forms, formsOf } from './people/forms.ts';
import { type Messages, messagesOf } from './people/messages.ts';
import type { OptionValue } from './people/options.ts';
import { type Servers, serversOf } from './people/servers.ts';
import { createRest, type Rest } from './rest.ts';
import { createRoutes } from './routes/index.ts';
import { type Channel, createWorld, type Guild, type World } from './world.ts';

export type { Answer, Channel, Guild, OptionValue, World };

export interface StandinOptions {
  readonly token?: string;
  /** Whether the operator switched the Message Content intent on; yes unless told. */
  readonly messageContent?: boolean;
  /** Whether the operator switched user installs on; yes unless told. */
  readonly userInstall?: boolean;
  /** How many shards it asks for; one unless told. */
  readonly shards?: number;
  /** Within how many milliseconds an interaction must be acknowledged; Discord's 3,000 unless told. */
  readonly acknowledgeWithin?: number;
  /** Milliseconds between heartbeats; Discord's 41,250 unless told. */
  readonly heartbeatInterval?: number;
  /** The clock that dates what is sent and runs out tokens. */
  readonly now?: () => number;
}

/** A Discord of one's own, on a port of 127.0.0.1: what the people on it do (`people/`), and what is seen of the bot, whose calls `routes/` answer. */
export interface Standin extends Servers, Channels, Messages, Commands, Components, Forms {
  readonly world: World;
  readonly token: string;
  /** What `DISCORD_API_URL` is to be. */
  readonly apiUrl: string;
  /** What `DISCORD_CDN_URL` is to be. */
  readonly cdnUrl: string;
  readonly rest: Rest;
  readonly gateway: Gateway;
  /** The operator makes a new token in the developer portal; the old one is worth nothing from then on. */
  resetToken(): void;
  /** Stops everything and throws when the bot did what Discord would not have taken. */
  close(): Promise<void>;
}

/** Starts a Discord. */
export async function startDiscord({
  token = 'MTE.stand-in.token',
  messageContent = true,
  userInstall = true,
  shards = 1,
  acknowledgeWithin = 3000,
  heartbeatInterval = 41_250,
  now = Date.now,
}: StandinOptions = {}): Promise<Standin> {
  const world = createWorld({ token, messageContent, userInstall, shards });
  const problems: string[] = [];
  const server = createServer();
  const gateway = createGateway(world, server, problems, heartbeatInterval);
  const discord: Discord = { world, gateway, interactions: [], acknowledgeWithin, problems, now };
  const rest = createRest(world, server, createRoutes(discord), problems);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...serversOf(discord),
    ...channelsOf(discord),
    ...messagesOf(discord),
    ...commandsOf(discord),
    ...componentsOf(discord),
    ...formsOf(discord),
    world,
    token,
    apiUrl: `${world.origin}/api`,
    cdnUrl: world.origin,
    rest,
    gateway,
    resetToken() {
      world.token = 'MTE.another.token';
      gateway.drop();
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      if (problems.length) throw new Error(`The bot and Discord differ:\n${problems.join('\n')}`);
    },
  };
}

export { InteractionResponseType, PermissionFlagsBits };
