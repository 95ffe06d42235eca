import { z } from 'zod';
import type { Shards } from './digests/index.ts';
import { ConfigurationError, type Environment, READING, readEnvironment, url } from './environment/index.ts';
import { archiveHosts, isListed } from './sources/index.ts';

const aPort = 'must be the number of a port, from 0 to 65535';
const port = z
  .string()
  .trim()
  .regex(/^\d+$/, aPort)
  .transform(Number)
  .refine((number) => number <= 65_535, aPort);

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** "auto", "4" for four, "0-7/16" or "3/16" for some of sixteen. Undefined for anything else. */
function readShards(text: string): Shards | 'auto' | undefined {
  if (text === 'auto') return text;
  const [, first, last = first, total] = /^(?:(\d+)(?:-(\d+))?\/)?(\d+)$/.exec(text) ?? [];
  if (total === undefined) return undefined;
  const all = Number(total);
  const range = { first: Number(first ?? 0), last: last === undefined ? all - 1 : Number(last), total: all };
  return range.first <= range.last && range.last < all ? range : undefined;
}

/** Every variable that is read from the environment; `.env.example` describes them. Names and defaults are the contract with operators. */
const ENVIRONMENT = READING.extend({
  DISCORD_TOKEN: z.string().trim().optional(),
  DISCORD_API_URL: url.default('https://discord.com/api'),
  DISCORD_CDN_URL: url.default('https://cdn.discordapp.com'),
  DATABASE_FILE: z.string().default('thread-minutes.db'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'must be the address of a PostgreSQL, postgres://user:password@host/database')
    .optional(),
  SHARDS: z
    .string()
    .transform((text, context) => {
      const shards = readShards(text.trim());
      if (!shards) context.addIssue('must be a number or "auto", or a range of all shards such as 0-7/16');
      return shards ?? z.NEVER;
    })
    .optional(),
  PORT: port.default(3000),
  METRICS_PORT: port.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** The environment, checked. */
export type Configuration = z.infer<typeof ENVIRONMENT>;

/** Checks the environment. Throws `ConfigurationError`. */
export function readConfiguration(environment: Environment): Configuration {
  const { SHARDING_MANAGER, SHARDS, SHARD_COUNT } = environment;
  const managed = Boolean(SHARDING_MANAGER?.trim());
  // discord.js's sharding manager gives each process of its own one shard, in two variables.
  const shards = managed && SHARD_COUNT?.trim() ? { SHARDS: `${SHARDS}/${SHARD_COUNT}` } : {};
  const configuration = readEnvironment(ENVIRONMENT, { ...environment, ...shards });
  return sharable(managed ? withPortOfItsOwn(configuration) : configuration);
}

/** What the operator may not have meant, though the program can run with it: a line each. */
export function warningsOf(configuration: Configuration): string[] {
  const { ARCHIVE_HOSTS, ALLOW_PRIVATE_ADDRESSES, MESSAGE_ARCHIVE, GITHUB_URL, CACHE, CACHE_DIR } = configuration;
  const hosts = archiveHosts(ARCHIVE_HOSTS);
  const unlisted = (address: string | undefined) => {
    if (address === undefined || DEFAULTS.has(address)) return undefined;
    const url = new URL(address);
    return isListed(url, hosts) ? undefined : url.host;
  };
  const [archive, github] = [unlisted(MESSAGE_ARCHIVE), unlisted(GITHUB_URL)];
  return [
    ...(ALLOW_PRIVATE_ADDRESSES
      ? [
          'ALLOW_PRIVATE_ADDRESSES=1 lets links reach loopback and private addresses. Set it only for an archive of your own.',
        ]
      : []),
    ...(archive
      ? [`MESSAGE_ARCHIVE: ${archive} is not in ARCHIVE_HOSTS, so that no Message-ID can be looked up there.`]
      : []),
    ...(github ? [`GITHUB_URL: ${github} is not in ARCHIVE_HOSTS, so that no link to it can be read.`] : []),
    ...(!CACHE && CACHE_DIR ? [`CACHE_DIR: with CACHE=0 nothing is kept in ${CACHE_DIR}.`] : []),
  ];
}

/** What `.env.example` has, which who leaves out these hosts need not take out as well. */
const DEFAULTS: ReadonlySet<string> = new Set(['https://lore.kernel.org/all/', 'https://github.com']);

/** Some of the shards only: then what is kept must be shared with those that have the others. */
function sharable(configuration: Configuration): Configuration {
  const { SHARDS, DATABASE_URL } = configuration;
  const all = SHARDS === undefined || SHARDS === 'auto' || SHARDS.last - SHARDS.first + 1 === SHARDS.total;
  if (all || DATABASE_URL) return configuration;
  throw new ConfigurationError(
    'SHARDS: a range is for several processes, which share a PostgreSQL: set DATABASE_URL. .env.example describes it.',
  );
}

/** Of the processes of one machine that have a shard each, no two can listen at one port: each adds its shard to it. */
function withPortOfItsOwn(configuration: Configuration): Configuration {
  const { SHARDS, METRICS_PORT } = configuration;
  if (!METRICS_PORT || SHARDS === undefined || SHARDS === 'auto') return configuration;
  return { ...configuration, METRICS_PORT: METRICS_PORT + SHARDS.first };
}
