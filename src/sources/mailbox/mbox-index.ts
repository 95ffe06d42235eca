import { dateNumber, type Numbered, titleNumber } from '../../thread/index.ts';
import type { Bytes } from '../bytes/index.ts';
import { outlineMail } from '../mail/index.ts';
import { growingIntegers, growingNumbers } from './growing.ts';
import { firstMail, type MailRange, mailAt, mailRange, nextMail } from './mbox.ts';
import { numberNames } from './name-numbers.ts';
import { type Entry, LOOKED_AT, quickHeaders } from './quick-entry.ts';

/** Where the mails of an mbox stand and what tells their threads apart, in some fifty bytes a mail. */
export interface MboxIndex {
  readonly count: number;
  range(mail: number): MailRange;
  readonly numbered: Numbered;
  /** The number of an id; undefined where no mail has or names it. */
  numberOf(id: string): number | undefined;
}

/** Reads an mbox from its start to its end, once. `done` is told how many bytes are behind. */
export function indexMbox(bytes: Bytes, done?: (bytes: number) => void): MboxIndex {
  const [ids, bases] = [numberNames(), numberNames()];
  const titleOf = (subject: string | undefined) => titleNumber(subject, bases.of);
  const quickly = quickHeaders(ids, titleOf);
  const columns = growingColumns();

  /** What the mail says once it is decoded: of any header, however odd. */
  const decodedEntry = (start: number, end: number): Entry => {
    const { mail, envelope } = mailAt(bytes, mailRange(bytes, start, end));
    const outline = outlineMail(mail, envelope);
    const parents = outline.parentIds.map(ids.of);
    return { id: ids.of(outline.id), date: dateNumber(outline.date), title: titleOf(outline.subject), parents };
  };

  for (let start = firstMail(bytes); start < bytes.size; ) {
    const header = quickly(bytes.ahead(start, LOOKED_AT));
    const next = nextMail(bytes, start, header?.hasLength ?? true);
    const isWhole = header !== undefined && start + header.end < next;
    columns.add(start, (isWhole ? header.entry : undefined) ?? decodedEntry(start, next));
    start = next;
    done?.(start);
  }

  const { count, startOf, numbered } = columns;
  return {
    count: count(),
    range: (mail) => mailRange(bytes, startOf(mail), mail + 1 < count() ? startOf(mail + 1) : bytes.size),
    numbered: {
      get ids() {
        return ids.count;
      },
      ...numbered(),
    },
    numberOf: ids.known,
  };
}

/** What is kept of the mails, a row of numbers for each kind of fact. */
function growingColumns() {
  const [starts, dates] = [growingNumbers(), growingNumbers()];
  const [ids, titles, parents, parentsFrom] = [
    growingIntegers(),
    growingIntegers(),
    growingIntegers(),
    growingIntegers(),
  ];
  parentsFrom.push(0);
  return {
    add(start: number, entry: Entry): void {
      starts.push(start);
      ids.push(entry.id);
      dates.push(entry.date);
      titles.push(entry.title);
      for (const parent of entry.parents) if (parent !== entry.id) parents.push(parent);
      parentsFrom.push(parents.length);
    },
    count: () => starts.length,
    startOf: starts.at,
    numbered: (): Omit<Numbered, 'ids'> => ({
      id: ids.all(),
      parents: parents.all(),
      parentsFrom: parentsFrom.all(),
      date: dates.all(),
      title: titles.at,
      isChat: () => false,
    }),
  };
}
