import { field, type Header } from './header.ts';

/** The bytes of a part as they were before they were encoded for the way. */
export function transferDecoded(header: Header, body: Uint8Array): Uint8Array {
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

const LF = 0x0a;
const CR = 0x0d;

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
