import { dateNumber, type Numbered, titleNumber } from '../thread/index.ts';
import type { Bytes } from './bytes.ts';
import { parseDate } from './date.ts';
import { growingIntegers, growingNumbers } from './growing.ts';
import { field, readHeader, unstructured } from './header.ts';
import { outlineMail } from './mail.ts';
import { firstMail, LONGEST_HEADER, type MailRange, mailAt, mailRange, nextMail } from './mbox.ts';
import { numberNames } from './name-numbers.ts';
import { quickDate } from './quick-date.ts';
import { findPlaces, noPlaces, type Place } from './quick-header.ts';

/** Where the mails of an mbox stand and what tells their threads apart, in some fifty bytes a mail. */
export interface MboxIndex {
  readonly count: number;
  range(mail: number): MailRange;
  readonly numbered: Numbered;
  /** The number of an id; undefined where no mail has or names it. */
  numberOf(id: string): number | undefined;
}

const [LF, LESS, GREATER, SPACE, TAB, RETURN] = [0x0a, 0x3c, 0x3e, 0x20, 0x09, 0x0d];

const [NONE, UNUSUAL] = [-1, -2];

/** The longest `From ` line that is looked at. */
const LONGEST_LINE = 2_048;

/** Reads an mbox from its start to its end, once. `done` is told how many bytes are behind. */
export function indexMbox(bytes: Bytes, done?: (bytes: number) => void): MboxIndex {
  const [starts, dates] = [growingNumbers(), growingNumbers()];
  const [idOf, titleOf, parents, parentsFrom] = [
    growingIntegers(),
    growingIntegers(),
    growingIntegers(),
    growingIntegers(),
  ];
  const [ids, subjects, bases] = [numberNames(), numberNames(), numberNames()];
  /** By the number of a subject as it stands in its field. */
  const titles = growingIntegers();
  const places = noPlaces();
  let its: number[] = [];

  const add = (start: number, id: number, date: number, title: number) => {
    starts.push(start);
    idOf.push(id);
    dates.push(date);
    titleOf.push(title);
    for (const parent of its) if (parent !== id) parents.push(parent);
    parentsFrom.push(parents.length);
  };
  const title = (subject: string | undefined) => titleNumber(subject, bases.of);

  /** The number of the first id in brackets from there on; NONE, or UNUSUAL where it is not ASCII or has no end. `idEnd` is behind it. */
  let idEnd = 0;
  const nextId = (window: Uint8Array, from: number, to: number): number => {
    let inside = false;
    let foreign = false;
    let length = 0;
    for (let at = from; at < to; at++) {
      const byte = window[at] as number;
      if (byte === LESS) {
        inside = true;
        foreign = false;
        length = 0;
        ids.begin();
      } else if (byte === GREATER) {
        if (inside && foreign) return UNUSUAL;
        if (inside && length > 0) {
          idEnd = at + 1;
          return ids.end();
        }
        inside = false;
      } else if (inside && !isSpace(byte)) {
        foreign ||= byte > 0x7f;
        ids.add(byte);
        length++;
      }
    }
    return inside && length > 0 ? UNUSUAL : NONE;
  };

  /** Adds the ids of the field to those that the mail answers. False where it holds what may be one without brackets, or an unusual one. */
  const addParents = (window: Uint8Array, from: number, to: number): boolean => {
    let at = from;
    let id = nextId(window, at, to);
    if (id === NONE) return isBlank(window, from, to);
    for (; id >= 0; id = nextId(window, at, to)) {
      at = idEnd;
      if (its.length > MANY || !its.includes(id)) its.push(id);
    }
    return id === NONE;
  };

  const dateAt = (window: Uint8Array, { from, to }: Place): number | undefined => {
    if (from < 0) return undefined;
    const date = quickDate(window, from, to);
    if (!Number.isNaN(date)) return date;
    const read = parseDate(bodyAt(window, { from, to }));
    return read === undefined ? undefined : dateNumber(read);
  };

  const titleAt = (window: Uint8Array, { from, to }: Place): number => {
    if (from < 0) return title(undefined);
    subjects.begin();
    for (let at = from; at < to; at++) subjects.add(window[at] as number);
    const number = subjects.end();
    if (number === titles.length) titles.push(title(unstructured(bodyAt(window, { from, to }))));
    return titles.at(number);
  };

  parentsFrom.push(0);
  for (let start = firstMail(bytes); start < bytes.size; ) {
    const window = bytes.ahead(start, LONGEST_LINE + LONGEST_HEADER);
    const lineEnd = window.indexOf(LF);
    its = [];
    const isPlain =
      lineEnd >= 0 &&
      lineEnd < LONGEST_LINE &&
      findPlaces(window, lineEnd + 1, Math.min(window.length, lineEnd + LONGEST_HEADER), places);
    let id = NONE;
    let date: number | undefined;
    let subject = 0;
    let end = 0;
    if (isPlain) {
      end = start + places.end;
      if (places.messageId.from >= 0) id = nextId(window, places.messageId.from, places.messageId.to);
      date = dateAt(window, places.date);
      subject = titleAt(window, places.subject);
      for (let n = 0; n < places.parents.length; n += 2)
        if (!addParents(window, places.parents[n] as number, places.parents[n + 1] as number)) id = NONE;
    }
    const next = nextMail(bytes, start, !isPlain || places.hasLength);
    if (id >= 0 && date !== undefined && end < next) add(start, id, date, subject);
    else {
      const { mail, envelope } = mailAt(bytes, mailRange(bytes, start, next));
      const outline = outlineMail(mail, envelope);
      its = outline.parentIds.map(ids.of);
      add(start, ids.of(outline.id), dateNumber(outline.date), title(outline.subject));
    }
    start = next;
    done?.(start);
  }
  return {
    count: starts.length,
    range: (mail) => mailRange(bytes, starts.at(mail), mail + 1 < starts.length ? starts.at(mail + 1) : bytes.size),
    numbered: {
      get ids() {
        return ids.count;
      },
      id: idOf.all(),
      parents: parents.all(),
      parentsFrom: parentsFrom.all(),
      date: dates.all(),
      title: titleOf.at,
      isChat: () => false,
    },
    numberOf: ids.known,
  };
}

/** Of so many parents it is looked whether an id came before: In-Reply-To says again what References says. */
const MANY = 8;

function isBlank(window: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(window[at] as number)) return false;
  return true;
}

function isSpace(byte: number): boolean {
  return byte === SPACE || (byte >= TAB && byte <= RETURN);
}

/** The body of the field, as `readHeader` reads it. */
function bodyAt(window: Uint8Array, { from, to }: Place): string {
  const named = Buffer.concat([NAMED, window.subarray(from, to)]);
  return field(readHeader(named), 'body') ?? '';
}
const NAMED = Buffer.from('Body:');
