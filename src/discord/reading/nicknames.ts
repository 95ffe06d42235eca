import { DiscordjsError, DiscordjsErrorCodes, type Guild } from 'discord.js';
import { LRUCache } from 'lru-cache';

/** What people are called on a server; a message does not tell. */
export interface Nicknames {
  /** Of those people (ids) who have a name of their own there, that name. Who cannot be asked for now is left out. */
  of(guild: Guild, people: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** As many people as one request to the gateway may ask for. https://docs.discord.com/developers/events/gateway-events#request-guild-members */
const PEOPLE = 100;
/** Minutes with the accounts' names are better than none, and than late ones. */
const TIMEOUT = 2000;
/** Whoever takes another name is called by it after ten minutes at the latest. */
const REMEMBERED = { max: 10_000, ttl: 10 * 60_000, ttlResolution: 0 } as const;
/**
 * A connection may send 120 events a minute (https://docs.discord.com/developers/events/gateway#rate-limiting); discord.js lets the next
 * ones wait for the minute to end, so that each would run into the timeout, and those of others behind it. The rest of the
 * 120 is left for what keeps the connection.
 */
const REQUESTS_A_MINUTE = 100;
const MINUTE = 60_000;

/** Asks the gateway, and remembers the answers for a while. `now` in milliseconds. */
export function createNicknames(now: () => number): Nicknames {
  /** By server and person; empty for those who have no name of their own there. */
  const remembered = new LRUCache<string, string>({ ...REMEMBERED, perf: { now } });
  const minutes = new Map<number, { began: number; requests: number }>();

  function mayAsk(shard: number): boolean {
    const last = minutes.get(shard);
    const minute = last && now() - last.began < MINUTE ? last : { began: now(), requests: 0 };
    minutes.set(shard, minute);
    return ++minute.requests <= REQUESTS_A_MINUTE;
  }

  async function ask(guild: Guild, user: string[]): Promise<void> {
    try {
      const members = await guild.members.fetch({ user, time: TIMEOUT });
      for (const id of user) remembered.set(`${guild.id} ${id}`, members.get(id)?.nickname ?? '');
    } catch (error) {
      if (!(error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.GuildMembersTimeout)) throw error;
    }
  }

  return {
    async of(guild, people) {
      const unknown = people.filter((id) => !remembered.has(`${guild.id} ${id}`)).slice(0, PEOPLE);
      if (unknown.length > 0 && mayAsk(guild.shardId)) await ask(guild, unknown);
      return new Map(
        people.flatMap((id) => {
          const name = remembered.get(`${guild.id} ${id}`);
          return name ? [[id, name]] : [];
        }),
      );
    },
  };
}
