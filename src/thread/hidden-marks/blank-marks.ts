import type { Attribution } from '../attribution/index.ts';
import { isProse, looksLikeCode } from '../code.ts';
import { type MarkedLine, markedLine, readMarks } from '../marks/index.ts';

/** So many blanks Thunderbird sets in each quotation of HTML whose text it quotes. */
const BLANKS = 4;
/** As many empty lines may stand below an attribution. */
const MOST_EMPTY = 3;

/**
 * The lines with more marks where blanks set in what is quoted, as Outlook for Mac does: right below an attribution. Within a quotation that has it
 * so, elsewhere at the same depth too, what stands apart and is no code; of the sender's own words nothing else is. Undefined where nothing is set in
 * so.
 */
export function withBlanksAsMarks(
  lines: readonly MarkedLine[],
  attributions: readonly Attribution[],
): MarkedLine[] | undefined {
  const runs = runsOf(lines);
  if (runs.length === 0) return undefined;
  const runAt = new Map(runs.map((run) => [run.from, run]));
  const depths = new Set<number>();
  const below = new Set<Run>();
  for (const { form, person, depth, toLine } of attributions) {
    if (form !== 'sentence' || !person) continue;
    let next = toLine + 1;
    while (next <= toLine + MOST_EMPTY && lines[next]?.blank) next++;
    const run = runAt.get(next);
    if (run?.depth !== depth || !run.hasProse) continue;
    below.add(run);
    if (depth > 0) depths.add(depth);
  }
  if (below.size === 0) return undefined;
  const result = [...lines];
  for (const run of runs) if (below.has(run) || (depths.has(run.depth) && !run.isCode)) deepen(result, run);
  return result;
}

/** Lines of one depth in a row that are set in, empty ones between them; what is not stands apart by an empty line. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly hasProse: boolean;
  readonly isCode: boolean;
}

function runsOf(lines: readonly MarkedLine[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < lines.length; from++) {
    const first = lines[from];
    if (!first || first.blank || indentationOf(first) < BLANKS) continue;
    const above = lines[from - 1];
    let isApart = !above || above.blank || above.depth < first.depth || above.body.trimEnd().endsWith(':');
    let to = from;
    let next = from + 1;
    for (; next < lines.length && lines[next]?.depth === first.depth; next++) {
      const line = lines[next] as MarkedLine;
      if (line.blank) continue;
      if (indentationOf(line) < BLANKS && !isRemainder(lines, next)) {
        isApart = isApart && to < next - 1;
        break;
      }
      to = next;
    }
    const bodies = lines.slice(from, to + 1).map(({ body }) => body);
    const hasProse = bodies.some(isProse);
    if (isApart) runs.push({ from, to, depth: first.depth, hasProse, isCode: !hasProse && looksLikeCode(bodies) });
    from = next - 1;
  }
  return runs;
}

/** The words that had no room in a line set in, as a mailer that wraps leaves them without the blanks: "else has" between two such lines. */
function isRemainder(lines: readonly MarkedLine[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!line || !/^\p{Ll}/u.test(line.body) || line.body.length > LONGEST_REMAINDER) return false;
  const isSetIn = (next: MarkedLine | undefined) =>
    next !== undefined && !next.blank && next.depth === line.depth && indentationOf(next) >= BLANKS;
  return isSetIn(above) && isSetIn(below);
}

const LONGEST_REMAINDER = 24;

/** Gives each paragraph of a run the marks that its first line's blanks stand for; code stands no deeper than the prose above it. */
function deepen(lines: MarkedLine[], { from, to, depth }: Run): void {
  let level = 1;
  for (let n = from; n <= to; ) {
    let end = n;
    const first = lines[n] as MarkedLine;
    while (!first.blank && end < to && !lines[end + 1]?.blank) end++;
    const found = first.blank ? level : Math.max(1, Math.floor(indentationOf(first) / BLANKS));
    const paragraph = lines.slice(n, end + 1).map(({ body }) => body);
    level = looksLikeCode(paragraph) && !WORDS_ALONE.test(first.body) ? Math.min(level, found) : found;
    for (; n <= end; n++) {
      const line = lines[n] as MarkedLine;
      const blanks = Math.min(indentationOf(line), BLANKS * level);
      const inner = line.blank ? { depth: 0, body: line.body } : readMarks(line.body.slice(blanks));
      lines[n] = markedLine(depth + level + inner.depth, inner.body, line.blank, line.initials);
    }
  }
}

/** "Hello," */
const WORDS_ALONE = /^ {0,40}\p{Lu}[\p{L}.' ]{0,40},?$/u;

function indentationOf({ body }: MarkedLine): number {
  let blanks = 0;
  while (body[blanks] === ' ') blanks++;
  return blanks;
}
