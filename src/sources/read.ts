import { constants } from 'node:buffer';
import { statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { groupIntoThreads, groupNumbered, type Message, NAMELESS } from '../thread/index.ts';
import { type Key, type Text, text } from '../wording/index.ts';
import { type Bytes, bytesInMemory, bytesOfFile } from './bytes.ts';
import { decodeText } from './charset.ts';
import { DETECTION_BYTES, detectFormat, noDiscussion } from './detect.ts';
import { readDump } from './discord-dump.ts';
import { SourceError } from './error.ts';
import { expectedAs } from './expected.ts';
import { htmlToText } from './html.ts';
import { outlineMail, readMail } from './mail.ts';
import { mailFiles } from './maildir.ts';
import { mailAt, unescapeFrom } from './mbox.ts';
import { indexMbox, type MboxIndex } from './mbox-index.ts';
import { readPasted } from './pasted.ts';
import { unpackFile, unpackStream } from './unpack-stream.ts';

/** The messages of a file or folder. Of mail, only what is asked for is decoded. */
export interface Mailbox {
  /** Every message; those of an mbox or folder without their text, which is enough to tell threads apart. Of an mbox, read when it is first asked for. */
  readonly outline: readonly Message[];
  /** Its threads, largest first, one after the other: of an mbox, no more than one is at hand. */
  threads(): Iterable<OutlinedThread>;
  /** The messages of its largest thread, whole, and how many threads there are beside it; undefined where there is no message. */
  readLargest(): LargestThread | undefined;
  /** The messages with these ids, whole, in the order of the outline; all of them without `ids`. */
  read(ids?: ReadonlySet<string>): Message[];
  /** Lets go of the file it reads from. */
  close(): void;
}

/** A thread of a mailbox. */
export interface OutlinedThread {
  /** Its messages, those of an mbox or folder without their text. */
  readonly outline: readonly Message[];
  /** Its messages, whole. */
  read(): Message[];
}

export interface LargestThread {
  readonly messages: Message[];
  readonly others: number;
}

/** How much of a mailbox was looked through: of an mbox its bytes, of a folder its files. */
export interface ReadProgress {
  readonly of: 'bytes' | 'files';
  readonly done: number;
  readonly whole: number;
}
type OnProgress = (progress: ReadProgress) => void;

export interface ReadLimits {
  /** What a gzip'd file may unpack to; without it, what fits into memory. */
  readonly maxUnpackedBytes?: number;
}

interface ReadOptions extends ReadLimits {
  readonly progress?: OnProgress | undefined;
}

interface OpenOptions extends ReadOptions {
  /** What errors say was expected. */
  readonly expected: Text;
}

/** The messages in a file's bytes: a mail, an mbox, a Discord dump or text. `name` is what errors call it. Throws `SourceError`. */
export async function readMessages(bytes: Uint8Array, name: string, limits: ReadLimits = {}): Promise<Message[]> {
  return openMessages(bytes, name, limits).read();
}

/** The mailbox in a file's bytes. Throws `SourceError`. */
export function openMessages(bytes: Uint8Array, name: string, options: ReadOptions = {}): Mailbox {
  return inClear(openBytes(bytesInMemory(bytes), name, { ...options, expected: expectedAs('sent') }), name);
}

/** The mailbox at a path: a file, or a folder of mails, read recursively, in which what is no mail is passed over. Throws `SourceError`. */
export function openPath(path: string, progress?: OnProgress): Mailbox {
  return inClear(
    explained(path, () => (statSync(path).isDirectory() ? openFolder(path, progress) : openFile(path, progress))),
    path,
  );
}

/** The same for files of any size: what is packed with gzip is unpacked into a temporary file where it is much. */
export async function openLargePath(path: string, progress?: OnProgress): Promise<Mailbox> {
  const unpacked = await explainedLater(path, () => unpackFile(path));
  return unpacked ? openSpooled(unpacked, path, progress) : openPath(path, progress);
}

/** The mailbox in what comes in pieces, of any size: where it is much, in a temporary file. `name` is what errors call it. Throws `SourceError`. */
export async function openStream(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  progress?: OnProgress,
): Promise<Mailbox> {
  return openSpooled(await explainedLater(name, () => unpackStream(pieces, name)), name, progress);
}

function openSpooled(bytes: Bytes & { close(): void }, name: string, progress?: OnProgress): Mailbox {
  try {
    return inClear(
      Object.assign(openBytes(bytes, name, { progress, expected: expectedAs('path') }), { close: bytes.close }),
      name,
    );
  } catch (error) {
    bytes.close();
    throw error;
  }
}

/** The mailbox, which throws when everything asked of it is encrypted. */
function inClear(mailbox: Mailbox, name: string): Mailbox {
  const clear = (messages: Message[]) => {
    if (messages.length > 0 && messages.every(({ encrypted }) => encrypted))
      throw noDiscussion(name, text('file.encrypted'), text('file.inClear'));
    return messages;
  };
  return {
    get outline() {
      return mailbox.outline;
    },
    read: (ids) => clear(mailbox.read(ids)),
    *threads() {
      for (const { outline, read } of mailbox.threads()) yield { outline, read: () => clear(read()) };
    },
    readLargest() {
      const largest = mailbox.readLargest();
      return largest && { ...largest, messages: clear(largest.messages) };
    },
    close: mailbox.close,
  };
}

/** The mailbox of which the outline is at hand. */
function outlined(outline: readonly Message[], read: Mailbox['read']): Mailbox {
  return {
    outline,
    read,
    *threads() {
      for (const thread of groupIntoThreads(outline))
        yield { outline: thread, read: () => read(new Set(thread.map(({ id }) => id))) };
    },
    readLargest() {
      const [largest, ...others] = groupIntoThreads(outline);
      return largest && { messages: read(new Set(largest.map(({ id }) => id))), others: others.length };
    },
    close() {},
  };
}

function openFile(path: string, progress?: OnProgress): Mailbox {
  const file = bytesOfFile(path);
  try {
    return Object.assign(openBytes(file, path, { progress, expected: expectedAs('path') }), { close: file.close });
  } catch (error) {
    file.close();
    throw error;
  }
}

function openFolder(folder: string, progress?: OnProgress): Mailbox {
  const outline: Message[] = [];
  const files: { readonly path: string; readonly ids: readonly string[] }[] = [];
  const paths = mailFiles(folder);
  for (const [n, path] of paths.entries()) {
    progress?.({ of: 'files', done: n + 1, whole: paths.length });
    const mailbox = openFileInFolder(path);
    if (!mailbox) continue;
    files.push({ path, ids: mailbox.outline.map(({ id }) => id) });
    for (const message of mailbox.outline) outline.push(message);
    mailbox.close();
  }
  if (outline.length === 0) throw noDiscussion(folder, text('file.noMail'), expectedAs('path'));
  const holders = new Map<string, number[]>();
  for (const [n, { ids }] of files.entries())
    for (const id of ids) {
      const known = holders.get(id);
      if (known) known.push(n);
      else holders.set(id, [n]);
    }
  return outlined(outline, (ids) => {
    const holding = ids && new Set([...ids].flatMap((id) => holders.get(id) ?? []));
    const wanted = holding ? [...holding].sort((a, b) => a - b).map((n) => files[n]) : files;
    return wanted.flatMap((file) => (file ? readFileAgain(file.path, ids) : []));
  });
}

function readFileAgain(path: string, ids: ReadonlySet<string> | undefined): Message[] {
  const mailbox = explained(path, () => openFile(path));
  const messages = mailbox.read(ids);
  mailbox.close();
  return messages;
}

/** Any text could be somebody's words; in a folder, what says neither who wrote it nor what it is about is a stray file. */
function isMessage({ author, subject, parentIds }: Message): boolean {
  return author !== NAMELESS || subject !== undefined || parentIds.length > 0;
}

/** Undefined for what is no mail, and for what cannot be read: one stray file does not spoil a folder. */
function openFileInFolder(path: string): Mailbox | undefined {
  try {
    const file = openFile(path);
    if (file.outline.some(isMessage)) return file;
    file.close();
    return undefined;
  } catch (error) {
    if (error instanceof SourceError || isSystemError(error)) return undefined;
    throw error;
  }
}

function openBytes(bytes: Bytes, name: string, options: OpenOptions, layers = 0): Mailbox {
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

/** A mailbox of messages that are whole already. */
export function mailboxOf(messages: readonly Message[]): Mailbox {
  return outlined(messages, (ids) => messages.filter(({ id }) => !ids || ids.has(id)));
}

function openMail(bytes: Buffer): Mailbox {
  return outlined([outlineMail(bytes)], () => [readMail(bytes)]);
}

function openMbox(bytes: Bytes, progress?: OnProgress): Mailbox {
  const index = indexMbox(bytes, progress && ((done) => progress({ of: 'bytes', done, whole: bytes.size })));
  let outline: Message[] | undefined;
  const outlineOf = (mail: number) => {
    const at = mailAt(bytes, index.range(mail));
    return outlineMail(at.mail, at.envelope);
  };
  const wholeOf = (mail: number) => {
    const at = mailAt(bytes, index.range(mail));
    return readMail(unescapeFrom(at.mail, at.rd), at.envelope);
  };
  const wholeWhere = (isWanted: (id: number) => boolean) => {
    const messages: Message[] = [];
    for (const [mail, id] of index.numbered.id.entries()) if (isWanted(id)) messages.push(wholeOf(mail));
    return messages;
  };
  return {
    get outline() {
      outline ??= Array.from({ length: index.count }, (_, mail) => outlineOf(mail));
      return outline;
    },
    read(ids) {
      const wanted = ids && new Set([...ids].map(index.numberOf));
      return wholeWhere((id) => !wanted || wanted.has(id));
    },
    *threads() {
      for (const mails of mailsByThread(index))
        yield { outline: Array.from(mails, outlineOf), read: () => Array.from(mails, wholeOf) };
    },
    readLargest() {
      const { threadOf, sizes } = groupNumbered(index.numbered);
      if (sizes.length === 0) return undefined;
      const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size)));
      return { messages: wholeWhere((id) => threadOf[id] === largest), others: sizes.length - 1 };
    },
    close() {},
  };
}

/** The mails of each thread, by their places in the mbox, the thread with the most messages first; copies stand with what they are copies of. */
function* mailsByThread({ numbered }: MboxIndex): Generator<Uint32Array<ArrayBuffer>> {
  const { threadOf, sizes } = groupNumbered(numbered);
  const ends = new Uint32Array(sizes.length + 1);
  for (const id of numbered.id) ends[(threadOf[id] as number) + 1] = (ends[(threadOf[id] as number) + 1] as number) + 1;
  for (let thread = 0; thread < sizes.length; thread++)
    ends[thread + 1] = (ends[thread + 1] as number) + (ends[thread] as number);
  const starts = ends.slice();
  const mails = new Uint32Array(numbered.id.length);
  for (const [mail, id] of numbered.id.entries()) {
    const thread = threadOf[id] as number;
    mails[ends[thread] as number] = mail;
    ends[thread] = (ends[thread] as number) + 1;
  }
  const order = Uint32Array.from(sizes.keys()).sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  for (const thread of order) yield mails.slice(starts[thread], starts[thread + 1]);
}

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

/** Runs what reads a file; what the system refuses becomes a `SourceError` that names the file. */
function explained<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw explanation(path, error);
  }
}

async function explainedLater<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw explanation(path, error);
  }
}

/** What the system says of a file, in words that tell what to do; any other error as it is. */
function explanation(path: string, error: unknown): unknown {
  return isSystemError(error) ? new SourceError(systemError(path, error.code)) : error;
}

const SYSTEM_ERRORS = {
  ENOENT: 'terminal.noFile',
  EACCES: 'terminal.denied',
  EPERM: 'terminal.denied',
  ENAMETOOLONG: 'terminal.longName',
  ELOOP: 'terminal.loop',
  ERR_FS_FILE_TOO_LARGE: 'terminal.tooLarge',
  ERR_OUT_OF_RANGE: 'terminal.tooLarge',
} as const satisfies Record<string, Key>;

function systemError(path: string, code: string): Text {
  const key = SYSTEM_ERRORS[code as keyof typeof SYSTEM_ERRORS];
  return key ? text(key, { path }) : text('terminal.unreadable', { path, code });
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
}
