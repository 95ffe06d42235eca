/** The shards from `first` to `last`, of `total`: a process has the servers of its own, and others may have the rest. */
export interface Shards {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** One process that has all servers. */
export const ALL_SERVERS: Shards = { first: 0, last: 0, total: 1 };

export function shardNumbers({ first, last }: Shards): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** The shard that has the server: https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
export function shardOf(guild: string, { total }: Shards): number {
  return total === 1 ? 0 : Number((BigInt(guild) >> 22n) % BigInt(total));
}

/** Whether the server is the business of these shards. */
export function haveServer(shards: Shards, guild: string): boolean {
  const shard = shardOf(guild, shards);
  return shard >= shards.first && shard <= shards.last;
}
