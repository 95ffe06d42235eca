import { constants } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import type { Message } from '../../thread/index.ts';
import { type Text, text } from '../../wording/index.ts';
import { type Bytes, bytesInMemory, decodeText } from '../bytes/index.ts';
import { readChatLog } from '../chat-log/index.ts';
import { readDump } from '../discord/index.ts';
import { SourceError } from '../error.ts';
import { htmlToText } from '../html/index.ts';
import { outlineMail, readDigest, readMail } from '../mail/index.ts';
import { type Mailbox, mailboxOf, type OnProgress, openMbox, outlined } from '../mailbox/index.ts';
import { noDiscussion } from '../no-discussion.ts';
import { readPasted, readViewed } from '../pasted/index.ts';
import { DETECTION_BYTES, detectFormat } from './detect.ts';

export interface ReadLimits {
  /** What a gzip'd file may unpack to; without it, what fits into memory. */
  readonly maxUnpackedBytes?: number;
}

export interface ReadOptions extends ReadLimits {
  readonly progress?: OnProgress | undefined;
}

interface OpenOptions extends ReadOptions {
  /** What errors say was expected. */
  readonly expected: Text;
}

/** The mailbox in bytes, by what `detectFormat` says they are. `name` is what errors call them. Throws `SourceError`. */
export function openBytes(bytes: Bytes, name: string, options: OpenOptions, layers = 0): Mailbox {
  const top = bytes.slice(0, DETECTION_BYTES);
  const whole = () => bytes.slice(0, bytes.size);
  const { expected } = options;
  const format = detectFormat(top, name, expected);
  switch (format) {
    case 'gzip':
      if (layers >= MOST_LAYERS)
        throw noDiscussion(name, text('file.packedTooOften', { count: MOST_LAYERS }), expected);
      return openBytes(bytesInMemory(unpack(whole(), name, options)), name, options, layers + 1);
    case 'utf-16': {
      const label = top[0] === 0xff ? 'utf-16le' : 'utf-16be';
      return openBytes(bytesInMemory(Buffer.from(new TextDecoder(label).decode(whole()))), name, options, layers);
    }
    case 'mbox':
      return openMbox(bytes, options.progress);
    case 'mail':
      return openMail(whole());
    case 'json':
      return mailboxOf(readDump(whole().toString('utf8'), name));
    case 'html':
      return openText(htmlToText(decodeText(whole())), name, expected);
    case 'text':
      return openText(decodeText(whole()), name, expected);
  }
}

/** A letter, a digit or a pictograph: without any, nothing is said. */
const WORDS = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

function openText(written: string, name: string, expected: Text): Mailbox {
  if (written.trim() === '') throw noDiscussion(name, text('file.empty'), expected);
  if (!WORDS.test(written)) throw noDiscussion(name, text('file.noWords'), expected);
  if (isJson(written)) throw noDiscussion(name, text('file.noDump'), expected);
  return mailboxOf(readChatLog(written) ?? readViewed(written) ?? messagesOf(readPasted(written)));
}

/** The mails of a digest, or the mail itself. */
function messagesOf(mail: Message): readonly Message[] {
  return readDigest(mail) ?? [mail];
}

/** A list or object of JSON that does not begin as a dump does. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text.slice(0, 1_000))) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function openMail(bytes: Buffer): Mailbox {
  const outline = outlineMail(bytes);
  // Most mails of a folder are only told apart, for which their headers are enough.
  if (NAMES_ISSUE.test(outline.subject ?? '')) return mailboxOf(messagesOf(readMail(bytes)));
  return outlined([outline], () => [readMail(bytes)]);
}

/** "Growers Digest, Vol 12, Issue 3", "Nachrichtensammlung, Band 12, Eintrag 3": Mailman in its languages, Majordomo's "growers-digest V1 #23", LISTSERV. */
const NAMES_ISSUE = /digest|\bvol(?:ume)?\b|\bband\b|巻/i;

/** A file that unpacks to itself exists. */
const MOST_LAYERS = 3;

function unpack(packed: Buffer, name: string, { maxUnpackedBytes, expected }: OpenOptions): Buffer {
  try {
    return gunzipSync(packed, maxUnpackedBytes === undefined ? {} : { maxOutputLength: maxUnpackedBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      const most = maxUnpackedBytes ?? constants.MAX_LENGTH;
      throw new SourceError(text('file.unpacksTooLarge', { name, megabytes: Math.floor(most / 1_000_000) }));
    }
    throw new SourceError(text('file.damagedGzip', { name, expected }));
  }
}
