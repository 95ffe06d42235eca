import { z } from 'zod';
import { listWriters } from '../minutes/index.ts';
import { archiveHosts, type FetcherConfig, wrongHosts } from '../sources/index.ts';

const flag = (standard: '0' | '1') =>
  z
    .enum(['0', '1'], 'must be 0 or 1')
    .default(standard)
    .transform((value) => value === '1');

/** An address of the web. */
export const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

/** What the bot and the command line both are told: what may be fetched, and who is not to be quoted. */
export const READING = z.object({
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
  CACHE: flag('1'),
  CACHE_DIR: z.string().optional(),
});

export type ReadingSettings = z.infer<typeof READING>;

/** How links are fetched under these settings. */
export function fetcherConfig(settings: ReadingSettings): FetcherConfig {
  const { MESSAGE_ARCHIVE, GITHUB_TOKEN, GITHUB_URL, CACHE_DIR } = settings;
  return {
    archiveHosts: archiveHosts(settings.ARCHIVE_HOSTS),
    allowPrivateAddresses: settings.ALLOW_PRIVATE_ADDRESSES,
    cache: settings.CACHE,
    ...(MESSAGE_ARCHIVE ? { messageArchive: MESSAGE_ARCHIVE } : {}),
    ...(GITHUB_TOKEN ? { githubToken: GITHUB_TOKEN } : {}),
    ...(GITHUB_URL ? { githubUrl: GITHUB_URL } : {}),
    ...(CACHE_DIR ? { cacheDir: CACHE_DIR } : {}),
  };
}
