import { basename } from 'node:path';
import { fetcherConfig, type ReadingSettings } from '../environment/index.ts';
import {
  createFetcher,
  type Fetcher,
  type FetchOptions,
  fetchMessages,
  isKnownLink,
  type Mailbox,
  mailboxOf,
  openLargePath,
  openStream,
  type Progress,
  type ReadProgress,
  SourceError,
} from '../sources/index.ts';
import { english, type Say, text } from '../wording/index.ts';
import { fetchingLine, showArriving, showReading } from './progress.ts';

/** What reading an input needs of the process. */
export interface InputSurroundings {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly settings: ReadingSettings;
  /** Shows a line that replaces the one before it, and clears it without one. Absent where errors go to no terminal. */
  readonly status?: (line?: string) => void;
  /** Who says our words; in English where it is left out. */
  readonly say?: Say;
}

/** The messages that an argument stands for: `-` is standard input, a link is fetched, all else is a path. `open` fetches links. Throws `SourceError`. */
export async function openInput(
  input: string,
  surroundings: InputSurroundings,
  open: (link: string) => Promise<Mailbox> = (link) => openThread(link, surroundings),
): Promise<Mailbox> {
  if (input === '-') {
    return openStandardInput(surroundings);
  }
  if (isKnownLink(input)) return open(input);
  if (/^https?:\/\//i.test(input))
    throw new SourceError(text(URL.canParse(input) ? 'terminal.discordLink' : 'link.none', { link: input }));
  return reading(basename(input), surroundings, (progress) => openLargePath(input, progress));
}

async function openStandardInput(surroundings: InputSurroundings): Promise<Mailbox> {
  const { stdin, status, say = english } = surroundings;
  const arrived = status && showArriving(status, say);
  async function* arriving() {
    let size = 0;
    for await (const piece of stdin) {
      size += piece.length;
      arrived?.(size);
      yield piece;
    }
  }
  return reading('standard input', surroundings, (progress) => openStream(arriving(), 'standard input', progress));
}

/** Runs what reads a mailbox and shows how far it is. */
async function reading(
  name: string,
  { status, say = english }: InputSurroundings,
  read: (progress?: (now: ReadProgress) => void) => Mailbox | Promise<Mailbox>,
): Promise<Mailbox> {
  try {
    return await read(status && showReading(name, status, say));
  } finally {
    status?.();
  }
}

function openThread(link: string, surroundings: InputSurroundings): Promise<Mailbox> {
  return openLink(surroundings, async (fetcher, options) => mailboxOf(await fetchMessages(fetcher, link, options)));
}

/** Runs what fetches, with a fetcher of its own that shows its progress. */
export async function openLink(
  { settings, status, say = english }: InputSurroundings,
  work: (fetcher: Fetcher, options: FetchOptions) => Promise<Mailbox>,
): Promise<Mailbox> {
  const fetcher = createFetcher(fetcherConfig(settings));
  try {
    const progress = status && ((now: Progress) => status(fetchingLine(now, say)));
    return await work(fetcher, progress ? { progress } : {});
  } finally {
    status?.();
    await fetcher.close();
  }
}
