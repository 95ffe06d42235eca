import { z } from 'zod';

const flag = (standard: '0' | '1') =>
  z
    .enum(['0', '1'])
    .default(standard)
    .transform((value) => value === '1');
const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

/** Every variable that is read from the environment; `.env.example` describes them. Names and defaults are the contract with operators. */
const ENVIRONMENT = z.object({
  DISCORD_TOKEN: z.string().trim().optional(),
  DISCORD_API_URL: url.default('https://discord.com/api'),
  DISCORD_CDN_URL: url.default('https://cdn.discordapp.com'),
  ARCHIVE_HOSTS: z.string().optional(),
  ALLOW_PRIVATE_ADDRESSES: flag('0'),
  MESSAGE_ARCHIVE: url.optional(),
  GITHUB_TOKEN: z.string().optional(),
  DATABASE_FILE: z.string().default('thread-minutes.db'),
  DATABASE_URL: z.string().optional(),
  SHARDS: z
    .union([z.literal('auto'), z.coerce.number().int().min(1)], { error: 'must be a number or "auto"' })
    .optional(),
  PORT: port.default(3000),
  METRICS_PORT: port.optional(),
  CACHE: flag('1'),
  CACHE_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
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
  const parsed = ENVIRONMENT.safeParse(set);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigurationError(`${String(issue?.path[0])}: ${issue?.message}. .env.example describes it.`);
}
