import {
  archiveHosts,
  createFetcher,
  describeProgress,
  type Fetcher,
  type FetchOptions,
  fetchMessages,
  isKnownLink,
  type Mailbox,
  mailboxOf,
  openMessages,
  openPath,
  type Progress,
  SourceError,
} from '../sources/index.ts';
import { english, text } from '../wording/index.ts';

/** What reading an input needs of the process. */
export interface InputSurroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The settings of `.env.example` that say what may be fetched. */
  readonly settings: {
    readonly ARCHIVE_HOSTS?: string | undefined;
    readonly ALLOW_PRIVATE_ADDRESSES?: string | undefined;
    readonly MESSAGE_ARCHIVE?: string | undefined;
    readonly GITHUB_TOKEN?: string | undefined;
    readonly CACHE?: string | undefined;
    readonly CACHE_DIR?: string | undefined;
  };
  /** Shows a line that replaces the one before it, and clears it without one. Absent where errors go to no terminal. */
  readonly status?: (line?: string) => void;
}

/** The messages that an argument stands for: `-` is standard input, a link is fetched, all else is a path. `open` fetches links. Throws `SourceError`. */
export async function openInput(
  input: string,
  surroundings: InputSurroundings,
  open: (link: string) => Promise<Mailbox> = (link) => openThread(link, surroundings),
): Promise<Mailbox> {
  if (input === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of surroundings.stdin) chunks.push(chunk);
    return openMessages(Buffer.concat(chunks), 'standard input');
  }
  if (isKnownLink(input)) return open(input);
  if (/^https?:\/\//i.test(input)) throw new SourceError(text('terminal.discordLink', { link: input }));
  return openPath(input);
}

function openThread(link: string, surroundings: InputSurroundings): Promise<Mailbox> {
  return openLink(surroundings, async (fetcher, options) => mailboxOf(await fetchMessages(fetcher, link, options)));
}

/** Runs what fetches, with a fetcher of its own that shows its progress. */
export async function openLink(
  { settings, status }: InputSurroundings,
  work: (fetcher: Fetcher, options: FetchOptions) => Promise<Mailbox>,
): Promise<Mailbox> {
  const fetcher = createFetcher({
    archiveHosts: archiveHosts(settings.ARCHIVE_HOSTS),
    allowPrivateAddresses: settings.ALLOW_PRIVATE_ADDRESSES === '1',
    ...(settings.MESSAGE_ARCHIVE ? { messageArchive: settings.MESSAGE_ARCHIVE } : {}),
    ...(settings.GITHUB_TOKEN ? { githubToken: settings.GITHUB_TOKEN } : {}),
    cache: settings.CACHE !== '0',
    ...(settings.CACHE_DIR ? { cacheDir: settings.CACHE_DIR } : {}),
  });
  try {
    const progress = status && ((now: Progress) => status(progressLine(now)));
    return await work(fetcher, progress ? { progress } : {});
  } finally {
    status?.();
    await fetcher.close();
  }
}

const BAR_WIDTH = 24;

/** What is being done, behind a bar where it is known how much there is. */
function progressLine(now: Progress): string {
  if (!now.totalBytes) return english(describeProgress(now));
  const done = Math.round(Math.min(1, now.bytes / now.totalBytes) * BAR_WIDTH);
  return `${'█'.repeat(done)}${'░'.repeat(BAR_WIDTH - done)} ${english(describeProgress(now))}`;
}
