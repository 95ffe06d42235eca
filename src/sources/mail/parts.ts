/** More parts than this are no mail of anybody's; the rest is left out. */
export const MOST_PARTS = 1_000;

const DASH = 0x2d;
const LF = 0x0a;
const CR = 0x0d;

/** The parts between the boundary's lines (RFC 2046, 5.1.1), preamble and epilogue left out; the last may lack its end. None where no such line is. */
export function partsOf(body: Uint8Array, boundary: string | undefined): Uint8Array[] {
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
        if (parts.length >= MOST_PARTS) return parts;
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
