import { decodeWords } from 'postal-mime';
import { decodeText, isOldCharset } from '../bytes/index.ts';

/** The header of a mail or of a part of one, and where its body starts in the bytes given. */
export interface Header {
  /** Field bodies by lower-case name, unfolded and otherwise as they stand, in order. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly bodyFrom: number;
}

/** Which fields are asked for, by lower-case name: the first of that name, or all of them. The others are passed over without being decoded. */
export type WantedFields = ReadonlyMap<string, 'first' | 'all'>;

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const COLON = 0x3a;
const LONGEST_NAME = 100;

/** A field name (RFC 5322, 2.2: printable ASCII but the colon) and its colon; some old gateways put white space between the two. */
const FIELD = /^([!-9;-~]{1,100})[ \t]*:/;

/** What an mbox has above the header. */
const FROM_LINE = /^>?From /;

/**
 * Reads the header at the start of the bytes. It ends at the first empty line; also, as other readers do, before a line that can be
 * neither a field nor the continuation of one. A `From ` line on top (mbox) is passed over.
 */
export function readHeader(bytes: Uint8Array, wanted?: WantedFields): Header {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const folded: string[][] = [];
  const seen = new Set<string>();
  let passedOver = false;
  let at = 0;
  let bodyFrom = buffer.length;
  while (at < buffer.length) {
    const newline = buffer.indexOf(LF, at);
    const next = newline < 0 ? buffer.length : newline + 1;
    let to = newline < 0 ? buffer.length : newline;
    while (to > at && buffer[to - 1] === CR) to--;
    if (to === at) {
      bodyFrom = next;
      break;
    }
    const first = buffer[at];
    const continued = first === SPACE || first === TAB;
    const name = wanted && !continued ? nameAt(buffer, at, to) : undefined;
    if (!continued)
      passedOver = name !== undefined && !(wanted?.get(name) === 'all' || (wanted?.has(name) && !seen.has(name)));
    if (passedOver) {
      at = next;
      continue;
    }
    if (name !== undefined) seen.add(name);
    const line = lineOf(buffer, at, to);
    if (continued) folded.at(-1)?.push(line);
    else if (name !== undefined || FIELD.test(line)) folded.push([line]);
    else if (at > 0 || !FROM_LINE.test(line)) {
      bodyFrom = at;
      break;
    }
    at = next;
  }
  const fields = new Map<string, string[]>();
  for (const parts of folded) {
    const line = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
    const name = FIELD.exec(line)?.[1]?.toLowerCase();
    if (!name) continue;
    const value = line.slice(line.indexOf(':') + 1).trim();
    const known = fields.get(name);
    if (known) known.push(value);
    else fields.set(name, [value]);
  }
  return { fields, bodyFrom };
}

/** The field's name in lower case where the line is one, as `FIELD` has it, read without decoding the line. */
function nameAt(buffer: Buffer, at: number, to: number): string | undefined {
  let end = at;
  const most = Math.min(to, at + LONGEST_NAME);
  for (; end < most; end++) {
    const byte = buffer[end] ?? 0;
    if (byte <= SPACE || byte > 0x7e || byte === COLON) break;
  }
  let colon = end;
  while (colon < to && (buffer[colon] === SPACE || buffer[colon] === TAB)) colon++;
  return end > at && colon < to && buffer[colon] === COLON
    ? buffer.toString('latin1', at, end).toLowerCase()
    : undefined;
}

/** A header line; fields hold ASCII but for the few that RFC 6532, or no RFC, allows more. */
function lineOf(buffer: Buffer, from: number, to: number): string {
  const line = buffer.toString('latin1', from, to);
  return BEYOND_ASCII.test(line) ? decodeText(buffer.subarray(from, to)) : line;
}
const BEYOND_ASCII = /[\x80-\xff]/;

/** The first field of that name, as it stands. */
export function field(header: Header, name: string): string | undefined {
  return header.fields.get(name)?.[0];
}

/** What a reader sees of an unstructured field such as Subject: RFC 2047 words decoded, the ones that mailers broke too, white space folded. */
export function unstructured(value: string): string {
  return decodeWords(mendEncodedWords(value)).replace(/\s+/g, ' ').trim();
}

/**
 * Encoded words as mailers break them, made whole: spaces inside a Q word (RFC 2047, 4.2 asks for `_`), a last word whose `?=` was
 * cut off with the line, and charsets that are seldom known.
 */
export function mendEncodedWords(value: string): string {
  if (!value.includes('=?')) return value;
  return value
    .replace(
      /=\?([^?\s]{1,40})\?([Qq])\?([^?]*)\?=/g,
      (_, charset, encoding, text) => `=?${charset}?${encoding}?${text.replace(/[ \t]/g, '_')}?=`,
    )
    .replace(/=\?([^?\s]{1,40})\?([QqBb])\?([^?\s]{1,1000})\??$/, '=?$1?$2?$3?=')
    .replace(/=\?([^?\s]{1,40})\?([QqBb])\?([^?\s]{0,1000})\?=/g, inUtf8);
}

/** An encoded word in a charset that the decoder of words does not know, as one in UTF-8. */
function inUtf8(word: string, charset: string, encoding: string, text: string): string {
  if (!isOldCharset(charset)) return word;
  const bytes =
    encoding.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
          'latin1',
        );
  return `=?utf-8?B?${Buffer.from(decodeText(bytes, charset)).toString('base64')}?=`;
}

/** A field such as `text/plain; charset="utf-8"`: its value in lower case and its parameters, RFC 2231 pieces joined. */
export interface Structured {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;"]*))/g;

export function structured(value: string): Structured {
  const semicolon = value.indexOf(';');
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, token] of value
    .slice(semicolon < 0 ? value.length : semicolon)
    .matchAll(PARAMETER)) {
    const pieces = /^([^*]+)\*(?:0\*?)?$/.exec(name);
    const text = quoted === undefined ? (token ?? '').replace(/\(.*/, '').trim() : quoted.replace(/\\(.)/g, '$1');
    const further = /^([^*]+)\*\d+\*?$/.exec(name)?.[1]?.toLowerCase();
    const key = (pieces?.[1] ?? further ?? name).toLowerCase();
    if (further && !pieces) parameters.set(key, (parameters.get(key) ?? '') + text);
    else if (!parameters.has(key))
      parameters.set(key, pieces && name.endsWith('*') ? text.replace(/^[^']*'[^']*'/, '') : text);
  }
  const main = (semicolon < 0 ? value : value.slice(0, semicolon)).replace(/\(.*/, '').trim().toLowerCase();
  return { value: main, parameters };
}
