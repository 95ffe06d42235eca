import { CODE, FOOTER, type Found, paragraphEnd, SIGNATURE } from './zone.ts';

export function beginsPgpSigned(line: string): boolean {
  return line.startsWith('-----BEGIN PGP SIGNED MESSAGE-----');
}

export function beginsPgpSignature(line: string): boolean {
  return line.startsWith('-----BEGIN PGP SIGNATURE-----');
}

/** The header of a text that PGP signed. */
export function readSignedHeader(lines: readonly string[], n: number, to: number): Found | undefined {
  if (!beginsPgpSigned(lines[n] ?? '')) return undefined;
  return { zone: FOOTER, end: paragraphEnd(lines, n, to) };
}

/** PGP's signature below a text; where its end is cut off, all that follows. */
export function readPgpSignature(lines: readonly string[], n: number, to: number): Found | undefined {
  if (!beginsPgpSignature(lines[n] ?? '')) return undefined;
  const end = lines.indexOf('-----END PGP SIGNATURE-----', n);
  return { zone: SIGNATURE, end: (end < 0 || end > to ? to : end) + 1 };
}

export function readGeekCode(lines: readonly string[], n: number, to: number): Found | undefined {
  return (lines[n] ?? '').startsWith(GEEK_CODE) ? { zone: SIGNATURE, end: geekCodeEnd(lines, n, to) } : undefined;
}

/** A key or what is encrypted in PGP's armour, or a uuencoded file. */
export function readArmour(lines: readonly string[], n: number, to: number): Found | undefined {
  const end = armourEnd(lines, n, to);
  return end > n ? { zone: CODE, end } : undefined;
}

/** Code between fences, as Markdown has them. */
export function readFence(lines: readonly string[], n: number, to: number): Found | undefined {
  const end = fenceEnd(lines, n, to);
  return end > n ? { zone: CODE, end } : undefined;
}

/** What people were in letters and signs, in signatures of the 1990s and after (Robert A. Hayden's Geek Code, version 3.12). */
const GEEK_CODE = '-----BEGIN GEEK CODE BLOCK-----';
const GEEK_CODE_END = /^-{4,8}END GEEK CODE BLOCK-{4,8}/;
const LONGEST_GEEK_CODE = 20;

/** Behind the block's last line, or, where somebody cut it off, behind its paragraph. */
function geekCodeEnd(lines: readonly string[], from: number, to: number): number {
  for (let n = from + 1; n <= Math.min(to, from + LONGEST_GEEK_CODE); n++)
    if (GEEK_CODE_END.test(lines[n] ?? '')) return n + 1;
  return paragraphEnd(lines, from, to);
}

/** PGP's armour (RFC 9580, 6.2) around a key or what is encrypted, and uuencoded files: where it ends (exclusive); `n` where there is none. */
function armourEnd(lines: readonly string[], n: number, to: number): number {
  const line = lines[n] ?? '';
  const [, what] = ARMOUR.exec(line) ?? [];
  const last = what
    ? `-----END ${what}-----`
    : UUENCODED.test(line) && (lines[n + 1] ?? '').startsWith('M')
      ? 'end'
      : '';
  if (last === '') return n;
  for (let end = n + 1; end <= Math.min(to, n + LONGEST_ARMOUR); end++)
    if ((lines[end] ?? '').trimEnd() === last) return end + 1;
  return n;
}

/** Lines of 64 characters: 130 kB. */
const LONGEST_ARMOUR = 2_000;
const ARMOUR = /^-----BEGIN (PGP (?:MESSAGE|PUBLIC KEY BLOCK|PRIVATE KEY BLOCK)|CERTIFICATE|PKCS7)-----\s{0,3}$/;
const UUENCODED = /^begin [0-7]{3} \S/;

function fenceEnd(lines: readonly string[], n: number, to: number): number {
  if (!/^\s{0,3}(?:```|~~~)/.test(lines[n] ?? '')) return n;
  const mark = (lines[n] ?? '').trim().slice(0, 3);
  for (let end = n + 1; end <= to; end++) if ((lines[end] ?? '').trim().startsWith(mark)) return end + 1;
  return n;
}
