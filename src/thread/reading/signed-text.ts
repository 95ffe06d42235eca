import { beginsPgpSignature, beginsPgpSigned } from '../zones/index.ts';

/**
 * The lines without the `- ` that PGP puts in front of what begins with a dash in a text that it signs (RFC 9580, 7.2): `- -- ` is a signature's
 * line, `- -----Original Message-----` stands above a quotation.
 */
export function withoutDashEscapes(lines: readonly string[]): readonly string[] {
  if (!lines.some(beginsPgpSigned)) return lines;
  let isSigned = false;
  return lines.map((line) => {
    if (beginsPgpSigned(line)) isSigned = true;
    else if (beginsPgpSignature(line)) isSigned = false;
    return isSigned && line.startsWith('- ') ? line.slice(2) : line;
  });
}

/** RSA keys of 4096 bits make signatures of some fifteen lines. */
const LONGEST_SIGNATURE = 30;

/**
 * Where PGP's signature of the whole message begins, at its end: the sender's, even below what is quoted without marks. The number of lines where there
 * is none.
 */
export function closingPgpSignature(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  if (!lines[last]?.startsWith('-----END PGP SIGNATURE-----')) return lines.length;
  if (!beginsPgpSigned(lines.find((line) => line.trim() !== '') ?? '')) return lines.length;
  for (let n = last; n > Math.max(0, last - LONGEST_SIGNATURE); n--) if (beginsPgpSignature(lines[n] ?? '')) return n;
  return lines.length;
}
