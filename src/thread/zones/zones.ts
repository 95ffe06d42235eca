import { fold } from '../fold.ts';
import type { Person } from '../person.ts';
import { beginningWith } from '../phrases.ts';
import { strip } from '../strip.ts';
import { findListings } from './listings.ts';
import { isSentFrom } from './sent-from.ts';
import { findCard, isContactBlock } from './visiting-card.ts';
import { ADVERTISEMENTS, COMPANY_NOTICES, LIST_FOOTERS, NOTICES, TRAILER_KEYS } from './zone-words.ts';

/** What the sender's own lines are. */
export type Zone =
  | { readonly kind: 'own' | 'patch' | 'code' | 'signature' | 'footer' }
  | { readonly kind: 'trailer'; readonly key: string; readonly value: string };

const OWN: Zone = { kind: 'own' };
const SIGNATURE: Zone = { kind: 'signature' };
const FOOTER: Zone = { kind: 'footer' };
const PATCH: Zone = { kind: 'patch' };
const CODE: Zone = { kind: 'code' };

/** RFC 3676 section 4.3: the separator is `-- `; mailers and archives drop the space or add more, PGP puts `- ` in front, some people draw `__`. */
const SIGNATURE_LINE = /^(?:(?:- )?--[ \t]{0,8}|--[ \t]{1,8}-{5,80}\s{0,3}|— ?|--=20|__ {0,4})$/;
/** A signature without the exact separator has at most this many lines. */
const LOOSE_SIGNATURE_LINES = 16;

/**
 * Sorts the lines that are the sender's (`mine`) into zones; the others are left alone. One pass from the top and one from the end of each
 * run of the sender's lines.
 * @param prompts lines that begin with a console's `> `
 * @param sender whose lines they are
 */
export function readZones(
  lines: readonly string[],
  mine: readonly boolean[],
  prompts: ReadonlySet<number> = new Set(),
  sender: Person = {},
): (Zone | undefined)[] {
  const zones: (Zone | undefined)[] = mine.map((own) => (own ? OWN : undefined));
  for (let from = 0; from < lines.length; from++) {
    if (!mine[from]) continue;
    let to = from;
    while (to + 1 < lines.length && mine[to + 1]) to++;
    readRun(lines, zones, from, to);
    readDivider(lines, zones, from, to);
    readAddress(lines, zones, from, to, sender);
    const card = findCard(lines, (n) => zones[n] === OWN, { from, to }, sender);
    for (let n = card?.from ?? to + 1; n <= (card?.to ?? to); n++) if (zones[n] === OWN) zones[n] = SIGNATURE;
    for (const n of findListings(lines, from, to, prompts)) if (zones[n] === OWN) zones[n] = CODE;
    from = to;
  }
  return zones;
}

/** A rule that a mailer drew above what it quotes, at the end of the sender's words. */
function readDivider(lines: readonly string[], zones: (Zone | undefined)[], from: number, to: number): void {
  if (to + 1 >= lines.length) return;
  let n = to;
  while (n > from && (lines[n] ?? '').trim() === '') n--;
  if (zones[n] === OWN && DIVIDER.test(lines[n] ?? '')) zones[n] = FOOTER;
}

/** The sender's address alone below the words, Foxmail's signature where nobody wrote another. */
function readAddress(
  lines: readonly string[],
  zones: (Zone | undefined)[],
  from: number,
  to: number,
  { address }: Person,
): void {
  let n = to;
  while (n > from && (lines[n] ?? '').trim() === '') n--;
  if (address !== undefined && zones[n] === OWN && strip((lines[n] ?? '').trim(), '<', '>') === address)
    zones[n] = SIGNATURE;
}

const DIVIDER = /^\s{0,3}(?:_{10,}|-{10,}|={10,}|[─━—]{10,})\s{0,3}$/;

function readRun(lines: readonly string[], zones: (Zone | undefined)[], from: number, to: number): void {
  let n = from;
  while (n <= to) {
    const line = lines[n] ?? '';
    if (line.trim() === '') {
      n++;
      continue;
    }
    // Most lines begin with a letter: neither a rule nor a separator, fence or perforation does.
    const isWord = WORD_START.test(line);
    const patchEnd = readPatch(lines, n, to);
    if (patchEnd > n) {
      zones.fill(PATCH, n, patchEnd);
      n = patchEnd;
      continue;
    }
    const cut = isWord ? n : readScissors(lines, n, to);
    if (cut > n) {
      zones.fill(cut === n + 1 ? PATCH : CODE, n, cut);
      n = cut;
      continue;
    }
    const fence = isWord ? n : readFence(lines, n, to);
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
      break;
    }
    if (isNotice(line) || isCompanyNotice(lines, n, to) || (!isWord && isRuleOfNotice(lines, n, to))) {
      const rule = isNotice(line) || isCompanyNotice(lines, n, to) ? 0 : nextText(lines, n + 1, to) - n;
      const end = paragraphEnd(lines, n + rule, to);
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
    if (line.startsWith(GEEK_CODE)) {
      const end = geekCodeEnd(lines, n, to);
      zones.fill(SIGNATURE, n, end);
      n = end;
      continue;
    }
    const armour = readArmour(lines, n, to);
    if (armour > n) {
      zones.fill(CODE, n, armour);
      n = armour;
      continue;
    }
    if (!isWord && isSignatureStart(lines, n, to)) {
      for (; n <= to && !isListFooter(lines, n, to); n++) zones[n] = SIGNATURE;
      continue;
    }
    if (isSentFrom(lines, n, to)) zones[n] = SIGNATURE;
    n++;
  }
  readDashedName(lines, zones, from, to);
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

function isSignatureStart(lines: readonly string[], n: number, to: number): boolean {
  const line = (lines[n] ?? '').replace(/\r$/, '');
  if (SIGNATURE_LINE.test(line)) return line === '-- ' || line === '- -- ' || to - n <= LOOSE_SIGNATURE_LINES;
  if (!RULE.test(line) || to - n > LOOSE_SIGNATURE_LINES || underlines(lines, n)) return false;
  const below = Array.from({ length: to - n }, (_, at) => n + 1 + at);
  return isContactBlock(lines, below) || isName(lines, n + 1, to);
}

/** A rule as long as the line right above it: a heading's. */
function underlines(lines: readonly string[], n: number): boolean {
  const [above, rule] = [(lines[n - 1] ?? '').trim(), (lines[n] ?? '').trim()];
  return above !== '' && Math.abs(above.length - rule.length) <= 1;
}

/** One line to the end of the run, a name by its capitals and length, or two names (people, firms, places) with a comma between. */
function isName(lines: readonly string[], from: number, to: number): boolean {
  const texts = lines.slice(from, to + 1).filter((line) => line.trim() !== '');
  return texts.length === 1 && NAMES.test((texts[0] ?? '').trim());
}

const NAMES =
  /^\p{Lu}[\p{L}'.-]{1,20}(?: \p{Lu}[\p{L}'.-]{0,20}){0,2}(?:, \p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{0,20}){0,2})?$/u;

const WORD_START = /^[A-Za-z]/;
const RULE = /^\s{0,3}(?:_{3,}|-{3,}|={3,}|\*{3,}|~{3,}|[─━—–]{3,})\s{0,3}$/;
const beginsListFooter = beginningWith(LIST_FOOTERS);

/** A rule with the list's name or address below it, or one of the list softwares' own sentences. */
function isListFooter(lines: readonly string[], n: number, to: number): boolean {
  const line = lines[n] ?? '';
  if (line.length > 200) return false;
  if (beginsListFooter(line)) return to - n <= 40;
  if (WORD_START.test(line) || !/^\s{0,3}(?:_{5,}|-{3,}|={5,}|#{5,}|-(?:=-){3,}|-- ?|—)\s{0,3}$/.test(line))
    return false;
  for (let m = n + 1; m <= Math.min(n + 4, to); m++) {
    const next = fold((lines[m] ?? '').slice(0, 200));
    if (next === '') continue;
    return (
      isListNamed(next, lines[m + 1] ?? '') ||
      /mailman\/listinfo|listinfo|unsubscribe|lists?[.@-]|google ?groups|-list\b|reply to this email|visit topic|majordomo/.test(
        next,
      ) ||
      beginsListFooter(next) ||
      /listinfo|unsubscribe/.test(fold((lines[m + 1] ?? '').slice(0, 200)))
    );
  }
  return false;
}

/** "Ladders mailing list" below a rule, and no sentence that ends so. */
function isListNamed(line: string, below: string): boolean {
  const at = line.indexOf('mailing list');
  if (at < 0) return false;
  return (
    line.slice(0, at).split(' ').length <= MOST_WORDS_OF_A_LIST ||
    /https?:|@| at |unsubscribe/i.test(below.slice(0, 200))
  );
}

const MOST_WORDS_OF_A_LIST = 7;

const beginsNotice = beginningWith(NOTICES);

/** Whether a legal or scanner's notice begins with this line. */
export function isNotice(line: string): boolean {
  const text = line.slice(0, 200);
  // The environment's notice has a tree in front, which is a "P" in plain text; the scanner's has its picture's link.
  return beginsNotice(
    /^[\s*_>P<-]/.test(text) ? text.replace(/^[\s*_>-]+|^P (?=[Pp]lease)|^<https?:[^<>]{0,180}> ?/g, '') : text,
  );
}

const COMPANY_PHRASES = COMPANY_NOTICES.map(fold);

/** What a company must say of itself, in a mail's last paragraph. */
function isCompanyNotice(lines: readonly string[], n: number, to: number): boolean {
  if (n > 0 && (lines[n - 1] ?? '').trim() !== '') return false;
  if (nextText(lines, paragraphEnd(lines, n, to), to) <= to) return false;
  const folded = fold((lines[n] ?? '').slice(0, 300));
  return COMPANY_PHRASES.some((phrase) => folded.includes(phrase));
}

const beginsAdvertisement = beginningWith(ADVERTISEMENTS);

/** A rule at the end of a mail with a notice or a provider's advertisement below it. */
function isRuleOfNotice(lines: readonly string[], n: number, to: number): boolean {
  if (!RULE.test(lines[n] ?? '')) return false;
  const next = nextText(lines, n + 1, to);
  if (next > to) return false;
  if (isNotice(lines[next] ?? '')) return true;
  return to - n <= LOOSE_SIGNATURE_LINES && beginsAdvertisement((lines[next] ?? '').slice(0, 80));
}

/** The next line with text, within two empty ones; beyond `to` where there is none. */
function nextText(lines: readonly string[], n: number, to: number): number {
  let next = n;
  while (next <= to && next < n + 2 && (lines[next] ?? '').trim() === '') next++;
  return (lines[next] ?? '').trim() === '' ? to + 1 : next;
}

function paragraphEnd(lines: readonly string[], n: number, to: number): number {
  let end = n;
  while (end <= to && (lines[end] ?? '').trim() !== '') end++;
  return end;
}

/** `-Jane`, `--jane`, `-- Jane` or `- Jane Smith` as the last line of the sender's words, where it is no item of a list. */
function readDashedName(lines: readonly string[], zones: (Zone | undefined)[], from: number, to: number): void {
  let n = to;
  while (n > from && ((lines[n] ?? '').trim() === '' || zones[n]?.kind !== 'own')) n--;
  if (n <= from || zones[n]?.kind !== 'own') return;
  const line = (lines[n] ?? '').trim();
  const above = (lines[n - 1] ?? '').trim();
  if (line.length > 40 || /^[-–—~*•]/.test(above)) return;
  const glued = /^(?:--?|[–—~])\p{L}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){0,3}$/u.test(line);
  const apart = above === '' && /^(?:--?|[–—~]) ?\p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){0,3}$/u.test(line);
  if (glued || apart) zones[n] = SIGNATURE;
}

const TRAILER = /^([A-Z][A-Za-z]*(?:-[A-Za-z]+){0,4}):[ \t]+(\S.*)$/;

/** `Signed-off-by: Name <address>` and its kin, as git's interpret-trailers reads them. */
function readTrailer(line: string): Zone | undefined {
  if (line.length > 400 || !line.includes(':')) return undefined;
  const match = TRAILER.exec(line);
  const [, key, value] = match ?? [];
  if (!key || !value) return undefined;
  const folded = key.toLowerCase();
  if (!folded.endsWith('-by') && !(TRAILER_KEYS.includes(folded) && (folded !== 'bug' || /^#?\d+$|:\/\//.test(value))))
    return undefined;
  return { kind: 'trailer', key, value: value.trim() };
}

const DIFF_START = /^(?:diff --git |diff -[a-zA-Z]|Index: \S|=== modified file )/;
const DIFF_LINE =
  /^(?:[ +@\\-]|diff |index |new file mode|deleted file mode|old mode|new mode|(?:dis)?similarity index|rename (?:from|to) |copy (?:from|to) |Binary files |GIT binary patch|Index: |====================|Only in )/;
const DIFFSTAT_FILE = /^ \S.{0,200}\|\s+(?:\d+|Bin)/;
const DIFFSTAT_END = /^ \d+ files? changed/;
const DIFFSTAT_REST = /^ (?:create|delete|rename|mode) |^\s*$/;
const isDiffstatLine = (line = '') => DIFFSTAT_FILE.test(line) || DIFFSTAT_END.test(line) || DIFFSTAT_REST.test(line);

/** What `---`, `DIFF_START`, `@@` and a diffstat begin with. */
const PATCH_STARTS = '-dI=@ ';

/** Where the patch that begins at `n` ends (exclusive); `n` where none begins. Context lines of a diff begin with a space, never with a letter. */
function readPatch(lines: readonly string[], n: number, to: number): number {
  const line = lines[n] ?? '';
  if (!PATCH_STARTS.includes(line[0] ?? ' ')) return n;
  if (
    line.trimEnd() === '---' &&
    isDiffstatLine(lines[n + 1]) &&
    /\|\s+(?:\d+|Bin)/.test((lines[n + 1] || lines[n + 2]) ?? '')
  ) {
    let end = n + 1;
    while (end <= to && isDiffstatLine(lines[end])) end++;
    return Math.max(end, readPatch(lines, end, to));
  }
  // Remarks may stand between `---` and the diffstat ("V2: against -next"). It is looked for from its first file on only, so that no line is read twice.
  if (DIFFSTAT_FILE.test(line) && !DIFFSTAT_FILE.test(lines[n - 1] ?? '')) {
    let end = n + 1;
    while (end <= to && DIFFSTAT_FILE.test(lines[end] ?? '')) end++;
    if (end <= to && DIFFSTAT_END.test(lines[end] ?? '')) return end + 1;
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

/** More than this stands between no two scissors. */
const LONGEST_CUTTING = 200;

/**
 * A scissors line as git's mailinfo reads them (`-- >8 --`), below which a patch mail's own message begins; or two of them with what was cut
 * out of something else between. Where it ends (exclusive); `n` where there is none.
 */
function readScissors(lines: readonly string[], n: number, to: number): number {
  if (!isScissors(lines[n] ?? '')) return n;
  for (let end = n + 2; end <= Math.min(to, n + LONGEST_CUTTING); end++) {
    if (isScissors(lines[end] ?? '')) return end + 1;
    if (DIFF_START.test(lines[end] ?? '')) break;
  }
  return n + 1;
}

/** Most of the line is perforation, and scissors are in it. */
function isScissors(line: string): boolean {
  const text = line.trim();
  if (text.length < 8 || text.length > 120 || !/8<|>8|%<|>%|✂/.test(text)) return false;
  const dashes = text.match(/[-‐-―─=_]/g)?.length ?? 0;
  return dashes * 3 >= text.replace(/\s/g, '').length && /^[-‐-―─=_<>8%✂]/.test(text);
}

/** PGP's armour (RFC 9580, 6.2) around a key or what is encrypted, and uuencoded files: where it ends (exclusive); `n` where there is none. */
function readArmour(lines: readonly string[], n: number, to: number): number {
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

function readFence(lines: readonly string[], n: number, to: number): number {
  if (!/^\s{0,3}(?:```|~~~)/.test(lines[n] ?? '')) return n;
  const mark = (lines[n] ?? '').trim().slice(0, 3);
  for (let end = n + 1; end <= to; end++) if ((lines[end] ?? '').trim().startsWith(mark)) return end + 1;
  return n;
}
