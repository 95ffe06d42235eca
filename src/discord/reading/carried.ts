import type { APIMessage } from 'discord.js';
import { POSTED_FILE, type Source } from '../../render/index.ts';
import { english } from '../../wording/index.ts';
import type { ReadableChannel } from '../access.ts';
import type { Bot } from '../bot.ts';
import { type AttachedFile, asFile, unlessUnreadable } from './attachment.ts';
import { type Discussion, placeOf, readFile, readText } from './discussion.ts';

/** Files that are mail by their name, and those that may hold some. */
const MAIL_FILE = /\.(?:eml|mbox|mbx|gz)$/i;
const TEXT_FILE = /\.(?:txt|text|log|md|json|html?)$/i;
/** What of a message may hold a mail. */
export interface Carrier {
  readonly content: string;
  readonly files: readonly AttachedFile[];
  /** The message itself. */
  readonly source: Extract<Source, { kind: 'message' }>;
}

/** What a message carries that minutes can be taken of by itself: an attached mail, else a pasted one. Throws `SourceError`. */
export async function readCarried(bot: Bot, { content, files, source }: Carrier): Promise<Discussion | undefined> {
  for (const file of files) {
    if (file.name === POSTED_FILE) continue;
    // A file that calls itself a mail should be one, and what is wrong with it is worth telling; text may be anything.
    if (MAIL_FILE.test(file.name)) return readFile(bot, file, source);
    if (!TEXT_FILE.test(file.name)) continue;
    const found = await readFile(bot, file, source).catch(unlessUnreadable);
    if (found?.outcome.isMail) return found;
  }
  if (!content) return undefined;
  const pasted = await readText(bot, content, english, source).catch(unlessUnreadable);
  return pasted?.outcome.isMail ? pasted : undefined;
}

/** What a message, or the one that it forwards, may carry. */
export function carrierOf(
  channel: ReadableChannel,
  { id, content, attachments, message_snapshots = [] }: APIMessage,
): Carrier {
  const forwarded = message_snapshots.map(({ message }) => message);
  return {
    content: [content, ...forwarded.map((each) => each.content)].find(Boolean) ?? '',
    files: [...attachments, ...forwarded.flatMap((each) => each.attachments)].map(asFile),
    source: { kind: 'message', ...placeOf(channel), message: id },
  };
}
