/** A value of ASN.1's Basic Encoding Rules (X.690): its tag, where its content lies, and where the next value starts. */
interface Value {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

const OCTETS = 0x04;
const OCTETS_IN_PIECES = 0x24;
/** A length that is not told: the content ends with two zero bytes. */
const INDEFINITE = 0x80;
const MAX_DEPTH = 10;
/** 1.2.840.113549.1.7.2, the type of signed data (RFC 5652, 5.1). */
const SIGNED_DATA = Buffer.from('2a864886f70d010702', 'hex');

/**
 * The content of an S/MIME mail that is signed but not readable in clear (RFC 8551, 3.5.2), which is a MIME part of its own; undefined where the bytes
 * hold none, such as of an encrypted mail. The signature is not checked: nothing here rests on it.
 */
export function signedContent(bytes: Uint8Array): Uint8Array | undefined {
  const info = valueAt(bytes, 0, bytes.length, 0);
  const [type, wrapped] = childrenOf(bytes, info);
  if (!type || SIGNED_DATA.compare(bytes.subarray(type.from, type.to)) !== 0) return undefined;
  const [signed] = childrenOf(bytes, wrapped);
  const [, , encapsulated] = childrenOf(bytes, signed);
  const [, content] = childrenOf(bytes, encapsulated);
  const [octets] = childrenOf(bytes, content);
  if (octets?.tag === OCTETS) return bytes.subarray(octets.from, octets.to);
  if (octets?.tag !== OCTETS_IN_PIECES) return undefined;
  return Buffer.concat(childrenOf(bytes, octets).map(({ from, to }) => bytes.subarray(from, to)));
}

function childrenOf(bytes: Uint8Array, parent: Value | undefined): Value[] {
  const children: Value[] = [];
  for (let at = parent?.from ?? 0; parent && at < parent.to; ) {
    const child = valueAt(bytes, at, parent.to, 0);
    if (!child) break;
    children.push(child);
    at = child.next;
  }
  return children;
}

function valueAt(bytes: Uint8Array, at: number, end: number, depth: number): Value | undefined {
  const [tag, short] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || short === undefined || at + 2 > end || depth > MAX_DEPTH) return undefined;
  let from = at + 2;
  if (short === INDEFINITE) {
    let inner = from;
    while (inner + 1 < end && !(bytes[inner] === 0 && bytes[inner + 1] === 0)) {
      const child = valueAt(bytes, inner, end, depth + 1);
      if (!child) return undefined;
      inner = child.next;
    }
    return { tag, from, to: inner, next: inner + 2 };
  }
  let length = short;
  if (short > INDEFINITE) {
    const digits = short & 0x7f;
    if (digits > 4) return undefined;
    length = 0;
    for (let n = 0; n < digits; n++) length = length * 256 + (bytes[from++] ?? 0);
  }
  return from + length > end ? undefined : { tag, from, to: from + length, next: from + length };
}
