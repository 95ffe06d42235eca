import { fold } from './fold.ts';
import { LIST_FOOTERS, NOTICES, SENT_FROM, SENT_FROM_ENDINGS, TRAILER_KEYS } from './zone-words.ts';

/** What the sender's own lines are. */
export type Zone =
  | { readonly kind: 'own' | 'patch' | 'code' | 'signature' | 'footer' }
  | { readonly kind: 'trailer'; readonly key: string; readonly value: string };

const OWN: Zone = { kind: 'own' };
const SIGNATURE: Zone = { kind: 'signature' };
const FOOTER: Zone = { kind: 'footer' };
const PATCH: Zone = { kind: 'patch' };
const CODE: Zone = { kind: 'code' };

/** RFC 3676 section 4.3: the separator is `-- `; mailers and archives drop the space. */
const SIGNATURE_LINE = /^(?:-- ?|— ?|--=20)$/;
/** A signature without the exact separator has at most this many lines. */
const LOOSE_SIGNATURE_LINES = 16;

/**
 * Sorts the lines that are the sender's (`mine`) into zones; the others are left alone. One pass from the top and one from the end of each
 * run of the sender's lines.
 */
export function readZones(lines: readonly string[], mine: readonly boolean[]): (Zone | undefined)[] {
  const zones: (Zone | undefined)[] = mine.map((own) => (own ? OWN : undefined));
  for (let from = 0; from < lines.length; from++) {
    if (!mine[from]) continue;
    let to = from;
    while (to + 1 < lines.length && mine[to + 1]) to++;
    readRun(lines, zones, from, to);
    from = to;
  }
  return zones;
}

function readRun(lines: readonly string[], zones: (Zone | undefined)[], from: number, to: number): void {
  let n = from;
  while (n <= to) {
    const line = lines[n] ?? '';
    const patchEnd = readPatch(lines, n, to);
    if (patchEnd > n) {
      zones.fill(PATCH, n, patchEnd);
      n = patchEnd;
      continue;
    }
    const fence = readFence(lines, n, to);
    if (fence > n) {
      zones.fill(CODE, n, fence);
      n = fence;
      continue;
    }
    const trailer = readTrailer(line);
    if (trailer) {
      zones[n++] = trailer;
      continue;
    }
    if (isListFooter(lines, n, to)) {
      zones.fill(FOOTER, n, to + 1);
      return;
    }
    if (isNotice(line)) {
      const end = paragraphEnd(lines, n, to);
      zones.fill(FOOTER, n, end);
      n = end;
      continue;
    }
    if (line.startsWith('-----BEGIN PGP SIGNED MESSAGE-----')) {
      while (n <= to && (lines[n] ?? '').trim() !== '') zones[n++] = FOOTER;
      continue;
    }
    if (line.startsWith('-----BEGIN PGP SIGNATURE-----')) {
      const end = lines.indexOf('-----END PGP SIGNATURE-----', n);
      const last = end < 0 || end > to ? to : end;
      zones.fill(SIGNATURE, n, last + 1);
      n = last + 1;
      continue;
    }
    if (isSignatureStart(lines, n, to)) {
      for (; n <= to && !isListFooter(lines, n, to); n++) zones[n] = SIGNATURE;
      continue;
    }
    if (isSentFrom(lines, n, to)) zones[n] = SIGNATURE;
    n++;
  }
  readDashedName(lines, zones, from, to);
}

function isSignatureStart(lines: readonly string[], n: number, to: number): boolean {
  const line = (lines[n] ?? '').replace(/\r$/, '');
  if (!SIGNATURE_LINE.test(line)) return false;
  return line === '-- ' || to - n <= LOOSE_SIGNATURE_LINES;
}

const SENT_PHRASES = SENT_FROM.map(fold);
const SENT_ENDINGS = SENT_FROM_ENDINGS.map(fold);

/** "Sent from my iPhone": a short line of its own at the end, or in front of what is quoted. */
function isSentFrom(lines: readonly string[], n: number, to: number): boolean {
  const line = lines[n] ?? '';
  if (line.length > 120 || line.length < 8) return false;
  const folded = fold(line.replace(/^[\s<*_>-]+|[\s*_]+$/g, ''));
  const starts = SENT_PHRASES.some((phrase) => folded.startsWith(phrase));
  const ends =
    folded.length < 50 && SENT_ENDINGS.some((phrase) => folded.endsWith(phrase)) && folded.split(' ').length <= 6;
  if (!starts && !ends) return false;
  const before = n === 0 || (lines[n - 1] ?? '').trim() === '' || /^[-_ ]+$/.test(lines[n - 1] ?? '');
  let rest = 0;
  for (let m = n + 1; m <= to && rest <= 4; m++) if ((lines[m] ?? '').trim() !== '') rest++;
  return (before && rest <= 4) || rest <= 1;
}

const FOOTER_PHRASES = LIST_FOOTERS.map(fold);
const NOTICE_PHRASES = NOTICES.map(fold);

/** A rule with the list's name or address below it, or one of the list softwares' own sentences. */
function isListFooter(lines: readonly string[], n: number, to: number): boolean {
  const line = lines[n] ?? '';
  if (line.length > 200) return false;
  const folded = fold(line);
  if (FOOTER_PHRASES.some((phrase) => folded.startsWith(phrase))) return to - n <= 40;
  if (!/^\s{0,3}(?:_{5,}|-{5,}|={5,}|-- ?|—)\s{0,3}$/.test(line)) return false;
  for (let m = n + 1; m <= Math.min(n + 4, to); m++) {
    const next = fold((lines[m] ?? '').slice(0, 200));
    if (next === '') continue;
    return (
      /mailing list|mailman\/listinfo|listinfo|unsubscribe|lists?[.@-]|google ?groups|-list\b|reply to this email|majordomo/.test(
        next,
      ) ||
      FOOTER_PHRASES.some((phrase) => next.startsWith(phrase)) ||
      /listinfo|unsubscribe/.test(fold((lines[m + 1] ?? '').slice(0, 200)))
    );
  }
  return false;
}

function isNotice(line: string): boolean {
  const folded = fold(line.slice(0, 80).replace(/^[\s*_>-]+/, ''));
  return NOTICE_PHRASES.some((phrase) => folded.startsWith(phrase));
}

function paragraphEnd(lines: readonly string[], n: number, to: number): number {
  let end = n;
  while (end <= to && (lines[end] ?? '').trim() !== '') end++;
  return end;
}

/** `-Jane` or `- Jane Smith` as the last line. */
function readDashedName(lines: readonly string[], zones: (Zone | undefined)[], from: number, to: number): void {
  for (let n = to, seen = 0; n > from && seen < 1; n--) {
    const line = (lines[n] ?? '').trim();
    if (line === '' || zones[n]?.kind !== 'own') continue;
    seen++;
    if (
      line.length <= 40 &&
      /^[-–—~] ?\p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){0,3}$/u.test(line) &&
      (lines[n - 1] ?? '').trim() === ''
    )
      zones[n] = SIGNATURE;
  }
}

const TRAILER = /^([A-Z][A-Za-z]*(?:-[A-Za-z]+){0,4}):[ \t]+(\S.*)$/;

/** `Signed-off-by: Name <address>` and its kin, as git's interpret-trailers reads them. */
function readTrailer(line: string): Zone | undefined {
  if (line.length > 400) return undefined;
  const match = TRAILER.exec(line);
  const [, key, value] = match ?? [];
  if (!key || !value) return undefined;
  const folded = key.toLowerCase();
  if (!folded.endsWith('-by') && !(TRAILER_KEYS.includes(folded) && (folded !== 'bug' || /\d|:\/\//.test(value))))
    return undefined;
  return { kind: 'trailer', key, value: value.trim() };
}

const DIFF_START = /^(?:diff --git |diff -[a-zA-Z]|Index: \S|=== modified file )/;
const DIFF_LINE =
  /^(?:[ +@\\-]|diff |index |new file mode|deleted file mode|old mode|new mode|similarity index|dissimilarity index|rename (?:from|to) |copy (?:from|to) |Binary files |GIT binary patch|Index: |={20,}|Only in )/;
const DIFFSTAT_LINE = /^ \S.{0,200}\|\s+(?:\d+|Bin)|^ \d+ files? changed|^ (?:create|delete|rename|mode) |^\s*$/;

/** Where the patch that begins at `n` ends (exclusive); `n` where none begins. Context lines of a diff begin with a space, never with a letter. */
function readPatch(lines: readonly string[], n: number, to: number): number {
  const line = lines[n] ?? '';
  if (
    line === '---' &&
    DIFFSTAT_LINE.test(lines[n + 1] ?? '') &&
    /\|\s+(?:\d+|Bin)/.test((lines[n + 1] || lines[n + 2]) ?? '')
  ) {
    let end = n + 1;
    while (end <= to && DIFFSTAT_LINE.test(lines[end] ?? '')) end++;
    return Math.max(end, readPatch(lines, end, to));
  }
  const starts =
    DIFF_START.test(line) ||
    (line.startsWith('--- ') && (lines[n + 1] ?? '').startsWith('+++ ')) ||
    /^@@ -\d+(?:,\d+)? \+\d+/.test(line);
  if (!starts) return n;
  let end = n + 1;
  let last = end;
  for (; end <= to; end++) {
    const next = lines[end] ?? '';
    if (SIGNATURE_LINE.test(next)) break;
    if (next.trim() === '') continue;
    if (!DIFF_LINE.test(next)) break;
    last = end + 1;
  }
  return last;
}

function readFence(lines: readonly string[], n: number, to: number): number {
  if (!/^\s{0,3}(?:```|~~~)/.test(lines[n] ?? '')) return n;
  const mark = (lines[n] ?? '').trim().slice(0, 3);
  for (let end = n + 1; end <= to; end++) if ((lines[end] ?? '').trim().startsWith(mark)) return end + 1;
  return n;
}
