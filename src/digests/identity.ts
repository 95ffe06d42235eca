import { createHash, randomBytes } from 'node:crypto';

/** A new digest's id. */
export function newDigestId(): string {
  return lettersOf(randomBytes(16), 10);
}

/**
 * A delivery's id, the same in every process that finds the digest due: it stands in the post and is its nonce, of which Discord takes
 * 25 characters. https://discord.com/developers/docs/resources/message#create-message-jsonform-params
 */
export function deliveryId(digest: string, dueAt: number): string {
  return lettersOf(createHash('sha256').update(`${digest} ${dueAt}`).digest(), 14);
}

/** The id of a delivery's job in the queue: an RFC 9562 UUID of version 8, made from the delivery's id. */
export function jobId(delivery: string): string {
  const bytes = createHash('sha256').update(`job ${delivery}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** What a message, a statement or a thread is remembered by: 66 bits of its hash, so that nothing of it can be read back. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 11);
}

/** Small letters and digits, about five bits each. */
function lettersOf(bytes: Uint8Array, length: number): string {
  const number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return number.toString(36).padStart(length, '0').slice(-length);
}
