import { z } from 'zod';
import { listWriters } from './minutes/index.ts';
import { archiveHosts, isListed, wrongHosts } from './sources/index.ts';

const flag = (standard: '0' | '1') =>
  z
    .enum(['0', '1'], 'must be 0 or 1')
    .default(standard)
    .transform((value) => value === '1');
const aPort = 'must be the number of a port, from 0 to 65535';
const port = z
  .string()
  .trim()
  .regex(/^\d+$/, aPort)
  .transform(Number)
  .refine((number) => number <= 65_535, aPort);
const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The shards from `first` to `last`, which are not all of the `total` where others are run elsewhere. */
interface ShardRange {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** "auto", "4" for four, "0-7/16" or "3/16" for some of sixteen. Undefined for anything else. */
function readShards(text: string): ShardRange | 'auto' | undefined {
  if (text === 'auto') return text;
  const [, first, last = first, total] = /^(?:(\d+)(?:-(\d+))?\/)?(\d+)$/.exec(text) ?? [];
  if (total === undefined) return undefined;
  const all = Number(total);
  const range = { first: Number(first ?? 0), last: last === undefined ? all - 1 : Number(last), total: all };
  return range.first <= range.last && range.last < all ? range : undefined;
}

/** Every variable that is read from the environment; `.env.example` describes them. Names and defaults are the contract with operators. */
const ENVIRONMENT = z.object({
  DISCORD_TOKEN: z.string().trim().optional(),
  DISCORD_API_URL: url.default('https://discord.com/api'),
  DISCORD_CDN_URL: url.default('https://cdn.discordapp.com'),
  ARCHIVE_HOSTS: z
    .string()
    .superRefine((text, context) => {
      for (const { entry, meant } of wrongHosts(text))
        context.addIssue(`"${entry}" is no host, such as lists.example.org${meant ? `: write ${meant}` : ''}`);
    })
    .optional(),
  UNQUOTED_ADDRESSES: z
    .string()
    .default('')
    .transform((text, context) => {
      const { writers, unreadable } = listWriters(text);
      for (const entry of unreadable) context.addIssue(`"${entry}" is no address, domain or name`);
      return writers;
    }),
  ALLOW_PRIVATE_ADDRESSES: flag('0'),
  MESSAGE_ARCHIVE: url.optional(),
  GITHUB_TOKEN: z
    .string()
    .trim()
    // What a header can carry (RFC 9110, 5.5): anything else is no token, and no request could be sent with it.
    .regex(/^[\x21-\x7e]+$/, 'holds characters that no token has')
    .optional(),
  GITHUB_URL: url.optional(),
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
  CACHE: flag('1'),
  CACHE_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** The environment, checked. */
export type Configuration = z.infer<typeof ENVIRONMENT>;

/** A variable in the environment is not what it should be; the message is one line that says which. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Checks the environment; a variable that is set to nothing counts as not set. Throws `ConfigurationError`. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  // discord.js's sharding manager gives each process of its own one shard, in two variables.
  const shards = set.SHARDING_MANAGER && set.SHARD_COUNT ? { SHARDS: `${set.SHARDS}/${set.SHARD_COUNT}` } : {};
  const parsed = ENVIRONMENT.safeParse({ ...set, ...shards });
  if (parsed.success) return sharable(set.SHARDING_MANAGER ? withPortOfItsOwn(parsed.data) : parsed.data);
  const [issue] = parsed.error.issues;
  throw new ConfigurationError(`${String(issue?.path[0])}: ${issue?.message}. .env.example describes it.`);
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
