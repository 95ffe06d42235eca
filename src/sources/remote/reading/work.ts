import type { Message } from '../../../thread/index.ts';
import { openMessages } from '../../files/index.ts';
import type { Mailbox } from '../../mailbox/index.ts';
import { tooMany } from '../bounds/index.ts';
import {
  type Entry,
  type IndexPage,
  type Page,
  type Period,
  parsePage,
  readFeed,
  readIndex,
  readLinks,
  readPageNumbers,
  readPeriods,
  type VolumePage,
} from '../pages/index.ts';

/** What is read of what was fetched: what each kind of work is given, and its result. Both are plain data. */
interface Works {
  /** The headers of all mails in a file. */
  readonly outline: { readonly given: MailFile; readonly result: readonly Message[] };
  /** The mails with these ids, or all of them where that are at most so many. */
  readonly mails: {
    readonly given: MailFile & { readonly ids?: readonly string[]; readonly most: number };
    readonly result: Message[];
  };
  /** The message on a page of Hypermail or MHonArc. */
  readonly page: { readonly given: WebPage; readonly result: Page | undefined };
  /** The messages that such an archive lists. */
  readonly index: { readonly given: WebPage; readonly result: IndexPage };
  /** The periods that its list has. */
  readonly periods: { readonly given: WebPage; readonly result: readonly Period[] };
  /** The pages of a volume of Pipermail. */
  readonly volume: { readonly given: WebPage; readonly result: readonly VolumePage[] };
  /** Where the links of a page lead. */
  readonly links: { readonly given: WebPage; readonly result: readonly string[] };
  /** The entries of an Atom feed; undefined for another page in its place. */
  readonly feed: { readonly given: WebPage; readonly result: readonly Entry[] | undefined };
}
export type Kind = keyof Works;
export type Given<K extends Kind> = Works[K]['given'];
export type Result<K extends Kind> = Works[K]['result'];

interface MailFile {
  readonly bytes: Uint8Array;
  /** What errors call it. */
  readonly name: string;
}

interface WebPage {
  readonly bytes: Uint8Array;
  readonly href: string;
}

/** A file that is read in this thread is looked through once, for its headers and for its mails. */
const opened = new WeakMap<Uint8Array, Mailbox>();

function mailboxIn({ bytes, name }: MailFile): Mailbox {
  const known = opened.get(bytes);
  if (known) return known;
  const mailbox = openMessages(bytes, name);
  opened.set(bytes, mailbox);
  return mailbox;
}

const WORK: { readonly [K in Kind]: (given: Given<K>) => Result<K> } = {
  outline: (file) => mailboxIn(file).outline,
  mails({ ids, most, ...file }) {
    const mailbox = mailboxIn(file);
    const messages = ids ? ids.length : mailbox.outline.length;
    if (messages > most) throw tooMany(messages, most);
    return mailbox.read(ids && new Set(ids));
  },
  page: ({ bytes, href }) => parsePage(textOf(bytes), new URL(href)),
  index: ({ bytes, href }) => readIndex(textOf(bytes), new URL(href)),
  periods: ({ bytes, href }) => readPeriods(textOf(bytes), new URL(href)),
  volume: ({ bytes, href }) => readPageNumbers(textOf(bytes), new URL(href)),
  links: ({ bytes }) => readLinks(textOf(bytes)),
  feed: ({ bytes }) => readFeed(textOf(bytes)),
};

/** Does the work in this thread. Throws `SourceError`. */
export function resultOf<K extends Kind>(kind: K, given: Given<K>): Result<K> {
  return WORK[kind](given);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
