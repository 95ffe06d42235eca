import { constants } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { text } from '../wording/index.ts';
import { type Bytes, bytesInMemory } from './bytes.ts';
import { decodeText } from './charset.ts';
import { DETECTION_BYTES, detectFormat, type Format, noDiscussion } from './detect.ts';
import { readDump } from './discord-dump.ts';
import { SourceError } from './error.ts';
import { htmlToText } from './html.ts';
import { indexedMailbox, mboxHolder } from './indexed.ts';
import { outlineMail, readMail } from './mail.ts';
import { createMailIndex } from './mail-index.ts';
import { type Mailbox, mailboxOf, outlined } from './mailbox.ts';
import { readPasted } from './pasted.ts';

/** How much of a mailbox was looked through: of an mbox its bytes, of a folder its files. */
export interface ReadProgress {
  readonly of: 'bytes' | 'files';
  readonly done: number;
  readonly whole: number;
}
export type OnProgress = (progress: ReadProgress) => void;

export interface ReadLimits {
  /** What a gzip'd file may unpack to; without it, what fits into memory. */
  readonly maxUnpackedBytes?: number;
}

export interface ReadOptions extends ReadLimits {
  readonly progress?: OnProgress | undefined;
}

/** What is in a file, out of all that it was packed in. */
export interface Unwrapped {
  readonly format: Exclude<Format, 'gzip' | 'utf-16'>;
  readonly bytes: Bytes;
}

/** Throws `SourceError` where nothing in it can be a discussion. `name` is what errors call it. */
export function unwrap(bytes: Bytes, name: string, limits: ReadLimits = {}, layers = 0): Unwrapped {
  const top = bytes.slice(0, DETECTION_BYTES);
  const whole = () => bytes.slice(0, bytes.size);
  const format = detectFormat(top, name);
  switch (format) {
    case 'gzip':
      if (layers >= MOST_LAYERS) throw noDiscussion(name, text('file.packedTooOften', { count: MOST_LAYERS }));
      return unwrap(bytesInMemory(unpack(whole(), name, limits)), name, limits, layers + 1);
    case 'utf-16': {
      const label = top[0] === 0xff ? 'utf-16le' : 'utf-16be';
      return unwrap(bytesInMemory(Buffer.from(new TextDecoder(label).decode(whole()))), name, limits, layers);
    }
    default:
      return { format, bytes };
  }
}

/** The mailbox in a file's bytes. Throws `SourceError`. */
export function openBytes(bytes: Bytes, name: string, { progress, ...limits }: ReadOptions): Mailbox {
  return openUnwrapped(unwrap(bytes, name, limits), name, progress);
}

export function openUnwrapped({ format, bytes }: Unwrapped, name: string, progress?: OnProgress): Mailbox {
  const whole = () => bytes.slice(0, bytes.size);
  switch (format) {
    case 'mbox':
      return openMbox(bytes, progress);
    case 'mail':
      return openMail(whole());
    case 'json':
      return mailboxOf(readDump(whole().toString('utf8'), name));
    case 'html':
      return openText(htmlToText(decodeText(whole())), name);
    case 'text':
      return openText(decodeText(whole()), name);
  }
}

/** A letter, a digit or a pictograph: without any, nothing is said. */
const WORDS = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

function openText(written: string, name: string): Mailbox {
  if (written.trim() === '') throw noDiscussion(name, text('file.empty'));
  if (!WORDS.test(written)) throw noDiscussion(name, text('file.noWords'));
  if (isJson(written)) throw noDiscussion(name, text('file.noDump'));
  return mailboxOf([readPasted(written)]);
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
  return outlined([outlineMail(bytes)], () => [readMail(bytes)]);
}

function openMbox(bytes: Bytes, progress?: OnProgress): Mailbox {
  const index = createMailIndex();
  const done = progress && ((done: number) => progress({ of: 'bytes', done, whole: bytes.size }));
  return indexedMailbox(index, [mboxHolder(() => bytes, index, done)], () => {});
}

/** A file that unpacks to itself exists. */
const MOST_LAYERS = 3;

function unpack(packed: Buffer, name: string, { maxUnpackedBytes }: ReadLimits): Buffer {
  try {
    return gunzipSync(packed, maxUnpackedBytes === undefined ? {} : { maxOutputLength: maxUnpackedBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      const most = maxUnpackedBytes ?? constants.MAX_LENGTH;
      throw new SourceError(text('file.unpacksTooLarge', { name, megabytes: Math.floor(most / 1_000_000) }));
    }
    throw new SourceError(text('file.damagedGzip', { name, expected: text('file.expected') }));
  }
}
