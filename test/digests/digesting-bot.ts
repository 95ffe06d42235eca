import type { APIMessage, APIUser } from 'discord.js';
import { expect, vi } from 'vitest';
import { createCommands } from '../../commands/index.ts';
import { createDigestService, type DigestService } from '../../src/digest-service.ts';
import type { ComputingOptions } from '../../src/discord/computing/computing.ts';
import { createFetcher, type Fetcher } from '../../src/sources/index.ts';
import { exportGuild, openStore, type Store } from '../../src/store/index.ts';
import { startTestBot, type TestBot } from '../discord/running-bot.ts';
import type { Channel, Guild, OptionValue, StandinOptions } from '../discord/standin/index.ts';

/** The bot with its digests on a server of its own, where Ada manages it and Ben is a member. The clock is set by hand. */
export interface DigestingBot {
  readonly bot: TestBot;
  readonly store: Store;
  readonly service: DigestService;
  readonly guild: Guild;
  readonly ada: APIUser;
  readonly ben: APIUser;
  readonly desk: Channel;
  /** Milliseconds since 1970. */
  now: number;
  /** What the bot answers Ada, who runs the command at her desk. */
  readonly ask: (command: string, options?: Readonly<Record<string, OptionValue>>) => Promise<string>;
  /** Lets the clock strike then, and waits until nothing is left to deliver, at most `patience` milliseconds. */
  readonly strike: (at: number, patience?: number) => Promise<void>;
  /** What the bot posted in the channel without being asked. */
  readonly posts: (channel: Channel) => APIMessage[];
  readonly close: () => Promise<void>;
}

interface Surroundings {
  /** Closed with the bot. */
  readonly fetcher?: Fetcher;
  readonly standin?: StandinOptions;
  readonly computing?: ComputingOptions;
}

export async function startDigestingBot({
  fetcher = createFetcher({ archiveHosts: ['lists.pottery.example', 'lists.glass.example'], cache: false }),
  standin,
  computing,
}: Surroundings = {}): Promise<DigestingBot> {
  let now = Date.now();
  const store = await openStore({ file: ':memory:' });
  const service = createDigestService(fetcher, store, { retryAfter: 20, settling: 50 });
  let place: Pick<DigestingBot, 'guild' | 'ada' | 'ben' | 'desk'> | undefined;
  const bot = await startTestBot({
    fetcher,
    store,
    now: () => now,
    standin: { now: () => now, ...standin },
    ...(computing ? { computing } : {}),
    commands: createCommands({ fetcher, store, digests: service }),
    prepare(discord) {
      const guild = discord.guild('Pottery');
      const [ada, ben] = [discord.user('Ada Lind'), discord.user('Ben Okoye')];
      discord.join(guild, ada);
      discord.join(guild, ben);
      place = { guild, ada, ben, desk: discord.text(guild, 'desk') };
    },
  });
  if (!place) throw new TypeError('the server was not prepared');
  const { guild, ada, ben, desk } = place;
  await service.start(bot.bot);
  return {
    bot,
    store,
    service,
    guild,
    ada,
    ben,
    desk,
    get now() {
      return now;
    },
    set now(at: number) {
      now = at;
    },
    ask: async (command, options = {}) => (await bot.discord.slash(ada, desk, command, options)).message?.content ?? '',
    async strike(at, patience = 15_000) {
      now = at;
      await service.tick();
      await vi.waitFor(
        async () => {
          const { deliveries } = await exportGuild(store, guild.id);
          expect(deliveries.filter(({ state }) => state === 'due')).toEqual([]);
        },
        { timeout: patience, interval: 20 },
      );
    },
    posts: (channel) =>
      channel.messages.filter(
        ({ author, interaction_metadata }) => author.id === bot.bot.client.user.id && !interaction_metadata,
      ),
    async close() {
      await service.stop();
      await bot.close();
      await store.close();
    },
  };
}
