import { decodeText } from '../bytes/index.ts';
import { htmlToText } from '../html/index.ts';
import { field, type Header, readHeader, type Structured, structured, unstructured } from './header.ts';
import { signedContent } from './signed-data.ts';

/** The text of a mail as its reader sees it. */
export interface BodyText {
  readonly text: string;
  readonly flowed?: { readonly delSp: boolean };
  /** The words are encrypted (S/MIME, PGP/MIME, PGP's armour): `text` is what is left in clear. */
  readonly encrypted?: true;
}

/**
 * Deeper parts than this are taken as text: nobody nests them, and every level reads its bytes once more.
 * `parts`: a mail with more is hostile; the rest is left out.
 */
const LIMITS = { depth: 20, parts: 1_000 } as const;

/** Kinds of text that people write to be read. Calendars, cards, stylesheets and data are not. */
const READABLE = new Set([
  'text/plain',
  'text/markdown',
  'text/enriched',
  'text/richtext',
  'text/x-patch',
  'text/x-diff',
  'text/x-markdown',
]);

interface Piece {
  readonly text: string;
  readonly from: 'plain' | 'html' | 'attachment';
  readonly flowed?: { readonly delSp: boolean };
}

interface Reading {
  parts: number;
  encrypted?: true;
}

/**
 * The readable text of a mail's body (RFC 2045 to 2049): text/plain where there is some, else text made of the HTML part. Lines stay as they
 * were sent (format=flowed is told, not undone), ended by `\n`. Attached files are left out unless there is nothing else.
 *
 * postal-mime reads a whole mail as well, but joins flowed lines, prints forwarded mails in the machine's own locale and refuses
 * what is nested too deep; this needs the lines themselves, the same everywhere, of any mail.
 */
export function readBody(header: Header, body: Uint8Array): BodyText {
  const reading: Reading = { parts: 0 };
  const pieces = piecesOf(header, body, 0, reading);
  const shown = pieces.filter((piece) => piece.from !== 'attachment');
  const used = shown.some((piece) => piece.text.trim() !== '') ? shown : pieces;
  let text = '';
  for (const piece of withoutRepetition(used))
    text += text === '' || text.endsWith('\n') ? piece.text : `\n${piece.text}`;
  const flowed = used.find((piece) => piece.text.trim() !== '')?.flowed;
  const encrypted =
    (reading.encrypted && text.trim() === '') || text.trimStart().startsWith('-----BEGIN PGP MESSAGE-----');
  return { text: text.replace(/\n$/, ''), ...(flowed ? { flowed } : {}), ...(encrypted ? { encrypted } : {}) };
}

/** What the page's own `<meta charset=…>` or `http-equiv` says, where the mail says nothing. */
function charsetInHtml(bytes: Uint8Array): string | undefined {
  const top = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1');
  return /charset=["']?([A-Za-z0-9_.:-]{1,40})/i.exec(top)?.[1];
}

/** Some mailers and gateways send the HTML beside the same words in plain text, and not as its alternative. */
function withoutRepetition(pieces: readonly Piece[]): readonly Piece[] {
  const folded = (text: string) => text.replace(/[\s>*]+/g, '');
  const plain = folded(pieces.map(({ from, text }) => (from === 'plain' ? text : '')).join(''));
  return plain === '' ? pieces : pieces.filter(({ from, text }) => from !== 'html' || !plain.includes(folded(text)));
}

function piecesOf(
  header: Header,
  body: Uint8Array,
  depth: number,
  reading: Reading,
  fallbackType = 'text/plain',
): Piece[] {
  if (++reading.parts > LIMITS.parts) return [];
  const type = structured(field(header, 'content-type') ?? fallbackType);
  const kind = type.value.includes('/') ? type.value : 'text/plain';
  if (kind.startsWith('multipart/') && depth < LIMITS.depth) return multipart(kind, type, header, body, depth, reading);
  const disposition = structured(field(header, 'content-disposition') ?? '');
  const attached = disposition.value === 'attachment';
  if (kind === 'message/rfc822' && depth < LIMITS.depth) {
    return attached ? [] : forwarded(transferDecoded(header, body), depth, reading);
  }
  if (/^application\/(?:x-)?pkcs7-mime$/.test(kind) && depth < LIMITS.depth) {
    const signed = signedContent(transferDecoded(header, body));
    if (!signed) reading.encrypted = true;
    return signed ? readPart(signed, depth + 1, reading) : [];
  }
  const readable = READABLE.has(kind) || kind.startsWith('multipart/');
  if (!readable && kind !== 'text/html') return [];
  const bytes = transferDecoded(header, body);
  const charset = type.parameters.get('charset') ?? (kind === 'text/html' ? charsetInHtml(bytes) : undefined);
  const decoded = decodeText(bytes, charset).replace(/\r\n?/g, '\n');
  if (kind === 'text/html') return [{ text: htmlToText(decoded), from: attached ? 'attachment' : 'html' }];
  const text = kind === 'text/enriched' || kind === 'text/richtext' ? fromEnriched(decoded) : unescapeDashes(decoded);
  const flowed = type.parameters.get('format')?.toLowerCase() === 'flowed';
  const delSp = type.parameters.get('delsp')?.toLowerCase() === 'yes';
  return [{ text, from: attached ? 'attachment' : 'plain', ...(flowed ? { flowed: { delSp } } : {}) }];
}

function readPart(part: Uint8Array, depth: number, reading: Reading, fallbackType?: string): Piece[] {
  const header = readHeader(part);
  return piecesOf(header, part.subarray(header.bodyFrom), depth, reading, fallbackType);
}

function multipart(
  kind: string,
  type: Structured,
  header: Header,
  body: Uint8Array,
  depth: number,
  reading: Reading,
): Piece[] {
  const bodies = split(transferDecoded(header, body), type.parameters.get('boundary'));
  const inDigest = kind === 'multipart/digest';
  const read = (part: Uint8Array) => readPart(part, depth + 1, reading, inDigest ? 'message/rfc822' : 'text/plain');
  if (bodies.length === 0) return [{ text: decodeText(body).replace(/\r\n?/g, '\n'), from: 'plain' }];
  const some = (pieces: readonly Piece[]) =>
    pieces.some((piece) => piece.text.trim() !== '' && piece.from !== 'attachment');
  switch (kind) {
    case 'multipart/alternative': {
      const choices: Piece[][] = [];
      for (const part of bodies) {
        const pieces = read(part);
        if (some(pieces) && pieces[0]?.from === 'plain') return pieces;
        choices.push(pieces);
      }
      return choices.find(some) ?? [];
    }
    // The second part of each is for machines: a signature (RFC 1847), a delivery report (RFC 3462).
    case 'multipart/signed':
    case 'multipart/report':
      return bodies[0] ? read(bodies[0]) : [];
    case 'multipart/encrypted':
      reading.encrypted = true;
      return [];
    default:
      return bodies.flatMap(read);
  }
}

/** A mail within the mail, as Gmail and others write it out, so that what reads forwarded text reads it too. */
function forwarded(mail: Uint8Array, depth: number, reading: Reading): Piece[] {
  const header = readHeader(mail);
  const inner = piecesOf(header, mail.subarray(header.bodyFrom), depth + 1, reading).filter(
    (piece) => piece.from !== 'attachment',
  );
  const lines = ['From', 'Date', 'Subject', 'To', 'Cc'].flatMap((name) => {
    const value = field(header, name.toLowerCase());
    return value ? [`${name}: ${unstructured(value)}`] : [];
  });
  const text = ['', '---------- Forwarded message ----------', ...lines, '', ...inner.map((piece) => piece.text)].join(
    '\n',
  );
  return [{ text, from: 'plain' }];
}

const DASH = 0x2d;
const LF = 0x0a;
const CR = 0x0d;

/** The parts between the boundary's lines (RFC 2046, 5.1.1), preamble and epilogue left out; the last may lack its end. None where no such line is. */
function split(body: Uint8Array, boundary: string | undefined): Uint8Array[] {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const delimiter = Buffer.from(`--${boundary ?? guessBoundary(buffer)}`);
  if (delimiter.length <= 2) return [];
  const parts: Uint8Array[] = [];
  let partFrom = -1;
  let at = buffer.indexOf(delimiter);
  while (at >= 0) {
    const after = at + delimiter.length;
    if (at > 0 && buffer[at - 1] !== LF) {
      at = buffer.indexOf(delimiter, after);
      continue;
    }
    const lineEnd = buffer.indexOf(LF, after);
    const end = lineEnd < 0 ? buffer.length : lineEnd;
    const closes = buffer[after] === DASH && buffer[after + 1] === DASH;
    if (onlySpace(buffer, closes ? after + 2 : after, end)) {
      if (partFrom >= 0) {
        let to = at > 0 ? at - 1 : at;
        if (to > partFrom && buffer[to - 1] === CR) to--;
        parts.push(buffer.subarray(partFrom, Math.max(partFrom, to)));
        if (parts.length >= LIMITS.parts) return parts;
      }
      partFrom = closes ? -1 : Math.min(end + 1, buffer.length);
      if (closes) break;
    }
    at = buffer.indexOf(delimiter, after);
  }
  if (partFrom >= 0 && partFrom < buffer.length) parts.push(buffer.subarray(partFrom));
  return parts;
}

function onlySpace(buffer: Buffer, from: number, to: number): boolean {
  if (to - from > 100) return false;
  for (let n = from; n < to; n++) if (buffer[n] !== 0x20 && buffer[n] !== 0x09 && buffer[n] !== CR) return false;
  return true;
}

/** The boundary of a multipart whose header lost it: the first line that starts with two dashes. */
function guessBoundary(buffer: Buffer): string {
  const lines = buffer.toString('latin1', 0, 4_000).split('\n');
  const boundary =
    lines
      .find((line) => line.startsWith('--'))
      ?.slice(2)
      .trim() ?? '';
  return boundary.length <= 70 && !boundary.startsWith('-') ? boundary : '';
}

function transferDecoded(header: Header, body: Uint8Array): Uint8Array {
  const encoding = /[a-z0-9-]+/.exec((field(header, 'content-transfer-encoding') ?? '').toLowerCase())?.[0] ?? '';
  switch (encoding) {
    case 'base64':
      return fromBase64(body);
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    default:
      return body;
  }
}

/** A list's footer that was put in clear below the encoded text: mailman's line. */
const FOOTER = /\n_{20,}\r?\n/;

/** RFC 2045, 6.8, as it comes: padding in the middle, where encoded pieces were put together, ends a group; what is no base64 is passed over. */
function fromBase64(body: Uint8Array): Uint8Array {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const footer = buffer.includes('\n____') ? FOOTER.exec(buffer.toString('latin1')) : null;
  const end = footer ? footer.index : buffer.length;
  const out = Buffer.allocUnsafe(Math.ceil((end * 3) / 4) + (buffer.length - end));
  let to = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < end; at++) {
    const byte = buffer[at] ?? 0;
    const value = BASE64[byte] ?? -1;
    if (value < 0) {
      if (byte === PADDING) held = 0;
      continue;
    }
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[to++] = (bits >> held) & 0xff;
    }
  }
  if (footer) to += buffer.copy(out, to, end);
  return out.subarray(0, to);
}

const PADDING = 0x3d;
const BASE64 = new Int8Array(256).fill(-1);
for (const [value, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  BASE64[character.charCodeAt(0)] = value;
}

/**
 * RFC 2045, 6.7. What is no escape stays as it stands, and so does white space at a line's end, though the RFC would drop it: mailers leave the
 * `-- ` above a signature and the soft ends of flowed lines unescaped far more often than relays add any.
 */
function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = Buffer.allocUnsafe(body.length);
  let to = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== 0x3d) {
      out[to++] = byte;
      continue;
    }
    const high = nibble(body[at + 1]);
    const low = nibble(body[at + 2]);
    if (high >= 0 && low >= 0) {
      out[to++] = high * 16 + low;
      at += 2;
      continue;
    }
    let end = at + 1;
    while (body[end] === 0x20 || body[end] === 0x09) end++;
    if (body[end] === CR && body[end + 1] === LF) at = end + 1;
    else if (body[end] === LF) at = end;
    else if (end >= body.length) at = end;
    else out[to++] = byte;
  }
  return out.subarray(0, to);
}

function nibble(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57;
  return -1;
}

/** What PGP signed in clear, without the `- ` that it sets in front of lines that begin with a dash (RFC 9580, 7.2). */
function unescapeDashes(text: string): string {
  if (!text.includes(SIGNED_IN_CLEAR)) return text;
  let signed = false;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith(SIGNED_IN_CLEAR)) signed = true;
      else if (line.startsWith('-----BEGIN PGP SIGNATURE-----')) signed = false;
      else if (signed && line.startsWith('- ')) return line.slice(2);
      return line;
    })
    .join('\n');
}

const SIGNED_IN_CLEAR = '-----BEGIN PGP SIGNED MESSAGE-----';

/** RFC 1896: `<<` is a bracket, other tags go, one line end is a space and n are n - 1. */
function fromEnriched(text: string): string {
  return text
    .replace(/<param>[^<]*<\/param>/gi, '')
    .replace(/<<|<\/?[A-Za-z-]{1,60}>/g, (tag) => (tag === '<<' ? '<' : ''))
    .replace(/\n(\n*)/g, (_, more: string) => more || ' ');
}
