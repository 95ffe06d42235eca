import { dateNumber } from '../../thread/index.ts';
import { parseDate } from '../date.ts';
import { field, readHeader, unstructured } from '../mail/index.ts';
import { growingIntegers } from './growing.ts';
import { LONGEST_HEADER } from './mbox.ts';
import { type NameNumbers, numberNames } from './name-numbers.ts';
import { quickDate } from './quick-date.ts';
import { findPlaces, noPlaces, type Place } from './quick-header.ts';

/** What tells in which thread a mail is, ids and titles by their numbers. */
export interface Entry {
  readonly id: number;
  readonly date: number;
  readonly title: number;
  readonly parents: readonly number[];
}

/** What a header that is as it should be says without being decoded. */
export interface QuickHeader {
  /** Where the empty line stands that ends it. */
  readonly end: number;
  /** There is a Content-Length. */
  readonly hasLength: boolean;
  /** Undefined where one of its fields is for `outlineMail` to read. */
  readonly entry: Entry | undefined;
}

const [LF, LESS, GREATER, SPACE, TAB, RETURN] = [0x0a, 0x3c, 0x3e, 0x20, 0x09, 0x0d];

/** The longest `From ` line that is looked at. */
const LONGEST_LINE = 2_048;
/** How many bytes from the start of a mail are looked at. */
export const LOOKED_AT = LONGEST_LINE + LONGEST_HEADER;

/**
 * Reads what mails begin with, `From ` line and header; gives undefined for a header that is not as it should be. `ids` numbers their ids,
 * `titleOf` their subjects.
 */
export function quickHeaders(
  ids: NameNumbers,
  titleOf: (subject: string | undefined) => number,
): (window: Uint8Array) => QuickHeader | undefined {
  const reader = idReader(ids);
  const titleAt = titleReader(titleOf);
  const places = noPlaces();

  return (window) => {
    const lineEnd = window.indexOf(LF);
    const isPlain =
      lineEnd >= 0 &&
      lineEnd < LONGEST_LINE &&
      findPlaces(window, lineEnd + 1, Math.min(window.length, lineEnd + LONGEST_HEADER), places);
    if (!isPlain) return undefined;
    const { messageId, end, hasLength } = places;
    const id = messageId.from < 0 ? NONE : reader.next(window, messageId.from, messageId.to);
    const date = dateAt(window, places.date);
    const title = titleAt(window, places.subject);
    const parents = parentsAt(window, places.parents, reader);
    const isRead = id >= 0 && date !== undefined && parents !== undefined;
    return { end, hasLength, entry: isRead ? { id, date, title, parents } : undefined };
  };
}

/** What stands for an id where there is none, and where it is not ASCII or has no end. */
const [NONE, UNUSUAL] = [-1, -2];

interface IdReader {
  /** The number of the first id in brackets from there on, else `NONE` or `UNUSUAL`. */
  next(window: Uint8Array, from: number, to: number): number;
  /** Behind the id that was read last. */
  readonly end: number;
}

function idReader(ids: NameNumbers): IdReader {
  let end = 0;
  return {
    next(window, from, to) {
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
            end = at + 1;
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
    },
    get end() {
      return end;
    },
  };
}

/** Of so many parents it is looked whether an id came before: In-Reply-To says again what References says. */
const MANY = 8;

/** The ids in In-Reply-To and References. Undefined where one of these holds what may be an id without brackets, or an unusual one. */
function parentsAt(window: Uint8Array, places: readonly number[], reader: IdReader): number[] | undefined {
  const parents: number[] = [];
  let isRead = true;
  for (let n = 0; n < places.length; n += 2) {
    const [from, to] = [places[n] as number, places[n + 1] as number];
    let id = reader.next(window, from, to);
    if (id === NONE && !isBlank(window, from, to)) isRead = false;
    for (; id >= 0; id = reader.next(window, reader.end, to)) {
      if (parents.length > MANY || !parents.includes(id)) parents.push(id);
    }
    if (id === UNUSUAL) isRead = false;
  }
  return isRead ? parents : undefined;
}

function dateAt(window: Uint8Array, place: Place): number | undefined {
  if (place.from < 0) return undefined;
  const date = quickDate(window, place.from, place.to);
  if (!Number.isNaN(date)) return date;
  const read = parseDate(bodyAt(window, place));
  return read === undefined ? undefined : dateNumber(read);
}

/** Numbers the title of a subject, which is decoded when it comes for the first time. */
function titleReader(titleOf: (subject: string | undefined) => number): (window: Uint8Array, place: Place) => number {
  const subjects = numberNames();
  /** By the number of a subject as it stands in its field. */
  const titles = growingIntegers();
  return (window, place) => {
    if (place.from < 0) return titleOf(undefined);
    subjects.begin();
    for (let at = place.from; at < place.to; at++) subjects.add(window[at] as number);
    const number = subjects.end();
    if (number === titles.length) titles.push(titleOf(unstructured(bodyAt(window, place))));
    return titles.at(number);
  };
}

/** The body of the field, as `readHeader` reads it. */
function bodyAt(window: Uint8Array, { from, to }: Place): string {
  const named = Buffer.concat([NAMED, window.subarray(from, to)]);
  return field(readHeader(named), 'body') ?? '';
}
const NAMED = Buffer.from('Body:');

function isBlank(window: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(window[at] as number)) return false;
  return true;
}

function isSpace(byte: number): boolean {
  return byte === SPACE || (byte >= TAB && byte <= RETURN);
}
