import { beginsPgpSignature } from './armour.ts';
import { SIGNATURE_LINE } from './rules.ts';
import { CODE, type Found, PATCH } from './zone.ts';

/** A patch, from its `---` or its first header to the last line of its last hunk. */
export function readPatch(lines: readonly string[], n: number, to: number): Found | undefined {
  const end = patchEnd(lines, n, to);
  return end > n ? { zone: PATCH, end } : undefined;
}

/** A scissors line belongs to the patch; what was cut out of something else between two of them is code. */
export function readScissors(lines: readonly string[], n: number, to: number): Found | undefined {
  const end = scissorsEnd(lines, n, to);
  return end > n ? { zone: end === n + 1 ? PATCH : CODE, end } : undefined;
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
function patchEnd(lines: readonly string[], n: number, to: number): number {
  const line = lines[n] ?? '';
  if (!PATCH_STARTS.includes(line[0] ?? ' ')) return n;
  if (
    line.trimEnd() === '---' &&
    isDiffstatLine(lines[n + 1]) &&
    /\|\s+(?:\d+|Bin)/.test((lines[n + 1] || lines[n + 2]) ?? '')
  ) {
    let end = n + 1;
    while (end <= to && isDiffstatLine(lines[end])) end++;
    return Math.max(end, patchEnd(lines, end, to));
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
    if (SIGNATURE_LINE.test(next) || beginsPgpSignature(next)) break;
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
function scissorsEnd(lines: readonly string[], n: number, to: number): number {
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
