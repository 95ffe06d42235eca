import { isListFooter } from './notices.ts';
import { LOOSE_SIGNATURE_LINES, RULE, SIGNATURE_LINE } from './rules.ts';
import { isSentFrom } from './sent-from.ts';
import { isContactBlock } from './visiting-card.ts';
import { type Found, SIGNATURE, type Zone } from './zone.ts';

/** What stands below a signature's separator, up to a list's footer. */
export function readSignature(lines: readonly string[], n: number, to: number): Found | undefined {
  if (!isSignatureStart(lines, n, to)) return undefined;
  let end = n;
  while (end <= to && !isListFooter(lines, end, to)) end++;
  return end > n ? { zone: SIGNATURE, end } : undefined;
}

/** "Sent from my …" */
export function readSentFrom(lines: readonly string[], n: number, to: number): Found | undefined {
  return isSentFrom(lines, n, to) ? { zone: SIGNATURE, end: n + 1 } : undefined;
}

function isSignatureStart(lines: readonly string[], n: number, to: number): boolean {
  const line = (lines[n] ?? '').replace(/\r$/, '');
  if (SIGNATURE_LINE.test(line)) return line === '-- ' || line === '- -- ' || to - n <= LOOSE_SIGNATURE_LINES;
  if (!RULE.test(line) || to - n > LOOSE_SIGNATURE_LINES || underlines(lines, n)) return false;
  const below = Array.from({ length: to - n }, (_, at) => n + 1 + at);
  // A card framed by two rules may have a motto below it.
  const frame = below.findIndex((at) => RULE.test(lines[at] ?? ''));
  return isContactBlock(lines, frame < 0 ? below : below.slice(0, frame)) || isName(lines, n + 1, to);
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

/** `-Jane`, `--jane`, `-- Jane` or `- Jane Smith` as the last line of the sender's words, where it is no item of a list. */
export function readDashedName(lines: readonly string[], zones: (Zone | undefined)[], from: number, to: number): void {
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
