import { groupNumbered, type Message } from '../../thread/index.ts';
import type { Bytes } from '../bytes/index.ts';
import { outlineMail, readMail } from '../mail/index.ts';
import type { Mailbox, OnProgress } from './mailbox.ts';
import { mailAt, unescapeFrom } from './mbox.ts';
import { indexMbox, type MboxIndex } from './mbox-index.ts';

/** The mailbox in an mbox, which is looked through once; its mails are read where they stand when they are asked for. */
export function openMbox(bytes: Bytes, progress?: OnProgress): Mailbox {
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
