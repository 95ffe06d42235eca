import { groupNumbered, type Message, type Numbered } from '../thread/index.ts';
import type { Bytes } from './bytes.ts';
import type { MailIndex } from './mail-index.ts';
import type { Mailbox } from './mailbox.ts';
import { type MailRange, outlineAt, readAt } from './mbox.ts';
import { indexMbox } from './mbox-index.ts';

/** Mails that are kept together and are not at hand: those of an mbox, or of another file of a folder. */
export interface MailHolder {
  readonly count: number;
  /** Its nth mail without its text. */
  outline(n: number): Message;
  /** Those of its mails, whole, in this order. */
  read(mails: readonly number[]): Message[];
}

/** The mails of an mbox, added to the index; `open` gives the mbox whenever it is looked at. */
export function mboxHolder(open: () => Bytes, index: MailIndex, done?: (bytes: number) => void): MailHolder {
  const { count, range } = indexMbox(open(), index, done);
  const at = <T>(read: (bytes: Bytes, range: MailRange) => T, mail: number) => {
    const bytes = open();
    return read(bytes, range(bytes, mail));
  };
  return { count, outline: (mail) => at(outlineAt, mail), read: (mails) => mails.map((mail) => at(readAt, mail)) };
}

/** The mailbox of all these mails, which were added to the index in the order of the holders. No more is at hand of it than what is asked for. */
export function indexedMailbox(index: MailIndex, holders: readonly MailHolder[], close: () => void): Mailbox {
  const numbered = index.numbered();
  let outline: Message[] | undefined;
  const starts = [0];
  for (const { count } of holders) starts.push((starts.at(-1) as number) + count);
  const outlinesOf = (mails: Iterable<number>) =>
    byHolder(mails, starts).flatMap(({ holder, its }) => its.map((n) => (holders[holder] as MailHolder).outline(n)));
  const wholeOf = (mails: Iterable<number>) =>
    byHolder(mails, starts).flatMap(({ holder, its }) => (holders[holder] as MailHolder).read(its));
  const wholeWhere = (isWanted: (id: number) => boolean) => {
    const wanted: number[] = [];
    for (const [mail, id] of numbered.id.entries()) if (isWanted(id)) wanted.push(mail);
    return wholeOf(wanted);
  };
  return {
    get outline() {
      outline ??= outlinesOf(numbered.id.keys());
      return outline;
    },
    read(ids) {
      const wanted = ids && new Set([...ids].map(index.ids.known));
      return wholeWhere((id) => !wanted || wanted.has(id));
    },
    *threads() {
      for (const mails of mailsByThread(numbered)) yield { outline: outlinesOf(mails), read: () => wholeOf(mails) };
    },
    readLargest() {
      const { threadOf, sizes } = groupNumbered(numbered);
      if (sizes.length === 0) return undefined;
      const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size)));
      return { messages: wholeWhere((id) => threadOf[id] === largest), others: sizes.length - 1 };
    },
    close,
  };
}

/** The mails, in ascending order, by their holders; `starts` has the first mail of each. */
function byHolder(mails: Iterable<number>, starts: readonly number[]): { holder: number; its: number[] }[] {
  const found: { holder: number; its: number[] }[] = [];
  let end = 0;
  for (const mail of mails) {
    if (mail >= end) {
      const holder = holderOf(mail, starts);
      end = starts[holder + 1] as number;
      found.push({ holder, its: [] });
    }
    const last = found.at(-1) as { holder: number; its: number[] };
    last.its.push(mail - (starts[last.holder] as number));
  }
  return found;
}

function holderOf(mail: number, starts: readonly number[]): number {
  let [from, to] = [0, starts.length - 1];
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((starts[middle] as number) <= mail) from = middle;
    else to = middle;
  }
  return from;
}

/** The mails of each thread, by their places, the thread with the most messages first; copies stand with what they are copies of. */
function* mailsByThread(numbered: Numbered): Generator<Uint32Array<ArrayBuffer>> {
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
